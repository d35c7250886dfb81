from enum import StrEnum


class Ground(StrEnum):
    """What somebody was dismissed for."""

    CONFIRMED_USE = "confirmed_use"
    REFUSAL = "refusal"
    SALE_DISTRIBUTION = "sale_distribution"
    TRAFFICKING = "trafficking"
    POSSESSION = "possession"
    FACILITATION = "facilitation"
    CONVICTION = "conviction"
    ADMISSION = "admission"


class Basis(StrEnum):
    """What a ground rests on. A police report alone is none."""

    CONFIRMED_TEST = "confirmed_test"
    COURT_JUDGMENT = "court_judgment"
    DISCIPLINARY_DECISION = "disciplinary_decision"
    ADMISSION = "admission"


class Departure(StrEnum):
    """How somebody left: an entry covers also those who went before they were dismissed."""

    DISMISSED = "dismissed"
    RESIGNED_UNDER_INVESTIGATION = "resigned_under_investigation"
    CONTRACT_NOT_RENEWED = "contract_not_renewed"
    DECEASED = "deceased"
