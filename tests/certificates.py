"""Certificates of invented people."""

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from domain.certificate import Asked, Certificate, Kind, Outcome
from handlers.voice import Voice

EN, KM = (Voice(language, ZoneInfo("Asia/Phnom_Penh")) for language in ("en", "km"))
AT = datetime(2026, 11, 21, 3, 15, tzinfo=UTC)
NUMBER = "ENQ-26-000123"
WORDS = {
    "en": {
        "institution": "Kampot Provincial Administration",
        "office": "Personnel officer, Ministry of Labour",
        "purpose": "Before hiring",
        "reference": "File 123/26 HR",
        "sentence": "The register holds no entry under what was given.",
    },
    "km": {
        "institution": "រដ្ឋបាលខេត្តកំពត",
        "office": "មន្ត្រីបុគ្គលិក ក្រសួងការងារ",
        "purpose": "មុនការជ្រើសរើស",
        "reference": "សំណុំឯកសារ ១២៣/២៦",
        "sentence": "បញ្ជីមិនមានកំណត់ត្រាណាមួយ តាមទិន្នន័យដែលបានផ្តល់។",
    },
}
DARA = Asked(identity="012345678", name_km="សុខ ដារ៉ា", name_latin="SOK Dara", born_on=date(1990, 2, 3), sex="male")


def sample(language: str = "en", **more: Any) -> Certificate:
    """An answer that found nothing, unless it is said otherwise."""
    fixed: dict[str, Any] = {
        "kind": Kind.ENQUIRY,
        "number": NUMBER,
        "asked_at": AT,
        "asked": DARA,
        "outcome": Outcome.NO_RECORD,
        "valid_as_of": AT,
    }
    return Certificate(**{"language": language, **WORDS[language], **fixed, **more})
