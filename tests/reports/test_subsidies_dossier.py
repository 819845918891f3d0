"""One application whole on paper: what is known stands in it, what is not is left out, and no person is named unless asked."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factory import maak
from tests.reports.briefdossiers import DOSSIERS, richt_in
from tests.reports.lezer import woorden
from tests.usecases.subsidiedossier import breng_tot, dag, maak_concept, maak_regeling
from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.queries.dossiertermijn import dossiertermijnen
from wijkagenda.reports.blocks import Alinea, Blok, Colofon, Kader, Kop, Lijst, Omslag, Rij, Tabel, platte_tekst
from wijkagenda.reports.blocks_json import naar_json, uit_json
from wijkagenda.reports.namen import WEG, zonder_namen
from wijkagenda.reports.pdf.document import maak_pdf
from wijkagenda.reports.subsidies_dossier import inhoud
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import subsidie
from wijkagenda.usecases.subsidie.verdeling import geef_punten

VANDAAG = dt.date(2026, 11, 21)


def dossier(bestand: Bestand, id_: str, **anders: bool) -> list[Blok]:
    return inhoud(bestand.lees(), aanvraag_id=id_, vandaag=VANDAAG, **anders)


def hoofdstuk(blokken: list[Blok], titel: str) -> list[Blok]:
    begin = next(nr for nr, b in enumerate(blokken) if isinstance(b, Kop) and b.tekst == titel)
    einde = next((nr for nr, b in enumerate(blokken) if nr > begin and isinstance(b, Kop) and b.niveau == 1), len(blokken))
    return blokken[begin:einde]


def titels(blokken: list[Blok], niveau: int = 1) -> list[str]:
    return [b.tekst for b in blokken if isinstance(b, Kop) and b.niveau == niveau]


def tabellen(blokken: list[Blok]) -> list[Tabel]:
    return [b for b in blokken if isinstance(b, Tabel)]


def test_a_concept_says_only_what_is_known(bestand: Bestand) -> None:
    blokken = dossier(bestand, maak_concept(bestand, titel="Soep in de Haard", ontvangen_op=None))
    assert titels(blokken) == ["Hoe staat het ervoor?", "Wat is de vraag?", "Wat gebeurde er wanneer?"]
    assert "De aanvraag is nog niet ontvangen." in platte_tekst(next(b for b in blokken if isinstance(b, Alinea)).tekst)


def test_the_five_amounts_stand_as_the_dossier_has_them(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering", bedrag=900_00)
    subsidie.betaal(bestand.uow, id_, 400_00, dag(10, 20))
    _, bedragen, *_ = tabellen(dossier(bestand, id_))
    assert [r.cellen[:2] for r in bedragen.rijen] == [
        ("Aangevraagd", 1_000_00), ("Geadviseerd", 900_00), ("Verleend", 900_00), ("Betaald", 400_00), ("Vastgesteld", None),
    ]  # fmt: skip
    assert [r.cellen[2] for r in bedragen.rijen][2:4] == ["Besluit van 5 oktober 2026.", "Samen in 1 betaling."]


def test_a_conceptbesluit_is_not_told_as_a_decision(bestand: Bestand) -> None:
    blokken = dossier(bestand, breng_tot(bestand, "besloten"))
    assert tabellen(blokken)[1].rijen[2].cellen[2] == "Conceptbesluit, nog niet bekendgemaakt."
    assert "Conceptbesluit: verleend, € 1.000,00" in titels(blokken, 2)


def test_costs_and_cover_are_added_up_and_a_hole_is_told(bestand: Bestand) -> None:
    id_ = maak_concept(bestand)
    for soort, bedrag in (("kosten", 1_500_00), ("dekking", 200_00), ("subsidie", 100_00)):
        maak(bestand, "begrotingsregel", aanvraag_id=id_, soort=soort, omschrijving=soort, bedrag=bedrag)
    deel = hoofdstuk(dossier(bestand, id_), "Wat is de vraag?")
    kosten, dekking, *_ = tabellen(deel)
    assert kosten.rijen[-1] == Rij(("Kosten samen", 1_500_00), nadruk=True)
    assert [r.cellen for r in dekking.rijen] == [
        ("Dekking: dekking", 200_00), ("Andere subsidies: subsidie", 100_00), ("Deze subsidie (gevraagd)", 1_000_00), ("Samen", 1_300_00),
    ]  # fmt: skip
    (waarschuwing,) = (b for b in deel if isinstance(b, Kader))
    assert "€ 200,00 niet gedekt" in platte_tekst(waarschuwing.alineas[0])


def test_the_clock_is_printed_as_the_ledger_of_the_dossier(bestand: Bestand) -> None:
    id_ = DOSSIERS["aanvulling"](bestand, richt_in(bestand))
    deel = hoofdstuk(dossier(bestand, id_), "Welke termijnen gelden?")
    termijn = next(t for t in dossiertermijnen(bestand.lees(), id_, VANDAAG) if t.code == "besluit")
    overzicht, telling = tabellen(deel)[:2]
    assert ("Beslissen op de aanvraag", termijn.grond, termijn.einde, termijn.zin) in [r.cellen for r in overzicht.rijen]
    assert [r.cellen[:3] for r in telling.rijen] == [(s.van, s.tot, s.dagen) for s in termijn.stroken]
    assert telling.rijen[1].cellen[3:] == ("telt niet", "aanvulling gevraagd op 06-10-2026 (Awb 4:15)")


def test_what_was_missing_is_told_with_its_term(bestand: Bestand) -> None:
    deel = hoofdstuk(dossier(bestand, DOSSIERS["aanvulling"](bestand, richt_in(bestand))), "Is de aanvraag compleet?")
    assert titels(deel, 2) == ["Aanvulling gevraagd op 6 oktober 2026"]
    assert Lijst(("een begroting", "de statuten")) in deel
    assert Alinea("De aanvrager had tijd tot en met 20 oktober 2026. De aanvulling is er nog niet.") in deel


def test_each_assessor_stands_beside_the_other_without_total_or_ranking(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "beoordeling")
    for naam, functie, score in (("Anja Aangenomen", "adviseur", 2), ("Kees Kwansuis", "opbouwwerker", 4)):
        wie = maak(bestand, "medewerker", naam=naam, functie=functie)
        subsidie.beoordeel(bestand.uow, id_, {"medewerker_id": wie, "betrokkenheid": f"Dit ziet {functie}.", "betrokkenheid_score": score})
    deel = hoofdstuk(dossier(bestand, id_), "Wat zien de beoordelaars?")
    assert [r.cellen[:2] for r in tabellen(deel)[0].rijen] == [("Beoordelaar 1", "adviseur"), ("Beoordelaar 2", "opbouwwerker")]
    betrokken = next(b for b in deel if isinstance(b, Lijst))
    assert [platte_tekst(i) for i in betrokken.items] == [
        "Beoordelaar 1: Dit ziet adviseur. Score: 2 van 5.", "Beoordelaar 2: Dit ziet opbouwwerker. Score: 4 van 5.",
    ]  # fmt: skip
    assert "Samen" not in str(deel)
    assert any(isinstance(b, Kader) and "betrokkenheid (2 en 4)" in str(b) for b in deel)


def test_uitgangspunten_and_criteria_stand_with_who_answered_and_why(bestand: Bestand) -> None:
    kader = maak(bestand, "beleidskader")
    ja, nee = (maak(bestand, "uitgangspunt", beleidskader_id=kader, titel=titel, toetsvraag=f"{titel}?", nummer=nr)
               for nr, titel in enumerate(("Iedereen doet mee", "Dichtbij"), 1))  # fmt: skip
    regeling = maak_regeling(bestand, verdeelwijze="criteria")
    criterium = maak(bestand, "regeling_criterium", regeling_id=regeling, naam="Bereik")
    id_ = breng_tot(bestand, "beoordeling", regeling_id=regeling)
    subsidie.beoordeel(bestand.uow, id_, {"medewerker_id": maak(bestand, "medewerker")}, {ja: "Ook met een rolstoel.", nee: None})
    geef_punten(bestand.uow, id_, {criterium: (7, "De hele buurt.")})
    deel = hoofdstuk(dossier(bestand, id_), "Wat zien de beoordelaars?")
    assert titels(deel, 3) == ["Iedereen doet mee"]
    assert any(isinstance(b, Lijst) and platte_tekst(b.items[0]) == "Beoordelaar 1: Ook met een rolstoel." for b in deel)
    assert [r.cellen for r in tabellen(deel)[-1].rijen] == [("Bereik", 7, "De hele buurt.")]


def test_a_decision_says_its_reasons_ground_and_mandate(bestand: Bestand) -> None:
    blokken = dossier(bestand, DOSSIERS["besluit-geweigerd"](bestand, richt_in(bestand)))
    deel = hoofdstuk(blokken, "Wat is besloten?")
    teksten = [platte_tekst(b.tekst) for b in deel if isinstance(b, Alinea)]
    assert "Genomen op 5 oktober 2026 namens het college door de teamleider subsidies. Bekendgemaakt op 6 oktober 2026." in teksten
    assert any(isinstance(b, Alinea) and b.aanhef == "Grond:" for b in deel)
    assert "De activiteiten passen bij wat de wijk nodig heeft. Bewoners doen zelf veel." in teksten


def test_payments_and_what_came_back_add_up(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    subsidie.betaal(bestand.uow, id_, 800_00, dag(10, 20))
    subsidie.vraag_verantwoording(bestand.uow, id_, datum=dag(10, 21))
    subsidie.ontvang_verantwoording(bestand.uow, id_, 500_00, datum=dag(11, 2))
    subsidie.stel_vast(bestand.uow, id_, soort="lager", bedrag=500_00, motivering="Minder gedaan.", datum=dag(11, 10), grond="4:46-2a",
                       zonder_zienswijze="De aanvrager vroeg er zelf om.")  # fmt: skip
    subsidie.vorder_terug(bestand.uow, id_, 300_00, dag(11, 12))
    blokken = dossier(bestand, id_)
    assert tabellen(hoofdstuk(blokken, "Wat is betaald?"))[0].rijen[-1].cellen[-1] == 800_00
    deel = hoofdstuk(blokken, "Wat is er van het geld gedaan?")
    assert "Vaststelling: lager, € 500,00" in titels(deel, 2)
    assert [r.cellen for r in tabellen(deel)[-1].rijen] == [(dag(11, 12), None, 300_00)]


def test_a_bezwaar_is_told_with_what_came_of_it(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    subsidie.registreer_bezwaar(bestand.uow, id_, "Het bedrag.", dag(10, 20))
    deel = hoofdstuk(dossier(bestand, id_), "Is er bezwaar?")
    assert [r.cellen for r in tabellen(deel)[0].rijen] == [(dag(10, 20), "Het bedrag.", "loopt", None)]


def test_what_comes_next_is_the_step_that_the_window_offers(bestand: Bestand) -> None:
    blokken = dossier(bestand, breng_tot(bestand, "advies"))
    (volgende,) = (b for b in hoofdstuk(blokken, "Hoe staat het ervoor?") if isinstance(b, Kader))
    assert volgende.alineas == ("Besluit nemen.",)


@pytest.fixture
def met_namen(bestand: Bestand) -> str:
    """A dossier with names everywhere, also where somebody typed one."""
    begin = richt_in(bestand)
    id_ = DOSSIERS["besluit-verleend"](bestand, {**begin, "activiteiten": "Fien  Fictief kookt."})
    maak(bestand, "contactmoment", aanvraag_id=id_, datum=dag(10, 7), soort="telefoon", tekst="Gebeld met Fien Fictief.",
         medewerker_id=maak(bestand, "medewerker", naam="Bas Bedacht", functie="opbouwwerker"))  # fmt: skip
    return id_


def test_without_persons_no_name_is_left_anywhere(bestand: Bestand, met_namen: str) -> None:
    tekst = naar_json(dossier(bestand, met_namen))
    assert [naam for naam in ("Fictief", "Petra", "Mandaat", "Bedacht") if naam in tekst] == []
    assert WEG in tekst
    assert "opbouwwerker" in tekst


def test_with_persons_they_stand_by_name_and_functie(bestand: Bestand, met_namen: str) -> None:
    blokken = dossier(bestand, met_namen, met_personen=True)
    tekst = naar_json(blokken)
    assert [naam for naam in ("Fien Fictief", "Petra Proef (subsidieconsulent)", "Bas Bedacht (opbouwwerker)") if naam not in tekst] == []
    assert "Bewaar het veilig" in str(next(b for b in blokken if isinstance(b, Colofon)))


def test_a_private_person_who_applies_is_not_named(bestand: Bestand) -> None:
    wie = maak(bestand, "organisatie", naam="Toos", soort="particulier")
    id_ = maak_concept(bestand, organisatie_id=wie, regeling_id=maak_regeling(bestand))
    assert "Toos" not in naar_json(dossier(bestand, id_))
    assert next(b for b in dossier(bestand, id_, met_personen=True) if isinstance(b, Omslag)).regels[0] == "Toos"


def test_a_name_is_only_taken_out_as_a_whole() -> None:
    blokken: list[Blok] = [Alinea("Jan de Boerderij en JAN DE BOER, ook Jan\nde Boer's tuin.")]
    (schoon,) = zonder_namen(blokken, ["Jan de Boer", "tuin", ""])
    assert schoon == Alinea(f"Jan de Boerderij en {WEG}, ook {WEG}'s tuin.")


@pytest.mark.parametrize("soort", ["aanvulling", "voornemen-lager", "besluit-geweigerd", "terugvordering", "bezwaar"])
def test_every_kind_of_dossier_gets_on_paper(bestand: Bestand, soort: str) -> None:
    blokken = dossier(bestand, DOSSIERS[soort](bestand, richt_in(bestand)))
    assert uit_json(naar_json(blokken)) == blokken
    assert maak_pdf(blokken, titel="Dossier", datum=VANDAAG).startswith(b"%PDF")


def test_hostile_and_endless_texts_get_on_paper(bestand: Bestand) -> None:
    vreemd = "Tekst <b>&amp; 🙂 \u200b عربي \u202e\ufffe **kop\n\n- punt\n"
    id_ = breng_tot(bestand, "beoordeling", titel="Soep & <thee>", activiteiten=vreemd + "Elke dinsdag koken we samen. " * 4_000)
    wie = maak(bestand, "medewerker", naam="A. (b) [c*", functie="x" * 300)
    subsidie.beoordeel(bestand.uow, id_, {"medewerker_id": wie, "betrokkenheid": vreemd})
    pdf = maak_pdf(dossier(bestand, id_), titel="Dossier", datum=VANDAAG)
    assert "Soep & <thee>" in woorden(pdf)[0]
    assert "A. (b) [c*" not in " ".join(woorden(pdf))


def test_an_application_that_is_gone_is_told(bestand: Bestand) -> None:
    with pytest.raises(NietGevonden):
        dossier(bestand, "weg")
