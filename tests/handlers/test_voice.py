from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from handlers.voice import Voice, language_of

ZONE = ZoneInfo("Asia/Phnom_Penh")
KM, EN = Voice("km", ZONE), Voice("en", ZONE)
DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("value", "khmer", "english"),
    [
        (0, "០", "0"),
        (12, "១២", "12"),
        (1234567, "១.២៣៤.៥៦៧", "1,234,567"),
        (12.34, "១២,៣", "12.3"),
        (-5, "-៥", "-5"),
    ],
)
def test_numbers_have_the_language_s_digits_and_marks(value: float, khmer: str, english: str) -> None:
    assert (KM.number(value), EN.number(value)) == (khmer, english)


def test_dates_are_told_in_words_and_in_figures() -> None:
    assert (KM.day(DAY), EN.day(DAY)) == ("ថ្ងៃទី២៣ ខែវិច្ឆិកា ឆ្នាំ២០២៦", "23 November 2026")
    assert EN.weekday(DAY) == "Monday, 23 November 2026"
    assert KM.weekday(DAY).startswith("ថ្ងៃច័ន្ទ ទី២៣")
    assert (KM.short_day(DAY), EN.short_day(DAY)) == ("២៣.១១.២០២៦", "23.11.2026")


def test_moments_are_local() -> None:
    late = datetime(2026, 11, 22, 18, 5, tzinfo=UTC)
    assert (KM.moment(late), EN.moment(late)) == ("២៣.១១.២០២៦ ០១:០៥", "23.11.2026 01:05")
    assert (KM.clock(time(18, 0)), EN.clock(time(6, 30))) == ("១៨:០០", "06:30")


def test_in_a_message_values_are_escaped_and_our_own_tags_kept() -> None:
    assert EN("dialogue-searched", words="<i>&") == "Searched for: <b>&lt;i&gt;&amp;</b>"


def test_on_a_button_nothing_is_escaped() -> None:
    assert EN.plain("dialogue-again", value="A & B <C>") == "As last time: A & B <C>"


def test_english_knows_one_and_many() -> None:
    told = [EN.plain("mine-head", total=total, page=1, pages=1) for total in (1, 2)]
    assert ["one report" in told[0], "2 reports" in told[1]] == [True, True]


def test_numbers_and_days_inside_a_text_are_in_the_language_too() -> None:
    assert "សំណួរទី ៣ នៃ ១១" in KM("dialogue-head", title="x", at=3, total=11)
    assert "ឆ្នាំ២០២៦" in KM("problem-date_too_late", latest=DAY)


def test_a_text_that_is_missing_or_lacks_a_value_is_a_mistake_that_shows() -> None:
    with pytest.raises(LookupError):
        EN("no-such-text")
    with pytest.raises(LookupError, match="mine-not-found"):
        EN("mine-not-found")
    assert (EN.has("mine-none"), EN.has("no-such-text")) == (True, False)


@pytest.mark.parametrize(
    ("code", "language"),
    [(None, "km"), ("", "km"), ("km", "km"), ("KM-KH", "km"), ("en", "en"), ("fr", "en"), ("zh-hans", "en")],
)
def test_khmer_comes_first(code: str | None, language: str) -> None:
    assert language_of(code) == language


@pytest.mark.parametrize("voice", [KM, EN], ids=["km", "en"])
@pytest.mark.parametrize("length", [999, 1000, 1001, 4096])
def test_words_may_be_as_long_as_a_message_and_are_escaped_all_the_same(voice: Voice, length: int) -> None:
    said = voice("dialogue-line", label="x", value="<" * length)
    assert said.count("&lt;") == length
    assert "\0" not in said
