"""Who is different or not accounted for on a session's list; each look is in the audit log before it is shown."""

from collections.abc import Callable, Sequence

from domain.attendance import Attendance
from domain.form import Answers
from domain.session import State
from handlers.button import encode, number_in
from handlers.pages import leaf
from handlers.room import Room, room, workroom
from handlers.screen import Button, Html, Screen
from handlers.session_screen import name_of
from handlers.shown import masked
from handlers.turn import Turn
from storage.attendances import change_findings, find_attendance, list_attendances
from storage.audit import add_entry
from storage.sessions import change_rest

MARKED, LEFT, PERSON = "seslist", "sesleft", "sesp"


async def marked(turn: Turn, parts: list[str]) -> None:
    """Of whom something was said alone."""
    await _listed(
        turn, parts, MARKED, ("list-marked", "list-marked-none"), lambda one, _upto: one.finding is not None
    )


async def left(turn: Turn, parts: list[str]) -> None:
    """Of whom nothing is known yet."""
    await _listed(turn, parts, LEFT, ("list-left", "list-left-none"), lambda one, upto: one.outcome(upto) is None)


async def person(turn: Turn, parts: list[str]) -> None:
    """One person of the list, and what was said of them."""
    found = await room(turn, parts)
    place = number_in(parts, 1)
    if found and found.works and place:
        await _person(turn, found, place)


async def taken_back(turn: Turn, parts: list[str]) -> None:
    """*Take this back*: nothing is said of this person any more; that it was is in the audit log.

    Only what its button was shown with: what was said since is not taken back by a press that comes late. Who said
    that all others are negative meant others than this one: that is taken back as well.
    """
    found = await workroom(turn, parts)
    place = number_in(parts, 1)
    if found is None or not place:
        return
    one = await find_attendance(turn.tx, found.which, place)
    if one is None or one.finding is None or number_in(parts, 2) != _said_at(one):
        turn.word("session-changed")
    elif found.session.state is State.OPEN:
        await change_findings(turn.tx, found.which, [place], None, turn.me.id, turn.now)
        await add_entry(turn.tx, turn.now, str(turn.me.id), "take_back", f"session:{found.which}", place=place)
        covered = place <= found.session.rest_upto
        if covered:
            await change_rest(turn.tx, found.which, 0, None)
        turn.word("list-taken-back-rest" if covered else "list-taken-back", alert=covered)
    await marked(turn, [found.which, "0"])


async def _listed(
    turn: Turn, parts: list[str], verb: str, texts: tuple[str, str], fits: Callable[[Attendance, int], bool]
) -> None:
    found = await room(turn, parts)
    if found is None or not found.works:
        return
    upto = found.session.rest_upto
    people = [one for one in await list_attendances(turn.tx, found.which) if fits(one, upto)]
    page = leaf(turn, people, verb, number_in(parts, 1) or 0, found.which)
    await add_entry(turn.tx, turn.now, str(turn.me.id), "see_list", f"session:{found.which}", page=page.number + 1)
    told = {"total": len(people), "page": page.number + 1, "pages": page.pages}
    lines = [turn.voice(texts[0], **told) if people else turn.voice(texts[1])]
    rows = [[Button(_label(turn, one), encode(PERSON, found.which, one.position))] for one in page.items]
    turn.show(Screen(Html("\n".join(lines)), [*rows, page.ways, _back(turn, found)], private=True))


async def _person(turn: Turn, found: Room, place: int) -> None:
    one = await find_attendance(turn.tx, found.which, place)
    if one is None:
        turn.word("button-old")
        return
    thing = f"session:{found.which}"
    await add_entry(turn.tx, turn.now, str(turn.me.id), "see_attendance", thing, place=place)
    lines = [turn.voice("list-person", place=place, name=one.name), *_about(turn, one)]
    if one.finding:
        lines.append(turn.voice("list-said-by", name=await name_of(turn, one.by)))
    may_undo = one.finding is not None and found.session.state is State.OPEN
    back = (
        [[turn.button("list-take-back", encode("sesun", found.which, place, _said_at(one)))]] if may_undo else []
    )
    turn.show(Screen(Html("\n".join(lines)), [*back, _back(turn, found)], private=True))


def _about(turn: Turn, one: Attendance) -> list[Html]:
    said = {**one.person, **(one.finding or {})}
    values = {
        "identity": turn.voice.digits(masked(str(said["identity"]))) if "identity" in said else "",
        "outcome": turn.voice.plain(f"option-outcome-{said['outcome']}") if "outcome" in said else "",
        "refusal_kind": _option(turn, said, "refusal_kind"),
        "absence_kind": _option(turn, said, "absence_kind"),
        "substances": _options(turn, said.get("substances")),
        "specimen": str(said.get("specimen", "")),  # a code is compared with a label: it stays as it was typed
    }
    return [
        turn.voice("dialogue-line", label=turn.voice.plain(f"field-{key}"), value=value)
        for key, value in values.items()
        if value
    ]


def _said_at(one: Attendance) -> int:
    """By what a finding is known again: when it was said, in milliseconds; 0 for what nobody has said."""
    return int(one.at.timestamp() * 1000) if one.at else 0


def _option(turn: Turn, said: Answers, key: str) -> str:
    return turn.voice.plain(f"option-{key}-{said[key]}") if key in said else ""


def _options(turn: Turn, codes: object) -> str:
    chosen = codes if isinstance(codes, list) else []
    return ", ".join(turn.voice.plain(f"option-substances-{one}") for one in chosen)


def _label(turn: Turn, one: Attendance) -> str:
    place = turn.voice.number(one.position)
    if one.finding is None:
        return turn.voice.plain("list-name", place=place, name=one.name)
    outcome = turn.voice.plain(f"option-outcome-{one.finding['outcome']}")
    return turn.voice.plain("list-line", place=place, name=one.name, outcome=outcome)


def _back(turn: Turn, found: Room) -> Sequence[Button]:
    return [turn.button("session-back", encode("ses", found.which))]
