from typing import Any

import pytest

from bot.trial.server.formatted import detected
from bot.trial.server.html_entities import parse_html
from bot.trial.server.markdown_entities import parse_legacy, parse_markdown


def entity(kind: str, offset: int, length: int, **more: str) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain", "plain", []),
        ("a &lt;b&gt; &amp; &quot;c&quot; &#6016; &#x1780;", 'a <b> & "c" ក ក', []),
        ("fish & chips &copy; &#0;", "fish & chips &copy; &#0;", []),
        ("<b>x</b>", "x", [entity("bold", 0, 1)]),
        ("😀<STRONG>ក</STRONG>", "😀ក", [entity("bold", 2, 1)]),
        ("<b>a<i>b</i></b>", "ab", [entity("italic", 1, 1), entity("bold", 0, 2)]),
        (
            "<a href='https://e.org/?a=1&amp;b=2'>x</a>",
            "x",
            [entity("text_link", 0, 1, url="https://e.org/?a=1&b=2")],
        ),
        ("<a>x</a>", "x", []),
        ('<span class="tg-spoiler">x</span>', "x", [entity("spoiler", 0, 1)]),
        ('<pre><code class="language-py">x</code></pre>', "x", [entity("pre", 0, 1, language="py")]),
        ("<blockquote expandable>x</blockquote>", "x", [entity("expandable_blockquote", 0, 1)]),
        ('<tg-emoji emoji-id="5">👍</tg-emoji>', "👍", [entity("custom_emoji", 0, 2, custom_emoji_id="5")]),
        (
            "<u><s><code>x</code></s></u>",
            "x",
            [entity(k, 0, 1) for k in ("code", "strikethrough", "underline")],
        ),
    ],
)
def test_html_becomes_text_and_entities(source: str, text: str, entities: list[dict[str, Any]]) -> None:
    assert parse_html(source) == (text, entities)


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        (
            "*b* _i_ __u__ ~s~",
            "b i u s",
            [entity(k, n, 1) for n, k in ((0, "bold"), (2, "italic"), (4, "underline"), (6, "strikethrough"))],
        ),
        ("||x|| \\.", "x .", [entity("spoiler", 0, 1)]),
        ("*a _b_*", "a b", [entity("italic", 2, 1), entity("bold", 0, 3)]),
        ("`a.b`", "a.b", [entity("code", 0, 3)]),
        ("```py\nx\\`\n```", "x`\n", [entity("pre", 0, 3, language="py")]),
        ("[t](https://e.org/\\))", "t", [entity("text_link", 0, 1, url="https://e.org/)")]),
        (">q\n>r\nx", "q\nr\nx", [entity("blockquote", 0, 3)]),
    ],
)
def test_markdown_becomes_text_and_entities(source: str, text: str, entities: list[dict[str, Any]]) -> None:
    assert parse_markdown(source) == (text, entities)


def test_the_old_markdown_still_works() -> None:
    assert parse_legacy("*b* \\_ `c`") == ("b _ c", [entity("bold", 0, 1), entity("code", 4, 1)])


def test_links_commands_mentions_and_hashtags_are_found() -> None:
    text = "ក /help see https://e.org/a?b=1, ask @fieldbook about #day /not/this"
    assert [(e["type"], e["offset"], e["length"]) for e in detected(text)] == [
        ("bot_command", 2, 5),
        ("url", 12, 19),
        ("mention", 37, 10),
        ("hashtag", 54, 4),
    ]


def test_nothing_is_found_inside_code() -> None:
    assert detected("/help", [entity("code", 0, 5)]) == [entity("code", 0, 5)]
