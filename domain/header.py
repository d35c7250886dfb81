"""Words above columns and in cells are written in many ways that mean the same."""

from domain.names import key

_PASSED_OVER = str.maketrans("", "", " _-–./()[]:៖*#№'’\"")


def folded(text: str) -> str:
    """Fold a header or a coded word for comparing: canonical, caseless, without spaces and punctuation."""
    return key(text).translate(_PASSED_OVER)
