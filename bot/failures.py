"""The two ways a call to Telegram fails: its answer is no, or no answer came."""


class Refused(Exception):  # noqa: N818 - Telegram's own word would be "error"
    """Telegram answered, and the answer is no. `again_in` is its own word on when to try again, in seconds."""

    def __init__(self, code: int, description: str, again_in: float | None = None) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.again_in = again_in

    @property
    def passing(self) -> bool:
        """Whether the same request may succeed later."""
        return self.code >= 500 or self.again_in is not None  # noqa: PLR2004 - HTTP's server errors


class Unreachable(Exception):  # noqa: N818 - an end that is expected, not a fault of ours
    """No whole answer came. A request that was `begun` may have been carried out; any other never went out."""

    def __init__(self, reason: str, *, begun: bool = True) -> None:
        super().__init__(reason)
        self.begun = begun
        self.__suppress_context__ = True  # what it came of may hold the address, and the address holds the token
