"""The papers in a case: a judgment, a laboratory report. Whoever confirms what rests on them reads them first."""

from handlers.case import may_see
from handlers.case_told import list_documents
from handlers.screen import Html
from handlers.turn import Call, Turn
from storage.audit import add_entry
from storage.cases import Case, find_case, list_steps


async def looked(turn: Turn, parts: list[str]) -> None:
    """The button *Documents*: each look is in the audit log before it is shown."""
    case = await find_case(turn.tx, parts[0]) if parts else None
    if case is None or not await may_see(turn, case):
        turn.word("button-old")
        return
    papers = await list_documents(turn, case, await list_steps(turn.tx, case))
    if not papers:
        turn.word("button-old")
    for paper in papers:
        step = turn.voice.plain(f"{case.kind}-step-{paper.step.key}")
        label = turn.voice.plain(f"field-{paper.key}")
        caption = turn.voice("case-document", number=case.number, step=step, label=label)
        await show_paper(turn, case, paper.file_id, caption)


async def show_paper(turn: Turn, case: Case, file_id: str, caption: Html) -> None:
    """Send a photo of a paper where it can be neither forwarded nor saved; the look is in the audit log first."""
    await add_entry(turn.tx, turn.now, str(turn.me.id), "see_document", case.number)
    payload = {"photo": file_id, "caption": caption, "parse_mode": "HTML", "protect_content": True}
    turn.said.append(Call(turn.chat_id, "sendPhoto", payload))
