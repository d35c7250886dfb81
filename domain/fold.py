"""How a Latin spelling of a Khmer name sounds: there is no agreed romanisation, so each clerk has one.

A rule stands for spellings that one name is met with. What is left are a few letters that mean nothing alone;
they are compared exactly, which is what keeps strangers apart.
"""

import re
import unicodedata
from functools import lru_cache

_VOWEL = "[aeiouy]"
_ENDS = "(?![aeiouy])"
_OPEN = "(?=(?:c?chh?|k?kh|p?ph|t?th|n[gh]|(?P<one>[b-df-hj-np-tv-xz])(?P=one)?)[aeiouy])"
_BEFORE_N = "(?=n[dt])"

RULES: tuple[tuple[str, str], ...] = (
    # diphthongs that end in a lip: Khieu/Khiev, Keo/Kev/Kaev, Pov/Peou, Mao/Mav/Mau
    (f"ie[uvwo]{_ENDS}|i[vw]{_ENDS}", "iw"),
    (f"aou?[vw]{_ENDS}|aou(?![a-z])|ao(?![a-z])|a[uvw]{_ENDS}", "aw"),
    (f"a?e[ao]?[vw]{_ENDS}|a?eo(?!u)", "ew"),
    (f"eouv?(?![a-z])|oe?[vw]{_ENDS}", "ow"),
    # Chhoeun/Choeurn/Chheun; Nuon/Noun/Nun, Touch/Tuch; and a short u before an open syllable is an o: Suphea
    ("a?oeu|aeu|eou|eu|oe|ue", "8"),
    (f"(?:ou|u){_OPEN}|[ou]{_BEFORE_N}", "o"),
    ("[aou]m(?=[b-df-hj-np-tv-z])", "om"),
    ("o?uy|uoy", "ui"),
    ("uo|ou|oo|ua|u", "u"),
    # Reaksmey/Raksmey, Rotana/Ratana; Meas/Mias, Eap/Iep; Voat/Vat; Chhay/Chhai; Saom/Som
    ("ea(?=k[std])", "a"),
    ("(?<=r)o(?=t+h?ana|ch?ana)", "a"),
    ("eae", "e"),
    ("i?ea|ia|ie", "6"),
    ("oa", "a"),
    ("aa?y|ai|aey", "ai"),
    ("o[yi]", "oi"),
    ("ao|aw|o", "o"),
    # Sorya/Soriya; Thy/Thi/They; Pech/Pich, Yem/Yim, Piseth/Pisith, Chenda/Chinda; Saen/Sen
    (f"(?<=[b-df-hj-np-tv-z])[iy]?y(?={_VOWEL})", "iy"),
    (f"y(?={_VOWEL})", "y"),
    ("e[yi]|ee|i+y?|y", "i"),
    ("a?e(?=ch|m|nh|t|n[dt])", "i"),
    ("ae|e", "e"),
    ("a+", "a"),
    # consonants: what is breathed, doubled or voiced is not told apart, but Khim from Kim, where a name begins
    ("c+h+|j", "c"),
    ("(?<![a-z])kh", "q"),
    ("ng", "7"),
    (f"nh|ny(?={_VOWEL})", "9"),
    ("kh|gh|ck|[kgqc]", "k"),
    ("[td]h?", "t"),
    (f"ph|f|bh|p|b(?!{_VOWEL}|[lr])", "p"),
    ("sh|[szx]", "s"),
    ("[vw]", "v"),
    (f"r(?!{_VOWEL})|h(?!{_VOWEL})", ""),
)
_RULE = re.compile("|".join(f"(?P<r{at}>{pattern})" for at, (pattern, _) in enumerate(RULES)))
_TOLD = {f"r{at}": told for at, (_, told) in enumerate(RULES)}
_TWICE = re.compile(r"(.)\1+")
_LETTERS = re.compile("[^a-z]+")


def plain(text: str) -> str:
    """Write a Latin text with the letters a–z alone, words set apart by one space."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return " ".join(_LETTERS.sub(" ", bare.casefold().replace("'", "").replace("’", "")).split())


@lru_cache(maxsize=4096)  # a few hundred names are borne by nearly everybody
def fold(word: str) -> str:
    """Tell how a word of plain letters sounds, alike for each way to spell it."""
    return _TWICE.sub(r"\1", _RULE.sub(lambda met: _TOLD[met.lastgroup or ""], word))
