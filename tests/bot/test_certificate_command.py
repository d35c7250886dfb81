"""`python -m bot certificate …` as an operator, or somebody who was handed a file, meets it."""

import base64
import json
from pathlib import Path

import pytest

from bot.certificate import make
from bot.proof import signed
from domain.certificate import short
from storage.vault import Keys, Vault
from tests.bot.command import Done, fieldbook
from tests.certificates import EN, NUMBER, sample

NOBODY = Vault(Keys.fresh())
"""Some other installation."""


def public(vault: Vault) -> str:
    return base64.b64encode(vault.public_key).decode()


def written(folder: Path, content: bytes, name: str = "file") -> str:
    (folder / name).write_bytes(content)
    return str(folder / name)


def nowhere(folder: Path) -> Path:
    """Where there is no installation."""
    (folder / "empty").mkdir()
    return folder / "empty"


@pytest.fixture
def ours(tmp_path: Path) -> Vault:
    return Vault(Keys.from_file(tmp_path / "keys.json"))


async def verified(file: str, folder: Path, *more: str) -> Done:
    return await fieldbook("certificate", "verify", file, *more, data=folder)


async def test_what_the_bot_gave_is_valid_and_told_in_plain_words(tmp_path: Path, ours: Vault) -> None:
    file = written(tmp_path, make(sample(), EN, ours, NUMBER))
    done = await verified(file, tmp_path)
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[:3] == ["VALID", "Certificate of an answer", f"  Number: {NUMBER}"]
    assert "  Answer: No record. The register holds no entry under what was given.\n" in done.out
    assert "  As the register stood at: 21 November 2026, 10:15\n" in done.out


async def test_where_there_are_no_keys_the_published_one_does(tmp_path: Path, ours: Vault) -> None:
    file = written(tmp_path, signed(ours, sample("km")))
    done = await verified(file, nowhere(tmp_path), "--public-key", public(ours))
    assert (done.code, done.err) == (0, "")
    assert "  Name in Khmer: សុខ ដារ៉ា\n" in done.out


async def test_a_changed_statement_is_not_repeated(tmp_path: Path, ours: Vault) -> None:
    content = signed(ours, sample()).replace(b"no_record", b"possible_match")
    done = await verified(written(tmp_path, content), tmp_path)
    assert (done.code, done.out) == (1, "")
    assert done.err == "NOT VALID. What it says differs from what was signed.\n"


async def test_of_a_changed_page_only_what_was_signed_is_told(tmp_path: Path, ours: Vault) -> None:
    content = make(sample(), EN, ours, NUMBER).replace(b"/MediaBox", b"/mediaBox")
    done = await verified(written(tmp_path, content), tmp_path)
    assert (done.code, done.err.split(".")[0]) == (1, "NOT VALID")
    assert done.out.startswith("Not the page, but this was signed:\n")
    assert "\nVALID" not in done.out


@pytest.mark.parametrize("which", ["ours", "given"])
async def test_another_s_signature_is_not_valid(tmp_path: Path, ours: Vault, which: str) -> None:
    theirs, given = (NOBODY, ()) if which == "ours" else (ours, ("--public-key", public(NOBODY)))
    done = await verified(written(tmp_path, signed(theirs, sample())), tmp_path, *given)
    assert (done.code, done.out) == (1, "")
    assert "another key" in done.err


@pytest.mark.parametrize("key", ["", "abc", base64.b64encode(b"short").decode(), "ខ្មែរ"])
async def test_a_key_that_is_none_judges_nothing(tmp_path: Path, ours: Vault, key: str) -> None:
    done = await verified(written(tmp_path, signed(ours, sample())), tmp_path, "--public-key", key)
    assert (done.code, done.out) == (2, "")


async def test_without_any_key_none_is_made(tmp_path: Path) -> None:
    empty = nowhere(tmp_path)
    for words in (("verify", written(tmp_path, b"{}")), ("key",)):
        done = await fieldbook("certificate", *words, data=empty)
        assert (done.code, done.out, done.err.split(":")[0]) == (2, "", "FIELDBOOK_KEY_FILE")
    assert list(empty.iterdir()) == []


async def test_the_key_to_publish_is_the_one_that_proves(tmp_path: Path, ours: Vault) -> None:
    done = await fieldbook("certificate", "key", data=tmp_path)
    assert (done.code, done.out.strip()) == (0, public(ours))
    assert short(ours.public_key, groups=4) in done.err


async def test_what_is_typed_into_a_certificate_does_nothing_to_a_terminal(tmp_path: Path, ours: Vault) -> None:
    file = written(tmp_path, signed(ours, sample(reference="\x1b[2J\u202eVALID\nVALID")))
    done = await verified(file, tmp_path)
    assert "  Reference: ?[2J?VALID?VALID\n" in done.out


async def test_a_file_of_something_else_is_told_in_a_line(tmp_path: Path) -> None:
    content = json.dumps({"certificate": "none"}).encode()
    done = await verified(written(tmp_path, content), tmp_path, "--public-key", public(NOBODY))
    assert (done.code, len(done.err.splitlines())) == (1, 1)
