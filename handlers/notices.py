"""The code on a notice: an officer has it made for the paper, and whoever it is about comes in with it."""

from domain.area import Area
from domain.member import Membership, Person
from domain.names import canonical
from domain.notice_code import NoticeCode, Tries, grouped, payload_of
from domain.rights import Action
from domain.role import Role
from handlers.button import encode
from handlers.case_told import may_take_by_right
from handlers.guard import alone
from handlers.home import OVER
from handlers.menu import refresh
from handlers.record import record_screen
from handlers.screen import Screen
from handlers.turn import Turn, Where
from storage.audit import add_entry
from storage.cases import Case, find_case
from storage.code_tries import change_tries, find_tries
from storage.concerned import add_concerned
from storage.drafts import find_current
from storage.institutions import find_institution
from storage.notice_codes import add_notice_code, change_code_used, find_notice_code
from storage.people import add_membership, add_person, find_person

MAKE, PRINTED = "ntmake", "ntdone"
LONGEST_NAME = 64


async def make_notice(turn: Turn, case: Case) -> None:
    """Make a code for the notice of this entry and show it, once; whoever calls has asked the right."""
    printed = await add_notice_code(turn.tx, case, turn.me.id, turn.now)
    await add_entry(turn.tx, turn.now, str(turn.me.id), "make_notice_code", case.number, code=printed.id)
    code = await find_notice_code(turn.tx, printed.digits)
    if code is None:
        raise LookupError("a code is gone as soon as it was made")
    text = turn.voice(
        "notice-code",
        number=case.number,
        link=f"https://t.me/{turn.bot_name}?start={payload_of(printed.token)}",
        digits=grouped(printed.digits),
        until=code.expires_at.astimezone(turn.voice.zone).date(),
    )
    turn.tell(Screen(text, [[turn.button("notice-printed", encode(PRINTED))]], private=True))


async def wished(turn: Turn, parts: list[str]) -> None:
    """An officer's button: a new code, for whoever lost the first or never got it."""
    case = await find_case(turn.tx, parts[0]) if parts else None
    if case and await may_take_by_right(turn, case, Action.NOTIFY_PERSON):
        await make_notice(turn, case)
    else:
        turn.word("button-old")


async def printed(turn: Turn, _parts: list[str]) -> None:
    """*It is on the paper*: the code leaves the chat."""
    query = turn.update.callback_query
    if query and query.message:
        turn.erase(query.message.message_id)


async def typed(turn: Turn) -> bool:
    """Sixteen digits that nobody has asked for; False for anything else."""
    if turn.notice_code is None or (turn.active and await find_current(turn.tx, turn.me.id)):
        return False
    await came(turn)
    return True


async def came(turn: Turn) -> None:
    """Somebody with a code. Whatever is wrong with it, there is one line, and it says nothing of anybody."""
    await alone(turn)
    turn.erase_typed()
    tries = await find_tries(turn.tx, turn.user.id)
    code = await find_notice_code(turn.tx, turn.notice_code or "")
    if tries and tries.too_many(turn.now):
        _refused(turn)
    elif code and turn.actor and code.used_by == turn.actor.id and turn.active:
        turn.show(await record_screen(turn), where=Where.FRESH)
    elif code and code.is_open(turn.now) and not _made_by(turn, code):
        await _enter(turn, code)
    else:
        await change_tries(turn.tx, turn.user.id, (tries or Tries(0, turn.now)).after(turn.now))
        turn.tell(Screen(turn.voice("notice-wrong"), bare=True))


def _made_by(turn: Turn, code: NoticeCode) -> bool:
    """Whether it is their own making: who writes a notice is not whom it is about."""
    return turn.actor is not None and code.made_by == turn.actor.id


def _refused(turn: Turn) -> None:
    """A stranger gets what strangers get, at most once an hour."""
    if turn.actor is None:
        turn.unknown = True
    else:
        turn.tell(turn.screen("notice-wrong"))


async def _enter(turn: Turn, code: NoticeCode) -> None:
    case = await find_case(turn.tx, code.case)
    place = await find_institution(turn.tx, case.institution) if case else None
    if place is None:
        raise LookupError("a code of no case")
    person = await _person(turn)
    await change_code_used(turn.tx, code.id, person.id, turn.now)
    await add_concerned(turn.tx, person.id, code.subject_id, turn.now)
    await _admit(turn, person, Area.institution(place))
    await add_entry(turn.tx, turn.now, str(person.id), "use_notice_code", code.case, code=code.id)
    turn.tell(Screen(turn.voice("record-welcome"), bare=True, private=True))
    refresh(turn, turn.me)
    turn.show(await record_screen(turn), where=Where.FRESH)


async def _person(turn: Turn) -> Person:
    if turn.actor:
        return turn.actor.person
    name = canonical(turn.user.full_name)[:LONGEST_NAME] or str(turn.user.id)
    return await add_person(turn.tx, turn.user.id, name, turn.voice.language, None, turn.now)


async def _admit(turn: Turn, person: Person, area: Area) -> None:
    """Let them see what is theirs, without an end: as long as something is recorded of them."""
    held = turn.actor.memberships if turn.actor else ()
    if not any(one.role is Role.CONCERNED and one.standing(turn.now) not in OVER for one in held):
        given = Membership(0, person.id, Role.CONCERNED, area, turn.now, confirmed_at=turn.now)
        await add_membership(turn.tx, given)
    turn.actor = await find_person(turn.tx, person.id)
