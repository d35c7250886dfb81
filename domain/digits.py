_ZEROS = (0x17E0, 0xFF10, 0x0660, 0x06F0)  # Khmer, full-width, and two kinds that Arabic keyboards type
_FOLD = {zero + digit: str(digit) for zero in _ZEROS for digit in range(10)}
_KHMER = {ord(str(digit)): chr(0x17E0 + digit) for digit in range(10)}


def fold(text: str) -> str:
    """Write every digit as 0–9, whichever numerals the person's keyboard has."""
    return text.translate(_FOLD)


def khmer(text: str) -> str:
    """Write every digit 0–9 as ០–៩."""
    return text.translate(_KHMER)
