"""The comparison of proefverdelingen as the window, and the tables of an export, read it."""

from __future__ import annotations

from tests.factory import maak
from tests.usecases.subsidiedossier import dag, maak_regeling
from tests.usecases.test_verdeling import VANDAAG, klaar, variant
from wijkagenda.domain.subsidie import Aanvraag
from wijkagenda.queries.verdeling import over_jaren, regeling_van, vergelijking
from wijkagenda.reports.verdeling import tabellen
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import subsidie, velden


def test_what_is_vrij_stands_beside_the_plafondruimte_and_changes_nothing(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand, plafond=500_00, geldstroom_id=maak(bestand, "geldstroom", naam="Sociale basis"))
    ruwaard = maak(bestand, "gebied", naam="Ruwaard")
    klaar(bestand, regeling, 100_00, gebied=ruwaard)
    variant(bestand, regeling)
    voor = vergelijking(bestand.lees(), regeling, VANDAAG)
    stroom, rubriek = bestand.con.execute("select geldstroom_id, rubriek_id from regeling").fetchone()
    velden.maak(bestand.uow, "boeking", {"datum": dag(1, 5), "soort": "begroot", "bedrag": 30_00, "jaar": 2026, "gebied_id": ruwaard, "kant": "besteding",
                                         "geldstroom_id": stroom, "rubriek_id": rubriek, "omschrijving": "Begroting"})  # fmt: skip
    na = vergelijking(bestand.lees(), regeling, VANDAAG)
    assert (voor.vrij, na.vrij, na.stroom) == (None, 30_00, "Sociale basis")
    assert na.varianten == voor.varianten
    assert [(g.gebied, g.ruimte, g.vrij) for g in na.gebieden] == [("Ruwaard", None, 30_00), ("Samen", 500_00, 30_00)]


def test_without_a_variant_the_applications_stand_by_kenmerk(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand)
    ids = [klaar(bestand, regeling, 100_00, op=dag(9, 20 - n)) for n in range(3)]
    beeld = vergelijking(bestand.lees(), regeling, VANDAAG)
    assert ([r.id for r in beeld.rijen], beeld.varianten, beeld.gevraagd) == (ids, (), 300_00)


def test_what_the_first_variant_leaves_out_stands_below(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand)
    ids = [klaar(bestand, regeling, 100_00, op=dag(9, 1 + n)) for n in range(3)]
    eerste = variant(bestand, regeling)
    variant(bestand, regeling, naam="Variant B")
    subsidie.laat_buiten(bestand.uow, eerste, ids[0], "Wacht op de wijkraad.")
    beeld = vergelijking(bestand.lees(), regeling, VANDAAG)
    assert [(r.id, r.plek) for r in beeld.rijen] == [(ids[1], 1), (ids[2], 2), (ids[0], 1)]
    assert [(b.kenmerk, b.reden) for b in beeld.varianten[0].buiten] == [("SSB-2026-001", "Wacht op de wijkraad.")]
    subsidie.neem_weer_mee(bestand.uow, eerste, ids[0])
    assert [r.id for r in vergelijking(bestand.lees(), regeling, VANDAAG).rijen] == ids


def test_applications_over_more_years_are_named(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand)
    klaar(bestand, regeling, 100_00)
    lang = klaar(bestand, regeling, 100_00)
    with bestand.uow("x") as werk:
        aanvraag = werk.haal(Aanvraag, lang)
        aanvraag.van, aanvraag.tot = dag(10, 1), dag(10, 1).replace(year=2027)
    variant(bestand, regeling)
    assert over_jaren(bestand.lees(), vergelijking(bestand.lees(), regeling, VANDAAG), 0) == ["SSB-2026-002"]


def test_a_proefverdeling_knows_its_regeling(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand)
    assert regeling_van(bestand.lees(), variant(bestand, regeling)) == regeling_van(bestand.lees(), regeling) == regeling


def test_the_tables_of_an_export_hold_every_variant_and_no_applicant(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand, plafond=150_00)
    klaar(bestand, regeling, 100_00, op=dag(9, 1))
    klaar(bestand, regeling, 80_00, op=dag(9, 22))
    variant(bestand, regeling, loting="tuinkers")
    beeld = vergelijking(bestand.lees(), regeling, VANDAAG)
    bladen = dict(tabellen(beeld))
    assert list(bladen) == ["Varianten", "Aanvragen", "Per gebied", "Nog niet klaar"]
    assert bladen["Varianten"].rijen[0].cellen[2:7] == ("tuinkers", 180_00, 150_00, 30_00, 0)
    assert [rij.cellen[7:9] for rij in bladen["Aanvragen"].rijen] == [(100_00, "heel"), (50_00, "deel")]
    assert bladen["Per gebied"].rijen[-1].cellen[-3:] == (150_00, 30_00, 0)
    woorden = str(bladen)
    assert not any(rij.kandidaat.aanvrager in woorden for rij in beeld.rijen)
