"""The page of a certificate as somebody holds it, in both languages."""

import io
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import pairwise

import pytest
import zxingcpp
from PIL import Image

from bot.certificate import TEMPLATE, make, square
from bot.certificate_page import foot_of, head_of, page_of, person_of
from bot.proof import prove
from bot.typeset import picture
from domain.certificate import Asked, Certificate, Earlier, Kind, Outcome
from handlers.voice import Voice
from storage.vault import Keys, Vault
from tests.certificates import AT, DARA, EN, KM, NUMBER, WORDS, sample

VAULT = Vault(Keys.fresh())
VOICES = pytest.mark.parametrize("voice", [KM, EN], ids=["km", "en"])
RIGHT, TOP = 189.5 / 210, 130
"""Where nothing but frames is drawn: so far across the page, from this row on, which is below the square code."""


def drawn(certificate: Certificate, voice: Voice, link: str = NUMBER) -> Image.Image:
    """The page at 72 points an inch."""
    page = page_of(certificate, voice, VAULT.public_key)
    more = {"signed": "{}", "link": link, "square": square(link)}
    return Image.open(io.BytesIO(picture(TEMPLATE, {**page, **more}, ppi=72))).convert("L")


def frames(certificate: Certificate, voice: Voice) -> list[int]:
    """The rows of the page in which something is drawn at the right end of the lines."""
    page = drawn(certificate, voice)
    across = round(page.width * RIGHT)
    return [row for row in range(TOP, page.height) if page.getpixel((across, row)) < 250]  # type: ignore[operator]


def longest(language: str) -> Certificate:
    filled = {
        key: (f"{words} " * 20)[: 600 if key == "sentence" else 200] for key, words in WORDS[language].items()
    }
    earlier = tuple(Earlier(number=f"ENQ-26-{n:06}", at=AT) for n in range(1, 51))
    asked = Asked(**{**DARA.model_dump(), "name_latin": "W" * 120, "identity": "0" * 120})
    return sample(language, **filled, earlier=earlier, asked=asked)


@VOICES
@pytest.mark.parametrize("outcome", [one for one in Outcome if one != Outcome.NO_RECORD])
def test_a_hit_has_the_frames_of_a_miss(voice: Voice, outcome: Outcome) -> None:
    miss = frames(sample(voice.language), voice)
    words = "Barred until 21 November 2031. Call the institution. " * 5
    hit = sample(voice.language, outcome=outcome, sentence=words, asked=Asked(name_km="សុខ"))
    assert frames(hit, voice) == miss
    assert len(miss) > 15


@VOICES
def test_whatever_is_typed_it_stays_one_page_of_the_same_frames(voice: Voice) -> None:
    assert frames(longest(voice.language), voice) == frames(sample(voice.language), voice)


@VOICES
@pytest.mark.parametrize("kind", Kind)
def test_no_line_of_a_page_is_lost(voice: Voice, kind: Kind) -> None:
    """Lines are told by their labels, so no two may have the same."""
    told = sample(voice.language, kind=kind)
    lines = [*head_of(told, voice), *person_of(told.asked, voice), *foot_of(told, voice)]
    assert len(set(lines)) == 13


@VOICES
def test_the_square_code_is_read_from_the_page(voice: Voice) -> None:
    for link in (NUMBER, f"https://t.me/FieldbookBot?start=c_{NUMBER}"):
        (found,) = zxingcpp.read_barcodes(drawn(sample(voice.language), voice, link))
        assert found.text == link


@VOICES
def test_names_are_never_read_as_markup(voice: Voice) -> None:
    evil = '#panic("x") $x$ *b* <a> @b // \\ #include "a"'
    certificate = sample(voice.language, asked=Asked(name_latin=evil), reference=evil)
    assert prove(make(certificate, voice, VAULT, NUMBER), VAULT.public_key) == certificate


@VOICES
def test_the_same_certificate_is_the_same_file(voice: Voice) -> None:
    one, another = (make(sample(voice.language), voice, VAULT, NUMBER) for _ in range(2))
    assert one == another
    assert one.startswith(b"%PDF-1.7")
    assert b"(D:20261121031500Z)" in one  # of the certificate, not of the clock
    assert b"pdfaid:part>3<" in one


def test_a_file_without_khmer_has_the_font_of_both() -> None:
    """Nothing is taken from the fonts of the machine."""
    assert b"KantumruyPro" in make(sample(asked=Asked()), EN, VAULT, NUMBER)


def test_earlier_certificates_are_named_from_the_last_one() -> None:
    earlier = tuple(Earlier(number=f"ENQ-26-{n:06}", at=AT + timedelta(days=n)) for n in range(1, 5))
    told = foot_of(sample(earlier=earlier), EN)["Earlier certificates"]
    assert told == "ENQ-26-000004 (25.11.2026) · ENQ-26-000003 (24.11.2026) · 2 older ones"


def test_many_at_once_are_each_their_own() -> None:
    numbers = [f"ENQ-26-{n:06}" for n in range(1, 9)]
    with ThreadPoolExecutor(4) as threads:
        files = list(threads.map(lambda n: make(sample(number=n), EN, VAULT, n), numbers))
    assert [prove(one, VAULT.public_key).number for one in files] == numbers


def test_others_go_on_while_a_page_is_set() -> None:
    """The library lets go of the interpreter."""
    over = threading.Event()
    ticks: list[float] = []

    def tick() -> None:
        while not over.wait(0.001):
            ticks.append(time.monotonic())

    ticking = threading.Thread(target=tick)
    ticking.start()
    for n in range(20):
        make(sample(number=f"ENQ-26-{n:06}", asked=Asked(name_latin=str(n))), EN, VAULT, NUMBER)
    over.set()
    ticking.join()
    gaps = [after - before for before, after in pairwise(ticks)]
    assert max(gaps) < 1
