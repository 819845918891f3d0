"""Gebieden: CBS areas with their inhabitants, plans, key numbers."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factory import maak
from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.queries import gebied as q
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import velden

VANDAAG = dt.date(2026, 11, 21)


def cbs(bestand: Bestand, naam: str, **per_jaar: int) -> str:
    id_ = maak(bestand, "cbs_gebied", code=naam, naam=naam, niveau="wijk")
    for jaar, aantal in per_jaar.items():
        maak(bestand, "inwonertal", cbs_gebied_id=id_, jaar=int(jaar[1:]), aantal=aantal)
    return id_


def test_inhabitants_are_of_the_newest_year_in_which_every_area_has_a_number(bestand: Bestand) -> None:
    gebied = maak(bestand, "gebied")
    for cbs_id in (cbs(bestand, "WK1", j2022=100, j2025=110), cbs(bestand, "WK2", j2022=50)):
        maak(bestand, "gebied_deel", gebied_id=gebied, cbs_gebied_id=cbs_id)
    assert q.inwoners(bestand.lees(), [gebied], VANDAAG)[gebied] == q.Inwoners(150, 2022)


def test_an_area_without_numbers_is_named(bestand: Bestand) -> None:
    gebied = maak(bestand, "gebied")
    for cbs_id in (cbs(bestand, "WK1", j2022=100), cbs(bestand, "Neerdorp")):
        maak(bestand, "gebied_deel", gebied_id=gebied, cbs_gebied_id=cbs_id)
    assert q.inwoners(bestand.lees(), [gebied], VANDAAG)[gebied] == q.Inwoners(100, 2022, ("Neerdorp",))


def test_areas_count_only_while_they_belong_to_it(bestand: Bestand) -> None:
    gebied = maak(bestand, "gebied")
    maak(bestand, "gebied_deel", gebied_id=gebied, cbs_gebied_id=cbs(bestand, "Oud", j2022=100), tot=dt.date(2026, 1, 1))
    maak(bestand, "gebied_deel", gebied_id=gebied, cbs_gebied_id=cbs(bestand, "Nieuw", j2022=30), van=dt.date(2026, 1, 1))
    assert q.inwoners(bestand.lees(), [gebied], VANDAAG)[gebied].aantal == 30
    assert q.inwoners(bestand.lees(), [gebied], dt.date(2025, 12, 31))[gebied].aantal == 100
    assert [(d.naam, d.geldt, d.jaar) for d in q.delen(bestand.lees(), gebied, VANDAAG)] == [("Nieuw", True, 2022), ("Oud", False, 2022)]


def test_the_list_stands_in_its_own_order_without_what_is_not_used_any_more(bestand: Bestand) -> None:
    maak(bestand, "gebied", naam="Zonder")
    maak(bestand, "gebied", naam="Tweede", volgorde=2)
    maak(bestand, "gebied", naam="Eerste", volgorde=1)
    weg = maak(bestand, "gebied", naam="Opgeheven", geldig_tot=dt.date(2025, 1, 1))
    assert [r.naam for r in q.lijst(bestand.lees(), VANDAAG, 2026)] == ["Eerste", "Tweede", "Zonder"]
    assert q.rij(bestand.lees(), weg, VANDAAG, 2026).naam == "Opgeheven"


def test_the_plan_is_the_one_of_the_year_else_the_newest(bestand: Bestand) -> None:
    gebied = maak(bestand, "gebied")
    for van, tot in ((2022, 2025), (2026, 2029)):
        maak(bestand, "wijkplan", gebied_id=gebied, titel=f"Plan {van}", van=van, tot=tot)
    titels = {jaar: plan.titel for jaar in (2024, 2026, 2031) if (plan := q.rij(bestand.lees(), gebied, VANDAAG, jaar).plan)}
    assert titels == {2024: "Plan 2022", 2026: "Plan 2026", 2031: "Plan 2026"}


def test_an_initiatief_that_crosses_wijken_counts_in_each_once(bestand: Bestand) -> None:
    een, twee = maak(bestand, "gebied"), maak(bestand, "gebied")
    maak(bestand, "initiatief_gebied", initiatief_id=maak(bestand, "initiatief", gebied_id=een), gebied_id=twee)
    assert q.initiatieven_actief(bestand.lees(), [een, twee]) == {een: 1, twee: 1}


def test_key_numbers_are_of_the_year(bestand: Bestand) -> None:
    gebied = maak(bestand, "gebied")
    maak(bestand, "inbreng", gebied_id=gebied, datum=dt.date(2026, 3, 1), aantal=20, beloofd_voor=dt.date(2026, 12, 1))
    maak(bestand, "inbreng", gebied_id=gebied, datum=dt.date(2025, 3, 1), aantal=7)
    opgave = maak(bestand, "opgave", wijkplan_id=maak(bestand, "wijkplan", gebied_id=gebied))
    maak(bestand, "actie", opgave_id=opgave, status="klaar")
    maak(bestand, "actie", opgave_id=opgave)
    maak(bestand, "voorziening", gebied_id=gebied, naam="De Ruwert")
    c = q.cijfers(bestand.lees(), gebied, VANDAAG, 2026)
    assert (c.inbreng, c.mensen, c.inbreng_open, c.beloofd) == (1, 20, 2, 1)
    assert (c.opgaven, c.acties, c.acties_klaar, c.voorzieningen) == (1, 2, 1, 1)


def test_a_record_is_shown_on_the_page_of_its_gebied(bestand: Bestand) -> None:
    gebied = maak(bestand, "gebied")
    deel = cbs(bestand, "WK1")
    maak(bestand, "gebied_deel", gebied_id=gebied, cbs_gebied_id=deel)
    inbreng = maak(bestand, "inbreng", gebied_id=gebied)
    assert [q.gebied_van(bestand.lees(), s, i) for s, i in (("gebied", gebied), ("inbreng", inbreng), ("cbs_gebied", deel))] == [gebied] * 3
    assert q.gebied_van(bestand.lees(), "initiatief", "x") is None


def test_a_deleted_gebied_is_said_to_be_gone(bestand: Bestand) -> None:
    gebied = maak(bestand, "gebied")
    velden.verwijder(bestand.uow, "gebied", [gebied])
    with pytest.raises(NietGevonden):
        q.rij(bestand.lees(), gebied, VANDAAG, 2026)
