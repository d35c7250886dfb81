"""`python -m bot invite`: a start link for anybody, and for the first admin above all."""

import asyncio
from functools import partial

import typer

from bot.commands.work import with_database
from bot.complaint import Sorry
from bot.failures import Refused, Unreachable
from bot.now import utc_now
from bot.settings import PREFIX, Settings, WrongSettings, read_settings
from bot.telegram import Api
from domain.area import STATE, Area
from domain.institution import Institution
from domain.invitation import VALID_FOR, payload_of
from domain.phone import normalise
from domain.place import exists
from domain.problem import Problem
from domain.role import Role
from handlers.described import area_name, role_name
from handlers.screen import plain
from handlers.voice import Voice
from storage.database import Database, Transaction
from storage.institutions import find_institution
from storage.invitations import issue

SOMEBODY = "YOUR_BOT"
"""Stands in the link for the bot's name where Telegram could not be asked."""
UNAUTHORIZED = (401, 404)


def main(role: Role, area: str, phone: str | None, language: str) -> None:
    """Print a message to pass on, with a link that makes one person a member, once, within a day.

    Raises:
        Sorry: there is no such area, or no such number.
    """
    settings = read_settings()
    number = _number(phone)
    name = asyncio.run(_bot_name(settings))
    address = f"https://t.me/{name or SOMEBODY}?start="
    voice = Voice(language, settings.timezone)
    typer.echo(with_database(partial(_issued, role, area, number, address, voice), settings))
    if name is None:
        typer.echo(f"Put your bot's name in place of {SOMEBODY}: Telegram could not be asked.", err=True)


def _number(phone: str | None) -> str | None:
    try:
        return normalise(phone) if phone else None
    except Problem:
        raise Sorry(
            "--phone: that is not a telephone number; write it like 012 345 678 or +855 12 345 678"
        ) from None


async def _bot_name(settings: Settings) -> str | None:
    token = settings.token.get_secret_value()
    if not token:
        return None
    try:
        async with Api(token, settings.api_url) as api:
            me = await api.call("getMe", {})
    except Unreachable:
        return None
    except Refused as no:
        if no.code in UNAUTHORIZED:
            raise WrongSettings(f"{PREFIX}TOKEN: Telegram does not know it") from None
        return None
    return str(me["username"])


async def _issued(role: Role, area: str, phone: str | None, address: str, voice: Voice, database: Database) -> str:
    async def work(tx: Transaction) -> str:
        now, where = utc_now(), await _area(tx, area)
        token = await issue(tx, role, where, None, phone, now)
        told = {"role": role_name(voice, role), "area": await area_name(tx, voice, where)}
        link, until = address + payload_of(token), now + VALID_FOR
        return plain(voice("link-message", **told, link=link, until=until))

    return await database.transact(work)


async def _area(tx: Transaction, text: str) -> Area:
    """Read `state`, `province:07`, `ministry:moh` or `institution:kampot-health`."""
    kind, _, code = text.partition(":")
    if text == "state":
        return STATE
    if kind == "province" and exists(code):
        return Area.province(code)
    if kind in {"ministry", "institution"} and (one := await find_institution(tx, code)):
        return _around(kind, one)
    raise Sorry(f"--area {text}: there is none; use state, province:CODE, ministry:CODE or institution:CODE")


def _around(kind: str, one: Institution) -> Area:
    return Area.ministry(one) if kind == "ministry" else Area.institution(one)
