import math
from collections.abc import Hashable
from dataclasses import dataclass, field

from bot.trial.server.options import Options
from bot.trial.server.refusal import too_many


@dataclass(slots=True)
class _Bucket:
    left: float
    at: float
    shut_until: float = 0


@dataclass(slots=True)
class Pace:
    """How many messages Telegram takes, overall and in one chat; then nothing for a while."""

    options: Options
    buckets: dict[Hashable, _Bucket] = field(default_factory=dict)

    def charge(self, chat: int, now: float) -> None:
        """Count one send or edit.

        Raises:
            Refusal: 429, also for every further request until the told seconds are over.
        """
        if not self.options.pace:
            return
        rates = self.options
        overall = self._filled("overall", now, rates.overall_rate, rates.overall_rate)
        here = self._filled(chat, now, rates.chat_rate, rates.chat_burst)
        self._open(here, now, rates.chat_rate)
        self._open(overall, now, rates.overall_rate)
        here.left -= 1
        overall.left -= 1

    def _filled(self, key: Hashable, now: float, rate: float, size: float) -> _Bucket:
        bucket = self.buckets.setdefault(key, _Bucket(size, now))
        bucket.left = min(size, bucket.left + max(now - bucket.at, 0) * rate)
        bucket.at = now
        return bucket

    def _open(self, bucket: _Bucket, now: float, rate: float) -> None:
        if now >= bucket.shut_until and bucket.left < 1:
            bucket.shut_until = now + max(1, math.ceil((1 - bucket.left) / rate))
        if now < bucket.shut_until:
            raise too_many(math.ceil(bucket.shut_until - now))
