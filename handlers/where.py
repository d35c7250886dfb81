"""Where a draft stands, in words: outside of any turn too."""

from dataclasses import dataclass

from domain.dialogue import progress, resume
from domain.draft import Draft
from domain.form import REVIEW, Form
from domain.forms import FORMS
from storage.drafts import Kept


@dataclass(frozen=True, slots=True)
class Place:
    """The question at which a draft stands, from 1, of how many; `reviewed` when all is answered."""

    form: Form
    draft: Draft
    at: int
    total: int

    @property
    def reviewed(self) -> bool:
        """Whether only its submission is missing."""
        return self.draft.at == REVIEW


def place_of(kept: Kept) -> Place | None:
    """Where an open draft stands in its form as it is today; None where there is no such form any more."""
    form, draft = FORMS.get(kept.form), kept.draft
    if form is None or draft is None:
        return None
    carried = draft if draft.version == form.version else resume(form, draft)
    return Place(form, carried, *progress(form, carried))
