from collections import Counter
from functools import cache
from pathlib import Path

import bot.trial
from bot.institution_file import read_rows
from domain.institution import Institution, InstitutionKind
from domain.institution_rows import read_directory
from domain.place import provinces


@cache
def starter() -> tuple[Institution, ...]:
    assert bot.trial.__file__
    directory = read_directory(read_rows(Path(bot.trial.__file__).with_name("institutions.csv")))
    assert directory.bad == ()
    return directory.institutions


def test_every_province_has_its_administration_and_its_police() -> None:
    for kind in (InstitutionKind.PROVINCIAL_ADMINISTRATION, InstitutionKind.POLICE):
        assert {i.place for i in starter() if i.kind is kind and i.place} == {p.code for p in provinces()}


def test_no_two_institutions_of_the_top_share_the_letters_of_their_receipts() -> None:
    tops = Counter(i.letters for i in starter() if i.parent is None)
    assert tops.most_common(1)[0][1] == 1


def test_ministries_belong_to_no_province() -> None:
    assert {i.place for i in starter() if i.kind is InstitutionKind.MINISTRY} == {None}


def test_every_institution_has_people() -> None:
    assert all(i.headcount > 0 for i in starter())
