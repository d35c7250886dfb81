"""What Khmer letters sound like when a name is written in Latin letters: tables, first the usual way, then others.

A consonant belongs to one of two series, and a vowel sounds by the series of its consonant. Where practice spells
one sound in ways that a fold key keeps apart, the ways stand beside each other, set apart by `|`.
"""

from collections.abc import Mapping

HIGH = frozenset("គឃងជឈញឌឍទធនពភមយរលវ")
"""The consonants of the second series; all others are of the first."""
SONORANT = frozenset("ងញនមយរលវ")
"""These take the series of the consonant above or before them."""
_SOUNDS = (
    "ក k k|ខ kh k|គ k k|ឃ kh k|ង ng ng|ច ch ch|ឆ chh ch|ជ ch ch|ឈ chh ch|ញ nh nh|"
    "ដ d t|ឋ th th|ឌ d t|ឍ th th|ណ n n|ត t t|ថ th th|ទ t t|ធ th th|ន n n|ប b p|ផ ph p|ព p p|ភ ph p|ម m m|"
    "យ y y|រ r |ល l l|វ v v|ស s s|ហ h |ឡ l l|អ  "
)
"""Each consonant with its sound before a vowel and after one."""
_EACH = [each.split(" ") for each in _SOUNDS.split("|")]
ONSET: Mapping[str, str] = {letter: onset for letter, onset, _ in _EACH}
CODA: Mapping[str, str] = {letter: coda for letter, _, coda in _EACH}
NEVER_LAST = frozenset("ហអ")
"""The consonants that close no syllable."""
INHERENT = ("o|a", "o|u")
"""The vowel that is not written, in a closed syllable, by series."""
BEFORE_L = ("a|o", "o|u")
"""The same before l: Sophal, Kosal, where others have Phon, Kong."""
INHERENT_OPEN = ("a|o", "o|a")
"""The same in an open syllable."""
STACKED = ("a|o", "o|a|u")
"""The same before stacked consonants, as in words of Pali."""
BEFORE_K = ("a", "ea|a")
"""The same before a stacked k."""
BEFORE_Y = ("a", "e|a")
"""The vowel of ័យ."""
SHORT = ("o|a", "o|u")
"""The same under ់."""
SAMYOK = ("a", "a|o")
"""The same under ័, and before a doubled n."""
BEFORE_V = frozenset("ាែេៀិីឹ")
"""The vowels that make a diphthong with វ."""
CUT = ("ak|a", "eak|ak|a")
"""A consonant under ៈ."""
VOWELS: Mapping[str, tuple[str, str]] = {
    "ា": ("a", "ea"),
    "ិ": ("i|e", "i"),
    "ី": ("ei", "y"),
    "ឹ": ("oe|i", "i|eu"),
    "ឺ": ("oeu", "eu"),
    "ុ": ("o|u", "u|o"),
    "ូ": ("ou|o", "ou"),
    "ួ": ("uo", "uo"),
    "ើ": ("aeu", "eu"),
    "ឿ": ("oeu", "oeu"),
    "ៀ": ("ie", "ie"),
    "េ": ("e", "e"),
    "ែ": ("ae", "e"),
    "ៃ": ("ai", "ey"),
    "ោ": ("o", "o|ou"),
    "ៅ": ("ao|au", "ov"),
}
NASAL: Mapping[str, tuple[str, str]] = {
    "": ("am|om", "om|um"),
    "ា": ("am", "oam|eam"),
    "ុ": ("om|um", "om|um"),
}
"""A vowel under ំ."""
ALONE: Mapping[str, str] = {
    "ឥ": "e|i",
    "ឦ": "ei",
    "ឧ": "u|o",
    "ឩ": "ou",
    "ឪ": "ov",
    "ឫ": "ri|rue",
    "ឬ": "ri|reu",
    "ឭ": "li",
    "ឮ": "leu",
    "ឯ": "e",
    "ឰ": "ai",
    "ឱ": "o",
    "ឲ": "o",
    "ឳ": "ao",
}
"""Vowels that need no consonant."""
READ_OTHERWISE: Mapping[str, str] = {"រស្មី": "raksmey|reaksmey", "បញ្ញា": "panha", "ធម៌": "thor"}
"""Words of names that no rule tells."""
