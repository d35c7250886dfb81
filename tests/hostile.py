"""Updates as nobody should send them: every kind there is, well formed but mean, and broken in every way."""

import copy
import json
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from domain.forms.test_result import TEST_RESULT
from handlers.button import SEPARATOR
from handlers.table import routes
from tests.chat import Chat

Json = dict[str, Any]

ZALGO = "S" + "".join(chr(0x300 + n % 0x6F) for n in range(600))
TEXTS = (
    "", " ", "\n\n", "0", "-1", "012345678", "០១២៣៤៥៦៧៨", "٣٢١", "²³", "1e9", "NaN", "true", "null", "🧪" * 50,
    "<b>bold", "</b>", "<a href='tg://user?id=1'>x</a>", "&lt;&amp;&#0;", "{ $number }", "%s %(x)s {0} $1 :name ?",
    "'; DROP TABLE reports; --", "../../etc/passwd", "\u202eabc\u202c", "שלום عليكم", "a\u0000b", "\ud800",
    "x\udfff\ud83d",
    "\ufeff\u200b\u200d", ZALGO, "ក" + "្រ" * 300, "ស្ត្រី", "x" * 4096, "ក" * 4096, "9" * 5000, "<" * 4096,
    "/start", "/start x", "/start " + "A" * 64, "/start inv_" + "A" * 22, "/report",
    "/report@FieldbookTrialBot", "/mine",
    "/mine KP-26-000001", "/mine " + "9" * 400, "/mine ²", "/summary", "/summary 99.99.9999", "/settings",
    "/people",
    "/cancel", "/help", "/" + "x" * 4000, "/start@other", "/ report", "31.12.9999", "0.0.0", "29.02.2025", "1/1/1",
    "01/2027", "២៣.១១.២៥៦៩", "SOK Dara", "សុខ ដារ៉ា",
)  # fmt: skip
HUGE = "𝒳" * 25_000
PARTS = (
    "", "0", "1", "-1", "7", "²", "٣", "១", "99999999999999999999", "-9223372036854775809", "1e3", " 1", "x",
    "kampot",
    "negative", "met", "S", "X", "a", "e", "k", "g", "p", "c", "+", "-", "r", "x", "KP-26-000001",
    "2026-11-23", "km",
    "en", "confirm", "end", "all", "18:00", "🧪", "\u202e", "institution", "outcome",
)  # fmt: skip
NUMBERS = (0, 1, -1, 2**31, -(2**31), 2**53, 2**63 - 1, 2**63, -(2**63), 2**64, 10**30)
WRONG: tuple[Any, ...] = (
    None,
    True,
    False,
    "",
    "x",
    1.5,
    [],
    {},
    [[]],
    [None],
    {"id": {}},
    -1,
    2**63,
    2**70,
    HUGE,
)

