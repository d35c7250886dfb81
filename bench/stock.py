"""A stock python-telegram-bot application, as the library's examples teach.

ConversationHandler with inline keyboards (`inlinekeyboard2.py`), answers in `context.user_data`, one row
through aiosqlite at the end, `run_polling`; its webhook is that of `customwebhookbot.py`. A crash loses every
dialogue that is under way.
"""

import asyncio
import json
import os
import warnings
from typing import Any

import aiosqlite
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ConversationHandler,
    MessageHandler,
    filters,
)
from telegram.warnings import PTBUserWarning

DIALOGUE = json.loads(os.environ["DIALOGUE"])
QUESTIONS = DIALOGUE["questions"]
REVIEW = len(QUESTIONS)
SUBMIT = "submit"

Bot = Application[Any, Any, Any, Any, Any, Any]


def text_and_keyboard(state: int, answers: dict[str, str]) -> dict[str, Any]:
    if state == REVIEW:
        lines = [f"{one['label']}: <b>{said(one, answers[one['key']])}</b>" for one in QUESTIONS]
        text, options = "\n".join([DIALOGUE["review"], *lines]), {SUBMIT: DIALOGUE["submit"]}
    else:
        text, options = QUESTIONS[state]["ask"], QUESTIONS[state]["options"]
    keyboard = [[InlineKeyboardButton(label, callback_data=code)] for code, label in options.items()]
    return {"text": text, "parse_mode": "HTML", "reply_markup": InlineKeyboardMarkup(keyboard)}


def said(question: dict[str, Any], answer: str) -> str:
    return str(question["options"].get(answer, answer))


async def report(update: Any, context: Any) -> int:
    context.user_data["answers"] = {}
    await update.message.reply_text(**text_and_keyboard(0, {}))
    return 0


async def answered(update: Any, context: Any) -> int:
    query, answers = update.callback_query, context.user_data["answers"]
    state = len(answers)
    if query:
        answers[QUESTIONS[state]["key"]] = query.data
        await query.answer()
        await query.edit_message_text(**text_and_keyboard(state + 1, answers))
    elif update.message:
        answers[QUESTIONS[state]["key"]] = update.message.text
        await update.message.reply_text(**text_and_keyboard(state + 1, answers))
    return state + 1


async def submitted(update: Any, context: Any) -> int:
    query, user = update.callback_query, update.effective_user
    database: aiosqlite.Connection = context.bot_data["database"]
    row = (user.id, json.dumps(context.user_data["answers"]))
    cursor = await database.execute("INSERT INTO reports (author, answers) VALUES (?, ?)", row)
    await database.commit()
    await query.answer()
    await query.edit_message_text(f"{cursor.lastrowid}\n{DIALOGUE['stored']}")
    return ConversationHandler.END


async def opened(application: Bot) -> None:
    database = await aiosqlite.connect(os.environ["DATABASE"])
    await database.execute("PRAGMA journal_mode = WAL")
    await database.execute("PRAGMA synchronous = FULL")
    await database.execute("CREATE TABLE reports (id INTEGER PRIMARY KEY, author INTEGER, answers TEXT)")
    application.bot_data["database"] = database


async def closed(application: Bot) -> None:
    await application.bot_data["database"].close()


def conversation() -> Any:
    typed = MessageHandler(filters.TEXT & ~filters.COMMAND, answered)
    states: dict[object, list[Any]] = {
        state: [CallbackQueryHandler(answered) if one["options"] else typed] for state, one in enumerate(QUESTIONS)
    }
    states[REVIEW] = [CallbackQueryHandler(submitted, pattern=f"^{SUBMIT}$")]
    start: Any = CommandHandler("report", report)
    return ConversationHandler(entry_points=[start], states=states, fallbacks=[start])


def builder() -> ApplicationBuilder[Any, Any, Any, Any, Any, Any]:
    url = os.environ["API_URL"]
    return Application.builder().token(os.environ["TOKEN"]).base_url(f"{url}/bot").base_file_url(f"{url}/file/bot")


async def serve_webhook(address: str) -> None:
    application = builder().updater(None).build()
    application.add_handler(conversation())
    host, _, port = address.rpartition(":")

    async def telegram(request: Request) -> Response:
        await application.update_queue.put(Update.de_json(await request.json(), application.bot))
        return Response()

    site = Starlette(routes=[Route("/telegram", telegram, methods=["POST"])])
    web = uvicorn.Server(uvicorn.Config(site, host=host, port=int(port), use_colors=False, log_level="warning"))
    await opened(application)
    async with application:
        await application.bot.set_webhook(f"http://{address}/telegram", allowed_updates=Update.ALL_TYPES)
        await application.start()
        await web.serve()
        await application.stop()
    await closed(application)


def main() -> None:
    warnings.filterwarnings("ignore", message=".*CallbackQueryHandler", category=PTBUserWarning)
    if os.environ["MODE"] == "webhook":
        asyncio.run(serve_webhook(os.environ["LISTEN"]))
        return
    application = builder().post_init(opened).post_shutdown(closed).build()
    application.add_handler(conversation())
    application.run_polling(allowed_updates=Update.ALL_TYPES)


if __name__ == "__main__":
    main()
