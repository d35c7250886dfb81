"""The benchmarks measure what they say: both bots lead the same dialogue, the register is one the bot can read."""

import shutil
from pathlib import Path

import pytest

from bench.bots import OURS, STOCK, Bot
from bench.dialogue import FORM, STEPS, VOICE
from bench.enquiry import KINDS, Kind, add_officer, asked
from bench.load import Load, stand
from bench.member import SHOWN, Member
from bench.register import fill, is_true_to_the_register, people
from bench.session import steps
from handlers.screen import plain
from storage.open import open_database
from storage.vault import Keys, Vault
from tests.house import House
from tests.talk import BEGUN

ONE = Load(members=1)


@pytest.mark.parametrize("bot", [STOCK, OURS], ids=lambda bot: bot.name)
async def test_a_submission_of_eight_steps_asks_all_questions_and_stores_one_report(
    bot: Bot, tmp_path: Path
) -> None:
    async with stand(bot, ONE, tmp_path) as standing:
        await standing.submit(standing.members, 1)
        texts = shown(standing.members[0])
    assert len(texts) == len(STEPS)
    assert all(plain(VOICE(f"ask-{field.key}")) in text for field, text in zip(FORM.fields, texts, strict=False))
    assert "Category: Civil servant" in texts[-2]
    assert bot.stored(tmp_path) == 1


def shown(member: Member) -> list[str]:
    return [one.data["message"]["text"] for one in member.phone.history if one.kind in SHOWN]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
async def test_a_register_that_was_written_at_once_is_answered_like_one_that_grew(
    kind: Kind, tmp_path: Path, sqlite_template: Path, keys: Keys
) -> None:
    path = Path(shutil.copy(sqlite_template, tmp_path / "fieldbook.db"))
    fill(path, Vault(keys), 40)
    who = next(people(40))
    assert is_true_to_the_register(who)
    wanted = "confirmed_match" if "number" in kind.name else "possible_match"
    async with open_database(f"sqlite:///{path}", Vault(keys)) as database:
        await database.transact(add_officer)
        found = await asked(database, kind.asked(who), BEGUN)
    assert found == (wanted if "hit" in kind.name else "no_record")


async def test_the_session_of_the_benchmark_goes_through(house: House) -> None:
    assert len(await steps(house, people=12, rounds=1)) == 15
    assert house.refused == []
