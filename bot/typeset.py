"""Sets documents with Typst, from a template of ours and data that are never read as markup."""

import json
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Literal

import typst

TEMPLATES = Path(__file__).parent / "typst"
FONTS = Path(__file__).parent / "fonts"
_ONE = Lock()
"""Typst uses all cores by itself; two at once are not faster, and take twice the memory."""


def pdf(template: str, data: Mapping[str, Any], at: datetime) -> bytes:
    """
    A PDF to be kept (PDF/A-3, tagged); the same bytes for the same data and moment.

    It takes the processor for a while: call it in a thread, never in a turn.
    """
    with _ONE:
        made = _compiler(template).compile(
            format="pdf", sys_inputs={"data": json.dumps(data)}, pdf_standards=["a-3a"], timestamp=at
        )
    return _whole(made)


def picture(
    template: str, data: Mapping[str, Any], kind: Literal["png", "svg"] = "png", ppi: float = 144
) -> bytes:
    """The same page as a picture."""
    with _ONE:
        return _whole(_compiler(template).compile(format=kind, sys_inputs={"data": json.dumps(data)}, ppi=ppi))


def _whole(made: bytes | list[bytes] | None) -> bytes:
    if not isinstance(made, bytes):
        raise TypeError("a document of more than one page")
    return made


@cache
def _compiler(template: str) -> typst.Compiler:
    """Only our own fonts: the page looks alike on every machine."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
    return typst.Compiler(TEMPLATES / f"{template}.typ", root=TEMPLATES, font_paths=fonts)
