"""The poster of a wijkplan and its large print: one page, in large letters, whatever the plan holds."""

from __future__ import annotations

import datetime as dt
from io import BytesIO

import pikepdf
import pytest

from tests.factory import maak
from wijkagenda.queries import wijkplan as wijkplannen
from wijkagenda.reports import wijkplan, wijkplan_grootletter, wijkplan_poster
from wijkagenda.reports.blocks import Alinea, Blok, Colofon, Kader, Kop, Omslag, Tabel, platte_tekst
from wijkagenda.reports.pdf.document import maak_pdf
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import velden
from wijkagenda.usecases import wijkplan as stappen

VANDAAG = dt.date(2026, 11, 21)


@pytest.fixture
def gebied(bestand: Bestand) -> str:
    return maak(bestand, "gebied", naam="Fictiewijk", contactadres="wijkhuis@voorbeeld.example")


@pytest.fixture
def plan(bestand: Bestand, gebied: str) -> str:
    id_ = maak(bestand, "wijkplan", titel="Samen in de Fictiewijk", gebied_id=gebied)
    eten = maak(bestand, "opgave", wijkplan_id=id_, titel="Samen eten", wij_willen="Elke week soep. En brood.", doe_mee="Kom woensdag eten.")
    maak(bestand, "actie", opgave_id=eten, titel="Soep koken", trekker="kookploeg", helpers="18 buren", status="bezig")
    maak(bestand, "opgave", wijkplan_id=id_, titel="Spelen", waarom="Er is geen plein.")
    return id_


def maak_poster(bestand: Bestand, plan: str) -> list[Blok]:
    return wijkplan_poster.inhoud(bestand.lees(), wijkplan_id=plan, vandaag=VANDAAG)


def koppen(blokken: list[Blok], niveau: int) -> list[tuple[str, str]]:
    return [(b.nummer, b.tekst) for b in blokken if isinstance(b, Kop) and b.niveau == niveau]


def paginas(blokken: list[Blok]) -> int:
    with pikepdf.open(BytesIO(maak_pdf(blokken, titel="Poster", datum=VANDAAG, formaat="poster-a4", hoogstens=1))) as pdf:
        return len(pdf.pages)


def stel_vast(bestand: Bestand, plan: str) -> None:
    stappen.wijzig_status(bestand.uow, plan, "in_gesprek")
    tekst = wijkplan.bevries(bestand.lees(), plan_id=plan, datum=VANDAAG)
    stappen.stel_vast(bestand.uow, plan, door="de wijkraad", datum=VANDAAG, blokken_json=tekst)


def test_each_opgave_has_its_number_and_one_line(bestand: Bestand, plan: str) -> None:
    blokken = maak_poster(bestand, plan)
    assert koppen(blokken, 2) == [("1", "Samen eten"), ("2", "Spelen")]
    assert {Alinea("Elke week soep. En brood."), Alinea("Er is geen plein.")} <= set(blokken)


def test_the_next_public_dates_are_the_invitation(bestand: Bestand, plan: str, gebied: str) -> None:
    maak(bestand, "agendapunt", titel="Bewonersavond", begin="2026-11-25T19:30", plek="het wijkhuis", gebied_id=gebied, openbaar=True)
    kader = next(b for b in maak_poster(bestand, plan) if isinstance(b, Kader))
    assert [platte_tekst(a) for a in kader.alineas] == [
        "Bewonersavond\nwoensdag 25 november om 19.30 uur, het wijkhuis", "Een idee of een vraag?\nwijkhuis@voorbeeld.example"]  # fmt: skip


def test_without_dates_the_opgaven_invite(bestand: Bestand, plan: str) -> None:
    kader = next(b for b in maak_poster(bestand, plan) if isinstance(b, Kader))
    assert platte_tekst(kader.alineas[0]) == "Samen eten\nKom woensdag eten."


