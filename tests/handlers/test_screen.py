from hypothesis import given
from hypothesis import strategies as st

from bot.trial.server.html_entities import parse_html
from handlers.screen import MOST_TEXT, Button, Html, Screen, clipped, digest, escape, plain, units

ANY = st.text(st.characters(exclude_categories=["Cs"]))
LONG = st.text(st.sampled_from("ក<>&x\n😀 "), min_size=0, max_size=9000)


def payload(text: str, *buttons: Button) -> dict[str, object]:
    return Screen(escape(text), [buttons]).payload()


@given(ANY)
def test_anybody_s_text_is_shown_as_it_is(text: str) -> None:
    shown, entities = parse_html(escape(text))
    assert (shown, entities) == (text, [])
    assert plain(escape(text)) == text.strip()


@given(LONG)
def test_no_text_is_longer_than_telegram_takes_and_none_is_broken(text: str) -> None:
    short = clipped(escape(text))
    shown, _ = parse_html(short)
    assert units(shown) <= MOST_TEXT
    if units(text) <= MOST_TEXT:
        assert shown == text


def test_of_a_long_list_whole_lines_stay() -> None:
    lines = [f"<b>line {number}</b>" for number in range(1000)]
    kept = clipped(Html("\n".join(lines))).split("\n")
    assert kept[-1] == "…"
    assert kept[:-1] == lines[: len(kept) - 1]


def test_what_looks_the_same_has_the_same_digest() -> None:
    same = [digest(Screen(Html(text)).payload()) for text in ("a &amp; <b>b</b>", "a &amp; b", "a &amp; b\n")]
    assert len({*same}) == 1


def test_what_differs_has_another_digest() -> None:
    one, two = Button("x", "d|1"), Button("x", "d|2")
    screens = [payload("a"), payload("b"), payload("a", one), payload("a", two), payload("a", one, two)]
    assert len({digest(each) for each in screens}) == len(screens)


def test_a_link_is_a_link_and_a_press_a_press() -> None:
    assert Button("x", url="https://example.org").payload() == {"text": "x", "url": "https://example.org"}
    assert Button("x", "d").payload() == {"text": "x", "callback_data": "d"}


def test_a_screen_asks_for_a_contact_or_takes_that_keyboard_away() -> None:
    asking, bare = Screen(Html("a"), contact="Share"), Screen(Html("a"), bare=True)
    assert asking.payload()["reply_markup"]["keyboard"] == [[{"text": "Share", "request_contact": True}]]
    assert bare.payload()["reply_markup"] == {"remove_keyboard": True}
    assert "reply_markup" not in Screen(Html("a")).payload()


def test_what_is_private_can_not_be_forwarded() -> None:
    assert Screen(Html("a"), private=True).payload()["protect_content"] is True
    assert "protect_content" not in Screen(Html("a")).payload()


def test_empty_rows_are_left_out() -> None:
    assert Screen(Html("a"), [[], [Button("x", "d")], []]).payload()["reply_markup"]["inline_keyboard"] == [
        [{"text": "x", "callback_data": "d"}]
    ]
