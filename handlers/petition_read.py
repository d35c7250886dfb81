"""A petition in full, for those who decide it: words and reasons that its screen masks, and the document."""

from collections.abc import Iterator
from dataclasses import replace

from domain.case import OPENED, Kind, Step
from domain.form import Form, Note
from domain.forms import FORMS
from domain.forms.petition import PETITION_FORM
from domain.subject import Subject
from handlers.button import encode
from handlers.case import OPEN, may_see
from handlers.case_documents import show_paper
from handlers.screen import Html, Screen, escape
from handlers.shown import shown
from handlers.turn import Turn
from storage.audit import add_entry
from storage.cases import Case, find_case, list_chain, list_steps
from storage.subjects import find_subject

READ, PHOTO = "petread", "petphoto"


async def read(turn: Turn, parts: list[str]) -> None:
    """The button *read it in full*. The look is in the audit log before it is shown."""
    case = await _petition(turn, parts)
    if case is None:
        return
    await add_entry(turn.tx, turn.now, str(turn.me.id), "read_petition", case.number)
    steps = await list_steps(turn.tx, case)
    lines = [turn.voice("case-petition", number=case.number), *await _whose(turn, case)]
    lines += await _answered(turn, case)
    for step in steps:
        lines += await _said(turn, step)
    seen = [turn.button("petition-photo", encode(PHOTO, case.number))] if _file(steps) else []
    back = [turn.button("case-back", encode(OPEN, case.number))]
    turn.show(Screen(Html("\n".join(lines)), [seen, back], private=True))


async def photo(turn: Turn, parts: list[str]) -> None:
    """The document that came with it, where it can be neither forwarded nor saved."""
    case = await _petition(turn, parts)
    file_id = _file(await list_steps(turn.tx, case)) if case else None
    if case is None or file_id is None:
        return
    await show_paper(turn, case, file_id, turn.voice("case-petition", number=case.number))


async def _petition(turn: Turn, parts: list[str]) -> Case | None:
    case = await find_case(turn.tx, parts[0]) if parts else None
    if case is None or case.kind is not Kind.PETITION or not await may_see(turn, case):
        turn.word("button-old")
        return None
    return case


async def _whose(turn: Turn, case: Case) -> list[Html]:
    told = await find_subject(turn.tx, case.subject_id)
    if told is None:
        return [turn.voice("case-forgotten")]
    return [turn.voice("case-who", who=" · ".join(_names(turn, told)) or "–")]


def _names(turn: Turn, told: Subject) -> Iterator[str]:
    yield from (name for name in (told.name_km, told.name_latin) if name)
    if told.identity:
        yield turn.voice.digits(told.identity)
    if told.born_on:
        yield turn.voice.day(told.born_on)


async def _answered(turn: Turn, case: Case) -> list[Html]:
    """What the person had answered to the notice before."""
    lines = []
    below = (await list_chain(turn.tx, case))[1:]
    answers = [step for one in below for step in await list_steps(turn.tx, one) if step.key == "answered"]
    for step in answers:
        words = step.said.get("answer_words")
        head = turn.voice("petition-said", step=turn.voice.plain("petition-answered"), at=step.at)
        lines += [Html(""), head, turn.voice.plain(f"option-my_answer-{step.said['answer']}")]
        lines += (
            [turn.voice("petition-words", label=turn.voice.plain("field-my_words"), value=words)] if words else []
        )
    return [escape(line) for line in lines]


async def _said(turn: Turn, step: Step) -> list[Html]:
    """What a step says, in clear."""
    form = PETITION_FORM if step.key == OPENED else FORMS.get(step.key)
    if form is None:
        return []
    return [
        Html(""),
        turn.voice("petition-said", step=turn.voice.plain(f"petition-step-{step.key}"), at=step.at),
        *await _answers(turn, form, step),
    ]


async def _answers(turn: Turn, form: Form, step: Step) -> list[Html]:
    lines = []
    for one in form.fields:
        if one.key in step.said:
            value = await shown(turn, replace(one, sensitive=False), step.said[one.key])
            key = "petition-words" if isinstance(one, Note) else "dialogue-line"
            lines.append(turn.voice(key, label=turn.voice.plain(f"field-{one.key}"), value=value))
    return lines


def _file(steps: list[Step]) -> str | None:
    kept = steps[0].said.get("petition_photo") if steps else None
    return str(kept["file_id"]) if isinstance(kept, dict) else None
