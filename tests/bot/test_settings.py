from pathlib import Path

import pytest

from bot.settings import Settings, WrongSettings, read_settings

SECRET = "7000000001:very-hidden-token"


def settings(**given: str) -> Settings:
    return read_settings(**{"_env_file": None, "_env_prefix": "NOBODY_SETS_", **given})


@pytest.mark.parametrize(
    ("name", "value", "word"),
    [
        ("token", "not a token", "@BotFather"),
        ("api_url", "ftp://example.org", "https://"),
        ("database_url", "mysql://somewhere", "sqlite:///PATH"),
        ("timezone", "Asia/Angkor", "time zone"),
        ("webhook_url", "http://example.org", "https only"),
        ("webhook_url", "https://example.org:8444", "8443"),
        ("webhook_secret", "short", "16"),
        ("listen", "8080", "address and a port"),
        ("listen", "127.0.0.1:99999", "address and a port"),
        ("pace", "-1", "greater"),
        ("log_level", "LOUD", "match"),
    ],
)
def test_a_wrong_setting_gets_one_line_that_names_it(name: str, value: str, word: str) -> None:
    with pytest.raises(WrongSettings) as wrong:
        settings(**{name: value})
    [line] = str(wrong.value).splitlines()
    assert line.startswith(f"FIELDBOOK_{name.upper()}: ")
    assert word in line


def test_all_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(WrongSettings) as wrong:
        settings(pace="fast", timezone="Mars", listen="here")
    assert len(str(wrong.value).splitlines()) == 3


def test_a_wrong_value_is_never_repeated() -> None:
    with pytest.raises(WrongSettings) as wrong:
        settings(token=f"{SECRET}!")
    assert "hidden" not in str(wrong.value)


def test_neither_token_nor_secret_nor_keys_are_shown() -> None:
    told = settings(token=SECRET, webhook_secret="0123456789-hidden", keys="hidden")
    assert "hidden" not in repr(told)
    assert "hidden" not in str(told.model_dump())


def test_a_webhook_needs_its_secret() -> None:
    with pytest.raises(WrongSettings, match="FIELDBOOK_WEBHOOK_SECRET"):
        settings(webhook_url="https://example.org")


def test_database_and_keys_lie_in_the_data_folder_where_nothing_else_is_said() -> None:
    told = settings(data="/srv/fieldbook")
    assert told.database == "sqlite:////srv/fieldbook/fieldbook.db"
    assert told.key_path == Path("/srv/fieldbook/keys.json")


def test_an_address_of_ipv6_is_understood() -> None:
    assert settings(listen="[::1]:8080").address == ("::1", 8080)


def test_settings_come_from_variables_and_from_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / ".env"
    file.write_text("FIELDBOOK_PACE=5\nFIELDBOOK_LOG_LEVEL=DEBUG\n", encoding="utf-8")
    monkeypatch.setenv("FIELDBOOK_PACE", "6")
    told = read_settings(_env_file=file)
    assert (told.pace, told.log_level) == (6, "DEBUG")
