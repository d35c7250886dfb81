"""`/check`: asking the register about one person. The question is in the audit log before it is answered."""

from datetime import date, datetime, time, timedelta
from functools import partial

from domain.area import Area
from domain.enquiry import A_DAY, MATCHES, ROWS_A_DAY, Answer, Outcome
from domain.entry import day_of
from domain.form import Value
from domain.forms.enquiry import ENQUIRY, ENQUIRY_LIST
from domain.model import model_of
from domain.problem import Code, Problem
from domain.rights import Action, Target
from domain.subject import Subject
from handlers.answering import Asked, look_up
from handlers.button import encode
from handlers.dialogue import Dialogues, Ending
from handlers.enquiry_text import head, ruled, sentence
from handlers.guard import barred
from handlers.screen import Button, Html, Screen
from handlers.turn import Turn
from handlers.voice import Voice
from storage.audit import add_entry
from storage.database import Transaction
from storage.drafts import Kept
from storage.enquiries import (
    Enquiry,
    add_enquiry,
    change_answer,
    count_enquiries,
    find_enquiry,
    issue_enquiry,
)
from storage.institutions import find_institution

HOME, NEW, LIST, SEE, PDF, FULL, OTHER = "enq", "enqnew", "enqlist", "enqsee", "enqpdf", "enqfull", "enqother"
PREFIX = 8
"""Bytes of a hash by which a row of neighbouring numbers is seen, and no number."""


class Asking:
    """What opens the two forms."""

    def __init__(self, dialogues: Dialogues) -> None:
        self._dialogues = dialogues

    async def one(self, turn: Turn, _parts: list[str]) -> None:
        """*One person*."""
        await self._begin(turn, ENQUIRY.key, alone=True)

    async def several(self, turn: Turn, _parts: list[str]) -> None:
        """*A list*."""
        await self._begin(turn, ENQUIRY_LIST.key, alone=False)

    async def _begin(self, turn: Turn, form: str, *, alone: bool) -> None:
        if barred(turn, Action.ENQUIRE):
            return
        if await left_today(turn, alone=alone) > 0:
            await self._dialogues.begin(turn, form, {})
        else:
            turn.show(turn.screen("enquiry-quota", [home_button(turn)], most=A_DAY if alone else ROWS_A_DAY))


async def seen(turn: Turn, parts: list[str]) -> None:
    """The button of an enquiry: what was answered then, and what holds now."""
    enquiry = await find_enquiry(turn.tx, parts[0]) if parts else None
    if enquiry is None or not await may_see(turn, enquiry):
        turn.word("button-old")
    else:
        turn.show(await then_and_now(turn, enquiry))


async def store(turn: Turn, _kept: Kept, answers: dict[str, Value]) -> str:
    """Write the question down, then look, then keep what is answered; the number of the enquiry.

    Raises:
        Problem: not for this institution, or too many today.
    """
    checked = model_of(ENQUIRY, turn.today).model_validate(answers).answers()
    await allowed(turn, str(checked["institution"]))
    if await left_today(turn, alone=True) <= 0:
        raise Problem(Code.ENQUIRY_QUOTA, most=A_DAY)
    asked = Asked(Subject.of(checked), str(checked["namesake"]) if checked.get("namesake") else None)
    told = {key: str(checked[key]) for key in ("institution", "purpose", "reference")}
    number = await issue_enquiry(turn.tx, turn.today)
    await log(turn, number, asked, told)
    await add_enquiry(turn.tx, number, turn.me.id, asked.subject, code=asked.code, now=turn.now, **told)
    answer = await look_up(turn.tx, asked, turn.now)
    await change_answer(turn.tx, number, answer, recheck_on(answer, turn.now))
    await log(turn, number, asked, told, answer)
    return number


async def told(turn: Turn, number: str) -> None:
    """The answer. Each look after the first is in the audit log of its own."""
    enquiry = await find_enquiry(turn.tx, number)
    if enquiry is None or enquiry.answer is None:
        raise LookupError("an enquiry without its answer")
    if enquiry.at != turn.now:
        await add_entry(turn.tx, turn.now, str(turn.me.id), "see_enquiry", number)
    turn.show(await answer_screen(turn, enquiry, enquiry.answer), last=True)


ENDING = Ending(store, told)


async def log(turn: Turn, number: str, asked: Asked, told: dict[str, str], answer: Answer | None = None) -> None:
    """The entry of a question, or of its answer: by what and why it was asked, never about whom."""
    known, hashed = asked.subject.identity, partial(_hashed, turn.tx)
    about = {"by": asked.by, "institution": told["institution"], "purpose": told["purpose"]}
    about |= {"prefix": hashed("prefix", known[:-2]), "asked": hashed("asked", known)} if known else {}
    what: dict[str, str | int] = {}
    if answer:
        what = {"outcome": answer.outcome, "own_office": int(answer.institution == told["institution"])}
    action = "answer_enquiry" if answer else "enquire"
    await add_entry(turn.tx, turn.now, str(turn.me.id), action, number, rows=1, **about, **what)


