import base64
import hashlib
import re
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from domain.act import usual_end
from domain.area import Area
from domain.member import Membership, needs_confirmation
from domain.problem import Code, Problem
from domain.role import Role

RANDOM_BYTES = 17
VALID_FOR = timedelta(hours=24)
TRIES = 5
"""How many wrong numbers may be shared within an hour."""
PAUSE = timedelta(hours=1)

_LENGTH = 22
_START = "i_"
_PAYLOAD = re.compile(rf"{_START}([A-Za-z0-9_-]{{{_LENGTH}}})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Invitation:
    """A link that makes one person a member, once, within a day of its making.

    The link itself is never kept: `token_hash` finds the invitation again. Where a `phone` (normalised) is
    given, only who shares that number may use it. `made_by` and `used_by` are persons' ids. `opened_by` is the
    Telegram account that came with the link last and has yet to share its number; `tries` counts the wrong ones
    since `tried_since`.
    """

    id: int
    token_hash: str
    role: Role
    area: Area
    made_at: datetime
    made_by: int | None = None
    phone: str | None = field(default=None, repr=False)
    used_at: datetime | None = None
    used_by: int | None = None
    withdrawn_at: datetime | None = None
    opened_by: int | None = None
    tries: int = 0
    tried_since: datetime | None = None

    @property
    def expires_at(self) -> datetime:
        """The first moment at which the link is dead."""
        return self.made_at + VALID_FOR


def accepted(invitation: Invitation, person_id: int, active_admins: int, now: datetime) -> Membership:
    """The membership that an invitation turns into, with id 0 until it is stored."""
    pending = needs_confirmation(invitation.role, active_admins)
    return Membership(
        id=0,
        person_id=person_id,
        role=invitation.role,
        area=invitation.area,
        valid_from=now,
        confirmed_at=None if pending else now,
        valid_until=usual_end(invitation.role, now),
        granted_by=invitation.made_by,
    )


def token_of(random: bytes) -> str:
    """Make a token, 22 base64url characters or 132 bits, out of 17 random bytes.

    Raises:
        ValueError: there are fewer bytes, so the token could be guessed.
    """
    if len(random) < RANDOM_BYTES:
        raise ValueError(f"a token needs {RANDOM_BYTES} random bytes")
    return base64.urlsafe_b64encode(random)[:_LENGTH].decode("ascii")


def hash_of(token: str) -> str:
    """What is kept of a token. It needs no salt and no key: 132 random bits can't be guessed from a hash."""
    return hashlib.sha256(token.encode("ascii")).hexdigest()


def payload_of(token: str) -> str:
    """What follows `?start=` in the link: Telegram takes 64 characters of A-Z, a-z, 0-9, _ and -."""
    return f"{_START}{token}"


def token_in(payload: str) -> str | None:
    """The token in what followed `/start`, if it is one of ours."""
    found = _PAYLOAD.fullmatch(payload)
    return found[1] if found else None


def check_link(invitation: Invitation | None, now: datetime) -> Invitation:
    """Give back the invitation that a link led to, if it still holds.

    Raises:
        Problem: there is none, it was used or withdrawn, or its day is over.
    """
    if invitation is None:
        raise Problem(Code.LINK_UNKNOWN)
    if invitation.used_at is not None:
        raise Problem(Code.LINK_USED)
    if invitation.withdrawn_at is not None:
        raise Problem(Code.LINK_WITHDRAWN)
    if invitation.expires_at <= now:
        raise Problem(Code.LINK_EXPIRED)
    return invitation


def check_phone(invitation: Invitation, shared: str) -> None:
    """Compare the normalised number that somebody shared with the one that was invited, if any.

    Raises:
        Problem: another number was invited.
    """
    if invitation.phone not in {None, shared}:
        raise Problem(Code.PHONE_DIFFERS)


def check_tries(invitation: Invitation, now: datetime) -> None:
    """Let nobody go on guessing which number was invited.

    Raises:
        Problem: too many wrong numbers were shared within the hour.
    """
    if invitation.tries >= TRIES and not _paused(invitation, now):
        raise Problem(Code.TOO_MANY_TRIES)


def after_wrong_number(invitation: Invitation, now: datetime) -> Invitation:
    """Count a wrong number; an hour after the first one the count begins anew."""
    if _paused(invitation, now):
        return replace(invitation, tries=1, tried_since=now)
    return replace(invitation, tries=invitation.tries + 1)


def _paused(invitation: Invitation, now: datetime) -> bool:
    return invitation.tried_since is None or now - invitation.tried_since >= PAUSE