OTHER_KINDS = (
    "edited_message", "channel_post", "edited_channel_post", "business_message", "edited_business_message",
)  # fmt: skip
BARE_KINDS: dict[str, Json] = {
    "business_connection": {"id": "b", "user_chat_id": 5, "date": 1, "can_reply": True, "is_enabled": True},
    "deleted_business_messages": {"business_connection_id": "b", "message_ids": [1, 2]},
    "message_reaction": {"message_id": 5, "date": 1, "old_reaction": [], "new_reaction": []},
    "message_reaction_count": {"message_id": 5, "date": 1, "reactions": []},
    "inline_query": {"id": "5", "query": "<b>", "offset": ""},
    "chosen_inline_result": {"result_id": "r", "query": "q"},
    "shipping_query": {"id": "5", "invoice_payload": "p", "shipping_address": {
        "country_code": "KH", "state": "", "city": "", "street_line1": "", "street_line2": "", "post_code": ""}},
    "pre_checkout_query": {"id": "5", "currency": "XTR", "total_amount": 1, "invoice_payload": "p"},
    "purchased_paid_media": {"paid_media_payload": "p"},
    "poll": {"id": "5", "question": "?", "options": [], "total_voter_count": 0, "is_closed": False,
             "is_anonymous": True, "type": "regular", "allows_multiple_answers": False,
             "allows_revoting": False, "members_only": False},
    "poll_answer": {"poll_id": "5", "option_ids": [0]},
    "chat_join_request": {"user_chat_id": 5, "date": 1},
    "chat_boost": {"boost": {"boost_id": "b",
    "add_date": 1, "expiration_date": 2, "source": {"source": "premium"}}},
    "removed_chat_boost": {"boost_id": "b", "remove_date": 1, "source": {"source": "premium"}},
    "an_update_of_tomorrow": {"anything": [1, {"deep": []}]},
}  # fmt: skip
CONTENTS: tuple[Json, ...] = (
    {"photo": []},
    {"photo": [{"file_id": "A" * 90, "file_unique_id": "u", "width": 1, "height": 1}], "caption": "<b>012345678"},
    {"photo": [{"file_id": "no id ' <", "file_unique_id": "", "width": 0, "height": -1}]},
    {"document": {"file_id": "d", "file_unique_id": "u", "file_name": "../../x.py", "file_size": 2**40}},
    {"sticker": {"file_id": "s", "file_unique_id": "u", "type": "regular", "width": 1, "height": 1,
                 "is_animated": False, "is_video": False}},
    {"voice": {"file_id": "v", "file_unique_id": "u", "duration": 1}},
    {"video_note": {"file_id": "v", "file_unique_id": "u", "length": 1, "duration": 1}},
    {"location": {"latitude": 10.6, "longitude": 104.2}},
    {"venue": {"location": {"latitude": 1, "longitude": 1}, "title": "<i>", "address": ""}},
    {"contact": {"phone_number": "+85512345678", "first_name": "Mine"}},
    {"contact": {"phone_number": "", "first_name": "", "user_id": 1}},
    {"contact": {"phone_number": "not a number <b>", "first_name": "x", "user_id": -5, "vcard": "X" * 2000}},
    {"dice": {"emoji": "🎲", "value": 6}},
    {"poll": BARE_KINDS["poll"]},
    {"game": {"title": "t", "description": "d", "photo": []}},
    {"new_chat_members": [{"id": 5, "is_bot": True, "first_name": "b"}]},
    {"left_chat_member": {"id": 5, "is_bot": False, "first_name": "b"}},
    {"group_chat_created": True},
    {"migrate_to_chat_id": -100},
    {"pinned_message": {"message_id": 5, "date": 0, "chat": {"id": 5, "type": "private"}}},
    {"web_app_data": {"data": "{}", "button_text": "x"}},
    {"users_shared": {"request_id": 1, "users": [{"user_id": 5}]}},
    {"successful_payment": {"currency": "XTR", "total_amount": 1, "invoice_payload": "p",
                            "telegram_payment_charge_id": "t", "provider_payment_charge_id": "p"}},
    {"message_auto_delete_timer_changed": {"message_auto_delete_time": 5}},
    {"content_of_tomorrow": {"x": 1}},
    {},
)  # fmt: skip
AROUND: tuple[Json, ...] = (
    {},
    {},
    {},
    {"forward_origin": {"type": "hidden_user", "date": 1, "sender_user_name": "<b>"}},
    {"via_bot": {"id": 6, "is_bot": True, "first_name": "via"}},
    {"reply_to_message": {"message_id": 1, "date": 0, "chat": {"id": 5, "type": "private"}}},
    {"entities": [{"type": "bot_command", "offset": 0, "length": 7}]},
    {
        "entities": [
            {"type": "bot_command", "offset": 4000, "length": 7},
            {"type": "mention", "offset": -5, "length": 0},
        ]
    },
    {"sender_chat": {"id": -100, "type": "channel", "title": "x"}},
    {"media_group_id": "5"},
    {"has_protected_content": True, "edit_date": 5},
)


@dataclass(frozen=True)
class Sent:
    """An update, and whether a person could cause it: then nothing about it may be unreadable for us."""

    content: Json
    chat_id: int
    possible: bool

    def body(self, number: int) -> bytes:
        """As it comes over the wire; halves of surrogate pairs are written as escapes, which is possible."""
        return json.dumps({"update_id": number, **self.content}).encode()