def _hashed(tx: Transaction, purpose: str, text: str) -> str:
    return tx.vault.index(purpose, text)[:PREFIX].hex()


async def allowed(turn: Turn, institution: str) -> None:
    """Whether one may ask for this institution.

    Raises:
        Problem: one may not.
    """
    place = await find_institution(turn.tx, institution)
    if place is None or not turn.may(Action.ENQUIRE, Target(Area.institution(place))):
        raise Problem(Code.NOT_IN_DIRECTORY)


async def left_today(turn: Turn, *, alone: bool) -> int:
    """How many questions one may still ask today, one by one or in lists."""
    begun = datetime.combine(turn.today, time(), turn.voice.zone)
    singly, rows = await count_enquiries(turn.tx, turn.me.id, begun)
    return A_DAY - singly if alone else ROWS_A_DAY - rows


def recheck_on(answer: Answer, now: datetime) -> date | None:
    """When to look whether the date alone has changed an answer: the next day, where there is something to end."""
    return day_of(now) + timedelta(days=1) if answer.outcome in MATCHES else None


async def may_see(turn: Turn, enquiry: Enquiry) -> bool:
    """Whether one may open an enquiry."""
    return turn.may(Action.SEE_ENQUIRY, await target_of(turn, enquiry, frozenset({enquiry.person_id})))


async def target_of(turn: Turn, enquiry: Enquiry, own: frozenset[int]) -> Target:
    """An enquiry as a target: the institution for which it was asked, and whose own it is for this."""
    place = await find_institution(turn.tx, enquiry.institution)
    if place is None:
        raise LookupError("an enquiry of an institution that never was")
    return Target(Area.institution(place), own)


async def answer_screen(turn: Turn, enquiry: Enquiry, answer: Answer) -> Screen:
    """The limited answer."""
    above = head(turn.voice, enquiry, await name_of_place(turn, enquiry.institution))
    place = await name_of_place(turn, answer.institution or enquiry.institution)
    return ruled(
        turn.voice, above, sentence(turn.voice, answer, enquiry.asked, place), ways(turn.voice, enquiry, answer)
    )


async def then_and_now(turn: Turn, enquiry: Enquiry) -> Screen:
    """What was answered then and what holds now. The look is in the audit log before anything is looked up."""
    await add_entry(turn.tx, turn.now, str(turn.me.id), "see_enquiry", enquiry.number)
    then = enquiry.answer
    above = head(turn.voice, enquiry, await name_of_place(turn, enquiry.institution))
    if then is None:
        return Screen(
            Html("\n".join([*above, turn.voice("enquiry-unanswered")])), [[home_button(turn)]], private=True
        )
    now = await look_up(turn.tx, Asked(enquiry.asked, enquiry.code), turn.now) if enquiry.asked else None
    lines = [turn.voice("enquiry-then", at=enquiry.at), await answer_sentence(turn, enquiry, then), Html("")]
    lines += await _now(turn, enquiry, then, now)
    return ruled(turn.voice, above, Html("\n".join(lines)), ways(turn.voice, enquiry, now or then), answers=2)


async def _now(turn: Turn, enquiry: Enquiry, then: Answer, now: Answer | None) -> list[Html]:
    if now is None:
        return [turn.voice("enquiry-now-forgotten")]
    told = await answer_sentence(turn, enquiry, now)
    if (now.outcome, now.state, now.until) == (then.outcome, then.state, then.until):
        return [turn.voice("enquiry-now-same", at=turn.now)]
    return [turn.voice("enquiry-now", at=turn.now), told]


async def name_of_place(turn: Turn, code: str) -> str:
    """What an institution is called."""
    return await place_name(turn.tx, turn.voice.language, code)


async def place_name(tx: Transaction, language: str, code: str) -> str:
    """The same outside of a turn."""
    place = await find_institution(tx, code)
    return place.name(language) if place else code


def ways(voice: Voice, enquiry: Enquiry, answer: Answer) -> list[list[Button]]:
    """What may be done with an answer."""
    found = answer.outcome in MATCHES
    doubtful = answer.outcome is Outcome.POSSIBLE_MATCH and enquiry.asked and enquiry.asked.identity
    rows = {"enquiry-pdf": PDF} | ({"enquiry-full": FULL} if found else {})
    rows |= {"enquiry-other": OTHER} if doubtful else {}
    last = [
        Button(voice.plain(key), encode(verb)) for key, verb in (("enquiry-another", NEW), ("enquiry-back", HOME))
    ]
    return [*([Button(voice.plain(key), encode(verb, enquiry.number))] for key, verb in rows.items()), last]


async def answer_sentence(turn: Turn, enquiry: Enquiry, answer: Answer) -> Html:
    """What is answered, in full."""
    place = await name_of_place(turn, answer.institution or enquiry.institution)
    return sentence(turn.voice, answer, enquiry.asked, place)


def home_button(turn: Turn) -> Button:
    """The way back to the desk."""
    return turn.button("enquiry-back", encode(HOME))
