"""Heads as values, and what is told of them when they don't agree."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.head import TRACE, Head, file_name, read_head, written
from domain.head_check import Fault, HeadFile, Witness, first_of, judged, trusted

AT = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
LINKS = [bytes([n]) * 32 for n in range(1, 21)]


def head(number: int, since: int, seq: int, before: Head | None = None) -> Head:
    trail = b"".join(link[:TRACE] for link in LINKS[since:seq])
    previous = before.digest if before else b""
    return Head(number, AT + timedelta(days=number), b"chain", seq, LINKS[seq - 1], previous, since, trail)


FIRST = head(1, 0, 5)
SECOND = head(2, 5, 12, FIRST)
THIRD = head(3, 12, 20, SECOND)
LATER = AT + timedelta(days=9)


def found(*heads: Head, links: list[bytes] = LINKS, first_bad: int | None = None) -> list[tuple[Fault, int | str]]:
    files = [HeadFile(file_name(one), one, signed=True) for one in heads]
    witness = Witness(trusted(files))
    for seq, link in enumerate(links, 1):
        witness.sees(seq, link)
    for made in (FIRST, SECOND, THIRD):
        if made.seq <= len(links):
            witness.sees_made(made.number, made.at)
    return [(one.fault, one.what) for one in judged(files, witness, first_bad, LATER)]


def test_a_head_is_read_as_it_was_written() -> None:
    assert read_head(written(SECOND, b"signed")) == (SECOND, b"signed")


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", "[" * 100_000, json.dumps({"about": "something else"})])
def test_what_is_no_head_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no head"):
        read_head(text)


@pytest.mark.parametrize("changes", [{"seq": 13}, {"since": 4}, {"number": 0}])
def test_a_head_that_contradicts_itself_is_refused(changes: dict[str, int]) -> None:
    told = json.loads(written(SECOND, b"")) | changes
    with pytest.raises(ValueError, match="contradicts"):
        read_head(json.dumps(told))


def test_a_digest_is_short_enough_to_be_read_aloud() -> None:
    assert SECOND.short.replace(" ", "") == SECOND.digest.hex()[:16]


def test_a_log_as_it_was_has_nothing_wrong() -> None:
    assert found(FIRST, SECOND, THIRD) == []


def test_the_very_entry_is_named_that_is_another() -> None:
    forged = [*LINKS[:7], *(bytes([200 + n]) * 32 for n in range(13))]
    assert found(FIRST, SECOND, THIRD, links=forged) == [(Fault.REWRITTEN, 8)]


def test_a_last_link_that_differs_behind_its_first_bytes_is_seen_too() -> None:
    forged = [*LINKS[:11], LINKS[11][:TRACE] + bytes(28), *LINKS[12:]]
    assert found(FIRST, SECOND, THIRD, links=forged) == [(Fault.REWRITTEN, 12)]


def test_what_a_head_saw_and_is_gone_is_named_from_its_first() -> None:
    assert found(FIRST, SECOND, THIRD, links=LINKS[:13]) == [(Fault.CUT, 14)]


def test_where_the_chain_breaks_what_lies_behind_is_not_judged() -> None:
    assert found(FIRST, SECOND, THIRD, links=LINKS[:8], first_bad=9) == [(Fault.BROKEN, 9)]


def test_a_missing_head_is_named_by_those_after_it_or_by_the_log() -> None:
    assert found(FIRST, THIRD) == [(Fault.MISSING, 2)]
    assert found(FIRST, SECOND) == [(Fault.MISSING, 3)]


def test_a_file_that_is_still_on_its_way_is_not_missing() -> None:
    witness = Witness([])
    witness.sees_made(1, LATER - timedelta(seconds=59))
    assert judged([], witness, None, LATER) == []


def test_two_heads_with_one_number_tell_of_a_log_that_went_on_from_a_copy() -> None:
    other = replace(THIRD, at=THIRD.at + timedelta(hours=1))
    assert (Fault.TWICE, 3) in found(FIRST, SECOND, THIRD, other)


def test_a_head_that_does_not_follow_is_named() -> None:
    assert found(FIRST, SECOND, replace(THIRD, previous=FIRST.digest)) == [(Fault.APART, 3)]


def test_heads_of_two_logs_are_told() -> None:
    assert (Fault.STRANGE, 1) in found(FIRST, SECOND, replace(THIRD, chain=b"other"))


def test_days_without_a_head_are_a_remark() -> None:
    late = replace(THIRD, at=SECOND.at + timedelta(days=3))
    assert found(FIRST, SECOND, late) == [(Fault.IDLE, "2026-11-25")]


def test_the_first_bad_entry_is_the_smallest_of_all() -> None:
    findings = judged([], Witness([FIRST]), None, LATER)
    assert first_of(findings) == 1
    assert first_of([]) is None
