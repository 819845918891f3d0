"""On paper for the evening itself: the ideeënkaart to cut, and the stemvel to stick dots on."""

from __future__ import annotations

import datetime as dt
from io import BytesIO

import pikepdf
import pytest

from tests.factory import maak
from tests.reports.lezer import woorden
from wijkagenda.domain.velden import veld_van
from wijkagenda.queries.bestand import bestandsversie
from wijkagenda.queries.wijkplan import boom
from wijkagenda.reports import wijkplan_ideeenkaart, wijkplan_stemvel
from wijkagenda.reports.blocks import Alinea, Blok, Colofon, Invulvak, Kop, Tabel
from wijkagenda.reports.keuze import Keuze
from wijkagenda.reports.maken import blokken as maak_blokken
from wijkagenda.reports.maken import maak as maak_rapport
from wijkagenda.reports.register import RAPPORTEN
from wijkagenda.storage.bestand import Bestand

VANDAAG = dt.date(2026, 11, 21)


def maak_plan(bestand: Bestand, opgaven: int = 3, titel: str = "Opgave") -> str:
    plan = maak(bestand, "wijkplan", gebied_id=maak(bestand, "gebied", naam="Oost"))
    for nr in range(opgaven, 0, -1):
        maak(bestand, "opgave", wijkplan_id=plan, titel=f"{titel} {nr}", volgorde=nr, wij_willen="Wij willen meer groen.")
    return plan


def kaart(bestand: Bestand, plan: str) -> list[Blok]:
    return wijkplan_ideeenkaart.inhoud(bestand.lees(), wijkplan_id=plan, vandaag=VANDAAG)


def stemvel(bestand: Bestand, plan: str) -> list[Blok]:
    return wijkplan_stemvel.inhoud(bestand.lees(), wijkplan_id=plan, vandaag=VANDAAG)


def pdf(bestand: Bestand, plan: str, uitgave: str) -> bytes:
    return maak_rapport(bestand.lees(), RAPPORTEN["wijkplan"], "pdf", Keuze(VANDAAG, ids=(plan,), uitgave=uitgave))


def test_two_cards_that_are_the_same_stand_on_one_sheet_with_a_line_to_cut_between(bestand: Bestand) -> None:
    blokken = kaart(bestand, maak_plan(bestand))
    knip = next(nr for nr, b in enumerate(blokken) if isinstance(b, Invulvak) and b.soort == "knip")
    assert blokken[:knip] == blokken[knip + 1 :]
    assert blokken[0] == Kop(1, "Mijn idee voor Oost")


def test_a_card_asks_for_the_idea_its_opgave_and_whether_a_name_may_be_told(bestand: Bestand) -> None:
    vakken = [b for b in kaart(bestand, maak_plan(bestand)) if isinstance(b, Invulvak)][:4]
    assert vakken[0].regels > 1
    assert vakken[1].keuzes == ("1. Opgave 1", "2. Opgave 2", "3. Opgave 3", "Iets anders")
    assert (vakken[3].label, vakken[3].keuzes) == ("Mag uw naam erbij als we over uw idee vertellen?", ("Ja", "Nee"))


def test_a_card_says_where_to_hand_it_in(bestand: Bestand) -> None:
    plan = maak(bestand, "wijkplan", gebied_id=maak(bestand, "gebied", contactadres="Wijkhuis De Verzonnen Hoek."))
    assert any(isinstance(b, Alinea) and str(b.tekst).startswith("Inleveren of vragen? Wijkhuis De Verzonnen Hoek. ") for b in kaart(bestand, plan))


@pytest.mark.parametrize(("opgaven", "titel"), [(0, "x"), (3, "Groen"), (300, "Een lange titel van een opgave die maar doorgaat")])
def test_the_cards_fit_one_page_however_many_opgaven_there_are(bestand: Bestand, opgaven: int, titel: str) -> None:
    bestand_ = pdf(bestand, maak_plan(bestand, opgaven, titel), "ideeenkaart")
    with pikepdf.open(BytesIO(bestand_)) as document:
        assert len(document.pages) == 1
    assert woorden(bestand_)[0].count("Wat is uw idee?") == 2


def test_a_sheet_to_cut_has_no_colofon(bestand: Bestand) -> None:
    plan = maak_plan(bestand)
    assert bestandsversie(bestand.lees())
    gemaakt = maak_blokken(bestand.lees(), RAPPORTEN["wijkplan"], Keuze(VANDAAG, ids=(plan,), uitgave="ideeenkaart"))
    assert not any(isinstance(b, Colofon) for b in gemaakt)


def test_each_opgave_has_a_frame_to_stick_dots_in_and_its_own_number(bestand: Bestand) -> None:
    blokken = stemvel(bestand, maak_plan(bestand))
    koppen = [(b.nummer, b.tekst) for b in blokken if isinstance(b, Kop) and b.nummer]
    assert koppen == [("1", "Opgave 1"), ("2", "Opgave 2"), ("3", "Opgave 3")]
    assert sum(isinstance(b, Invulvak) and b.soort == "vak" for b in blokken) == 3


def test_acties_stand_with_their_opgave(bestand: Bestand) -> None:
    plan = maak_plan(bestand, 1)
    opgave = boom(bestand.lees(), plan)[0].id
    for nr in range(5):
        maak(bestand, "actie", opgave_id=opgave, titel=f"Actie {nr}")
    assert any(isinstance(b, Alinea) and b.tekst == "Wat we gaan doen: Actie 0, Actie 1, Actie 2 en nog 2." for b in stemvel(bestand, plan))


def test_only_what_is_planned_or_running_is_what_we_are_going_to_do(bestand: Bestand) -> None:
    plan = maak_plan(bestand, 2)
    eerste, tweede = (opgave.id for opgave in boom(bestand.lees(), plan))
    for keuze in veld_van("actie", "status").keuzes:
        maak(bestand, "actie", opgave_id=eerste, titel=f"Actie {keuze.code}", status=keuze.code, reden="Geen mensen.")
        if keuze.code not in ("gepland", "bezig"):
            maak(bestand, "actie", opgave_id=tweede, titel=f"Actie {keuze.code}", status=keuze.code, reden="Geen mensen.")
    zinnen = [b.tekst for b in stemvel(bestand, plan) if isinstance(b, Alinea) and str(b.tekst).startswith("Wat we gaan doen")]
    assert zinnen == ["Wat we gaan doen: Actie gepland en Actie bezig."]


def test_votes_are_counted_in_the_order_in_which_they_are_typed_in(bestand: Bestand) -> None:
    plan = maak_plan(bestand)
    tabel = next(b for b in stemvel(bestand, plan) if isinstance(b, Tabel))
    assert [r.cellen[:2] for r in tabel.rijen] == [(o.nummer, o.titel) for o in boom(bestand.lees(), plan)]


def test_without_opgaven_the_stemvel_says_so(bestand: Bestand) -> None:
    blokken = stemvel(bestand, maak_plan(bestand, 0))
    assert any(isinstance(b, Alinea) and b.tekst == "In dit plan staan nog geen opgaven om uit te kiezen." for b in blokken)
    assert not any(isinstance(b, Invulvak) for b in blokken)


def test_300_opgaven_and_hostile_titles_give_a_stemvel(bestand: Bestand) -> None:
    paginas = woorden(pdf(bestand, maak_plan(bestand, 300, "<b>&amp; 😀"), "stemvel"))
    assert "300 <b>&amp; 😀 300" in paginas[-1]
