from domain.condition import ALWAYS, Equals
from domain.form import Choice, Date, Form, Identity, Note, Photo, Text
from domain.ground import Basis, Ground
from domain.names import Script
from domain.petition import Why

_YEARS = 366
_WHY = Choice(key="petition_kind", options=tuple(map(str, Why)))
_WORDS = Note(key="petition_words", sensitive=True, shortest=3, longest=1000)
_BLOCKED = Choice(key="work_blocked", options=("no", "yes"))
_PHOTO = Photo(key="petition_photo", optional=ALWAYS)
_REASONS = Note(key="reasons", sensitive=True, shortest=3, longest=1000)

PETITION_FORM = Form("petition", 1, (_WHY, _WORDS, _BLOCKED, _PHOTO))
"""A petition from the person's own chat; the button that begins it has told about which entry."""

PETITION_PAPER = Form(
    "petition_paper",
    1,
    (
        Text(key="petition_entry", longest=24),
        Date(key="handed_in_on", earliest_days=-30, latest_days=0),
        _WHY,
        _WORDS,
        _BLOCKED,
        _PHOTO,
    ),
)
"""A petition that came on paper, as an officer enters it."""

PETITION_AGAIN = Form("petition_again", 1, (_WORDS, _PHOTO))
"""What somebody says against the decision on a petition."""

ANSWER_NOTICE = Form(
    "answer_notice",
    1,
    (
        Choice(key="my_answer", options=("accepts", "disputes", "explains")),
        Note(key="my_words", sensitive=True, longest=1000, optional=Equals("my_answer", "accepts")),
        Photo(key="my_document", optional=ALWAYS),
    ),
)
"""What the person answers to the notice of an entry."""

RETAIN = Form("retain", 1, (_REASONS,))
"""Why an entry stays as it is; the person reads it."""

REMOVE = Form("remove", 1, (_REASONS,))
"""Why an entry is taken back; the person reads it."""

DISAGREED = Form("disagreed", 1, (_REASONS,))
"""Why the second of the panel does not sign."""

_IDENTITY = Equals("corrects", "identity")

CORRECT = Form(
    "correct",
    1,
    (
        Choice(key="corrects", options=("dismissed_on", "ground", "term", "identity")),
        Date(
            key="right_day",
            earliest_days=-20 * _YEARS,
            latest_days=0,
            asked=Equals("corrects", "dismissed_on"),
        ),
        Choice(key="right_ground", options=tuple(map(str, Ground)), asked=Equals("corrects", "ground")),
        Choice(key="right_basis", options=tuple(map(str, Basis)), asked=Equals("corrects", "ground")),
        Date(key="right_end", latest_days=20 * _YEARS, asked=Equals("corrects", "term")),
        Identity(key="right_identity", sensitive=True, asked=_IDENTITY, optional=ALWAYS),
        Text(key="right_name_km", sensitive=True, script=Script.KHMER, asked=_IDENTITY, optional=ALWAYS),
        Text(key="right_name_latin", sensitive=True, script=Script.LATIN, asked=_IDENTITY, optional=ALWAYS),
        Date(
            key="right_born_on",
            sensitive=True,
            earliest_days=-100 * _YEARS,
            latest_days=-15 * _YEARS,
            asked=_IDENTITY,
            optional=ALWAYS,
        ),
        _REASONS,
    ),
)
"""What of an entry is put right, to what, and why; the person reads it. A term is only ever shortened."""
