import base64
import json
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from storage.open import vault_of
from storage.vault import SIZE, Keys, KeysUnusable, Vault, verify

HERE = ("persons", "7", "name")
NAME = "សុខ ដារ៉ា"
SECOND = 2


def rotated(keys: Keys) -> Keys:
    """The same installation after a new key was put in use."""
    return replace(keys, sealing={**keys.sealing, SECOND: Keys.fresh().sealing[1]}, current=SECOND)


def test_what_was_sealed_is_opened_in_its_own_place(keys: Keys) -> None:
    assert Vault(keys).open(Vault(keys).seal(NAME, *HERE), *HERE) == NAME


def test_the_same_name_never_looks_the_same(keys: Keys) -> None:
    vault = Vault(keys)
    assert vault.seal(NAME, *HERE) != vault.seal(NAME, *HERE)


@pytest.mark.parametrize(
    "elsewhere", [("invitations", "7", "name"), ("persons", "8", "name"), ("persons", "7", "phone")]
)
def test_a_ciphertext_that_was_moved_is_not_opened(keys: Keys, elsewhere: tuple[str, ...]) -> None:
    sealed = Vault(keys).seal(NAME, *HERE)
    with pytest.raises(KeysUnusable):
        Vault(keys).open(sealed, *elsewhere)


def test_parts_of_a_place_do_not_run_into_each_other(keys: Keys) -> None:
    sealed = Vault(keys).seal(NAME, "persons", "7:name", "x")
    with pytest.raises(KeysUnusable):
        Vault(keys).open(sealed, "persons", "7", "name:x")


@pytest.mark.parametrize("at", range(0, 60, 7))
def test_a_changed_byte_is_noticed(keys: Keys, at: int) -> None:
    sealed = bytearray(Vault(keys).seal(NAME * 2, *HERE))
    sealed[at] ^= 1
    with pytest.raises(KeysUnusable):
        Vault(keys).open(bytes(sealed), *HERE)


@pytest.mark.parametrize("rest", [b"", b"\x01", b"\x01\x01", b"\x01\x01short", b"clear text"])
def test_what_was_never_sealed_is_not_opened(keys: Keys, rest: bytes) -> None:
    with pytest.raises(KeysUnusable):
        Vault(keys).open(rest, *HERE)


def test_another_installation_s_keys_open_nothing(keys: Keys) -> None:
    with pytest.raises(KeysUnusable):
        Vault(Keys.fresh()).open(Vault(keys).seal(NAME, *HERE), *HERE)


def test_after_a_rotation_old_and_new_values_are_opened(keys: Keys) -> None:
    old, vault = Vault(keys).seal(NAME, *HERE), Vault(rotated(keys))
    new = vault.seal(NAME, *HERE)
    assert (old[1], new[1]) == (1, SECOND)
    assert [vault.open(each, *HERE) for each in (old, new)] == [NAME, NAME]


def test_a_value_whose_key_was_dropped_is_not_opened(keys: Keys) -> None:
    after = rotated(keys)
    only_new = replace(after, sealing={SECOND: after.sealing[SECOND]})
    with pytest.raises(KeysUnusable, match="not here"):
        Vault(only_new).open(Vault(keys).seal(NAME, *HERE), *HERE)


def test_a_rotation_finds_what_was_indexed_before(keys: Keys) -> None:
    assert Vault(keys).index("identity", "012345678") == Vault(rotated(keys)).index("identity", "012345678")


def test_an_index_of_one_purpose_finds_nothing_of_another(keys: Keys) -> None:
    vault = Vault(keys)
    assert vault.index("identity", "012345678") != vault.index("phone", "012345678")
    assert vault.index("identity", "012345678") != vault.index("identity", "012345679")


def test_what_is_told_of_a_failure_holds_nothing_of_the_value(keys: Keys) -> None:
    with pytest.raises(KeysUnusable) as failed:
        Vault(keys).open(Vault(keys).seal(NAME, *HERE), "persons", "0", "name")
    assert str(failed.value) == "can't open persons.name: another place or a changed value"


