from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import handlers
from domain.form import Choice, Choices
from domain.forms import PUBLISHED
from domain.outcome import Outcome
from domain.problem import Code

TEXTS = Path(handlers.__file__).parent / "texts"
FORM_KEYS = {
    *(f"form-{form.key}" for form in PUBLISHED),
    *(f"{part}-{field.key}" for form in PUBLISHED for field in form.fields for part in ("field", "ask")),
    *(
        f"option-{field.key}-{option}"
        for form in PUBLISHED
        for field in form.fields
        if isinstance(field, Choice | Choices)
        for option in field.options
    ),
    *(f"option-outcome-{outcome}" for outcome in Outcome),
}
OWN_WORDS = {f"ask-{form.key}-{field.key}" for form in PUBLISHED for field in form.fields}
"""Where a form may ask in words of its own what others ask too."""
PROBLEM_KEYS = {f"problem-{code}" for code in Code}
LIMITS = {
    Code.ALREADY_SAID: {"places"},
    Code.BAD_IDENTITY: {"least", "most"},
    Code.CELL_TOO_LONG: {"row", "most"},
    Code.DATE_TOO_EARLY: {"earliest"},
    Code.DATE_TOO_LATE: {"latest"},
    Code.ENQUIRY_QUOTA: {"most"},
    Code.ENQUIRY_ROWS: {"most", "left"},
    Code.FILE_TOO_LARGE: {"megabytes", "rows"},
    Code.FILE_TOO_WIDE: {"most"},
    Code.IDENTITY_TWICE: {"row"},
    Code.KIT_EXPIRED: {"earliest"},
    Code.NAME_TWICE: {"row"},
    Code.NOT_ON_LIST: {"places"},
    Code.LINE_SAME_NUMBER: {"line"},
    Code.NUMBER_TOO_LARGE: {"most"},
    Code.NUMBER_TOO_SMALL: {"least"},
    Code.PICTURE_TOO_LARGE: {"megabytes", "megapixels"},
    Code.PRACTICE_DIFFERS: {"fields"},
    Code.TERM_LINE_RANGE: {"line", "least", "most"},
    Code.TERM_LINE_TWICE: {"line", "other"},
    Code.TERM_LINE_UNCLEAR: {"line"},
    Code.TERM_LINE_YEARS: {"line"},
    Code.TEXT_TOO_LONG: {"most"},
    Code.TEXT_TOO_SHORT: {"least"},
    Code.TICKS_GONE: {"total"},
    Code.TOO_MANY_PHOTOS: {"most"},
    Code.TOO_MANY_TICKS: {"most"},
    Code.TOTAL_DIFFERS: {"total", "given", "found"},
    Code.TOTAL_MISSING: {"total"},
    Code.TOTAL_TWICE: {"total"},
    Code.TOTAL_WOMEN: {"given", "least", "most"},
}


class Parts(Visitor):
    """Collect what a text is made of: its words and the names of its arguments."""

    def __init__(self, message: ast.Message) -> None:
        self.words = ""
        self.arguments: set[str] = set()
        self.visit(message)

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 - named by the library
        self.words += node.value

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - named by the library
        self.arguments.add(node.id.name)


def of_all(language: str) -> dict[str, Parts]:
    """All texts, whichever file they are in."""
    names = sorted(path.stem for path in (TEXTS / language).glob("*.ftl"))
    return {key: text for name in names for key, text in texts(language, name).items()}


def texts(language: str, name: str) -> dict[str, Parts]:
    entries = FluentParser().parse((TEXTS / language / f"{name}.ftl").read_text()).body
    assert not [entry for entry in entries if isinstance(entry, ast.Junk)]
    return {entry.id.name: Parts(entry) for entry in entries if isinstance(entry, ast.Message)}


OF_FORMS = ("form-", "field-", "ask-", "option-")


def of_forms(language: str) -> dict[str, Parts]:
    """The texts of forms, in whichever file they stand."""
    return {key: text for key, text in of_all(language).items() if key.startswith(OF_FORMS)}


@pytest.mark.parametrize("language", ["km", "en"])
def test_every_form_has_all_its_texts_and_no_others(language: str) -> None:
    verified = {f"option-outcome-{one}" for one in Outcome}  # what no form asks, but reports may say
    assert of_forms(language).keys() - OWN_WORDS - verified == FORM_KEYS - verified
    assert of_forms(language).keys() >= FORM_KEYS


@pytest.mark.parametrize("language", ["km", "en"])
def test_every_refusal_has_its_words(language: str) -> None:
    assert texts(language, "problem").keys() == PROBLEM_KEYS


@pytest.mark.parametrize("name", ["form", "problem"])
def test_both_languages_name_the_same_arguments(name: str) -> None:
    km, en = texts("km", name), texts("en", name)
    assert {key: text.arguments for key, text in km.items()} == {key: text.arguments for key, text in en.items()}


def test_a_refusal_names_the_limit_it_is_about() -> None:
    named = {key: text.arguments for key, text in texts("km", "problem").items() if text.arguments}
    assert named == {f"problem-{code}": limits for code, limits in LIMITS.items()}


@pytest.mark.parametrize("name", ["form", "problem"])
def test_khmer_texts_write_khmer_digits(name: str) -> None:
    words = {key: text.words.replace("UTF-8", "") for key, text in texts("km", name).items()}
    assert [key for key, text in words.items() if set(text) & set("0123456789")] == []


@pytest.mark.parametrize("language", ["km", "en"])
def test_words_need_no_escaping_in_a_message(language: str) -> None:
    both = of_forms(language) | texts(language, "problem")
    assert [key for key, text in both.items() if set(text.words) & set("<>&")] == []


@pytest.mark.parametrize("language", ["km", "en"])
def test_labels_and_options_fit_on_a_button(language: str) -> None:
    labels = {key: text.words for key, text in of_forms(language).items() if not key.startswith("ask")}
    assert [key for key, words in labels.items() if len(words) > 36 or "\n" in words] == []
