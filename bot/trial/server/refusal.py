from bot.trial.server.shape import Json


class Refusal(Exception):  # noqa: N818  it is an answer, not a fault of ours
    """What Telegram answers instead of doing what it was asked: a status and its own words for the reason."""

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_json(self) -> Json:
        """The body of the answer in Telegram's shape."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        return body | {"parameters": self.parameters} if self.parameters else body


def bad(reason: str) -> Refusal:
    """400, the request itself is wrong."""
    return Refusal(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> Refusal:
    """403, the person doesn't let the bot."""
    return Refusal(403, f"Forbidden: {reason}")


def conflict(reason: str) -> Refusal:
    """409, somebody else takes the updates."""
    return Refusal(409, f"Conflict: {reason}")


def too_many(seconds: int) -> Refusal:
    """429, with the whole seconds after which to come back."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})
