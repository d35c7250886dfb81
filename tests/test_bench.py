"""The benchmark is fair: both bots lead the same dialogue, and store what comes of it."""

from pathlib import Path

import pytest

from bench.bots import OURS, STOCK, Bot
from bench.dialogue import FORM, STEPS, VOICE
from bench.load import Load, stand
from bench.member import SHOWN, Member
from handlers.screen import plain

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
