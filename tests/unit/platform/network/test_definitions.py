from veiligheidsnetwerk.platform.network.definitions import (
    areas,
    body_kinds,
    demo_network,
    seed_bodies,
    seed_organisations,
)
from veiligheidsnetwerk.platform.network.rules import Covers, OrganisationKind


def test_every_body_is_of_a_known_kind_and_lies_where_its_kind_says() -> None:
    districts = {area.code for area in areas().districts}

    for body in seed_bodies().bodies:
        covers = body_kinds()[body.kind].covers
        assert (body.district in districts) == (covers is Covers.DISTRICT), body.code
        assert bool(body.gemeenten) == (covers is Covers.GEMEENTEN), body.code


def test_every_district_has_a_dvo() -> None:
    dvos = [body.district for body in seed_bodies().bodies if body.kind == "dvo"]

    assert sorted(dvos) == sorted(area.code for area in areas().districts)


def test_every_mandate_says_where_it_comes_from() -> None:
    assert [body.code for body in seed_bodies().bodies if not body.source] == []


def test_codes_and_names_are_given_once() -> None:
    bodies, organisations = seed_bodies().bodies, seed_organisations()

    assert len({body.code for body in bodies}) == len({body.name for body in bodies}) == len(bodies)
    assert len({each.code for each in organisations}) == len(organisations)


def test_gemeenten_are_never_typed() -> None:
    assert OrganisationKind.GEMEENTE not in {each.kind for each in seed_organisations()}


def test_examples_sit_in_bodies_and_work_for_organisations_that_exist() -> None:
    demo = demo_network()
    bodies = {body.code for body in seed_bodies().bodies}
    organisations = {each.code for each in seed_organisations()} | set(areas().gemeenten)

    assert {chair.body for chair in demo.chairs} <= bodies
    assert {chair.gemeente for chair in demo.chairs} <= organisations
    for person in demo.people:
        assert {code for codes in person.seats.values() for code in codes} <= bodies, person.name
        assert person.organisation in organisations, person.name
