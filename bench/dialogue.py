"""The dialogue that both bots lead: eight updates, from the command to the receipt."""

from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from domain.form import Choice, Form, Kind
from domain.forms.test_result import TEST_RESULT
from handlers.voice import Voice

VOICE = Voice("en", ZoneInfo("Asia/Phnom_Penh"))
ASKED = ("category", "sex", "name_km", "identity", "outcome", "specimen")
"""Choice, choice, text, number, choice, text: a part of the product's own form."""

FORM = Form(
    TEST_RESULT.key, TEST_RESULT.version, tuple(f for key in ASKED for f in TEST_RESULT.fields if f.key == key)
)


@dataclass(frozen=True, slots=True)
class Say:
    text: str


@dataclass(frozen=True, slots=True)
class Press:
    label: str


STEPS = (
    Say("/report"),
    Press(VOICE.plain("option-category-civil_servant")),
    Press(VOICE.plain("option-sex-female")),
    Say("សុខ ដារ៉ា"),
    Say("012345678"),
    Press(VOICE.plain("option-outcome-negative")),
    Say("S-0001"),
    Press(VOICE.plain("dialogue-submit")),
)
"""What a member does; each gesture waits for the screen that the one before it brings."""


def as_data() -> dict[str, Any]:
    """The same questions, for a bot that knows nothing of forms."""
    return {
        "questions": [_question(field) for field in FORM.fields],
        "review": VOICE.plain("dialogue-review", title=VOICE.plain(f"form-{FORM.key}")),
        "submit": VOICE.plain("dialogue-submit"),
        "stored": VOICE.plain("next-negative"),
    }


def _question(field: Kind) -> dict[str, Any]:
    codes = field.options if isinstance(field, Choice) else ()
    return {
        "key": field.key,
        "ask": VOICE(f"ask-{field.key}"),
        "label": VOICE.plain(f"field-{field.key}"),
        "options": {code: VOICE.plain(f"option-{field.key}-{code}") for code in codes},
    }
