"""What a user can do with an initiatief."""

from __future__ import annotations

import datetime as dt

import pytest
import sqlalchemy as sa

from tests.factory import maak
from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.domain.initiatief import Faseovergang, Initiatief, NogActief
from wijkagenda.queries.record import record
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import history, initiatief, velden


def lees(bestand: Bestand, id_: str) -> Initiatief:
    return bestand.lees().execute(sa.select(Initiatief.__table__).where(Initiatief.id == id_)).one()  # type: ignore[return-value]


def overgangen(bestand: Bestand, id_: str) -> list[tuple[str | None, str, dt.date]]:
    zin = sa.select(Faseovergang.van, Faseovergang.naar, Faseovergang.datum).where(Faseovergang.initiatief_id == id_).order_by(Faseovergang.id)
    return [tuple(rij) for rij in bestand.lees().execute(zin).all()]


def test_two_fields_are_enough(bestand: Bestand) -> None:
    gebied = maak(bestand, "gebied")
    id_ = velden.maak(bestand.uow, "initiatief", {"titel": "Buurttuin", "gebied_id": gebied}).hoofd
    rij = lees(bestand, str(id_))
    assert (rij.fase, rij.nummer, rij.kwadrant, rij.begonnen_op) == ("idee", "I-2026-001", "informeel-collectief", dt.date(2026, 11, 21))
    assert overgangen(bestand, str(id_)) == [(None, "idee", dt.date(2026, 11, 21))]


def test_numbers_go_on_after_a_thousand(bestand: Bestand) -> None:
    eerste = maak(bestand, "initiatief")
    with bestand.uow("Nummers") as werk:
        werk.haal(Initiatief, eerste).nummer = "I-2026-1000"
    assert lees(bestand, maak(bestand, "initiatief")).nummer == "I-2026-1001"


def test_the_number_of_a_deleted_one_does_not_come_back(bestand: Bestand) -> None:
    velden.verwijder(bestand.uow, "initiatief", [maak(bestand, "initiatief")])
    assert lees(bestand, maak(bestand, "initiatief")).nummer == "I-2026-002"


def test_each_change_of_phase_is_kept_with_date_reason_and_answer(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief", begonnen_op=dt.date(2026, 1, 1))
    initiatief.wijzig_fase(bestand.uow, id_, "verkenning", datum=dt.date(2026, 3, 1), reden="Zes trekkers", antwoord="We denken mee")
    assert overgangen(bestand, id_)[-1] == ("idee", "verkenning", dt.date(2026, 3, 1))


def test_several_change_phase_in_one_step_that_is_undone_as_a_whole(bestand: Bestand) -> None:
    ids = [maak(bestand, "initiatief") for _ in range(3)]
    initiatief.wijzig_fase(bestand.uow, ids[0], "opstart")
    stap = initiatief.wijzig_fasen(bestand.uow, ids, "opstart")
    assert stap.label == "Fase wijzigen van 3 initiatieven"
    assert {lees(bestand, i).fase for i in ids} == {"opstart"}
    history.ongedaan(bestand.uow, bestand.con)
    assert [lees(bestand, i).fase for i in ids] == ["opstart", "idee", "idee"]


def test_when_one_of_several_is_refused_none_changes(bestand: Bestand) -> None:
    goed, klaar = maak(bestand, "initiatief"), maak(bestand, "initiatief", titel="Klusbus")
    initiatief.wijzig_fase(bestand.uow, klaar, "afgerond")
    with pytest.raises(InvoerFout, match="Klusbus"):
        initiatief.wijzig_fasen(bestand.uow, [goed, klaar], "verkenning")
    assert lees(bestand, goed).fase == "idee"


def test_letting_go_stops_it_with_agreement_and_message(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief")
    initiatief.laat_los(bestand.uow, id_, " We stoppen met zoeken. ", "Het stond in het dorpsblad.", oorzaak="mensen", les="Eerst vragen")
    rij = lees(bestand, id_)
    assert (rij.fase, rij.oorzaak, rij.les, rij.losgelaten_op) == ("gestopt", "mensen", "Eerst vragen", dt.date(2026, 11, 21))
    assert rij.losgelaten_afspraak == "We stoppen met zoeken."


def test_letting_go_asks_for_the_oorzaak(bestand: Bestand) -> None:
    with pytest.raises(InvoerFout) as fout:
        initiatief.laat_los(bestand.uow, maak(bestand, "initiatief"), "a", "b")
    assert fout.value.veld == "oorzaak"


def test_the_year_question_is_answered_only_after_the_year(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief", begonnen_op=dt.date(2025, 1, 1), zelfstandig_op=dt.date(2025, 12, 1))
    with pytest.raises(RegelFout):
        initiatief.beantwoord_jaarvraag(bestand.uow, id_, True)
    velden.wijzig(bestand.uow, "initiatief", id_, {"zelfstandig_op": dt.date(2025, 11, 1)})
    initiatief.beantwoord_jaarvraag(bestand.uow, id_, True, "Elke week")
    assert bestand.lees().execute(sa.select(NogActief.actief, NogActief.toelichting)).all() == [(True, "Elke week")]


def test_its_own_gebied_is_no_extra_gebied(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief")
    eigen = record(bestand.lees(), "initiatief", id_).waarden["gebied_id"]
    with pytest.raises(InvoerFout):
        velden.maak(bestand.uow, "initiatief_gebied", {"initiatief_id": id_, "gebied_id": eigen})


def test_an_empty_count_is_refused(bestand: Bestand) -> None:
    with pytest.raises(InvoerFout):
        velden.maak(bestand.uow, "telling", {"initiatief_id": maak(bestand, "initiatief"), "datum": dt.date(2026, 11, 1)})


def test_its_parts_go_and_come_back_with_it(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief")
    maak(bestand, "telling", initiatief_id=id_, deelnemers=4)
    velden.verwijder(bestand.uow, "initiatief", [id_])
    assert bestand.con.execute("select count(*) from telling where verwijderd = 0").fetchone()[0] == 0
    history.ongedaan(bestand.uow, bestand.con)
    assert bestand.con.execute("select count(*) from telling where verwijderd = 0").fetchone()[0] == 1
