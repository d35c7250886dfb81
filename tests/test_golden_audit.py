"""What an auditor does with the log, in both languages, by the labels that they see: `tests/golden/`."""

import shutil
from pathlib import Path

import pytest

from domain.area import Area
from domain.role import Role
from handlers.voice import Voice
from storage.vault import Keys
from tests.handlers.reviewing import submitted
from tests.house import housed
from tests.talk import ZONE, Talk, compared, standing_clock


async def test_what_an_auditor_sees_is_as_it_was_read(
    tmp_path: Path, sqlite_template: Path, keys: Keys, language: str, request: pytest.FixtureRequest
) -> None:
    path = shutil.copy(sqlite_template, tmp_path / "fieldbook.db")
    async with housed(f"sqlite:///{path}", keys, tmp_path, now=standing_clock()) as house:
        await house.institutions()
        await submitted(house, await house.member("Sokha", area=Area.province("07")))
        visal = await house.member("Visal", Role.AUDITOR, language=language)
        talk = Talk(house, visal, Voice(language, ZONE))
        await _looked(talk)
        assert house.refused == []
    update = request.config.getoption("--update-golden")
    compared(f"audit.{language}", "\n".join(talk.lines).strip() + "\n", update=update)


async def _looked(visal: Talk) -> None:
    await visal.says("/audit")
    await visal.presses("audit-actions")
    await visal.presses("did-submit-report")
    await visal.presses("audit-why")
    await visal.presses("option-audit_purpose-other")
    await visal.says("ពាក្យបណ្តឹងលេខ ១២")
    await visal.presses("audit-find")
    await visal.says("#99")
    await visal.presses("audit-everything")
    await visal.presses("audit-week")
    await visal.presses("audit-look-ups")
    await visal.presses("audit-everything")
    await visal.presses_label(visal.voice.plain("audit-alarms", total=0))
