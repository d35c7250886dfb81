"""A list before it is taken over: which column tells what, what is wrong with which row, what would change."""

from collections.abc import Sequence
from dataclasses import replace

from domain.roster import RosterPerson, difference
from domain.roster_cells import FIELDS
from domain.roster_rows import BadRow, Roster, read_roster
from handlers.button import encode, number_in
from handlers.screen import Button, Html, Screen
from handlers.turn import Turn
from storage.institutions import find_institution
from storage.rosters import list_roster
from storage.uploads import Upload, change_cells, find_upload

MOST_FAULTS = 12
LONGEST_HEADER = 24
NONE = "x"
"""In a button: no column tells this field."""


async def mine(turn: Turn, parts: Sequence[str]) -> Upload | None:
    """The list that a button names, if whoever acts sent it and nothing became of it yet; else that is said."""
    upload = await find_upload(turn.tx, parts[0]) if parts else None
    if upload and upload.person_id == turn.me.id and upload.state == "read":
        return upload
    turn.word("roster-over")
    return None


def people_of(upload: Upload) -> tuple[RosterPerson, ...]:
    """Whoever stands in the good rows."""
    return _read(upload).people


async def proposal(turn: Turn, upload: Upload) -> Screen:
    """What would be taken over, and what would not, row by row."""
    found = _read(upload)
    place = await find_institution(turn.tx, str(upload.institution))
    name = place.name(turn.voice.language) if place else ""
    lines = [turn.voice("roster-proposal", institution=name, n=len(found.people)), *_columns(turn, upload)]
    lines += await _changes(turn, upload, found)
    lines += (
        _unsaid(turn, upload, found)
        + _faults(turn, "roster-bad", found.bad)
        + _faults(turn, "roster-doubts", found.doubts)
    )
    return Screen(Html("\n".join(lines)), _choices(turn, upload, found), private=True)


async def columns(turn: Turn, parts: list[str]) -> None:
    """*Columns*: which field is to be told by another one."""
    upload = await mine(turn, parts)
    if upload:
        rows = [[Button(_told(turn, upload, one), encode("rosterfield", upload.id, one))] for one in FIELDS]
        back = [turn.button("back", encode("rosterup", upload.id))]
        turn.show(Screen(turn.voice("roster-columns"), [*rows, back], private=True))


async def field(turn: Turn, parts: list[str]) -> None:
    """A field's button: the columns to choose from."""
    upload = await mine(turn, parts)
    if upload and len(parts) > 1 and parts[1] in FIELDS:
        width = min(max((len(row) for row in upload.cells), default=0), 50)
        rows = [[Button(_header(upload, n), encode("rostercol", upload.id, parts[1], n))] for n in range(width)]
        none = [turn.button("roster-no-column", encode("rostercol", upload.id, parts[1], NONE))]
        label = turn.voice.plain(f"roster-field-{parts[1]}")
        back = [turn.button("back", encode("rostercols", upload.id))]
        turn.show(Screen(turn.voice("roster-which-column", field=label), [*rows, none, back], private=True))


async def column(turn: Turn, parts: list[str]) -> None:
    """A column's button: from now on it tells that field."""
    upload = await mine(turn, parts)
    if upload is None or len(parts) < 3 or parts[1] not in FIELDS:  # noqa: PLR2004 - list, field, column
        return
    chosen = number_in(parts, 2)
    kept = {name: at for name, at in upload.layout.columns.items() if name != parts[1] and at != chosen}
    layout = replace(upload.layout, columns=kept if chosen is None else {**kept, parts[1]: chosen})
    changed = await change_cells(turn.tx, upload, str(upload.institution), upload.cells, layout)
    turn.show(await proposal(turn, changed))


async def shown(turn: Turn, parts: list[str]) -> None:
    """The proposal once more."""
    upload = await mine(turn, parts)
    if upload:
        turn.show(await proposal(turn, upload))


def _read(upload: Upload) -> Roster:
    if not upload.layout.has_names:
        return Roster((), (), ())
    found = read_roster(upload.cells, upload.layout)
    return replace(found, people=tuple(one for one in found.people if one.sex))  # without it nobody can be counted


def _columns(turn: Turn, upload: Upload) -> list[Html]:
    if not upload.layout.has_names:
        return [Html(""), turn.voice("roster-no-names")]
    return [
        Html(""),
        *(
            turn.voice("roster-column", told=_told(turn, upload, one))
            for one in FIELDS
            if one in upload.layout.columns
        ),
    ]


def _told(turn: Turn, upload: Upload, name: str) -> str:
    at = upload.layout.columns.get(name)
    header = turn.voice.plain("roster-no-column") if at is None else _header(upload, at)
    return f"{turn.voice.plain(f'roster-field-{name}')} ← {header}"


def _header(upload: Upload, at: int) -> str:
    """What stands at the head of a column, or its letters where there is no header."""
    row = upload.cells[upload.layout.first - 1] if upload.layout.first else ()
    text = row[at].strip() if at < len(row) else ""
    letters = chr(ord("A") + at % 26) if at < 26 else f"A{chr(ord('A') + at % 26)}"  # noqa: PLR2004 - as in a sheet
    return f"{letters} «{text[:LONGEST_HEADER]}»" if text else letters


async def _changes(turn: Turn, upload: Upload, found: Roster) -> list[Html]:
    present = await list_roster(turn.tx, str(upload.institution))
    told = difference(present, found.people)
    figures = {"added": len(told.added), "changed": len(told.changed), "gone": len(told.gone)}
    return [Html(""), turn.voice("roster-changes", **figures)]


def _faults(turn: Turn, key: str, faults: Sequence[BadRow]) -> list[Html]:
    """Each row with its reason; mended rows can be sent again, the others are taken without these."""
    if not faults:
        return []
    rows = len({one.number for one in faults})
    lines = [Html(""), turn.voice(key, n=rows)]
    lines += [
        turn.voice(
            "roster-fault", row=one.number, why=turn.voice(f"problem-{one.problem.code}", **one.problem.arguments)
        )
        for one in faults[:MOST_FAULTS]
    ]
    return lines + ([turn.voice("lines-more", n=len(faults) - MOST_FAULTS)] if len(faults) > MOST_FAULTS else [])


def _choices(turn: Turn, upload: Upload, found: Roster) -> list[list[Button]]:
    n = len(found.people)
    take = [
        [turn.button("roster-take", encode("rostertake", upload.id, "all"), n=n)],
        [turn.button("roster-add", encode("rostertake", upload.id, "add"), n=n)],
    ]
    more = [[turn.button("roster-columns-change", encode("rostercols", upload.id))]]
    return [*(take if n else []), *more, [turn.button("roster-drop", encode("rosterdrop", upload.id))]]


def _unsaid(turn: Turn, upload: Upload, found: Roster) -> list[Html]:
    whole = len(read_roster(upload.cells, upload.layout).people) if upload.layout.has_names else 0
    return (
        [Html(""), turn.voice("roster-no-sex", n=whole - len(found.people))] if whole > len(found.people) else []
    )
