"""A widely used library as an independent client: whatever it can't read isn't Telegram's."""

from collections.abc import AsyncIterator

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    ReactionTypeEmoji,
)
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, Forbidden

from tests.trial.api import PICTURE, Api


@pytest.fixture
async def bot(api: Api) -> AsyncIterator[Bot]:
    url = api.served.url
    async with Bot(api.world.options.token, base_url=f"{url}/bot", base_file_url=f"{url}/file/bot") as bot:
        yield bot


KEYBOARD = InlineKeyboardMarkup([[InlineKeyboardButton("យល់ព្រម", callback_data="y")]])


async def test_a_dialogue_by_polling(api: Api, bot: Bot) -> None:
    await api.phone("text", text="/start inv")
    (update,) = await bot.get_updates()
    assert update.message is not None
    sent = await update.message.reply_html("<b>សួស្តី</b>", reply_markup=KEYBOARD)
    await api.phone("press", message_id=sent.message_id, label="យល់ព្រម")
    (pressed,) = await bot.get_updates(offset=update.update_id + 1)
    assert pressed.callback_query is not None
    assert await pressed.callback_query.answer("Noted")
    await pressed.callback_query.edit_message_text("ok", parse_mode=ParseMode.MARKDOWN_V2)
    assert api.world.refused == []


async def test_files_go_both_ways(api: Api, bot: Bot) -> None:
    photo = await bot.send_photo(api.sokha.id, PICTURE, caption="<i>strip</i>", parse_mode=ParseMode.HTML)
    again = await bot.send_photo(api.sokha.id, photo.photo[-1].file_id)
    assert again.photo == photo.photo
    document = await bot.send_document(api.sokha.id, b"a,b\n", filename="list.csv")
    assert document.document is not None
    file = await document.document.get_file()
    assert await file.download_as_bytearray() == b"a,b\n"
    assert (await photo.edit_caption("new")).caption == "new"  # type: ignore[union-attr]
    with pytest.raises(BadRequest, match="type photo as document"):
        await bot.send_document(api.sokha.id, photo.photo[-1].file_id)


async def test_the_bot_introduces_itself_in_each_language(api: Api, bot: Bot) -> None:
    await bot.set_my_name("សៀវភៅវាល", language_code="km")
    await bot.set_my_description("What it is for")
    await bot.set_my_short_description("In short")
    assert (await bot.get_my_name("km")).name == "សៀវភៅវាល"
    assert (await bot.get_my_name()).name == "Fieldbook"
    assert (await bot.get_my_description("km")).description == "What it is for"
    assert (await bot.get_my_short_description()).short_description == "In short"
    assert (await bot.get_me()).username == api.world.options.username


async def test_a_person_finds_the_commands_of_the_narrowest_scope(api: Api, bot: Bot) -> None:
    await bot.set_my_commands([BotCommand("help", "Help")])
    await bot.set_my_commands([BotCommand("help", "ជំនួយ")], language_code="km")
    assert (await menu(api)) == ["ជំនួយ"]
    scope = BotCommandScopeChat(api.sokha.id)
    await bot.set_my_commands([BotCommand("mine", "Mine")], scope=scope)
    assert (await menu(api)) == ["Mine"]
    assert await bot.get_my_commands(scope=scope) == (BotCommand("mine", "Mine"),)
    await bot.delete_my_commands(scope=scope)
    assert (await menu(api)) == ["ជំនួយ"]


async def menu(api: Api) -> list[str]:
    chat = await api.get(f"/phones/{api.sokha.id}/chat")
    return [command["description"] for command in chat["commands"]]


async def test_the_small_methods_are_understood(api: Api, bot: Bot) -> None:
    sent = await bot.send_message(api.sokha.id, "x")
    assert await bot.send_chat_action(api.sokha.id, ChatAction.TYPING)
    assert await bot.set_message_reaction(api.sokha.id, sent.message_id, ReactionTypeEmoji("👍"))
    assert await bot.pin_chat_message(api.sokha.id, sent.message_id)
    assert await bot.unpin_chat_message(api.sokha.id)
    assert await bot.set_chat_menu_button()
    assert (await bot.get_chat_menu_button(api.sokha.id)).type == "default"
    assert (await bot.get_chat(api.sokha.id)).first_name == "Sokha"
    assert await bot.set_webhook("https://example.org/hook", secret_token="x")
    assert (await bot.get_webhook_info()).url == "https://example.org/hook"
    assert await bot.delete_webhook()
    assert await sent.delete()


async def test_a_block_is_known_as_one(api: Api, bot: Bot) -> None:
    await api.phone("block")
    with pytest.raises(Forbidden):
        await bot.send_message(api.sokha.id, "x")
