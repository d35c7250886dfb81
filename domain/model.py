from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError, ValidationInfo, create_model
from pydantic import Field as Default
from pydantic_core import PydanticCustomError

from domain.check import Doubt, check
from domain.condition import fields_of, holds
from domain.form import Form, Kind, Value
from domain.problem import Code, Problem

_CODES = frozenset(Code)


class Answered(BaseModel):
    """The answers to a form, checked; None where a question was not asked or was skipped."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    def answers(self) -> dict[str, Value]:
        """Give the answers there are, in the form's order."""
        return self.model_dump(exclude_none=True)


@lru_cache(maxsize=32)
def model_of(form: Form, today: date) -> type[Answered]:
    """
    Build the model that checks a form's answers as a whole, whichever way they came.

    Its ValidationError names every bad field; read it with `problems_of`, which leaves the input out.
    """
    parts: dict[str, Any] = {
        field.key: (_type(field, today), Default(None, validate_default=True)) for field in form.fields
    }
    return create_model(f"{form.key}_{form.version}", __base__=Answered, **parts)


def problems_of(error: ValidationError) -> dict[str, Problem]:
    """Name each bad field with its problem."""
    found = error.errors(include_url=False, include_input=False)
    return {
        str(item["loc"][0]) if item["loc"] else "": Problem(
            Code(item["type"]) if item["type"] in _CODES else Code.UNKNOWN_FIELD, **item.get("ctx", {})
        )
        for item in found
    }


def _type(field: Kind, today: date) -> Any:
    return Annotated[Any, BeforeValidator(_validator(field, today))]


def _validator(field: Kind, today: date) -> Callable[[Any, ValidationInfo], Value | None]:
    looks_at = fields_of(field.asked) | fields_of(field.optional)

    def validate(raw: Any, info: ValidationInfo) -> Value | None:
        if not looks_at <= info.data.keys():  # what it depends on is bad itself, and says so
            return None
        try:
            return _checked(
                field, raw, today, {key: value for key, value in info.data.items() if value is not None}
            )
        except Problem as problem:
            raise PydanticCustomError(problem.code.value, problem.code.value, dict(problem.arguments)) from None

    return validate


def _checked(field: Kind, raw: Any, today: date, answers: dict[str, Value]) -> Value | None:
    given = raw is not None and raw != ""
    if not holds(field.asked, answers):
        if given:
            raise Problem(Code.NOT_ASKED)
        return None
    if not given:
        if not holds(field.optional, answers):
            raise Problem(Code.ANSWER_MISSING)
        return None
    value = check(field, raw, today, answers)
    return value.value if isinstance(value, Doubt) else value
