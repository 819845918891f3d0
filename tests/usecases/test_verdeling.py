"""Proefverdelingen in a file: variants, points, and 40 decisions from one variant, checked to the cent against the plafondruimte."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
import sqlalchemy as sa

from tests.factory import maak
from tests.usecases.subsidiedossier import ONTVANGEN, breng_tot, dag, maak_concept, maak_regeling, status_van
from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.domain.subsidie import AanvraagGebied, Besluit, Criteriumoordeel, Verdeling, VerdelingBuiten
from wijkagenda.domain.subsidie_stand import plafondruimten
from wijkagenda.domain.verdeelsleutel import per_gebied
from wijkagenda.domain.verdeling_stand import Variant, Verdeelstof, reken_uit, varianten, verdeelstof
from wijkagenda.queries.verdeling import puntenlijst, regelingkeuzes, vergelijking
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import history, subsidie, velden

VANDAAG = dt.date(2026, 11, 21)


def klaar(bestand: Bestand, regeling: str, gevraagd: int, *, advies: int | None = None, op: dt.date = ONTVANGEN, gebieden: dict[str, int] | None = None,
          gebied: str | None = None) -> str:
    """An application that a decision can be taken on."""
    uow = bestand.uow
    id_ = maak_concept(bestand, regeling_id=regeling, gebied_id=gebied, aangevraagd=gevraagd, ontvangen_op=op)
    if gebieden:
        subsidie.kies_gebieden(uow, id_, {g: Decimal(deel) for g, deel in gebieden.items()})
    subsidie.ontvang(uow, id_)
    subsidie.neem_in_beoordeling(uow, id_, op)
    subsidie.beoordeel(uow, id_, {"medewerker_id": maak(bestand, "medewerker"), "betrokkenheid": "De buurt doet mee."})
    if advies is not None:
        subsidie.adviseer(uow, id_, advies, "Zo is het goed.")
    return id_


def variant(bestand: Bestand, regeling: str, **waarden: Any) -> str:
    return maak(bestand, "verdeling", **{"regeling_id": regeling, "naam": "Variant A", "basis": "geadviseerd", "gedeeltelijk": True, "doorgaan": True} | waarden)


def stof_en(bestand: Bestand, regeling: str, verdeling: str) -> tuple[Verdeelstof, Variant]:
    stof = verdeelstof(bestand.lees(), regeling, VANDAAG)
    return stof, next(v for v in varianten(bestand.lees(), stof) if v.id == verdeling)


def besluiten(bestand: Bestand) -> dict[str, Any]:
    b = Besluit
    zin = sa.select(b.aanvraag_id, b.soort, b.bedrag, b.grond, b.motivering, b.datum, b.bekendgemaakt_op).where(b.verwijderd.is_(False))
    return {r.aanvraag_id: r for r in bestand.lees().execute(zin).all()}


# -- who is ready


def test_who_is_not_ready_is_named_with_the_reason(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand)
    ontvangen = breng_tot(bestand, "ontvangen", regeling_id=regeling)
    onbeoordeeld = breng_tot(bestand, "beoordeling", regeling_id=regeling)
    zonder = breng_tot(bestand, "advies", regeling_id=regeling)
    aanvulling = breng_tot(bestand, "ontvangen", regeling_id=regeling)
    subsidie.vraag_aanvulling(bestand.uow, aanvulling, "De begroting", dag(12, 5))
    with bestand.uow("x") as werk:
        for deel in werk.zoek(sa.select(AanvraagGebied).where(AanvraagGebied.aanvraag_id == zonder)):
            deel.verwijderd = True
    stof = verdeelstof(bestand.lees(), regeling, VANDAAG)
    assert stof.kandidaten == ()
    assert {n.id: n.waarom for n in stof.niet_klaar} == {
        ontvangen: "De aanvraag is nog niet in beoordeling.", onbeoordeeld: "Er is nog geen beoordeling.",
        zonder: "Kies bij Aanvraag voor welk gebied dit is.", aanvulling: "Er is een aanvulling gevraagd.",
    }  # fmt: skip


def test_who_may_still_react_to_an_intention_is_not_ready(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand)
    id_ = klaar(bestand, regeling, 100_00)
    subsidie.vraag_zienswijze(bestand.uow, id_, dag(12, 5), "Wij willen weigeren.")
    (wacht,) = verdeelstof(bestand.lees(), regeling, VANDAAG).niet_klaar
    assert "tot en met 05-12-2026" in wacht.waarom
    assert len(verdeelstof(bestand.lees(), regeling, dag(12, 6)).kandidaten) == 1


def test_who_came_earlier_and_is_not_ready_is_marked(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand)
    klaar(bestand, regeling, 100_00, op=dag(9, 22))
    for op, gaat_voor in ((dag(9, 1), True), (dag(10, 1), False)):
        id_ = maak_concept(bestand, regeling_id=regeling, ontvangen_op=op)
        subsidie.ontvang(bestand.uow, id_)
        assert next(n.gaat_voor for n in verdeelstof(bestand.lees(), regeling, VANDAAG).niet_klaar if n.id == id_) is gaat_voor


def test_the_order_of_being_complete_is_that_of_the_supplement(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand, verdeelwijze="compleet")
    eerst = maak_concept(bestand, regeling_id=regeling, ontvangen_op=dag(9, 1))
    subsidie.ontvang(bestand.uow, eerst)
    subsidie.vraag_aanvulling(bestand.uow, eerst, "De begroting", dag(11, 1), dag(9, 3))
    subsidie.aanvulling_binnen(bestand.uow, eerst, dag(10, 1))
    subsidie.neem_in_beoordeling(bestand.uow, eerst, dag(10, 2))
    subsidie.beoordeel(bestand.uow, eerst, {"medewerker_id": maak(bestand, "medewerker"), "betrokkenheid": "Ja."})
    tweede = klaar(bestand, regeling, 100_00, op=dag(9, 22))
    stof, v = stof_en(bestand, regeling, variant(bestand, regeling))
    assert [u.kandidaat.id for u in reken_uit(stof, v).uitkomsten] == [tweede, eerst]


# -- variants


def test_a_variant_takes_the_lotingswoord_of_the_first_one(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand, naam="Sociale basis")
    eerste, tweede = variant(bestand, regeling), variant(bestand, regeling, loting="radijs")
    anders = variant(bestand, maak_regeling(bestand, naam="Anders"))
    woorden = dict(bestand.lees().execute(sa.select(Verdeling.id, Verdeling.loting)).all())
    assert [woorden[eerste], woorden[tweede], woorden[anders]] == ["Sociale basis", "radijs", "Anders"]


def test_a_copy_has_the_same_choices_and_leaves_out_the_same(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand)
    een, twee = klaar(bestand, regeling, 100_00), klaar(bestand, regeling, 200_00)
    bron = variant(bestand, regeling, loting="radijs", doorgaan=False)
    maak(bestand, "verdeling_buiten", verdeling_id=bron, aanvraag_id=een, reden="Wacht op de wijkraad.")
    kopie = subsidie.kopieer_verdeling(bestand.uow, bron, "Variant B").hoofd
    stof, v = stof_en(bestand, regeling, str(kopie))
    assert (v.naam, v.regel.loting, v.regel.doorgaan, dict(v.buiten)) == ("Variant B", "radijs", False, {een: "Wacht op de wijkraad."})
    assert [u.kandidaat.id for u in reken_uit(stof, v).uitkomsten] == [twee]


def test_an_application_of_another_regeling_is_not_left_out(bestand: Bestand) -> None:
    verdeling = variant(bestand, maak_regeling(bestand))
    with pytest.raises(RegelFout, match="andere regeling"):
        maak(bestand, "verdeling_buiten", verdeling_id=verdeling, aanvraag_id=klaar(bestand, maak_regeling(bestand), 100_00), reden="-")


# -- points on criteria


def tender(bestand: Bestand) -> tuple[str, str, str]:
    regeling = maak_regeling(bestand, verdeelwijze="criteria", plafond=150_00)
    bereik = maak(bestand, "regeling_criterium", regeling_id=regeling, naam="Bereik", gewicht=2, volgorde=1)
    samen = maak(bestand, "regeling_criterium", regeling_id=regeling, naam="Samen", volgorde=2)
    return regeling, bereik, samen


def test_the_highest_weighted_points_come_first(bestand: Bestand) -> None:
    regeling, bereik, samen = tender(bestand)
    een, twee = klaar(bestand, regeling, 100_00, op=dag(9, 1)), klaar(bestand, regeling, 100_00, op=dag(9, 22))
    subsidie.geef_punten(bestand.uow, een, {bereik: (5, "Twee straten."), samen: (9, "Met vier partners.")})
    subsidie.geef_punten(bestand.uow, twee, {bereik: (8, "De hele wijk."), samen: (4, "Eén partner.")})
    stof, v = stof_en(bestand, regeling, variant(bestand, regeling))
    assert [(u.kandidaat.id, u.kandidaat.score, u.toegekend) for u in reken_uit(stof, v).uitkomsten] == [(twee, 20, 100_00), (een, 19, 50_00)]
    assert [(r.punten, r.score, r.klaar) for r in puntenlijst(bestand.lees(), regeling).rijen] == [((5, 9), 19, True), ((8, 4), 20, True)]


def test_without_points_on_every_criterium_an_application_is_not_ready(bestand: Bestand) -> None:
    regeling, bereik, samen = tender(bestand)
    id_ = klaar(bestand, regeling, 100_00)
    for punten, waarom in (({}, "Nog geen punten voor Bereik en Samen."), ({bereik: (0, "Alleen de eigen leden.")}, "Nog geen punten voor Samen.")):
        subsidie.geef_punten(bestand.uow, id_, punten)
        assert [n.waarom for n in verdeelstof(bestand.lees(), regeling, VANDAAG).niet_klaar] == [waarom]
    subsidie.geef_punten(bestand.uow, id_, {samen: (3, "Weinig.")})
    assert len(verdeelstof(bestand.lees(), regeling, VANDAAG).kandidaten) == 1


@pytest.mark.parametrize(("punten", "zin"), [((5, " "), "ook in waarom"), ((None, "Mooi."), "hoeveel punten"), ((11, "Mooi."), "10"), ((-1, "Mooi."), "0")])
def test_points_need_a_reason_and_lie_between_0_and_10(bestand: Bestand, punten: Any, zin: str) -> None:
    regeling, bereik, _ = tender(bestand)
    with pytest.raises(InvoerFout, match=zin):
        subsidie.geef_punten(bestand.uow, klaar(bestand, regeling, 100_00), {bereik: punten})


def test_points_can_be_changed_and_taken_away(bestand: Bestand) -> None:
    regeling, bereik, _ = tender(bestand)
    id_ = klaar(bestand, regeling, 100_00)
    for punten in ((5, "Goed."), (7, "Beter."), (None, ""), (6, "Toch goed.")):
        subsidie.geef_punten(bestand.uow, id_, {bereik: punten})
        (rij,) = puntenlijst(bestand.lees(), regeling).rijen
        assert (rij.punten[0], rij.redenen[0]) == punten
    assert len(bestand.lees().execute(sa.select(Criteriumoordeel.id)).all()) == 1


def test_points_are_not_given_on_a_criterium_of_another_regeling_or_after_the_decision(bestand: Bestand) -> None:
    regeling, bereik, _ = tender(bestand)
    with pytest.raises(RegelFout, match="andere regeling"):
        subsidie.geef_punten(bestand.uow, klaar(bestand, maak_regeling(bestand), 100_00), {bereik: (5, "Goed.")})
    with pytest.raises(RegelFout, match="tot het besluit"):
        subsidie.geef_punten(bestand.uow, breng_tot(bestand, "besloten", regeling_id=regeling, aangevraagd=50_00), {bereik: (5, "Goed.")})


# -- 40 applications, three variants, decisions from one


def veertig(bestand: Bestand) -> tuple[str, list[str], dict[str, str]]:
    """40 open applications under one regeling with a plafond in Ruwaard, one decided before, two not ready."""
    ruwaard, ussen, geffen = (maak(bestand, "gebied", naam=naam) for naam in ("Ruwaard", "Ussen", "Geffen"))
    regeling = maak_regeling(bestand, plafond=30_000_00, maximum=2_500_00)
    maak(bestand, "regeling_plafond", regeling_id=regeling, gebied_id=ruwaard, bedrag=9_000_01)
    breng_tot(bestand, "uitvoering", regeling_id=regeling, gebied_id=ruwaard, aangevraagd=777_77)
    ids = []
    for n in range(40):
        delen = [{ruwaard: 100}, {ussen: 100}, {ruwaard: 33, ussen: 33, geffen: 34}, {geffen: 100}][n % 4]
        gevraagd = 450_00 + n * 61_37 % 2_700_00
        advies = {0: 0, 3: gevraagd - 99_99}.get(n % 10)
        ids.append(klaar(bestand, regeling, gevraagd, advies=advies, op=dag(9, 1 + n // 3), gebieden=delen))
    maak_en_wacht = maak_concept(bestand, regeling_id=regeling)
    subsidie.ontvang(bestand.uow, maak_en_wacht)
    return regeling, ids, {"ruwaard": ruwaard, "ussen": ussen, "geffen": geffen}


def test_three_variants_over_40_applications_and_the_decisions_from_one_of_them(bestand: Bestand) -> None:
    regeling, ids, gebied = veertig(bestand)
    a = variant(bestand, regeling, loting="tuinkers")
    variant(bestand, regeling, naam="Variant B", gedeeltelijk=False)
    variant(bestand, regeling, naam="Variant C", basis="aangevraagd", gedeeltelijk=False, doorgaan=False)
    maak(bestand, "verdeling_buiten", verdeling_id=a, aanvraag_id=ids[7], reden="Wacht op de wijkraad.")
    ruimte = plafondruimten(bestand.lees(), regeling)
    assert ruimte == {None: 29_222_23, gebied["ruwaard"]: 8_222_24}
    beeld = vergelijking(bestand.lees(), regeling, VANDAAG)
    assert [(k.naam, k.samen.aanvragen, k.heel + k.deel + k.niet) for k in beeld.varianten] == [
        ("Variant A", 39, 39), ("Variant B", 40, 40), ("Variant C", 40, 40)]  # fmt: skip
    for nr, kolom in enumerate(beeld.varianten):
        cellen = [beeld.cel(rij, nr) for rij in beeld.rijen]
        assert kolom.samen.toegekend == sum(c.toegekend for c in cellen) <= beeld.ruimte == ruimte[None]
        assert kolom.samen.over == beeld.ruimte - kolom.samen.toegekend
        gevraagd = sum(rij.kandidaat.gevraagd for rij, c in zip(beeld.rijen, cellen, strict=True) if c.aard != "buiten")
        assert kolom.samen.toegekend + kolom.samen.niet == gevraagd
        assert (beeld.gebieden[-1].gebied, beeld.gebieden[-1].tellingen[nr]) == ("Samen", kolom.samen)
        for rij in beeld.gebieden[:-1]:
            telling = rij.tellingen[nr]
            assert telling.toegekend == sum(per_gebied(c.toegekend, r.kandidaat.delen).get(rij.id, 0) for r, c in zip(beeld.rijen, cellen, strict=True))
            assert telling.over == (rij.ruimte - telling.toegekend if rij.ruimte is not None else None)
            assert telling.over is None or telling.over >= 0
        assert sum(rij.tellingen[nr].toegekend for rij in beeld.gebieden[:-1]) == kolom.samen.toegekend
    assert len({k.samen.toegekend for k in beeld.varianten}) == 3

    stof, gekozen = stof_en(bestand, regeling, a)
    uitkomsten = {u.kandidaat.id: u for u in reken_uit(stof, gekozen).uitkomsten}
    assert {u.aard for u in uitkomsten.values()} == {"heel", "deel", "niet"}
    stap = subsidie.maak_besluiten(bestand.uow, a, mandaat_id=maak(bestand, "medewerker", mandaat=True), datum=VANDAAG)
    gemaakt = besluiten(bestand)
    assert (stap.label, stap.hoofd, len(gemaakt)) == ("Besluiten maken uit een proefverdeling", a, 40)
    for id_, u in uitkomsten.items():
        b = gemaakt[id_]
        assert (b.soort, b.bedrag or 0, b.datum, b.bekendgemaakt_op) == (u.besluit, u.toegekend, VANDAAG, None)
        assert b.grond == (None if u.toegekend else "regeling" if u.oorzaak == "advies" else "4:25")
        assert f"plaats {u.plek} van 39" in b.motivering
        assert status_van(bestand, id_) == "besloten"
    assert status_van(bestand, ids[7]) == "beoordeling"
    na = plafondruimten(bestand.lees(), regeling)
    assert na[None] == ruimte[None] - sum(u.toegekend for u in uitkomsten.values()) == beeld.varianten[0].samen.over
    in_ruwaard = sum(per_gebied(u.toegekend, u.kandidaat.delen).get(gebied["ruwaard"], 0) for u in uitkomsten.values())
    assert na[gebied["ruwaard"]] == ruimte[gebied["ruwaard"]] - in_ruwaard
    later = vergelijking(bestand.lees(), regeling, VANDAAG)
    assert ([g.naam for g in later.gebruikt], [k.naam for k in later.varianten], [r.id for r in later.rijen]) == (["Variant A"], ["Variant B", "Variant C"], [ids[7]])

    history.ongedaan(bestand.uow, bestand.con)
    assert len(besluiten(bestand)) == 1
    assert plafondruimten(bestand.lees(), regeling) == ruimte
    assert len(vergelijking(bestand.lees(), regeling, VANDAAG).varianten) == 3


def test_after_one_was_made_known_the_decisions_stay(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand)
    id_ = klaar(bestand, regeling, 100_00)
    klaar(bestand, regeling, 200_00)
    verdeling = variant(bestand, regeling)
    subsidie.maak_besluiten(bestand.uow, verdeling, mandaat_id=maak(bestand, "medewerker", mandaat=True))
    subsidie.maak_bekend(bestand.uow, id_)
    with pytest.raises(RegelFout, match="bekendgemaakt"):
        history.ongedaan(bestand.uow, bestand.con)


def test_when_one_decision_cannot_be_made_nothing_is_made(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand)
    klaar(bestand, regeling, 100_00, op=dag(9, 22))
    laat = klaar(bestand, regeling, 200_00, op=dag(10, 20))
    verdeling = variant(bestand, regeling)
    with pytest.raises(RegelFout, match=r"(?s)geen enkel besluit.*SSB-2026-002.*vóór de vorige stap") as fout:
        subsidie.maak_besluiten(bestand.uow, verdeling, mandaat_id=maak(bestand, "medewerker", mandaat=True), datum=dag(10, 1))
    assert "SSB-2026-001" not in str(fout.value)
    assert (besluiten(bestand), status_van(bestand, laat)) == ({}, "beoordeling")
    assert stof_en(bestand, regeling, verdeling)[1].gebruikt_op is None


def test_what_is_wrong_with_all_of_them_is_said_once(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand)
    klaar(bestand, regeling, 100_00)
    klaar(bestand, regeling, 200_00)
    with pytest.raises(RegelFout, match=r"^\S+ \d+ heeft geen mandaat"):
        subsidie.maak_besluiten(bestand.uow, variant(bestand, regeling), mandaat_id=maak(bestand, "medewerker", mandaat=False))


def test_a_variant_without_applications_makes_nothing(bestand: Bestand) -> None:
    with pytest.raises(RegelFout, match="geen aanvraag"):
        subsidie.maak_besluiten(bestand.uow, variant(bestand, maak_regeling(bestand)), mandaat_id=maak(bestand, "medewerker", mandaat=True))


def test_a_variant_that_was_used_does_not_change(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand)
    id_ = klaar(bestand, regeling, 100_00)
    verdeling = variant(bestand, regeling)
    mandaat = maak(bestand, "medewerker", mandaat=True)
    subsidie.maak_besluiten(bestand.uow, verdeling, mandaat_id=mandaat)
    for doe in (
        lambda: velden.wijzig(bestand.uow, "verdeling", verdeling, {"loting": "radijs"}),
        lambda: velden.verwijder(bestand.uow, "verdeling", [verdeling]),
        lambda: maak(bestand, "verdeling_buiten", verdeling_id=verdeling, aanvraag_id=id_, reden="-"),
        lambda: subsidie.maak_besluiten(bestand.uow, verdeling, mandaat_id=mandaat),
    ):
        with pytest.raises(RegelFout, match="Maak een kopie"):
            doe()


def test_the_motivering_of_a_concept_can_be_changed(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand)
    id_ = klaar(bestand, regeling, 100_00)
    subsidie.maak_besluiten(bestand.uow, variant(bestand, regeling), mandaat_id=maak(bestand, "medewerker", mandaat=True))
    (besluit,) = bestand.lees().execute(sa.select(Besluit.id).where(Besluit.verwijderd.is_(False))).scalars()
    velden.wijzig(bestand.uow, "besluit", besluit, {"motivering": "De buurt heeft hier al lang om gevraagd."})
    assert besluiten(bestand)[id_].motivering == "De buurt heeft hier al lang om gevraagd."


def test_a_regeling_that_stops_refuses_the_rest_on_its_own_rule(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand, plafond=250_00)
    ids = [klaar(bestand, regeling, gevraagd, op=dag(9, n)) for n, gevraagd in enumerate((200_00, 100_00, 50_00), 1)]
    subsidie.maak_besluiten(bestand.uow, variant(bestand, regeling, gedeeltelijk=False, doorgaan=False), mandaat_id=maak(bestand, "medewerker", mandaat=True))
    gemaakt = besluiten(bestand)
    assert [(gemaakt[i].soort, gemaakt[i].grond) for i in ids] == [("verleend", None), ("geweigerd", "4:25"), ("geweigerd", "regeling")]


def test_the_regelingen_to_choose_from_are_those_with_something_to_decide(bestand: Bestand) -> None:
    leeg, vol = maak_regeling(bestand, naam="Leeg"), maak_regeling(bestand, naam="Sociale basis")
    klaar(bestand, vol, 100_00)
    assert [k.tekst for k in regelingkeuzes(bestand.lees())] == ["Sociale basis (1 open)"]
    variant(bestand, leeg)
    assert [k.tekst for k in regelingkeuzes(bestand.lees())] == ["Sociale basis (1 open)", "Leeg (geen open)"]


def test_deleting_a_variant_takes_along_what_it_left_out(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand)
    verdeling = variant(bestand, regeling)
    maak(bestand, "verdeling_buiten", verdeling_id=verdeling, aanvraag_id=klaar(bestand, regeling, 100_00), reden="-")
    velden.verwijder(bestand.uow, "verdeling", [verdeling])
    assert bestand.lees().execute(sa.select(VerdelingBuiten.verwijderd)).scalars().all() == [True]
