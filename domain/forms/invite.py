from domain.area import AreaKind
from domain.condition import ALWAYS, Equals
from domain.form import Choice, Form, Pick, Text
from domain.role import INVITED

INVITE = Form(
    "invite",
    1,
    (
        Choice(key="role", options=tuple(map(str, INVITED))),
        Choice(key="reach", options=("institution", "ministry", "province", "state")),
        Pick(key="workplace", directory="institutions", asked=Equals("reach", AreaKind.INSTITUTION)),
        Pick(key="ministry", directory="ministries", asked=Equals("reach", AreaKind.MINISTRY)),
        Pick(key="province", directory="provinces", asked=Equals("reach", AreaKind.PROVINCE)),
        Text(key="phone", sensitive=True, shortest=6, longest=24, optional=ALWAYS),
    ),
)
"""Whom to invite: the role, how far it reaches, and the number that alone may use the link, if one is known."""
