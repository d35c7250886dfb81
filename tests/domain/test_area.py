import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.area import STATE, Area, AreaKind, Relation, relation
from domain.institution import Institution, InstitutionKind, path_of


def institution(code: str, parent: Institution | None = None, place: str | None = None) -> Institution:
    path = path_of(code, parent.path if parent else "/")
    above = parent.code if parent else None
    return Institution(code, code, code, InstitutionKind.OTHER, "XX", above, place, path=path)


INTERIOR = institution("moi")
POLICE = institution("moi-police", INTERIOR)
POLICE_OF_KAMPOT = institution("moi-police-07", POLICE, "07")
KAMPOT = institution("kampot", place="07")
CHHUK = institution("kampot-chhuk", KAMPOT, "0703")
HEALTH = institution("moh")

AREAS = [STATE, *(Area.province(code) for code in ("07", "0703", "17"))] + [
    make(one)
    for one in (INTERIOR, POLICE, POLICE_OF_KAMPOT, KAMPOT, CHHUK, HEALTH)
    for make in (Area.ministry, Area.institution)
]


@pytest.mark.parametrize(
    ("of", "to", "expected"),
    [
        (STATE, STATE, Relation.SAME),
        (STATE, HEALTH, Relation.INSIDE),
        (Area.province("07"), STATE, Relation.AROUND),
        (Area.province("07"), KAMPOT, Relation.INSIDE),
        (Area.province("07"), CHHUK, Relation.INSIDE),
        (Area.province("07"), POLICE_OF_KAMPOT, Relation.INSIDE),
        (Area.province("07"), POLICE, Relation.APART),
        (Area.province("07"), Area.province("17"), Relation.APART),
        (Area.province("0703"), Area.province("07"), Relation.AROUND),
        (Area.ministry(INTERIOR), POLICE_OF_KAMPOT, Relation.INSIDE),
        (Area.ministry(INTERIOR), INTERIOR, Relation.INSIDE),
        (Area.ministry(INTERIOR), HEALTH, Relation.APART),
        (Area.ministry(INTERIOR), Area.ministry(POLICE), Relation.INSIDE),
        (Area.institution(POLICE), POLICE, Relation.SAME),
        (Area.institution(POLICE), POLICE_OF_KAMPOT, Relation.APART),
        (Area.institution(POLICE), Area.ministry(INTERIOR), Relation.AROUND),
        (Area.institution(POLICE), Area.ministry(POLICE), Relation.AROUND),
    ],
)
def test_an_area_lies_to_another_as_the_tree_and_the_map_say(
    of: Area, to: Area | Institution, expected: Relation
) -> None:
    assert relation(of, to) is expected


def test_a_code_that_begins_like_another_is_not_inside_it() -> None:
    assert relation(Area.ministry(institution("mo")), INTERIOR) is Relation.APART


def test_an_area_read_without_its_path_lies_apart_from_all_but_the_state() -> None:
    bare = Area(AreaKind.INSTITUTION, "kampot")
    assert relation(Area.province("07"), bare) is Relation.APART
    assert relation(Area.ministry(KAMPOT), bare) is Relation.APART
    assert relation(STATE, bare) is Relation.INSIDE


def test_an_actors_own_area_needs_no_path() -> None:
    assert relation(Area(AreaKind.MINISTRY, "moi"), POLICE_OF_KAMPOT) is Relation.INSIDE
    assert relation(Area(AreaKind.INSTITUTION, "moi"), INTERIOR) is Relation.SAME


@given(st.sampled_from(AREAS), st.sampled_from(AREAS))
def test_inside_and_around_mirror_each_other(one: Area, other: Area) -> None:
    mirrored = {Relation.INSIDE: Relation.AROUND, Relation.AROUND: Relation.INSIDE}
    there = relation(one, other)
    assert relation(other, one) is mirrored.get(there, there)


@given(st.sampled_from(AREAS), st.sampled_from(AREAS), st.sampled_from(AREAS))
def test_what_is_inside_something_inside_is_inside(outer: Area, middle: Area, inner: Area) -> None:
    if relation(outer, middle) is Relation.INSIDE and relation(middle, inner) is Relation.INSIDE:
        assert relation(outer, inner) is Relation.INSIDE
