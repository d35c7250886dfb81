"""Who shall confirm: asked alike wherever one office proposes and another signs."""

from domain.condition import Equals
from domain.form import Choice, Kind, Pick

SECOND: tuple[Kind, ...] = (
    Choice(key="second", options=("lead", "office")),
    Pick(key="second_office", directory="other_offices", asked=Equals("second", "office")),
)
