"""The papers of a leersessie: preparation, verslag and afspraken per partner."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest

from tests.factory import maak
from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.reports import leersessie, leersessie_afspraken, leersessie_verslag
from wijkagenda.reports.blocks import Alinea, Blok, Citaat, Colofon, Invulvak, Kader, Kop, Lijst, Omslag, Tabel, platte_tekst
from wijkagenda.reports.blocks_json import naar_json
from wijkagenda.reports.leersessie_delen import VRAGEN
from wijkagenda.reports.pdf.document import maak_pdf
from wijkagenda.storage.bestand import Bestand

VANDAAG = dt.date(2026, 11, 21)


@pytest.fixture
def wijk(bestand: Bestand) -> str:
    return maak(bestand, "gebied", naam="Oost")


def maak_sessie(bestand: Bestand, wijk: str, **waarden: Any) -> str:
    return maak(bestand, "leersessie", gebied_id=wijk, **{"titel": "Koffie als begin", "begin": "2026-11-26T13:00"} | waarden)


def koppen(blokken: Sequence[Blok]) -> list[str]:
    return [b.tekst for b in blokken if isinstance(b, Kop) and b.niveau == 1]


def zinnen(blokken: Sequence[Blok]) -> list[str]:
    return [f"{b.aanhef} {platte_tekst(b.tekst)}".strip() for b in blokken if isinstance(b, Alinea)]


def voorbereiding(bestand: Bestand, id_: str) -> list[Blok]:
    return leersessie.inhoud(bestand.lees(), leersessie_id=id_, vandaag=VANDAAG)


def verslag(bestand: Bestand, id_: str) -> list[Blok]:
    return leersessie_verslag.inhoud(bestand.lees(), leersessie_id=id_, vandaag=VANDAAG)


def per_partner(bestand: Bestand, *gebieden: str) -> list[Blok]:
    return leersessie_afspraken.inhoud(bestand.lees(), gebied_ids=gebieden, jaren=(2026,), vandaag=VANDAAG)


# -- preparation


def test_a_session_of_which_only_the_title_is_known_has_a_paper_with_room_to_write(bestand: Bestand, wijk: str) -> None:
    blokken = voorbereiding(bestand, maak_sessie(bestand, wijk))
    assert koppen(blokken) == ["Wat willen we leren?", "Door de bril van de Samenwerkwijze", "Om op te schrijven"]
    assert "De leervraag spreken we nog af." in zinnen(blokken)
    assert sum(isinstance(b, Invulvak) for b in blokken) > 10
    assert maak_pdf(blokken, titel="x", datum=VANDAAG, formaat="blad").startswith(b"%PDF")


def test_the_band_says_day_time_and_place(bestand: Bestand, wijk: str) -> None:
    omslag = voorbereiding(bestand, maak_sessie(bestand, wijk, plek="Wijkhuis De Verzonnen Hoek"))[0]
    assert isinstance(omslag, Omslag)
    assert omslag.regels == ("donderdag 26 november 2026 om 13.00 uur, Wijkhuis De Verzonnen Hoek", "Oost")


def test_the_programma_has_times(bestand: Bestand, wijk: str) -> None:
    id_ = maak_sessie(bestand, wijk)
    for nr, (titel, minuten) in enumerate((("Koffie", 15), ("Praten", 30)), 1):
        maak(bestand, "programmapunt", leersessie_id=id_, volgorde=nr, titel=titel, minuten=minuten, wie="allen")
    tabel = next(b for b in voorbereiding(bestand, id_) if isinstance(b, Tabel))
    assert [r.cellen for r in tabel.rijen] == [("13.00", "Koffie", "allen", 15), ("13.15", "Praten", "allen", 30)]


def test_what_is_open_of_last_time_can_be_ticked(bestand: Bestand, wijk: str) -> None:
    vorige = maak_sessie(bestand, wijk, begin="2026-10-08T13:00")
    maak(bestand, "afspraak", leersessie_id=vorige, tekst="Trekker zoeken", wie="opbouwwerker", uitkomst="open")
    maak(bestand, "afspraak", leersessie_id=vorige, tekst="Kaartjes drukken", wie="wijkraad", uitkomst="uitgevoerd")
    blokken = voorbereiding(bestand, maak_sessie(bestand, wijk))
    plek = next(nr for nr, b in enumerate(blokken) if isinstance(b, Alinea) and b.aanhef == "Trekker zoeken")
    assert blokken[plek + 1] == Invulvak("", "hokjes", keuzes=("Gedaan", "Ander perspectief", "Vervalt", "Nog open"))
    assert any(isinstance(b, Tabel) and b.rijen[0].cellen[:2] == ("Kaartjes drukken", "wijkraad") for b in blokken)


def test_every_step_and_principle_has_its_question(bestand: Bestand, wijk: str) -> None:
    tekst = zinnen(voorbereiding(bestand, maak_sessie(bestand, wijk)))
    assert all(any(vraag in zin for zin in tekst) for vraag in VRAGEN.values())


def test_a_figure_on_the_table_says_what_it_is(bestand: Bestand, wijk: str) -> None:
    id_, indicator = maak_sessie(bestand, wijk), maak(bestand, "indicator", naam="Band met de buurt")
    maak(bestand, "meting", indicator_id=indicator, gebied_id=wijk, niveau="wijk", jaar=2025, waarde=Decimal("7.1"))
    maak(bestand, "sessiecijfer", leersessie_id=id_, indicator_id=indicator, tekst="Uit onze enquête.")
    assert "Band met de buurt. Oost 7,1 (2025). Uit onze enquête." in zinnen(voorbereiding(bestand, id_))


# -- verslag


def test_a_verslag_that_was_not_made_says_so(bestand: Bestand, wijk: str) -> None:
    blokken = verslag(bestand, maak_sessie(bestand, wijk, begin="2026-10-08T13:00"))
    assert any(isinstance(b, Kader) and b.alineas == ("Dit verslag is nog niet af.",) for b in blokken)


def test_insights_and_afspraken_are_in_it(bestand: Bestand, wijk: str) -> None:
    id_ = maak_sessie(bestand, wijk, begin="2026-10-08T13:00", verslag_op=dt.date(2026, 10, 12), aanwezigen="5 bewoners", aantal=5)
    maak(bestand, "inzicht", leersessie_id=id_, tekst="Wie schenkt, is de baas.", gedeeld_met="het wijkteam")
    maak(bestand, "afspraak", leersessie_id=id_, tekst="Trekker zoeken", wie="opbouwwerker", uitkomst="open", vraag_op=dt.date(2026, 12, 1))
    blokken = verslag(bestand, id_)
    assert koppen(blokken) == ["In het kort", "Wat leerden we?", "Wat spraken we af?"]
    assert platte_tekst(next(b for b in blokken if isinstance(b, Lijst)).items[0]) == "Wie schenkt, is de baas. Gedeeld met het wijkteam."
    assert next(b for b in blokken if isinstance(b, Tabel)).rijen[0].cellen == (
        "Trekker zoeken",
        "opbouwwerker",
        "nog open, we vragen het op 1 december 2026",
    )
    assert "Wie waren er? 5 mensen: 5 bewoners" in zinnen(blokken)


def test_only_what_was_seen_through_the_lens_is_told(bestand: Bestand, wijk: str) -> None:
    id_ = maak_sessie(bestand, wijk)
    maak(bestand, "lens", leersessie_id=id_, onderdeel="inwoner", tekst="We praatten over bewoners.")
    assert [z for z in zinnen(verslag(bestand, id_)) if z.startswith("De inwoner")] == ["De inwoner staat centraal: We praatten over bewoners."]


@pytest.mark.parametrize(("woorden", "verslag_op", "gedrukt"), [
    ("Iemand keert om bij de deur.", dt.date(2026, 11, 1), True),
    ("Iemand keert om bij de deur.", None, True),
    ("Een vrouw van 82 jaar keert om.", dt.date(2026, 11, 1), False),
    ("Zij heeft dementie.", None, False),
])  # fmt: skip
def test_a_casus_is_printed_only_while_it_may_be_told(bestand: Bestand, wijk: str, woorden: str, verslag_op: dt.date | None, gedrukt: bool) -> None:
    id_ = maak_sessie(bestand, wijk, begin="2026-10-08T13:00", verslag_op=verslag_op)
    maak(bestand, "casus", leersessie_id=id_, tekst=woorden)
    blokken = verslag(bestand, id_)
    assert any(isinstance(b, Citaat) and b.tekst == woorden for b in blokken) == gedrukt
    assert (woorden in naar_json(blokken)) == gedrukt
    regels = " ".join(platte_tekst(r) for b in blokken if isinstance(b, Colofon) for r in b.regels)
    assert ("verhaal staat hier niet bij" in regels) == (not gedrukt)


def test_on_the_day_that_a_casus_goes_it_is_not_printed_any_more(bestand: Bestand, wijk: str) -> None:
    id_ = maak_sessie(bestand, wijk, begin="2026-10-08T13:00", verslag_op=dt.date(2026, 11, 1))
    maak(bestand, "casus", leersessie_id=id_, tekst="Iemand keert om bij de deur.")
    later = leersessie_verslag.inhoud(bestand.lees(), leersessie_id=id_, vandaag=dt.date(2026, 12, 1))
    assert not any(isinstance(b, Citaat) for b in later)


# -- afspraken


def test_each_partner_with_something_to_do_has_a_page(bestand: Bestand, wijk: str) -> None:
    id_ = maak_sessie(bestand, wijk)
    for tekst, wie, uitkomst in (("A", "wijkteam", "open"), ("B", "Wijkteam, wijkraad", "open"), ("C", "zorgkring", "uitgevoerd"), ("D", "", "open")):
        maak(bestand, "afspraak", leersessie_id=id_, tekst=tekst, wie=wie, uitkomst=uitkomst)
    blokken = per_partner(bestand)
    assert koppen(blokken) == ["Wie doet wat?", "Wijkraad", "Wijkteam", leersessie_afspraken.NIEMAND]
    overzicht = next(b for b in blokken if isinstance(b, Tabel))
    assert [r.cellen for r in overzicht.rijen] == [("Wijkraad", 1, 0), ("Wijkteam", 2, 0), ("Zorgkring", 0, 1), (leersessie_afspraken.NIEMAND, 1, 0)]


def test_what_is_open_of_earlier_years_comes_along_and_what_was_done_does_not(bestand: Bestand, wijk: str) -> None:
    oud = maak_sessie(bestand, wijk, begin="2025-03-01T13:00")
    maak(bestand, "afspraak", leersessie_id=oud, tekst="Nog te doen", wie="wijkteam", uitkomst="open")
    maak(bestand, "afspraak", leersessie_id=oud, tekst="Allang gedaan", wie="wijkteam", uitkomst="uitgevoerd")
    tekst = naar_json(per_partner(bestand))
    assert "Nog te doen" in tekst
    assert "Allang gedaan" not in tekst


def test_afspraken_of_other_gebieden_are_left_out(bestand: Bestand, wijk: str) -> None:
    maak(bestand, "afspraak", leersessie_id=maak_sessie(bestand, maak(bestand, "gebied")), tekst="Elders", wie="x", uitkomst="open")
    assert "Er zijn in deze periode geen afspraken gemaakt." in zinnen(per_partner(bestand, wijk))


@pytest.mark.parametrize(("vraag_op", "woorden"), [
    (dt.date(2026, 11, 22), "Koffie als begin (Oost, we vragen ernaar op 22 november 2026)"),
    (VANDAAG, "Koffie als begin (Oost, we vragen ernaar op 21 november 2026)"),
    (dt.date(2026, 11, 20), "Koffie als begin (Oost, we zouden ernaar vragen op 20 november 2026)"),
    (None, "Koffie als begin (Oost)"),
])  # fmt: skip
def test_of_a_day_that_is_past_it_says_that_it_should_have_been_asked(bestand: Bestand, wijk: str, vraag_op: dt.date | None, woorden: str) -> None:
    id_ = maak_sessie(bestand, wijk, begin="2026-09-17T13:00")
    maak(bestand, "afspraak", leersessie_id=id_, tekst="Trekker zoeken", wie="wijkteam", uitkomst="open", vraag_op=vraag_op)
    assert [b.tekst for b in per_partner(bestand) if isinstance(b, Kop) and b.niveau == 2] == [woorden]


@pytest.mark.parametrize(("n", "zin"), [(1, "1 afspraak staat nog open."), (2, "2 afspraken staan nog open.")])
def test_the_page_of_a_partner_says_how_many_are_open(bestand: Bestand, wijk: str, n: int, zin: str) -> None:
    id_ = maak_sessie(bestand, wijk)
    for uitkomst in (*("open",) * n, "uitgevoerd"):
        maak(bestand, "afspraak", leersessie_id=id_, tekst="Trekker zoeken", wie="wijkteam", uitkomst=uitkomst)
    (gevonden,) = [z for z in zinnen(per_partner(bestand)) if " nog open." in z]
    assert gevonden.startswith(zin)


def test_the_table_has_a_row_per_afspraak(bestand: Bestand, wijk: str) -> None:
    id_ = maak_sessie(bestand, wijk)
    maak(bestand, "afspraak", leersessie_id=id_, tekst="Trekker zoeken", wie="opbouwwerker", uitkomst="open", vraag_op=dt.date(2026, 12, 1))
    ((_, tabel),) = leersessie.rijen(bestand.lees(), leersessie_id=id_)
    assert tabel.rijen[0].cellen[:7] == (
        "Oost",
        "Koffie als begin",
        dt.date(2026, 11, 26),
        "Trekker zoeken",
        "opbouwwerker",
        dt.date(2026, 12, 1),
        "nog open",
    )


@pytest.mark.parametrize("lees", [voorbereiding, verslag])
def test_a_session_that_is_gone_is_told(bestand: Bestand, lees: Any) -> None:
    with pytest.raises(NietGevonden):
        lees(bestand, "weg")


@pytest.mark.parametrize("lees", [voorbereiding, verslag])
def test_a_figure_is_written_as_in_its_table(bestand: Bestand, wijk: str, lees: Any) -> None:
    cijfer, heel = maak(bestand, "indicator", naam="Band met de buurt"), maak(bestand, "gebied", soort="gemeente")
    for gebied, niveau, jaar, waarde in ((wijk, "wijk", 2026, "7"), (heel, "gemeente", 2020, "7.35"), (heel, "gemeente", 2022, "7.27")):
        maak(bestand, "meting", indicator_id=cijfer, gebied_id=gebied, niveau=niveau, jaar=jaar, waarde=Decimal(waarde))
    id_ = maak_sessie(bestand, wijk)
    maak(bestand, "sessiecijfer", leersessie_id=id_, indicator_id=cijfer)
    blokken = lees(bestand, id_)
    (zin,) = [z for z in zinnen(blokken) if z.startswith("Band met de buurt.")]
    assert zin == "Band met de buurt. Oost 7,0 (2026); de hele gemeente 7,3 (2022)."
    tabel = next(b for b in blokken if isinstance(b, Tabel) and b.kolommen[0].titel == "Jaar")
    assert {"7,0", "7,4", "7,3"} <= {cel for rij in tabel.rijen for cel in rij.cellen}
