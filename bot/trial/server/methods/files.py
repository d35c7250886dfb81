from bot.trial.server.call import Call
from bot.trial.server.files import RECEIVED_BYTES
from bot.trial.server.refusal import bad
from bot.trial.server.shape import Json
from bot.trial.server.world import World


def get_file(world: World, call: Call) -> Json:
    """Where to fetch a file."""
    file = world.files.find(call.text("file_id"))
    if file.size > RECEIVED_BYTES:
        raise bad("file is too big")
    return file.as_json() | {"file_path": file.path}
