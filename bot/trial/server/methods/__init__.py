"""Every method of the Bot API that the server knows, by its name in small letters."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.trial.server.call import Call
from bot.trial.server.methods import about, deleting, editing, incoming, menus, sending
from bot.trial.server.methods import files as file_methods
from bot.trial.server.world import World

Method = Callable[[World, Call], Any | Awaitable[Any]]

METHODS: Mapping[str, Method] = {
    "getme": about.get_me,
    "logout": about.done,
    "close": about.done,
    "getchat": about.get_chat,
    "setmyname": about.set_text("name"),
    "getmyname": about.get_text("name"),
    "setmydescription": about.set_text("description"),
    "getmydescription": about.get_text("description"),
    "setmyshortdescription": about.set_text("short_description"),
    "getmyshortdescription": about.get_text("short_description"),
    "setmycommands": menus.set_commands,
    "getmycommands": menus.get_commands,
    "deletemycommands": menus.delete_commands,
    "setchatmenubutton": menus.set_button,
    "getchatmenubutton": menus.get_button,
    "getupdates": incoming.get_updates,
    "setwebhook": incoming.set_webhook,
    "deletewebhook": incoming.delete_webhook,
    "getwebhookinfo": incoming.get_webhook_info,
    "sendmessage": sending.send_message,
    "sendphoto": sending.send_photo,
    "senddocument": sending.send_document,
    "sendchataction": sending.send_chat_action,
    "answercallbackquery": sending.answer_callback_query,
    "editmessagetext": editing.edit_text,
    "editmessagecaption": editing.edit_caption,
    "editmessagereplymarkup": editing.edit_markup,
    "pinchatmessage": editing.pin,
    "unpinchatmessage": editing.unpin,
    "setmessagereaction": editing.react,
    "deletemessage": deleting.delete_one,
    "deletemessages": deleting.delete_several,
    "getfile": file_methods.get_file,
}
