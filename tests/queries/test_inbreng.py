"""Inbreng in lists, promised answers, and what it can become."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factory import maak
from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.queries import inbreng as q
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import inbreng as stappen
from wijkagenda.usecases import velden, wijkplan

VANDAAG = dt.date(2026, 11, 21)


def test_newest_first_of_these_gebieden(bestand: Bestand) -> None:
    hier = maak(bestand, "gebied")
    for dag in (1, 3, 2):
        maak(bestand, "inbreng", gebied_id=hier, datum=dt.date(2026, 11, dag))
    maak(bestand, "inbreng")
    assert [r.datum.day for r in q.lijst(bestand.lees(), [hier], VANDAAG)] == [3, 2, 1]
    assert len(q.lijst(bestand.lees(), [], VANDAAG)) == 4


def test_alleen_mijn_werk_is_what_i_heard(bestand: Bestand) -> None:
    ik = maak(bestand, "medewerker")
    mijn = maak(bestand, "inbreng", medewerker_id=ik)
    maak(bestand, "inbreng")
    assert [r.id for r in q.lijst(bestand.lees(), [], VANDAAG, medewerker_id=ik)] == [mijn]


def test_promised_answers_are_told_in_days_until_they_are_given(bestand: Bestand) -> None:
    laat = maak(bestand, "inbreng", beloofd_voor=dt.date(2026, 11, 25))
    te_laat = maak(bestand, "inbreng", beloofd_voor=dt.date(2026, 11, 20))
    maak(bestand, "inbreng")
    assert [(r.id, r.dagen) for r in q.beloofd(bestand.lees(), [], VANDAAG)] == [(te_laat, -1), (laat, 4)]
    stappen.beantwoord(bestand.uow, te_laat, "Ja")
    assert [r.id for r in q.beloofd(bestand.lees(), [], VANDAAG)] == [laat]
    assert q.rij(bestand.lees(), te_laat, VANDAAG).dagen is None


def test_a_deleted_inbreng_is_said_to_be_gone(bestand: Bestand) -> None:
    id_ = maak(bestand, "inbreng")
    velden.verwijder(bestand.uow, "inbreng", [id_])
    with pytest.raises(NietGevonden):
        q.rij(bestand.lees(), id_, VANDAAG)


def test_an_opgave_goes_into_a_plan_of_the_gebied_that_is_not_evaluated(bestand: Bestand) -> None:
    gebied = maak(bestand, "gebied")
    oud = maak(bestand, "wijkplan", gebied_id=gebied, titel="Oud", van=2022, tot=2025)
    nieuw = maak(bestand, "wijkplan", gebied_id=gebied, titel="Nieuw", van=2026, tot=2029)
    maak(bestand, "wijkplan")
    assert q.plankeuzes(bestand.lees(), gebied) == [(nieuw, "Nieuw (2026 – 2029)"), (oud, "Oud (2022 – 2025)")]
    wijkplan.wijzig_status(bestand.uow, oud, "in_gesprek")
    wijkplan.stel_vast(bestand.uow, oud, door="de wijk", datum=VANDAAG, blokken_json="[]")
    for naar in ("in_uitvoering", "geevalueerd"):
        wijkplan.wijzig_status(bestand.uow, oud, naar)
    assert [id_ for id_, _ in q.plankeuzes(bestand.lees(), gebied)] == [nieuw]
    opgave = maak(bestand, "opgave", wijkplan_id=nieuw, titel="Elkaar kennen")
    assert q.opgavekeuzes(bestand.lees(), gebied) == [(opgave, "Elkaar kennen")]


def test_initiatieven_of_the_gebied_can_be_chosen_by_title(bestand: Bestand) -> None:
    gebied = maak(bestand, "gebied")
    ids = {t: maak(bestand, "initiatief", gebied_id=gebied, titel=t) for t in ("soep", "Bankjes")}
    maak(bestand, "initiatief")
    assert q.initiatiefkeuzes(bestand.lees(), gebied) == [(ids["Bankjes"], "Bankjes"), (ids["soep"], "soep")]
