"""What there is to do: one table, read by the command lists, the home screen and the help."""

from collections.abc import Iterable
from dataclasses import dataclass

from domain.member import Membership
from domain.practice import must_practise
from domain.rights import RIGHTS, Action
from handlers.button import encode
from handlers.turn import Call, Turn
from handlers.voice import Voice
from storage.people import Actor


@dataclass(frozen=True, slots=True)
class Offer:
    """A command: the right without which it is not offered, and the button that does the same, if any."""

    command: str
    needs: Action | None
    data: str | None = None
    practised: bool | None = None
    """Only for those who have practised, only for those who have still to, or for all."""


OFFERS = (
    Offer("report", Action.SUBMIT_REPORT, encode("new"), practised=True),
    Offer("nil", Action.SUBMIT_REPORT, encode("nil"), practised=True),
    Offer("practise", Action.SUBMIT_REPORT, encode("practise"), practised=False),
    Offer("mine", Action.SUBMIT_REPORT, encode("mine", 0)),
    Offer("session", Action.SEE_SESSION, encode("sessions"), practised=True),
    Offer("review", Action.REVIEW_REPORT, encode("review", 0)),
    Offer("cases", Action.SEE_CASES, encode("cases", 0), practised=True),
    Offer("entries", Action.COUNT_ENTRIES, encode("entries")),
    Offer("paper", Action.RECEIVE_PETITION, encode("petpaper")),
    Offer("record", Action.SEE_OWN_RECORD, encode("rec")),
    Offer("petition", Action.PETITION, encode("petition")),
    Offer("check", Action.ENQUIRE, encode("enq")),
    Offer("summary", Action.READ_SUMMARY, encode("summary")),
    Offer("export", Action.EXPORT_REPORTS, encode("export")),
    Offer("terms", Action.SEE_TERMS, encode("terms")),
    Offer("audit", Action.READ_AUDIT, encode("audit")),
    Offer("people", Action.LIST_PEOPLE, encode("people")),
    Offer("settings", Action.USE_SETTINGS, encode("settings")),
    Offer("help", None, encode("help")),
    Offer("cancel", Action.USE_SETTINGS),
    Offer("start", None),
)
"""In the order in which people see them. A list is no access control: each handler asks for the right again."""


def offers(memberships: Iterable[Membership], *, practising: bool = False) -> list[Offer]:
    """What somebody with these memberships, all of them active, can do."""
    roles = {membership.role for membership in memberships}
    fitting = [one for one in OFFERS if one.practised in {None, not practising}]
    return [one for one in fitting if one.needs is None or roles & RIGHTS[one.needs].keys()]


def commands(voice: Voice, memberships: Iterable[Membership], *, practising: bool = False) -> list[dict[str, str]]:
    """The list behind the menu button; strangers have no memberships."""
    return [
        {"command": one.command, "description": voice.plain(f"menu-{one.command}")}
        for one in offers(memberships, practising=practising)
    ]


def refresh(turn: Turn, actor: Actor) -> None:
    """Give somebody's chat the commands that fit the present rights and language."""
    active = [one for one in actor.memberships if one.is_active(turn.now)]
    voice, chat_id = turn.voice_of(actor.person.language), actor.person.user_id
    scope = {"type": "chat", "chat_id": chat_id}
    payload = {
        "commands": commands(voice, active, practising=must_practise(actor.to_practise, active)),
        "scope": scope,
    }
    turn.said.append(Call(chat_id, "setMyCommands", payload))
