"""A certificate is proven by its file alone, and nothing that was touched is."""

import base64
import json
import random
from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.certificate import make
from bot.proof import NotProven, prove, sealed, signed
from domain.certificate import Outcome
from storage.vault import Keys, KeysUnusable, Vault
from tests.certificates import EN, sample

OURS, THEIRS = Vault(Keys.fresh()), Vault(Keys.fresh())
KEY = OURS.public_key
BARRED = sample(number="ENQ-26-000124", outcome=Outcome.CONFIRMED_MATCH, sentence="Barred until 21 November 2031.")


@cache
def paper(vault: Vault = OURS, number: str = "ENQ-26-000123") -> bytes:
    return make(sample(number=number), EN, vault, number)


def refused(content: bytes, key: bytes = KEY) -> str:
    with pytest.raises(NotProven) as why:
        prove(content, key)
    return str(why.value)


def flipped(content: bytes, at: int, mask: int = 1) -> bytes:
    return content[:at] + bytes([content[at] ^ mask]) + content[at + 1 :]


def test_what_the_bot_gave_is_proven() -> None:
    assert prove(paper(), KEY) == sample()


def test_so_is_the_statement_alone() -> None:
    assert prove(signed(OURS, sample("km")), KEY) == sample("km")


@pytest.mark.parametrize("mask", [0x01, 0x20, 0x80])
def test_each_byte_of_a_statement_counts(mask: int) -> None:
    content = signed(OURS, sample("km"))
    for at in range(len(content)):
        refused(flipped(content, at, mask))


def test_each_byte_of_a_page_counts() -> None:
    content = paper()
    places = {*range(len(content) - 700, len(content)), *random.Random(1).sample(range(len(content)), 700)}
    for at in sorted(places):
        refused(flipped(content, at))


@pytest.mark.parametrize("lost", [1, 2, 100, 10_000])
def test_what_was_cut_off_or_added_counts_too(lost: int) -> None:
    refused(paper()[:-lost])
    refused(paper() + b"\n" * lost)
    refused(signed(OURS, sample())[:-lost])
    refused(signed(OURS, sample()) + b" " * lost)


def test_the_signature_of_another_certificate_is_none() -> None:
    mine, other = json.loads(signed(OURS, sample())), json.loads(signed(OURS, BARRED))
    swapped = json.dumps({**other, "signature": mine["signature"]}, separators=(",", ":"), sort_keys=True)
    assert "differs from what was signed" in refused(swapped.encode())


def test_the_page_of_another_certificate_is_none() -> None:
    """A signed answer in a file whose page says something else."""
    line = next(line for line in paper().splitlines(keepends=True) if line.startswith(b"%fieldbook-seal"))
    other = paper(OURS, "ENQ-26-000124")
    theirs = next(one for one in other.splitlines(keepends=True) if one.startswith(b"%fieldbook-seal"))
    assert "page was changed" in refused(paper().replace(line, theirs))
    assert "page was changed" in refused(paper().replace(line, b""))


def test_a_seal_is_written_in_one_way_only() -> None:
    """The last letter of base64 has bits that mean nothing."""
    end = paper().index(b"==\n", paper().index(b"%fieldbook-seal")) - 1
    letters = b"AQgw"
    assert paper()[end] in letters
    assert "page was changed" in refused(paper()[:end] + bytes([paper()[end] + 1]) + paper()[end + 1 :])


def test_of_a_changed_page_it_is_told_what_was_signed() -> None:
    content = paper()
    with pytest.raises(NotProven) as why:
        prove(flipped(content, content.index(b"/MediaBox") + 1), KEY)
    assert why.value.genuine == sample()


def test_who_seals_a_page_anew_is_not_us() -> None:
    """With the signed statement of ours inside."""
    end = paper().index(b"%fieldbook-seal")
    bare = paper()[:end] + paper()[paper().index(b"startxref", end) :]
    assert "page was changed" in refused(sealed(THEIRS, bare))


def test_two_statements_in_one_file_are_none() -> None:
    more = b"1 0 obj\n<</Type/EmbeddedFile/Length 9>>\nstream\n" + signed(OURS, BARRED) + b"\nendstream\n"
    assert "several" in refused(paper() + more)


@pytest.mark.parametrize("content", [paper(THEIRS), signed(THEIRS, sample())], ids=["page", "statement"])
def test_what_somebody_else_signed_is_refused(content: bytes) -> None:
    assert "another key" in refused(content)


def test_naming_our_key_makes_nobody_us() -> None:
    forged = json.loads(signed(THEIRS, sample()))
    forged["key"] = base64.b64encode(KEY).decode()
    assert refused(json.dumps(forged, separators=(",", ":"), sort_keys=True, ensure_ascii=False).encode())


@pytest.mark.parametrize(
    "rewrite",
    [
        lambda told: json.dumps(told, ensure_ascii=False, sort_keys=True),
        lambda told: json.dumps(told, separators=(",", ":"), sort_keys=True),
        lambda told: json.dumps(dict(reversed(told.items())), separators=(",", ":"), ensure_ascii=False),
        lambda told: json.dumps({**told, "more": 1}, separators=(",", ":"), sort_keys=True, ensure_ascii=False),
    ],
    ids=["spaced", "escaped", "reordered", "extended"],
)
def test_what_means_the_same_but_is_written_otherwise_is_refused(rewrite: Callable[[object], str]) -> None:
    assert refused(rewrite(json.loads(signed(OURS, sample("km")))).encode())


def test_a_seal_over_something_else_signs_no_certificate() -> None:
    """Signatures of the vault for other purposes don't pass."""
    told = json.loads(signed(OURS, sample()))
    told["signature"] = base64.b64encode(OURS.sign(b"chain head 7")).decode()
    assert refused(json.dumps(told, separators=(",", ":"), sort_keys=True).encode())


@given(st.one_of(st.binary(), st.binary().map(lambda more: b"%PDF-1.7\n/EmbeddedFile stream\n" + more), st.text()))
@example('{"certificate":{},"key":"","signature":"\\ud800"}')
@example("[" * 100_000)
@example('{"certificate":"\\ud800","key":1,"signature":""}')
@example("9" * 10_000)
@settings(max_examples=300, deadline=None)
def test_whatever_else_there_is_proves_nothing(content: bytes | str) -> None:
    refused(content.encode(errors="replace") if isinstance(content, str) else content)


def test_a_lone_half_of_a_character_is_refused_as_anything_else() -> None:
    """It can't be written as UTF-8, so it has no statement."""
    told = json.loads(signed(OURS, sample()))
    told["certificate"]["sentence"] = "\ud800"
    assert refused(json.dumps(told, separators=(",", ":"), sort_keys=True).encode())


def test_a_file_that_is_too_large_is_not_read() -> None:
    assert "too large" in refused(b"%PDF-" + b" " * 5 * 2**20)


def test_a_key_that_is_none_is_told() -> None:
    with pytest.raises(KeysUnusable):
        prove(signed(OURS, sample()).replace(base64.b64encode(KEY), b""), b"")


def test_a_pdf_that_ends_otherwise_is_not_sealed() -> None:
    with pytest.raises(ValueError, match="ends otherwise"):
        sealed(OURS, b"%PDF-1.7\nno end")
