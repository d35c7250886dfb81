"""What if: figures, picture and workbook of a table, for whoever may see terms, of what lies in their area."""

import io

import pytest
from openpyxl import load_workbook
from PIL import Image

from domain.area import Area
from domain.role import Role
from tests.chat import Chat
from tests.handlers.admins import audited
from tests.handlers.registering import dismissed
from tests.handlers.test_terms import proposed
from tests.house import House

SIGNING = "📊 What signing changes"
YES = "Yes, fill all pending terms"


@pytest.fixture
async def vanna(house: House) -> Chat:
    """An admin whose proposal waits; two entries lie in Kampot, one in Kep."""
    await house.institutions()
    dara = await house.member("Dara", Role.PERSONNEL_OFFICER, Area.province("07"))
    chea = await house.member("Chea", Role.PERSONNEL_OFFICER, Area.province("23"))
    await dismissed(house, dara, chea)
    await dismissed(house, dara, chea, who="012345671", ground="refusal")
    await dismissed(house, dara, chea, who="012345672", institution="kep")
    vanna = await house.member("Vanna", Role.ADMIN)
    await proposed(vanna, "use 5", YES)
    await vanna.press("✔ Submit")
    return vanna


async def test_the_figures_say_who_is_barred_and_released_by_date(vanna: Chat) -> None:
    await vanna.press(SIGNING)
    told = await vanna.screen()
    assert "Entries in your area: 3. Without a term today, and decided by this table: 2." in told
    assert "barred 3 (without the table 3), of these undecided 1 · released 0 · waiting 0" in told
    assert "barred 1 (without the table 3), of these undecided 1 · released 2 · waiting 0" in told
    assert "• Confirmed use: 2 → 2 → 2 → 0 → 0" in told


async def test_a_picture_and_a_workbook_come_with_them(vanna: Chat) -> None:
    await vanna.press(SIGNING)
    picture, sheet = await vanna.documents()
    assert [one["document"]["file_name"] for one in (picture, sheet)] == [
        "terms-1-signing.png",
        "terms-1-signing.xlsx",
    ]
    assert Image.open(io.BytesIO(await vanna.download(picture))).size == (1080, 1350)
    page = load_workbook(io.BytesIO(await vanna.download(sheet))).active
    assert page is not None
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=2)]
    assert ["Institution", "Kep administration", 1, 1, 1, 0, 0] in rows
    assert ["Ground", "Refusal of the test", 1, 1, 1, 1, 1] in rows


@pytest.mark.usefixtures("vanna")
@pytest.mark.parametrize("role", [Role.GOVERNOR, Role.LEAD, Role.AUDITOR])
async def test_others_see_the_figures_of_their_own_area(house: House, role: Role) -> None:
    other = await house.member("Sokha", role, Area.province("23"))
    await other.say("/terms")
    await other.press("✍ Proposal 1 waits")
    await other.press(SIGNING)
    assert "Entries in your area: 1." in await other.screen()
    assert "Kampot" not in str([[*row] for row in await sheet_of(other)])


async def sheet_of(chat: Chat) -> list[list[object]]:
    page = load_workbook(io.BytesIO(await chat.download((await chat.documents())[-1]))).active
    assert page is not None
    return [[cell.value for cell in row] for row in page.iter_rows()]


async def test_the_same_button_pressed_again_makes_nothing_more(vanna: Chat) -> None:
    message = (await vanna.messages())[-1]
    data = next(
        b["callback_data"]
        for row in message["reply_markup"]["inline_keyboard"]
        for b in row
        if b["text"] == SIGNING
    )
    for _ in range(3):
        await vanna.press_data(message["message_id"], data)
    assert len(await vanna.documents()) == 2


async def test_each_look_is_in_the_audit_log(house: House, vanna: Chat) -> None:
    await vanna.press("📊 As if all were judged by it")
    assert [one for one in await audited(house) if "what_if" in one] == ["ask_what_if", "see_what_if"]


@pytest.mark.usefixtures("vanna")
async def test_a_forged_press_of_whoever_sees_no_terms_makes_nothing(house: House) -> None:
    other = await house.member("Sokha", Role.MEMBER)
    await other.say("/settings")
    await other.press_data((await other.messages())[-1]["message_id"], "termif|1|signing|abc")
    assert await other.documents() == []
    assert "ask_what_if" not in await audited(house)