def test_of_an_adopted_plan_the_agreed_words_are_printed(bestand: Bestand, plan: str) -> None:
    stel_vast(bestand, plan)
    opgave = wijkplannen.boom(bestand.lees(), plan)[0].id
    velden.wijzig(bestand.uow, "opgave", opgave, {"titel": "Heel anders"})
    blokken = maak_poster(bestand, plan)
    assert koppen(blokken, 2)[0] == ("1", "Samen eten")
    assert blokken[-1] == Colofon(("Vastgesteld op 21 november 2026 door de wijkraad. Stand op 21 november 2026.",))


def test_a_concept_says_so(bestand: Bestand, plan: str) -> None:
    assert maak_poster(bestand, plan)[-1] == Colofon(("Dit is een concept: nog niet vastgesteld. Stand op 21 november 2026.",))


def test_an_opgave_that_was_dropped_is_not_on_it_and_the_others_keep_their_number(bestand: Bestand, plan: str) -> None:
    stel_vast(bestand, plan)
    velden.wijzig(bestand.uow, "opgave", wijkplannen.boom(bestand.lees(), plan)[0].id, {"status": "vervallen"})
    assert koppen(maak_poster(bestand, plan), 2) == [("2", "Spelen")]


def test_of_300_opgaven_the_first_are_printed_and_the_others_counted(bestand: Bestand, gebied: str) -> None:
    vol = maak(bestand, "wijkplan", gebied_id=gebied)
    for nr in range(300):
        maak(
            bestand,
            "opgave",
            wijkplan_id=vol,
            titel=f"Opgave over iets heel belangrijks {nr}",
            wij_willen="Dit willen wij allemaal heel graag samen. " * 9,
        )
    blokken = maak_poster(bestand, vol)
    assert len(koppen(blokken, 2)) == wijkplan_poster.MEEST
    assert Alinea(f"En nog {300 - wijkplan_poster.MEEST} opgaven: zie het boekje.") in blokken
    assert paginas(blokken) == 1


def test_an_empty_plan_makes_a_poster_that_asks_to_join(bestand: Bestand) -> None:
    leeg = maak(bestand, "wijkplan", gebied_id=maak(bestand, "gebied", naam="Leegdorp", soort="dorp"))
    blokken = maak_poster(bestand, leeg)
    assert Alinea("Dit plan is nog leeg. Denk mee: wat is nodig in ons dorp?", soort="inleiding") in blokken
    assert isinstance(blokken[0], Omslag)
    assert blokken[0].illustratie == "dorp"
    assert paginas(blokken) == 1


def test_hostile_text_stays_on_one_page(bestand: Bestand, gebied: str) -> None:
    raar = maak(bestand, "wijkplan", gebied_id=gebied, titel="<b>&amp; \u202e🙂 " + "x" * 450)
    woorden = "\u200b\x01**مرحبا** 𝔘 <para>&lt; " + "y" * 5000
    maak(bestand, "opgave", wijkplan_id=raar, titel=woorden[:500], wij_willen=woorden, doe_mee=woorden)
    assert paginas(maak_poster(bestand, raar)) == 1


# -- large print


def test_large_print_writes_each_actie_out(bestand: Bestand, plan: str) -> None:
    blokken = wijkplan_grootletter.inhoud(bestand.lees(), wijkplan_id=plan, vandaag=VANDAAG)
    uitgeschreven = Alinea("Wie trekt: kookploeg, helpt mee: 18 buren\nWanneer: spreken we nog af\nHoe ver: ●\u00a0bezig")
    assert blokken[blokken.index(Kop(3, "Soep koken")) + 1] == uitgeschreven
    assert not [b for b in blokken if isinstance(b, Tabel)]


def test_large_print_has_the_chapters_of_the_booklet(bestand: Bestand, plan: str) -> None:
    groot = wijkplan_grootletter.inhoud(bestand.lees(), wijkplan_id=plan, vandaag=VANDAAG)
    assert koppen(groot, 1) == koppen(wijkplan.inhoud(bestand.lees(), wijkplan_id=plan, vandaag=VANDAAG), 1)
