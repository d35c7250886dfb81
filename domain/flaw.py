"""Fatal flaws: what undoes a test whatever the laboratory finds. Each is in the tested person's favour."""

from datetime import date
from enum import StrEnum

from domain.digits import fold
from domain.form import Answers


class Flaw(StrEnum):
    """Why a test can't be trusted to be this person's, or to say anything."""

    NUMBER_MISMATCH = "number_mismatch"
    BROKEN_SEAL = "broken_seal"
    EXPIRED_KIT = "expired_kit"
    MISSING_SIGNATURE = "missing_signature"
    REJECTED = "rejected"


INTACT, SIGNED = "intact", "all_there"
REJECTED = "rejected_for_testing"


def kit_flaw(report: Answers) -> Flaw | None:
    """Whether the kit had expired on the day of the test."""
    expiry, tested = report.get("kit_expiry"), report.get("tested_on")
    if expiry and tested and date.fromisoformat(str(expiry)) < date.fromisoformat(str(tested)):
        return Flaw.EXPIRED_KIT
    return None


def custody_flaw(report: Answers, custody: Answers, received: Answers) -> Flaw | None:
    """What is wrong with a specimen that has come to the laboratory: computed where it can be, never asked.

    The number on the bottle must be the one of the custody form and the one of the report. Spaces, hyphens and
    the script of the digits are no difference.
    """
    numbers = {_same(told.get("specimen")) for told in (report, custody, received)}
    if len(numbers - {""}) != 1 or not received.get("specimen"):
        return Flaw.NUMBER_MISMATCH
    if received.get("seals") != INTACT:
        return Flaw.BROKEN_SEAL
    if received.get("signatures") != SIGNED:
        return Flaw.MISSING_SIGNATURE
    return kit_flaw(report)


def _same(number: object) -> str:
    return "".join(one for one in fold(str(number or "")).casefold() if one.isalnum())
