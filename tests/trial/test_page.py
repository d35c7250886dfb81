import re
from pathlib import Path

import orjson
import pytest

from bot.trial.server.routes import PAGE
from tests.trial.api import Api

SOURCES = sorted(path for path in PAGE.iterdir() if path.suffix in {".html", ".js"})
TEXTS = orjson.loads((PAGE / "texts.json").read_bytes())
USED = re.compile(
    r"""data-(?:text|hint|name)="([a-z-]+)"|\bsay\((?:[^()"]*\?\s*)?"([a-z-]+)"(?:\s*:\s*"([a-z-]+)")?\)"""
)


def used() -> set[str]:
    found = (match.groups() for path in SOURCES for match in USED.finditer(path.read_text()))
    return {key for keys in found for key in keys if key}


def test_every_text_of_the_page_is_in_both_languages_and_used() -> None:
    assert used() == set(TEXTS)
    assert all(list(text) == ["km", "en"] and all(text.values()) for text in TEXTS.values())


@pytest.mark.parametrize("path", sorted(PAGE.iterdir()), ids=lambda path: path.name)
def test_each_file_of_the_page_asks_nothing_of_other_hosts(path: Path) -> None:
    addresses = re.findall(r"https?://[^\s\"'`)]+", path.read_text())
    assert set(addresses) <= {"http://www.w3.org/2000/svg"}


@pytest.mark.parametrize("name", sorted(path.name for path in PAGE.iterdir()))
async def test_each_file_of_the_page_is_served(api: Api, name: str) -> None:
    async with api.session.get(f"{api.served.url}/{name}") as answer:
        assert answer.status == 200


async def test_the_page_is_at_the_root_and_forbids_itself_other_hosts(api: Api) -> None:
    async with api.session.get(api.served.url) as answer:
        assert "default-src 'self'" in await answer.text()


async def test_the_page_learns_who_the_bot_is_and_where_the_ledger_stands(api: Api) -> None:
    assert (await api.get("/about"))["username"] == api.world.options.username
    assert (await api.get("/now"))["sequence"] == len(api.world.history)