class Sender:
    """Makes the updates of some people; `drafts` are ids of drafts, of others too, that buttons may name."""

    def __init__(self, seed: int, chats: Sequence[Chat], drafts: Sequence[str] = ()) -> None:
        self._dice = random.Random(seed)
        self._chats = chats
        self._parts = (*PARTS, *drafts, *drafts, *(field.key for field in TEST_RESULT.fields))
        self._verbs = (*routes().presses, "", "unknown", "d")
        self._kinds: dict[Callable[[], Sent], int] = {
            self.text: 30, self.press: 40, self.other: 12, self.elsewhere: 5, self.bare: 5, self.member: 3,
            self.broken: 20,
        }  # fmt: skip

    def some(self, count: int) -> Iterator[Sent]:
        """So many, of all kinds."""
        kinds = self._dice.choices([*self._kinds], [*self._kinds.values()], k=count)
        return (kind() for kind in kinds)

    def text(self) -> Sent:
        words = HUGE if self._dice.random() < 0.01 else self._dice.choice(TEXTS)
        return self._message({"text": words})

    def other(self) -> Sent:
        """A message without words."""
        return self._message(copy.deepcopy(self._dice.choice(CONTENTS)))

    def press(self) -> Sent:
        chat = self._dice.choice(self._chats)
        parts = [self._dice.choice(self._parts) for _ in range(self._dice.choice([0, 1, 2, 3, 3, 3, 4]))]
        data = SEPARATOR.join([self._dice.choice(self._verbs), *parts])
        pressed: Json = {"id": str(self._dice.getrandbits(62)), "from": _user(chat), "chat_instance": "1"}
        pressed |= self._dice.choice(
            [{"data": data}] * 8 + [{"data": self._dice.choice(TEXTS)}, {"game_short_name": "g"}]
        )
        pressed |= self._dice.choice([{"message": self._pressed(chat)}] * 6 + [{"inline_message_id": "i"}, {}])
        return Sent({"callback_query": pressed}, chat.id, possible=True)

    def elsewhere(self) -> Sent:
        """From groups, channels and bots: none of it is meant for us."""
        sent = self._message({"text": self._dice.choice(TEXTS)})
        message = sent.content["message"]
        where: Json = {
            "id": -1001234567890,
            "type": self._dice.choice(["group", "supergroup", "channel"]),
            "title": "<b>",
        }
        change: tuple[Json, ...] = ({"chat": where}, {"from": {**message["from"], "is_bot": True}})
        message |= self._dice.choice(change)
        return Sent({self._dice.choice(("message", *OTHER_KINDS)): message}, sent.chat_id, possible=True)

    def bare(self) -> Sent:
        """A kind that we never asked for."""
        chat, kind = self._dice.choice(self._chats), self._dice.choice([*BARE_KINDS])
        whose = {"from": _user(chat), "user": _user(chat), "chat": _chat(chat)}
        return Sent({kind: {**whose, **copy.deepcopy(BARE_KINDS[kind])}}, chat.id, possible=True)

    def member(self) -> Sent:
        chat = self._dice.choice(self._chats)
        bot = {"id": 7000000001, "is_bot": True, "first_name": "Fieldbook"}
        old, new = ({"user": bot, "status": self._dice.choice(["member", "left"])} for _ in range(2))
        content = {
            "chat": _chat(chat),
            "from": _user(chat),
            "date": 1,
            "old_chat_member": old,
            "new_chat_member": new,
        }
        return Sent({self._dice.choice(["my_chat_member", "chat_member"]): content}, chat.id, possible=True)

    def broken(self) -> Sent:
        """As Telegram would never send it: something is missing, or of a wrong type or size."""
        sent = self._dice.choice([self.text, self.press, self.other, self.member])()
        content = copy.deepcopy(sent.content)
        for _ in range(self._dice.choice([1, 1, 2, 5])):
            self._break(content)
        return Sent(content, sent.chat_id, possible=False)

    def _break(self, content: Json) -> None:
        """Walk down to some place and spoil it."""
        here: Any = content
        while True:
            key = self._dice.choice([*here]) if isinstance(here, dict) else self._dice.randrange(len(here))
            below = here[key]
            if isinstance(below, dict | list) and below and self._dice.random() < 0.75:
                here = below
                continue
            if self._dice.random() < 0.3:
                del here[key]
            else:
                here[key] = copy.deepcopy(self._dice.choice((*WRONG, *NUMBERS)))
            return None if content else content.update(message=None)

    def _message(self, content: Json) -> Sent:
        chat = self._dice.choice(self._chats)
        around = copy.deepcopy(self._dice.choice(AROUND))
        frame = {"message_id": self._dice.randrange(1, 2**31), "from": _user(chat), "chat": _chat(chat), "date": 1}
        if content.get("text", "").startswith("/") and "entities" not in around:
            length = len(content["text"].split()[0])
            around["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        return Sent({"message": {**frame, **around, **content}}, chat.id, possible=True)

    def _pressed(self, chat: Chat) -> Json:
        date = self._dice.choice([0, 1, 1_795_000_000])
        return {"message_id": self._dice.randrange(1, 2**31), "chat": _chat(chat), "date": date, "text": "x"}


def _user(chat: Chat) -> Json:
    return {"id": chat.id, "is_bot": False, "first_name": "<b>\u202eName", "language_code": "km"}


def _chat(chat: Chat) -> Json:
    return {"id": chat.id, "type": "private", "first_name": "<b>\u202eName"}
