"""A dossier by what a user sees and does: begroting and shares in the page, judging, deciding, paying, and how it ends."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
import sqlalchemy as sa
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.factory import maak
from tests.ui.plek import Gezegd, antwoord, maak_omgeving, toon
from tests.usecases.subsidiedossier import breng_tot, dag, geboekt, maak_concept, maak_regeling, status_van
from wijkagenda.basis.klok import Klok
from wijkagenda.domain.subsidie import Begrotingsregel, Besluitjaar, Toetsantwoord, Zienswijze
from wijkagenda.queries.subsidiebesluit import besluiten, betalingen
from wijkagenda.queries.subsidiedossier import dossier
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import StapDialoog
from wijkagenda.ui.subsidies.besluitdialoog import BesluitDialoog
from wijkagenda.ui.subsidies.dialogs import open_stap
from wijkagenda.ui.subsidies.dossier import DossierVlak
from wijkagenda.ui.subsidies.page import SubsidiesPagina
from wijkagenda.usecases import subsidie, velden

VANDAAG = dt.date(2026, 11, 21)
Open = Callable[[str], DossierVlak]


@pytest.fixture
def omgeving(bestand: Bestand, klok: Klok) -> Omgeving:
    return maak_omgeving(bestand, klok)


@pytest.fixture
def gezegd(omgeving: Omgeving) -> Gezegd:
    return Gezegd(omgeving)


@pytest.fixture
def open_(omgeving: Omgeving, qtbot: QtBot) -> Iterator[Open]:
    pagina = toon(qtbot, SubsidiesPagina, omgeving, 1240, 900)

    def open_dossier(id_: str) -> DossierVlak:
        pagina.verouder()
        pagina.toon("aanvraag", id_)
        return pagina.dossier

    yield open_dossier
    pagina.hide()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # dialogs that were closed go before the file does


def woorden(ouder: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in ouder.findChildren(QLabel) if label.isVisible())


def kies(vlak: DossierVlak, code: str) -> None:
    vlak.form.tabs.setCurrentWidget(vlak.form.bladen[code])
    QApplication.processEvents()


def regels(bestand: Bestand, id_: str) -> list[tuple[str, str, int]]:
    b = Begrotingsregel
    zin = sa.select(b.soort, b.omschrijving, b.bedrag).where(b.aanvraag_id == id_, b.verwijderd.is_(False)).order_by(b.id)
    return [tuple(r) for r in bestand.lees().execute(zin).all()]


def typ(veld: QWidget, inhoud: str) -> None:
    veld.zet_tekst(inhoud)  # type: ignore[attr-defined]
    veld.vastleggen()  # type: ignore[attr-defined]
    QApplication.processEvents()


# -- aanvraag


def test_a_line_of_the_begroting_is_kept_once_it_has_words_and_an_amount(bestand: Bestand, open_: Open) -> None:
    id_ = maak_concept(bestand)
    kaart = open_(id_).form.aanvraag.begroting
    leeg = kaart.delen["kosten"]._regels[-1]
    typ(leeg.velden["omschrijving"], "Huur van de zaal")
    assert regels(bestand, id_) == []
    typ(leeg.velden["bedrag"], "1.400")
    assert regels(bestand, id_) == [("kosten", "Huur van de zaal", 1_400_00)]
    assert "Er is € 400,00 niet gedekt" in kaart.zin.text()


def test_after_a_line_the_keyboard_is_at_the_next_empty_one(bestand: Bestand, open_: Open) -> None:
    vlak = open_(maak_concept(bestand))
    deel = vlak.form.aanvraag.begroting.delen["kosten"]
    vlak.activateWindow()
    typ(deel._regels[-1].velden["omschrijving"], "Huur")
    typ(deel._regels[-1].velden["bedrag"], "100")
    assert len(deel._regels) == 2
    assert vlak.window().focusWidget() is deel._regels[-1].velden["omschrijving"].invoer


def test_a_begroting_that_balances_says_so(bestand: Bestand, open_: Open) -> None:
    id_ = maak_concept(bestand)
    maak(bestand, "begrotingsregel", aanvraag_id=id_, soort="kosten", omschrijving="Huur", bedrag=1_500_00)
    kaart = open_(id_).form.aanvraag.begroting
    leeg = kaart.delen["subsidie"]._regels[-1]
    typ(leeg.velden["omschrijving"], "Fonds Voorbeeld")
    typ(leeg.velden["bedrag"], "500")
    assert kaart.zin.text().endswith("sluitend.")


def test_an_amount_that_can_not_be_read_stays_with_its_sentence(bestand: Bestand, open_: Open) -> None:
    id_ = maak_concept(bestand)
    maak(bestand, "begrotingsregel", aanvraag_id=id_, soort="kosten", omschrijving="Huur", bedrag=1_500_00)
    veld = open_(id_).form.aanvraag.begroting.delen["kosten"]._regels[0].velden["bedrag"]
    for inhoud in ("12,345", "-5", "veel"):
        typ(veld, inhoud)
        assert veld.fout()
        assert veld.tekst() == inhoud
    assert regels(bestand, id_) == [("kosten", "Huur", 1_500_00)]


def test_what_is_typed_in_the_begroting_survives_a_crash(bestand: Bestand, open_: Open, qtbot: QtBot, omgeving: Omgeving) -> None:
    id_ = maak_concept(bestand)
    deel = open_(id_).form.aanvraag.begroting.delen["kosten"]
    deel._regels[-1].velden["omschrijving"].invoer.insert("Hu")
    deel._getypt(deel._regels[-1], "omschrijving", "Hu")
    deel._bewaar_klad()
    ander = toon(qtbot, SubsidiesPagina, omgeving)
    ander.toon("aanvraag", id_)
    assert ander.dossier.form.aanvraag.begroting.delen["kosten"]._regels[-1].velden["omschrijving"].tekst() == "Hu"
    ander.hide()


def test_shares_are_kept_only_when_they_are_a_hundred_percent(bestand: Bestand, open_: Open) -> None:
    ruwaard, ussen = maak(bestand, "gebied", naam="Ruwaard"), maak(bestand, "gebied", naam="Ussen")
    id_ = maak_concept(bestand, gebied_id=ruwaard)
    kaart = open_(id_).form.aanvraag.gebieden
    kaart.voeg_gebied_toe(ussen)
    typ(kaart.velden[ruwaard], "60")
    typ(kaart.velden[ussen], "39,9")
    assert kaart.zin.text() == "▲ De delen zijn samen 99,9 %. Maak er precies 100 % van. Dit is nog niet bewaard."
    assert [deel for _, _, deel in dossier(bestand.lees(), id_, VANDAAG).delen] == [1_000_000]
    kaart.vul_rest(ussen)
    assert {naam: deel for _, naam, deel in dossier(bestand.lees(), id_, VANDAAG).delen} == {"Ruwaard": 600_000, "Ussen": 400_000}
    assert not kaart.zin.isVisible()


def test_what_the_applicant_sent_can_not_be_typed_over_while_it_is_judged(bestand: Bestand, open_: Open) -> None:
    vlak = open_(breng_tot(bestand, "beoordeling"))
    kies(vlak, "aanvraag")
    blad = vlak.form.aanvraag
    assert "staat vast" in woorden(blad)
    assert blad.formulier.formulier.velden["aangevraagd"].invoer.isReadOnly()
    assert blad.begroting.delen["kosten"]._regels == []


# -- volledigheid


def test_a_supplement_is_asked_with_what_is_missing_within_two_weeks(bestand: Bestand, open_: Open, omgeving: Omgeving) -> None:
    regeling = maak_regeling(bestand)
    maak(bestand, "regeling_stuk", regeling_id=regeling, naam="Plan van activiteiten")
    id_ = maak_concept(bestand, regeling_id=regeling)
    maak(bestand, "begrotingsregel", aanvraag_id=id_, soort="kosten", omschrijving="Huur", bedrag=1_500_00)
    subsidie.ontvang(bestand.uow, id_)
    vlak = open_(id_)
    venster = open_stap(omgeving, dossier(bestand.lees(), id_, VANDAAG), "vraag_aanvulling", vlak.window())
    velden = venster.formulier.velden
    assert velden["wat"].tekst() == "- Plan van activiteiten\n- een begroting die sluit"
    assert velden["tot"].waarde() == VANDAAG + dt.timedelta(weeks=2)
    venster.reject()


# -- beoordeling


def test_who_supports_the_initiatief_is_not_offered_and_that_is_said(bestand: Bestand, open_: Open, omgeving: Omgeving) -> None:
    bas, petra = maak(bestand, "medewerker", naam="Bas Bedacht"), maak(bestand, "medewerker", naam="Petra Proef")
    id_ = breng_tot(bestand, "beoordeling", initiatief_id=maak(bestand, "initiatief", ondersteuner_id=bas))
    vlak = open_(id_)
    assert "Bas Bedacht ondersteunt het initiatief" in woorden(vlak.form.beoordeling)
    venster = open_stap(omgeving, dossier(bestand.lees(), id_, VANDAAG), "beoordeel", vlak.window())
    lijst = venster.formulier.velden["medewerker_id"].invoer
    lijst.gefocust.emit()
    namen = [lijst.itemText(i) for i in range(lijst.count())]
    assert "Petra Proef" in namen
    assert "Bas Bedacht" not in namen
    assert petra
    venster.reject()


def test_uitgangspunten_are_asked_and_shown_per_assessor(bestand: Bestand, open_: Open, qtbot: QtBot) -> None:
    kader = maak(bestand, "beleidskader", actief=True)
    punt = maak(bestand, "uitgangspunt", beleidskader_id=kader, titel="Iedereen doet mee", toetsvraag="Kan iedereen meedoen?", nummer=1)
    petra = maak(bestand, "medewerker", naam="Petra Proef")
    id_ = breng_tot(bestand, "beoordeling")
    vlak = open_(id_)
    antwoord(qtbot, lambda: vlak.doe_stap("beoordeel"), {"medewerker_id": "Petra Proef", "betrokkenheid": "De buurt doet mee.",
                                                          f"toets:{punt}": "Ja, ook met een rolstoel."})  # fmt: skip
    zin = sa.select(Toetsantwoord.antwoord).where(Toetsantwoord.uitgangspunt_id == punt)
    assert list(bestand.lees().scalars(zin)) == ["Ja, ook met een rolstoel."]
    assert petra
    tekst = woorden(vlak.form.beoordeling.toetsing)
    assert "Kan iedereen meedoen?" in tekst
    assert "Ja, ook met een rolstoel." in tekst


# -- besluit


def open_besluit(omgeving: Omgeving, bestand: Bestand, id_: str, ouder: QWidget) -> BesluitDialoog:
    venster = open_stap(omgeving, dossier(bestand.lees(), id_, VANDAAG), "besluit", ouder)
    assert isinstance(venster, BesluitDialoog)
    return venster


def test_the_part_that_fits_is_taken_with_one_click(bestand: Bestand, open_: Open, omgeving: Omgeving) -> None:
    wies = maak(bestand, "medewerker", naam="Wies Mandaat", mandaat=True)
    id_ = breng_tot(bestand, "advies", regeling_id=maak_regeling(bestand, plafond=600_00))
    venster = open_besluit(omgeving, bestand, id_, open_(id_).window())
    venster.show()
    assert venster.past.text() == "Verleen wat past: € 600,00"
    venster.past.click()
    assert not venster.past.isVisible()
    velden = venster.formulier.velden
    assert (velden["bedrag"].waarde(), velden["soort"].waarde()) == (600_00, "gedeeltelijk")
    velden["mandaat_id"].zet(wies)
    velden["motivering"].zet_tekst("Past bij de wijk.")
    venster.uitvoeren()
    assert status_van(bestand, id_) == "besloten"


def test_only_who_has_the_mandate_that_day_is_offered(bestand: Bestand, open_: Open, omgeving: Omgeving) -> None:
    maak(bestand, "medewerker", naam="Wies Mandaat", mandaat=True)
    maak(bestand, "medewerker", naam="Oud Mandaat", mandaat=True, tot=dag(10, 31))
    maak(bestand, "medewerker", naam="Zonder Mandaat", mandaat=False)
    id_ = breng_tot(bestand, "advies")
    venster = open_besluit(omgeving, bestand, id_, open_(id_).window())
    lijst = venster.formulier.velden["mandaat_id"].invoer

    def namen() -> list[str]:
        lijst.gefocust.emit()
        return [lijst.itemText(i) for i in range(lijst.count())]

    assert "Wies Mandaat" in namen()
    assert not {"Oud Mandaat", "Zonder Mandaat"} & set(namen())
    typ(venster.formulier.velden["datum"], "20-10-2026")
    assert "Oud Mandaat" in namen()
    venster.reject()


def test_a_grant_over_years_has_an_amount_per_year_that_must_add_up(bestand: Bestand, open_: Open, omgeving: Omgeving) -> None:
    wies = maak(bestand, "medewerker", naam="Wies Mandaat", mandaat=True)
    id_ = breng_tot(bestand, "advies", van=dag(7, 1), tot=dt.date(2027, 12, 31))
    venster = open_besluit(omgeving, bestand, id_, open_(id_).window())
    velden = venster.formulier.velden
    assert (velden["jaar_2026"].waarde(), velden["jaar_2027"].waarde()) == (335_00, 665_00)
    typ(velden["jaar_2026"], "400")
    velden["jaar_2026"].getypt.emit("jaar_2026", "400")
    assert (velden["jaar_2027"].waarde(), velden["jaar_2027"].letop()) == (600_00, "")  # the last year follows until it is typed in
    typ(velden["jaar_2027"], "665")
    velden["jaar_2027"].getypt.emit("jaar_2027", "665")
    assert velden["jaar_2027"].letop() == "De jaren zijn samen € 65,00 te hoog."
    velden["mandaat_id"].zet(wies)
    velden["motivering"].zet_tekst("Past.")
    venster.uitvoeren()
    assert velden["bedrag"].fout() == "De bedragen per jaar zijn samen € 1.065,00; verleend wordt € 1.000,00."
    typ(velden["jaar_2027"], "600")
    venster.uitvoeren()
    jaren = sa.select(Besluitjaar.jaar, Besluitjaar.bedrag).order_by(Besluitjaar.jaar)
    assert [tuple(r) for r in bestand.lees().execute(jaren).all()] == [(2026, 400_00), (2027, 600_00)]


def test_a_small_amount_is_offered_to_be_vastgesteld_at_once(bestand: Bestand, open_: Open, omgeving: Omgeving) -> None:
    id_ = breng_tot(bestand, "advies", regeling_id=maak_regeling(bestand, direct_tot=5_000_00))
    venster = open_besluit(omgeving, bestand, id_, open_(id_).window())
    assert venster.formulier.velden["soort"].waarde() == "direct"
    venster.reject()


def test_where_the_regeling_has_no_direct_vaststellen_it_is_not_offered(bestand: Bestand, open_: Open, omgeving: Omgeving) -> None:
    id_ = breng_tot(bestand, "advies")
    venster = open_besluit(omgeving, bestand, id_, open_(id_).window())
    assert {k.code for k in venster.formulier.velden["soort"].veld.keuzes} == {"verleend", "gedeeltelijk", "geweigerd"}
    venster.reject()


def test_a_refusal_under_4_35_reminds_of_hearing_the_applicant(bestand: Bestand, open_: Open, omgeving: Omgeving) -> None:
    id_ = breng_tot(bestand, "advies")
    venster = open_besluit(omgeving, bestand, id_, open_(id_).window())
    venster.show()
    velden = venster.formulier.velden
    typ(velden["soort"], "geweigerd")
    assert not velden["bedrag"].isVisible()
    typ(velden["grond"], velden["grond"].veld.toon("4:35-1b"))
    assert "eerst reageren (Awb 4:12)" in velden["grond"].letop()
    venster.reject()


def test_a_decision_is_a_conceptbesluit_until_it_was_made_known(bestand: Bestand, open_: Open) -> None:
    id_ = breng_tot(bestand, "besloten", bedrag=900_00)
    vlak = open_(id_)
    assert "Conceptbesluit: gedeeltelijk verleend, € 900,00" in woorden(vlak.form.besluit)
    subsidie.maak_bekend(bestand.uow, id_, dag(10, 6))
    vlak.ververs()
    kies(vlak, "besluit")
    tekst = woorden(vlak.form.besluit)
    assert "Conceptbesluit" not in tekst
    assert "bekendgemaakt op 06-10-2026" in tekst


# -- after the decision


def test_a_planned_payment_is_paid_with_one_click_and_that_can_be_undone(bestand: Bestand, open_: Open, omgeving: Omgeving) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    subsidie.plan_voorschotten(bestand.uow, id_, totaal=800_00, aantal=2, eerste=dag(11, 20), maanden=3)
    vlak = open_(id_)
    knop = next(k for k in vlak.form.betaling.findChildren(QPushButton) if k.accessibleName() == "Vandaag betaald: voorschot 1, € 400,00")
    knop.click()
    assert [b.betaald_op for b in betalingen(bestand.lees(), id_)] == [VANDAAG, None]
    assert geboekt(bestand, id_) == {"verplicht": 600_00, "gerealiseerd": 400_00}
    omgeving.ongedaan()
    assert geboekt(bestand, id_) == {"verplicht": 1_000_00, "gerealiseerd": 0} or geboekt(bestand, id_) == {"verplicht": 1_000_00}


def test_a_payment_is_turned_back_with_a_reason(bestand: Bestand, open_: Open, qtbot: QtBot) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    subsidie.betaal(bestand.uow, id_, 300_00, dag(10, 20))
    vlak = open_(id_)
    antwoord(qtbot, lambda: vlak.doe_stap("draai_betaling_terug"), {"reden": "Op de verkeerde rekening."})
    assert [b.betaald_op for b in betalingen(bestand.lees(), id_)] == [None]


def test_voorschotten_are_planned_as_a_schedule(bestand: Bestand, open_: Open, qtbot: QtBot) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    vlak = open_(id_)
    antwoord(qtbot, lambda: vlak.doe_stap("plan_voorschotten"), {"totaal": "900", "aantal": "3", "eerste": "1-12-2026", "maanden": "2"})
    plan = [(b.naam, b.bedrag, b.gepland_op) for b in betalingen(bestand.lees(), id_)]
    assert plan == [("voorschot 1", 300_00, dag(12, 1)), ("voorschot 2", 300_00, dt.date(2027, 2, 1)), ("voorschot 3", 300_00, dt.date(2027, 4, 1))]


def test_the_rule_of_the_regeling_says_how_to_account_for_the_amount(bestand: Bestand, open_: Open) -> None:
    regeling = maak_regeling(bestand)
    for grens, wijze in ((500_00, "Niets"), (5_000_00, "Kort verslag."), (None, "Verslag en jaarrekening.")):
        maak(bestand, "regeling_verantwoording", regeling_id=regeling, tot_bedrag=grens, wijze=wijze)
    vlak = open_(breng_tot(bestand, "verantwoording_gevraagd", regeling_id=regeling))
    assert "Verantwoorden van € 1.000,00 gaat volgens de regeling zo: kort verslag." in woorden(vlak.form.verantwoording)


def test_lower_vaststellen_asks_why_the_applicant_was_not_heard(bestand: Bestand, open_: Open, omgeving: Omgeving) -> None:
    id_ = breng_tot(bestand, "verantwoording_ontvangen")
    venster = open_stap(omgeving, dossier(bestand.lees(), id_, VANDAAG), "stel_vast", open_(id_).window())
    venster.show()
    velden = venster.formulier.velden
    assert not velden["zonder_zienswijze"].isVisible()
    typ(velden["soort"], "lager")
    assert velden["zonder_zienswijze"].isVisible()
    velden["bedrag"].zet_tekst("800")
    velden["grond"].zet_tekst(velden["grond"].veld.toon("4:46-2a"))
    velden["motivering"].zet_tekst("Minder avonden.")
    venster.uitvoeren()
    assert status_van(bestand, id_) == "verantwoording_ontvangen"
    velden["zonder_zienswijze"].zet_tekst("het bedrag komt uit het eigen verslag")
    venster.uitvoeren()
    assert status_van(bestand, id_) == "vastgesteld"


def test_who_was_heard_is_not_asked_about_again(bestand: Bestand, open_: Open, omgeving: Omgeving, qtbot: QtBot) -> None:
    id_ = breng_tot(bestand, "verantwoording_ontvangen")
    vlak = open_(id_)
    antwoord(qtbot, lambda: vlak.doe_stap("stuur_voornemen"), {"waarover": "lager vaststellen", "reden": "Minder gedaan."})
    antwoord(qtbot, lambda: vlak.doe_stap("zienswijze_na_binnen"), {"tekst": "Daar zijn wij het mee eens."})
    assert list(bestand.lees().scalars(sa.select(Zienswijze.tekst))) == ["Daar zijn wij het mee eens."]
    kies(vlak, "besluit")
    gehoord = woorden(vlak.form.besluit.zienswijzen)
    assert "Voornemen: lager vaststellen" in gehoord
    assert "Daar zijn wij het mee eens." in gehoord
    venster: StapDialoog = open_stap(omgeving, dossier(bestand.lees(), id_, VANDAAG), "stel_vast", vlak.window())
    venster.show()
    typ(venster.formulier.velden["soort"], "lager")
    assert not venster.formulier.velden["zonder_zienswijze"].isVisible()
    venster.reject()


def test_a_grant_is_changed_by_a_decision_of_its_own(bestand: Bestand, open_: Open, qtbot: QtBot) -> None:
    maak(bestand, "medewerker", naam="Wies Mandaat", mandaat=True)
    id_ = breng_tot(bestand, "uitvoering", bedrag=800_00)
    vlak = open_(id_)
    antwoord(qtbot, lambda: vlak.doe_stap("wijzig_verlening"), {"bedrag": "900", "mandaat_id": "Wies Mandaat", "motivering": "Er doen er meer mee."})
    assert [(b.soort, b.bedrag) for b in besluiten(bestand.lees(), id_)] == [("gewijzigd", 900_00), ("gedeeltelijk", 800_00)]


def test_a_refusal_is_revised_after_a_bezwaar(bestand: Bestand, open_: Open, qtbot: QtBot) -> None:
    maak(bestand, "medewerker", naam="Wies Mandaat", mandaat=True)
    id_ = breng_tot(bestand, "uitvoering", soort="geweigerd")
    vlak = open_(id_)
    antwoord(qtbot, lambda: vlak.doe_stap("registreer_bezwaar"), {"tegen": "De weigering."})
    antwoord(qtbot, lambda: vlak.doe_stap("rond_bezwaar_af"), {"uitkomst": "gegrond"})
    antwoord(qtbot, lambda: vlak.doe_stap("herzie"), {"bedrag": "700", "mandaat_id": "Wies Mandaat", "motivering": "De aanvrager had gelijk."})
    assert [(b.soort, b.bedrag) for b in besluiten(bestand.lees(), id_)] == [("gedeeltelijk", 700_00), ("geweigerd", None)]


def test_a_claim_comes_back_in_parts(bestand: Bestand, open_: Open, qtbot: QtBot) -> None:
    id_ = breng_tot(bestand, "verantwoording_ontvangen")
    subsidie.betaal(bestand.uow, id_, 1_000_00)
    subsidie.stel_vast(bestand.uow, id_, soort="nihil", grond="4:46-2a", motivering="Niet gedaan.", zonder_zienswijze="Eigen opgave.")
    subsidie.vorder_terug(bestand.uow, id_, 1_000_00)
    vlak = open_(id_)
    antwoord(qtbot, lambda: vlak.doe_stap("terug_ontvangen"), {"bedrag": "250"})
    assert dossier(bestand.lees(), id_, VANDAAG).feiten.terug_open == 750_00


def test_a_bezwaar_is_finished_in_the_dossier(bestand: Bestand, open_: Open, qtbot: QtBot) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    vlak = open_(id_)
    antwoord(qtbot, lambda: vlak.doe_stap("registreer_bezwaar"), {"tegen": "Te weinig."})
    antwoord(qtbot, lambda: vlak.doe_stap("rond_bezwaar_af"), {"uitkomst": "ongegrond"})
    kies(vlak, "besluit")
    assert "rond_bezwaar_af" in {s.code for s in dossier(bestand.lees(), id_, VANDAAG).stappen if s.waarom_niet}


def test_undo_stops_at_a_decision_that_was_made_known_and_says_what_to_do(bestand: Bestand, open_: Open, omgeving: Omgeving, gezegd: Gezegd) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    open_(id_)
    assert omgeving.ongedaan() is None
    assert "wijzig dan de verlening of trek haar in (Awb 4:48)" in gezegd.zinnen[-1]
    assert status_van(bestand, id_) == "uitvoering"


def test_a_payment_done_keeps_the_keyboard_at_its_line(bestand: Bestand, open_: Open, qtbot: QtBot) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    subsidie.plan_voorschotten(bestand.uow, id_, totaal=800_00, aantal=2, eerste=dag(11, 20), maanden=3)
    vlak = open_(id_)
    kies(vlak, "betaling")
    vlak.form.betaling.betaal(betalingen(bestand.lees(), id_)[0])

    def gekozen() -> str:
        knop = vlak.window().focusWidget()
        return knop.accessibleName() if knop is not None else ""

    qtbot.waitUntil(lambda: gekozen() == "Draai terug: voorschot 1, € 400,00")


def test_an_ingebrekestelling_says_what_it_costs_where_it_is_written_down(bestand: Bestand, open_: Open) -> None:
    id_ = breng_tot(bestand, "advies", ontvangen_op=dag(9, 1))
    vlak = open_(id_)
    kies(vlak, "besluit")
    assert "dwangsom" not in woorden(vlak.form.besluit)
    velden.maak(bestand.uow, "ingebrekestelling", {"aanvraag_id": id_, "ontvangen_op": dag(11, 18)})
    vlak = open_(id_)
    kies(vlak, "besluit")
    assert "per dag, hoogstens" in woorden(vlak.form.besluit)


def test_a_supplement_that_is_in_names_what_is_not_ticked_yet(bestand: Bestand, open_: Open, omgeving: Omgeving) -> None:
    regeling = maak_regeling(bestand)
    maak(bestand, "regeling_stuk", regeling_id=regeling, naam="Statuten")
    id_ = breng_tot(bestand, "ontvangen", regeling_id=regeling)
    subsidie.vraag_aanvulling(bestand.uow, id_, "De statuten.", dag(11, 30))
    venster = open_stap(omgeving, dossier(bestand.lees(), id_, VANDAAG), "aanvulling_binnen", open_(id_).window())
    assert "Nog niet afgevinkt: Statuten. Vink af wat er nu is." in woorden_van(venster)
    venster.reject()


def test_a_vaststelling_says_until_when_the_applicant_may_react_to_the_voornemen(bestand: Bestand, open_: Open, omgeving: Omgeving) -> None:
    id_ = breng_tot(bestand, "verantwoording_ontvangen")
    subsidie.stuur_voornemen(bestand.uow, id_, dag(12, 5), "lager", "Lager vaststellen.")
    venster = open_stap(omgeving, dossier(bestand.lees(), id_, VANDAAG), "stel_vast", open_(id_).window())
    assert "mag nog tot en met 05-12-2026 op het voornemen reageren" in woorden_van(venster)
    venster.reject()


def woorden_van(venster: StapDialoog) -> str:
    return "\n".join(label.text() for label in venster.findChildren(QLabel))
