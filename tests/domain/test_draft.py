import json

from domain.check import Doubt
from domain.draft import Draft
from domain.problem import Code
from tests.domain.forms import PICTURE

FULL = Draft(
    form="small",
    version=1,
    at="number",
    answers={"where": "moh", "shades": ["dark"], "photo": PICTURE, "why": "ព្រោះ"},
    skipped=frozenset({"b", "a"}),
    step=7,
    editing=True,
    visited=("where", "colour"),
    doubt=Doubt("12", Code.UNUSUAL_IDENTITY),
    query="កំពត",
    page=2,
    remembered={"where": "moh"},
    about="KP-26-S0001",
)


def test_a_draft_comes_back_as_it_was_written() -> None:
    assert Draft.from_json(FULL.to_json()) == FULL


def test_a_fresh_draft_comes_back_as_it_was_written() -> None:
    fresh = Draft(form="small", version=1, at="where")
    assert Draft.from_json(fresh.to_json().encode()) == fresh


def test_what_another_version_wrote_beside_is_passed_over() -> None:
    written = json.loads(FULL.to_json()) | {"mood": "good"}
    assert Draft.from_json(json.dumps(written)) == FULL


def test_what_an_older_version_did_not_write_is_at_its_default() -> None:
    old = Draft.from_json('{"form": "small", "version": 1, "at": "where"}')
    assert (old.step, old.about) == (0, "")


def test_a_draft_in_a_log_tells_nothing_personal() -> None:
    assert not any(word in repr(FULL) for word in ("moh", "ព្រោះ", "12", "កំពត"))