def test_keys_say_nothing_of_themselves(keys: Keys) -> None:
    secrets = [keys.root, *keys.sealing.values()]
    told = repr(keys) + str(keys) + repr(Vault(keys))
    assert not any(base64.b64encode(one).decode() in told or repr(one)[2:-1] in told for one in secrets)


def test_keys_that_were_written_down_are_the_same(keys: Keys) -> None:
    assert Keys.from_json(rotated(keys).to_json()) != Keys.from_json(keys.to_json()) == keys


def test_a_key_file_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "keys.json"
    keys = Keys.from_file(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert Keys.from_file(path) == keys


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o777])
def test_a_key_file_that_others_can_read_is_refused(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "keys.json"
    Keys.from_file(path)
    path.chmod(mode)
    with pytest.raises(KeysUnusable, match="chmod 600"):
        Keys.from_file(path)


def test_a_folder_in_the_key_file_s_place_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "keys.json"
    folder.mkdir(mode=0o700)
    with pytest.raises(KeysUnusable):
        Keys.from_file(folder)


def test_of_two_who_make_the_keys_at_once_both_have_the_same(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    Keys._write_new(path)
    first = path.read_text(encoding="utf-8")
    Keys._write_new(path)
    assert path.read_text(encoding="utf-8") == first
    assert [each.name for each in tmp_path.iterdir()] == ["keys.json"]


def without(name: str) -> Callable[[dict[str, Any]], object]:
    return lambda kept: kept.pop(name)


@pytest.mark.parametrize(
    "spoil",
    [
        without("root"),
        without("sealing"),
        without("current"),
        lambda kept: kept.update(current=9),
        lambda kept: kept.update(root="c2hvcnQ="),
        lambda kept: kept.update(sealing={"one": kept["root"]}),
        lambda kept: kept.update(sealing={"1": "not base64!"}),
        lambda kept: kept.update(sealing={"1": "c2hvcnQ="}),
        lambda kept: kept.update(sealing={"300": kept["root"]}, current=300),
        lambda kept: kept.update(sealing=[]),
    ],
)
def test_keys_that_are_incomplete_are_refused(keys: Keys, spoil: Callable[[dict[str, Any]], object]) -> None:
    kept = json.loads(keys.to_json())
    spoil(kept)
    with pytest.raises(KeysUnusable):
        Keys.from_json(json.dumps(kept))


@pytest.mark.parametrize("content", ["", "keys", "[]", "null", "7"])
def test_what_is_no_key_file_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "keys.json"
    path.write_text(content, encoding="utf-8")
    path.chmod(0o600)
    with pytest.raises(KeysUnusable):
        Keys.from_file(path)


def test_keys_from_the_environment_go_before_the_file(keys: Keys, tmp_path: Path) -> None:
    vault = vault_of(keys.to_json(), tmp_path / "keys.json")
    assert vault.open(Vault(keys).seal(NAME, *HERE), *HERE) == NAME
    assert not (tmp_path / "keys.json").exists()


def test_what_was_signed_is_told_from_everything_else(keys: Keys) -> None:
    vault = Vault(keys)
    signature = vault.sign(b"barred until 2031")
    assert verify(vault.public_key, b"barred until 2031", signature)
    assert not verify(vault.public_key, b"barred until 2030", signature)
    assert not verify(Vault(Keys.fresh()).public_key, b"barred until 2031", signature)
    assert not verify(vault.public_key, b"barred until 2031", b"short")


def test_a_public_key_outlives_a_rotation_and_tells_nothing_of_the_root(keys: Keys) -> None:
    assert Vault(rotated(keys)).public_key == Vault(keys).public_key
    assert len(Vault(keys).public_key) == SIZE
    assert Vault(keys).public_key not in {keys.root, *keys.sealing.values()}


@pytest.mark.parametrize("key", [b"", b"short", b"x" * 33])
def test_what_is_no_public_key_verifies_nothing(key: bytes) -> None:
    with pytest.raises(KeysUnusable):
        verify(key, b"anything", b"x" * 64)
