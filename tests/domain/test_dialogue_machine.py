"""Any moves in any order: a person who presses everything, on the real form and on one that ticks."""

from typing import Any, ClassVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from domain.dialogue import final, missing, progress, start, take
from domain.draft import Draft
from domain.form import REVIEW, Answers, Choice, Choices, Form, Picks
from domain.model import model_of
from domain.move import (
    Again,
    Back,
    Cancel,
    Chosen,
    Done,
    Edit,
    Keep,
    Move,
    Named,
    Page,
    Sent,
    Skip,
    Submit,
    Toggled,
    Typed,
)
from domain.problem import Code
from tests.domain.forms import ABSENT, PICTURE, TEST_RESULT, TODAY, known

FIELDS = [*TEST_RESULT.fields, *ABSENT.fields]
KEYS = [field.key for field in FIELDS]
OPTIONS = sorted({option for f in FIELDS if isinstance(f, Choice | Choices) for option in f.options})
PEOPLE = ["p1", "p2", "p3", "p4", "gone"]
WORDS = st.sampled_from(["012345678", "POL-77", "សុខ", "Sok", "21.11.2026", "១.១.២៥៧០", "2020-01-01"]) | st.text()
GOOD: dict[str, Move] = {
    "institution": Chosen("moh"),
    "tested_on": Typed("20.11.2026"),
    "identity": Typed("០១២៣៤៥៦៧៨"),
    "name_km": Typed("សុខ ដារ៉ា"),
    "name_latin": Typed("Sok Dara"),
    "kit_expiry": Typed("12/2027"),
    "photo": Sent(PICTURE),
    "witness": Named(("p4",)),
    REVIEW: Submit(),
}
SOME_DONE = {Code.NOT_ON_LIST}
"""Problems of a move that is done all the same, as far as it goes."""
people = st.lists(st.sampled_from(PEOPLE), max_size=5).map(tuple)
MOVES: st.SearchStrategy[Move] = st.one_of(
    st.builds(Typed, WORDS),
    st.builds(Chosen, st.sampled_from([*OPTIONS, *PEOPLE, "moh", "2026-11-20"]) | st.text()),
    st.builds(Toggled, st.sampled_from([*OPTIONS, *PEOPLE]) | st.text(), st.booleans()),
    st.builds(Named, people, st.sampled_from([(), ("45", "៤៦")])),
    st.builds(Sent, st.sampled_from([PICTURE, {}])),
    st.builds(Page, st.integers()),
    st.builds(Edit, st.sampled_from([*KEYS, REVIEW, "nothing"])),
    st.sampled_from([Done(), Back(), Skip(), Keep(), Again(), Submit(), Cancel()]),
)


def fitting(form: Form, draft: Draft, pick: int) -> Move:
    """Answer the present question well, as most people do."""
    field = form.field(draft.at)
    if isinstance(field, Choice):
        return Chosen(field.options[pick % len(field.options)])
    if isinstance(field, Choices):
        return Done() if field.key in draft.answers else Toggled(field.options[pick % 8], on=True)
    if isinstance(field, Picks):
        return Done() if field.key in draft.answers else Named((PEOPLE[pick % 4],))
    return GOOD.get(draft.at, Typed("X-1"))


class Dialogue(RuleBasedStateMachine):
    form: ClassVar[Form] = TEST_RESULT
    remembered: ClassVar[Answers] = {"institution": "moh", "kit_lot": "L1", "reason": "gone"}

    def __init__(self) -> None:
        super().__init__()
        self.draft = start(self.form, self.remembered)

    @rule(move=MOVES)
    def any_move(self, move: Move) -> None:
        self.take(move)

    @rule(picks=st.lists(st.integers(0, 40), max_size=18))
    def good_answers(self, picks: Any) -> None:
        for pick in picks:
            self.take(fitting(self.form, self.draft, pick))

    def take(self, move: Move) -> None:
        outcome = take(self.form, self.draft, move, TODAY, known)
        moved = outcome.draft.at != self.draft.at
        assert outcome.draft.step == self.draft.step + moved
        if outcome.ending == "submit":
            handed_in = final(self.form, outcome.draft)
            assert model_of(self.form, TODAY).model_validate(handed_in).answers() == handed_in
        if outcome.problem and not moved and outcome.problem.code not in SOME_DONE:
            assert outcome.draft == self.draft
        self.draft = outcome.draft

    @invariant()
    def the_draft_can_be_kept(self) -> None:
        assert Draft.from_json(self.draft.to_json().encode()) == self.draft

    @invariant()
    def the_question_is_one_that_applies(self) -> None:
        asked = [field.key for field in self.form.applicable(self.draft.answers)]
        assert self.draft.at in [*asked, REVIEW]

    @invariant()
    def progress_is_within_its_total(self) -> None:
        place, total = progress(self.form, self.draft)
        assert 1 <= place <= total

    @invariant()
    def the_review_lacks_nothing_unless_an_edit_was_left(self) -> None:
        open_question = missing(self.form, self.draft)
        assert open_question is None or open_question.key in KEYS


class Ticking(Dialogue):
    form = ABSENT
    remembered: ClassVar[Answers] = {}

    @invariant()
    def who_is_ticked_is_known_and_ticked_once(self) -> None:
        ticked = self.draft.answers.get("who", [])
        assert isinstance(ticked, list)
        assert len({*ticked} - {"gone"}) == len(ticked) <= 3


TestDialogue, TestTicking = Dialogue.TestCase, Ticking.TestCase
TestDialogue.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
TestTicking.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
