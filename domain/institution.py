import re
from dataclasses import dataclass, field
from enum import StrEnum

_CODE = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,14}[a-z0-9])?")
_LETTERS = re.compile(r"[A-Z]{2,3}")


class InstitutionKind(StrEnum):
    """What sort of institution it is; told in lists, decides nothing."""

    MINISTRY = "ministry"
    AUTHORITY = "authority"
    PROVINCIAL_ADMINISTRATION = "provincial_administration"
    DISTRICT_ADMINISTRATION = "district_administration"
    COMMUNE_ADMINISTRATION = "commune_administration"
    DEPARTMENT = "department"
    POLICE = "police"
    ARMED_FORCES = "armed_forces"
    GENDARMERIE = "gendarmerie"
    PRISON = "prison"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Institution:
    """A body of the state whose people are tested, as a node of the tree of institutions.

    `path` holds the codes from the root down to it ("/moi/moi-police/"), so that a subtree is a prefix.
    `place` (2, 4, 6 or 8 digits of the official list) says which province answers for it: central
    institutions have none, and a child's place never leaves its parent's. `letters` begin the receipts of
    its reports.
    """

    code: str
    name_km: str
    name_en: str
    kind: InstitutionKind
    letters: str
    parent: str | None = None
    place: str | None = None
    headcount: int = 0
    path: str = field(default="")

    def __post_init__(self) -> None:
        if not self.path:
            object.__setattr__(self, "path", path_of(self.code))

    def name(self, language: str) -> str:
        """Its name in English for `en`, else in Khmer."""
        return self.name_en if language == "en" else self.name_km


def path_of(code: str, above: str = "/") -> str:
    """Where an institution stands in the tree, below the path `above`."""
    return f"{above}{code}/"


def is_code(text: str) -> bool:
    """Whether a text may be an institution's code: short, since codes travel in buttons of 64 bytes."""
    return _CODE.fullmatch(text) is not None


def is_letters(text: str) -> bool:
    """Whether a text may begin a receipt: two or three capital Latin letters."""
    return _LETTERS.fullmatch(text) is not None
