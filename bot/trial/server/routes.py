"""The phones' side over HTTP, and the page."""

from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Any

import orjson
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.trial.server import gestures, people
from bot.trial.server.call import Upload
from bot.trial.server.chat import Phone
from bot.trial.server.faults import Fault
from bot.trial.server.people import Impossible
from bot.trial.server.refusal import Refusal
from bot.trial.server.shape import Json
from bot.trial.server.views import chat_view, stream, wait_since
from bot.trial.server.views import since as part_since
from bot.trial.server.world import World

PAGE = Path(__file__).parent.parent / "page"

Answer = Callable[[World, Request], Awaitable[Response]]


def as_json(content: Any, status: int = 200) -> Response:
    """An answer with a JSON body."""
    return Response(orjson.dumps(content), status, media_type="application/json")


async def _answered(world: World, answer: Answer, request: Request) -> Response:
    """Turn what can't be done into a status and a word."""
    try:
        return await answer(world, request)
    except Impossible as impossible:
        return as_json({"error": impossible.reason}, impossible.status)
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
        return as_json({"error": f"{type(error).__name__}: {error}"}, 400)


async def _body(request: Request) -> Json:
    content = await request.body()
    return dict(orjson.loads(content)) if content else {}


def _phone(world: World, request: Request) -> Phone:
    return people.phone_named(world, int(request.path_params["id"]))


async def _about(world: World, _request: Request) -> Response:
    return as_json(world.bot | {"description": world.profile.text("description", "km")})


async def _now(world: World, _request: Request) -> Response:
    return as_json({"sequence": len(world.history), "now": world.now()})


async def _list_phones(world: World, _request: Request) -> Response:
    return as_json([phone.as_json() for phone in world.phones.values()])


async def _add_phone(world: World, request: Request) -> Response:
    return as_json(people.add_phone(world, **await _body(request)).as_json())


async def _text(world: World, request: Request) -> Response:
    body = await _body(request)
    message = gestures.text(world, _phone(world, request), body["text"], reply_to=body.get("reply_to"))
    return as_json(message.as_json())


async def _start(world: World, request: Request) -> Response:
    body = await _body(request)
    return as_json(gestures.start(world, _phone(world, request), body.get("payload", "")).as_json())


async def _open(world: World, request: Request) -> Response:
    body = await _body(request)
    return as_json(gestures.open_link(world, _phone(world, request), body["url"]).as_json())


async def _press(world: World, request: Request) -> Response:
    return as_json(gestures.press(world, _phone(world, request), **await _body(request)))


async def _contact(world: World, request: Request) -> Response:
    return as_json(gestures.contact(world, _phone(world, request), **await _body(request)).as_json())


async def _upload(send: Callable[..., Any], world: World, request: Request) -> Response:
    async with request.form() as form:
        file = next(value for value in form.values() if isinstance(value, UploadFile))
        upload = Upload(
            file.filename or "file", file.content_type or "application/octet-stream", await file.read()
        )
        reply = str(form.get("reply_to", ""))
        told = {"caption": str(form.get("caption", "")), "reply_to": int(reply) if reply.isdecimal() else None}
        message = send(world, _phone(world, request), upload, **told)
    return as_json(message.as_json())


async def _edit(world: World, request: Request) -> Response:
    body = await _body(request)
    return as_json(gestures.edit(world, _phone(world, request), body["message_id"], body["text"]).as_json())


async def _block(world: World, request: Request) -> Response:
    phone = _phone(world, request)
    people.block(world, phone)
    return as_json(phone.as_json())


async def _unblock(world: World, request: Request) -> Response:
    phone = _phone(world, request)
    people.unblock(world, phone)
    return as_json(phone.as_json())


async def _raw(world: World, request: Request) -> Response:
    return as_json({"update_id": gestures.raw(world, _phone(world, request), await _body(request))})


