from domain.condition import ALWAYS
from domain.enquiry import PURPOSES
from domain.form import Choice, Date, Form, Identity, Pick, Text
from domain.names import Script

_WHY = (
    Pick(key="institution", directory="offices"),
    Choice(key="purpose", options=PURPOSES),
    Text(key="reference", shortest=2, longest=60),
)
_YEARS = 366

ENQUIRY = Form(
    "enquiry",
    1,
    (
        *_WHY,
        Identity(key="identity", sensitive=True, label=True, optional=ALWAYS),
        Text(key="name_km", sensitive=True, shortest=2, longest=80, script=Script.KHMER, optional=ALWAYS),
        Text(key="name_latin", sensitive=True, shortest=2, longest=80, script=Script.LATIN, optional=ALWAYS),
        Date(key="born_on", sensitive=True, latest_days=-10 * _YEARS, optional=ALWAYS),
        Choice(key="sex", options=("female", "male"), optional=ALWAYS),
        Text(key="namesake", sensitive=True, shortest=8, longest=12, optional=ALWAYS),
    ),
)
"""What a personnel officer asks of one person. Nothing of them is required: too little is answered as such."""

ENQUIRY_LIST = Form("enquiry_list", 1, _WHY)
"""For whom and why a list of people is asked for at once; the file comes after it."""
