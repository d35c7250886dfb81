from tests.trial.api import Api, button, inline


async def test_the_ledger_knows_what_is_alive_and_all_that_happened(api: Api) -> None:
    sent = await api.say("one", reply_markup=inline(button()))
    here = {"chat_id": api.sokha.id, "message_id": sent["message_id"]}
    query = (await api.phone("press", message_id=sent["message_id"], label="Yes"))["query_id"]
    await api.result("answerCallbackQuery", callback_query_id=query, text="Noted", show_alert=True)
    edited = await api.result("editMessageText", **here, text="two")
    await api.call("editMessageText", **here, text="two")
    ledger = await api.get("/ledger")
    assert ledger["chats"][str(api.sokha.id)][-1] == edited
    kinds = [operation["kind"] for operation in ledger["operations"]]
    assert kinds == ["joined", "wrote", "sent", "pressed", "answered", "edited", "refused"]
    assert [operation["sequence"] for operation in ledger["operations"]] == list(range(1, 8))


async def test_an_old_line_shows_the_message_as_it_was(api: Api) -> None:
    sent = await api.say("before")
    await api.result("editMessageText", chat_id=api.sokha.id, message_id=sent["message_id"], text="after")
    texts = [operation.data["message"]["text"] for operation in api.sokha.history[-2:]]
    assert texts == ["before", "after"]


async def test_an_edit_without_a_keyboard_takes_it_away(api: Api) -> None:
    sent = await api.say("one", reply_markup=inline(button()))
    edited = await api.result("editMessageText", chat_id=api.sokha.id, message_id=sent["message_id"], text="two")
    assert "reply_markup" in sent
    assert "reply_markup" not in edited
    assert edited["edit_date"] >= edited["date"]


async def test_a_keyboard_alone_can_be_edited(api: Api) -> None:
    sent = await api.say("one")
    here = {"chat_id": api.sokha.id, "message_id": sent["message_id"]}
    edited = await api.result("editMessageReplyMarkup", **here, reply_markup=inline(button()))
    assert (edited["text"], edited["reply_markup"]) == ("one", inline(button()))


async def test_deleted_messages_of_both_sides_are_gone(api: Api) -> None:
    mine = (await api.phone("text", text="secret"))["message_id"]
    sent = (await api.say())["message_id"]
    assert await api.result("deleteMessages", chat_id=api.sokha.id, message_ids=[mine, sent, 999])
    assert list(api.sokha.messages) == [1]
    assert [operation.kind for operation in api.sokha.history[-2:]] == ["deleted", "deleted"]


async def test_every_refused_request_is_listed(api: Api) -> None:
    assert await api.get("/refused") == []
    await api.call("sendMessage", chat_id=api.sokha.id, text="")
    (refused,) = await api.get("/refused")
    assert (refused["method"], refused["code"]) == ("sendMessage", 400)
    assert refused["description"] == "Bad Request: message text is empty"


async def test_an_answer_shows_what_it_answers(api: Api) -> None:
    asked = await api.phone("text", text="?")
    sent = await api.say("!", reply_parameters={"message_id": asked["message_id"]})
    assert sent["reply_to_message"]["text"] == "?"
    assert "reply_to_message" not in await api.say(
        "!", reply_parameters={"message_id": 999, "allow_sending_without_reply": True}
    )


async def test_pinned_and_protected_are_kept(api: Api) -> None:
    sent = await api.say(protect_content=True)
    assert sent["has_protected_content"] is True
    here = {"chat_id": api.sokha.id, "message_id": sent["message_id"]}
    await api.result("pinChatMessage", **here)
    assert (await api.result("getChat", chat_id=api.sokha.id))["pinned_message"] == sent
    await api.result("unpinChatMessage", **here)
    assert api.sokha.pinned == []