async def _chat(world: World, request: Request) -> Response:
    return as_json(chat_view(world, _phone(world, request)))


async def _wait(world: World, request: Request) -> Response:
    query = request.query_params
    after, seconds = int(query.get("after", 0)), float(query.get("timeout", 10))
    operations = await wait_since(world, _phone(world, request), after, seconds)
    events = [operation.as_json() for operation in operations]
    return as_json({"events": events, "sequence": events[-1]["sequence"] if events else after})


async def _events(world: World, request: Request) -> Response:
    phone = _phone(world, request) if "id" in request.path_params else None
    source = phone or world
    after = int(request.headers.get("last-event-id") or request.query_params.get("after") or 0)
    return StreamingResponse(
        stream(world, source.history, source.changed, after),
        media_type="text/event-stream",
        headers={"Cache-Control": "no-store"},
    )


async def _ledger(world: World, request: Request) -> Response:
    operations = part_since(world.history, int(request.query_params.get("after", 0)))
    alive = {str(phone.id): [m.as_json() for m in phone.messages.values()] for phone in world.phones.values()}
    return as_json({"operations": [operation.as_json() for operation in operations], "chats": alive})


async def _refused(world: World, _request: Request) -> Response:
    return as_json(world.refused)


async def _list_faults(world: World, _request: Request) -> Response:
    return as_json([fault.as_json() for fault in world.faults.planned])


async def _add_faults(world: World, request: Request) -> Response:
    given = orjson.loads(await request.body())
    world.faults.add(*(Fault(**fault) for fault in (given if isinstance(given, list) else [given])))
    return await _list_faults(world, request)


async def _clear_faults(world: World, request: Request) -> Response:
    world.faults.clear()
    return await _list_faults(world, request)


async def _forward(world: World, request: Request) -> Response:
    world.forwarded += float((await _body(request))["seconds"])
    return as_json({"now": world.now()})


async def _file(world: World, request: Request) -> Response:
    try:
        file = world.files.find(request.path_params["file_id"])
    except Refusal:
        raise Impossible(404, "no such file") from None
    name = file.upload.name.encode("ascii", "replace").decode().replace('"', "")
    kind = "inline" if file.kind == "photo" else "attachment"
    headers = {"Content-Disposition": f'{kind}; filename="{name}"', "X-Content-Type-Options": "nosniff"}
    return Response(file.upload.content, media_type=file.upload.mime, headers=headers)


_GESTURES: dict[str, Answer] = {
    "text": _text,
    "start": _start,
    "open": _open,
    "press": _press,
    "contact": _contact,
    "photo": partial(_upload, gestures.photo),
    "document": partial(_upload, gestures.document),
    "edit": _edit,
    "block": _block,
    "unblock": _unblock,
    "raw": _raw,
}
_READS: dict[str, Answer] = {
    "/about": _about,
    "/now": _now,
    "/phones": _list_phones,
    "/phones/{id:int}/chat": _chat,
    "/phones/{id:int}/wait": _wait,
    "/phones/{id:int}/events": _events,
    "/events": _events,
    "/ledger": _ledger,
    "/refused": _refused,
    "/faults": _list_faults,
    "/files/{file_id}": _file,
}
_WRITES: dict[str, Answer] = {"/phones": _add_phone, "/faults": _add_faults, "/clock": _forward}


def routes(world: World) -> list[BaseRoute]:
    """Everything but the bot's side."""
    acts = {f"/phones/{{id:int}}/{name}": answer for name, answer in _GESTURES.items()} | _WRITES
    return [
        *(Route(path, partial(_answered, world, answer), methods=["GET"]) for path, answer in _READS.items()),
        *(Route(path, partial(_answered, world, answer), methods=["POST"]) for path, answer in acts.items()),
        Route("/faults", partial(_answered, world, _clear_faults), methods=["DELETE"]),
        Mount("/", StaticFiles(directory=PAGE, html=True)),
    ]
