"""Look-ups of the register, for auditors: the digest of a week, and what stands out among them."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.look_up_digest import WEEK, Digest, Share, digest, span, weeks_due
from domain.patterns import Alarm
from handlers.audit import ALARMS, BEGIN, LOOK_UPS, is_barred, open_look
from handlers.auditors import tell_auditors
from handlers.button import encode, number_in
from handlers.pages import PAGE
from handlers.screen import Button, Html, Screen
from handlers.turn import Turn, Where
from handlers.voice import Voice
from storage.alarms import count_alarms, list_alarms
from storage.audit import add_entry
from storage.audit_entries import find_begun
from storage.audit_looks import Look
from storage.database import Transaction
from storage.institutions import find_institution
from storage.look_ups import ANSWERED, count_full, list_look_ups
from storage.outbox import Lane, Owed
from storage.watches import add_digest, is_digested

MADE_UP = 4
"""Weeks of which a digest that was missed is still made."""
MOST = 8
"""Offices, and officers, that are named."""
OPEN = "alarm"


async def due(tx: Transaction, now: datetime, zone: ZoneInfo) -> list[date]:
    """The weeks that are to be told; of those that were missed, the ones in which somebody asked."""
    weeks, begun = weeks_due(now, zone, MADE_UP), await find_begun(tx)
    return [
        week
        for week in weeks
        if begun and begun < span(week, zone)[1] and not await is_digested(tx, week)
        if week == weeks[-1] or await list_look_ups(tx, *span(week, zone))
    ]


async def tell(tx: Transaction, which: date, now: datetime, owner: int, voices: Mapping[str, Voice]) -> list[Owed]:
    """Tell the auditors of a week, once."""
    if not await add_digest(tx, which, now):
        return []
    texts = {language: await _text(tx, voice, which) for language, voice in voices.items()}
    return await tell_auditors(
        tx, lambda voice: _screen(voice, texts[voice.language]), now, owner, voices, Lane.BROADCAST
    )


async def weekly(turn: Turn, parts: list[str]) -> None:
    """The week that a button names by its Monday, or the present one."""
    if is_barred(turn):
        return
    week = _monday(turn, parts[0] if parts else "")
    await add_entry(turn.tx, turn.now, str(turn.me.id), "read_digest", f"week:{week}")
    ways = [turn.button("look-ups-before", encode(LOOK_UPS, (week - WEEK).isoformat()))]
    if week + WEEK <= turn.today:
        ways.append(turn.button("look-ups-after", encode(LOOK_UPS, (week + WEEK).isoformat())))
    text = await _text(turn.tx, turn.voice, week)
    turn.show(Screen(text, [ways, [_home(turn)]], private=True))


async def listed(turn: Turn, parts: list[str]) -> None:
    """What stood out, the latest first; each leads to that officer's look-ups of the day."""
    if is_barred(turn):
        return
    total = await count_alarms(turn.tx)
    pages = max(1, -(-total // PAGE))
    page = min(number_in(parts) or 0, pages - 1)
    found = await list_alarms(turn.tx, PAGE, page * PAGE)
    rows = [[Button(_label(turn.voice, one), encode(OPEN, one.officer, one.day.isoformat()))] for one in found]
    ways = [turn.button("dialogue-before", encode(ALARMS, page - 1))] if page else []
    ways += [turn.button("dialogue-after", encode(ALARMS, page + 1))] if page + 1 < pages else []
    head = (
        turn.screen("alarms-head", total=total, page=page + 1, pages=pages)
        if found
        else turn.screen("alarms-none")
    )
    turn.show(Screen(head.text, [*rows, ways, [_home(turn)]], private=True))


async def opened(turn: Turn, parts: list[str]) -> None:
    """An alarm's button, in the list or under a message."""
    officer = number_in(parts)
    day = _day(parts[1]) if len(parts) > 1 else None
    if is_barred(turn):
        return
    if officer is None or day is None:
        turn.word("button-old")
    else:
        await open_look(turn, Look(actor=str(officer), action=ANSWERED, first=day, last=day), Where.FRESH)


def alarm_screen(voice: Voice, one: Alarm, office: str) -> Screen:
    """One alarm, as it is told at once."""
    text = voice(
        "alarm-told", what=pattern_text(voice, one), officer=f"#{one.officer}", office=office, day=one.day
    )
    return Screen(text, [[Button(voice.plain("alarm-open"), encode(OPEN, one.officer, one.day.isoformat()))]])


def pattern_text(voice: Voice, one: Alarm) -> str:
    """What stood out, with the count."""
    return voice.plain(f"pattern-{one.pattern}", n=one.count)


async def office_name(tx: Transaction, voice: Voice, code: str) -> str:
    """An institution by its name; its code where the directory has lost it."""
    found = await find_institution(tx, code) if code else None
    return found.name(voice.language) if found else code or "–"


def _label(voice: Voice, one: Alarm) -> str:
    return f"{voice.short_day(one.day)} · #{one.officer} · {pattern_text(voice, one)}"


def _screen(voice: Voice, text: Html) -> Screen:
    return Screen(text, [[Button(voice.plain("audit-open"), encode(BEGIN))]])


def _home(turn: Turn) -> Button:
    return turn.button("audit-everything", encode(BEGIN, 0))


def _monday(turn: Turn, text: str) -> date:
    day = min(_day(text) or turn.today, turn.today)
    return day - timedelta(days=day.weekday())


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


async def _text(tx: Transaction, voice: Voice, week: date) -> Html:
    begun, ended = span(week, voice.zone)
    told = digest(await list_look_ups(tx, begun, ended), await count_full(tx, begun, ended))
    first, last = voice.short_day(week), voice.short_day(week + WEEK - timedelta(days=1))
    head = voice("look-ups-head", first=first, last=last)
    if not told.asked:
        return Html("\n".join([head, voice("look-ups-none")]))
    parts = [_counted(voice, told), *await _named(tx, voice, told)]
    return Html("\n".join([head, voice("look-ups-total", n=told.asked, full=told.full), *parts]))


def _counted(voice: Voice, told: Digest) -> Html:
    lines = [Html(""), voice("look-ups-outcomes")]
    lines += [_line(voice, _said(voice, f"look-up-{key}", key), n) for key, n in told.outcomes.items()]
    lines += [Html(""), voice("look-ups-purposes")]
    lines += [_line(voice, _said(voice, f"purpose-{key}", key), n) for key, n in told.purposes.items()]
    return Html("\n".join(lines))


async def _named(tx: Transaction, voice: Voice, told: Digest) -> list[Html]:
    offices = [_share(voice, await office_name(tx, voice, one.who), one) for one in told.offices[:MOST]]
    officers = [_share(voice, f"#{one.who}", one) for one in told.officers[:MOST]]
    return [
        *[Html(""), voice("look-ups-offices"), *offices, *_more(voice, len(told.offices))],
        *[Html(""), voice("look-ups-officers"), *officers, *_more(voice, len(told.officers))],
    ]


def _more(voice: Voice, total: int) -> list[Html]:
    return [voice("look-ups-more", n=total - MOST)] if total > MOST else []


def _share(voice: Voice, who: str, one: Share) -> Html:
    return voice("look-ups-share", who=who, n=one.asked, hits=one.hits, misses=one.misses)


def _line(voice: Voice, label: str, n: int) -> Html:
    return voice("look-ups-line", label=label, n=n)


def _said(voice: Voice, key: str, code: str) -> str:
    key = key.replace("_", "-")
    return voice.plain(key) if voice.has(key) else code or "–"
