from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How the server behaves: whose bot it serves, how strict and how fast it is. Times are in seconds."""

    token: str = "7000000001:local-trial-server-without-a-secret"  # noqa: S105  it opens this server only
    username: str = "FieldbookTrialBot"
    name: str = "Fieldbook"
    pace: bool = True
    overall_rate: float = 30
    chat_rate: float = 1
    chat_burst: float = 5
    answer_window: float = 15
    first_retry: float = 0.05
    first_phone: int = 6_000_000_001
    seed: int = 1

    @property
    def bot_id(self) -> int:
        """The number before the token's colon, as with Telegram."""
        return int(self.token.partition(":")[0])
