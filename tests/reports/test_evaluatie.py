"""The evaluatie on paper, and that an adopted one prints as it was adopted."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factory import maak
from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.domain.evaluatie import VRAGEN
from wijkagenda.reports import evaluatie
from wijkagenda.reports.blocks import Alinea, Blok, Colofon, Grafiek, Kerncijfers, Kop, Lijst, Omslag, Tabel, platte_tekst
from wijkagenda.reports.blocks_json import naar_json, uit_json
from wijkagenda.reports.pdf.document import maak_pdf
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import evaluatie as stappen
from wijkagenda.usecases.bestand import zet_instelling

VANDAAG = dt.date(2026, 11, 21)
_OUD = (
    '{"versie":1,"blokken":[{"soort":"Kop","velden":{"niveau":1,"tekst":"Evaluatie 2026","nummer":"","anker":""}},'
    '{"soort":"Alinea","velden":{"tekst":"Zoals het toen was.","aanhef":"","soort":"gewoon"}}]}'
)
"""As an evaluatie was kept before it had a cover."""


def maak_evaluatie(bestand: Bestand, **anders: object) -> str:
    antwoorden = {naam: f"Over {naam}." for naam in VRAGEN}
    return maak(bestand, "evaluatie", **{"wijkplan_id": maak(bestand, "wijkplan"), "jaar": 2026, "peildatum": VANDAAG} | antwoorden | anders)


def stel_vast(bestand: Bestand, id_: str, blokken: str | None = None) -> None:
    tekst = blokken or evaluatie.bevries(bestand.lees(), evaluatie_id=id_, datum=VANDAAG)
    stappen.stel_vast(bestand.uow, id_, datum=VANDAAG, blokken_json=tekst)


def lees(bestand: Bestand, id_: str) -> list[Blok]:
    return evaluatie.inhoud(bestand.lees(), evaluatie_id=id_, vandaag=VANDAAG)


def titels(blokken: list[Blok], niveau: int) -> list[str]:
    return [b.tekst for b in blokken if isinstance(b, Kop) and b.niveau == niveau]


def test_the_four_questions_stand_with_their_answers(bestand: Bestand) -> None:
    blokken = lees(bestand, maak_evaluatie(bestand))
    assert titels(blokken, 1) == ["Vier vragen", "Wat telden we?"]
    assert titels(blokken, 2)[:4] == list(VRAGEN.values())
    assert Alinea("Over gelukt.") in blokken


def test_a_question_without_an_answer_says_so(bestand: Bestand) -> None:
    assert Alinea("Hier is nog geen antwoord op.") in lees(bestand, maak_evaluatie(bestand, anders=""))


def test_the_cover_says_of_which_plan_and_the_colofon_how_it_stands(bestand: Bestand) -> None:
    plan = maak(bestand, "wijkplan", gebied_id=maak(bestand, "gebied", naam="Ruwaard"), van=2026, tot=2029)
    blokken = lees(bestand, maak_evaluatie(bestand, wijkplan_id=plan))
    omslag, colofon = blokken[0], blokken[-1]
    assert isinstance(omslag, Omslag)
    assert isinstance(colofon, Colofon)
    assert (omslag.titel, omslag.ondertitel, omslag.onderregel) == ("Evaluatie 2026", "Wijkplan Ruwaard 2026–2029", "Concept van 21 november 2026")
    assert colofon.regels[0] == "Concept van 21 november 2026. Peildatum van de cijfers: 21 november 2026."


def test_that_of_the_gemeente_is_named_after_it(bestand: Bestand) -> None:
    zet_instelling(bestand.uow, "gemeente", "Voorbeeldstad")
    omslag = lees(bestand, maak_evaluatie(bestand, wijkplan_id=None))[0]
    assert isinstance(omslag, Omslag)
    assert (omslag.ondertitel, omslag.kort) == ("Heel Voorbeeldstad", "Evaluatie 2026 Heel Voorbeeldstad")


def test_talks_and_adjustments_are_in_it(bestand: Bestand) -> None:
    id_ = maak_evaluatie(bestand)
    maak(bestand, "duidingsgesprek", evaluatie_id=id_, datum=VANDAAG, met_wie="61 bewoners", tekst="Geen plan in de la.")
    maak(bestand, "bijstelling", evaluatie_id=id_, wat="Elk half jaar laten zien", wie="opbouwwerker")
    blokken = lees(bestand, id_)
    assert platte_tekst(next(b for b in blokken if isinstance(b, Lijst)).items[0]) == "21 november 2026, 61 bewoners. Geen plan in de la."
    assert [b for b in blokken if isinstance(b, Tabel)][-1].rijen[0].cellen == ("Elk half jaar laten zien", "opbouwwerker")


def test_the_cards_say_the_same_as_the_table(bestand: Bestand) -> None:
    plan = maak(bestand, "wijkplan")
    gebied = bestand.con.execute("select gebied_id from wijkplan").fetchone()[0]
    opgave = maak(bestand, "opgave", wijkplan_id=plan)
    for status in ("klaar", "bezig", "gepland"):
        maak(bestand, "actie", opgave_id=opgave, status=status)
    maak(bestand, "initiatief", gebied_id=gebied)
    maak(bestand, "inbreng", gebied_id=gebied)
    blokken = lees(bestand, maak_evaluatie(bestand, wijkplan_id=plan))
    (kaarten,) = (b for b in blokken if isinstance(b, Kerncijfers))
    assert [(k.waarde, k.uitleg) for k in kaarten.cijfers] == [
        ("1 van 3", "acties klaar"), ("1", "initiatief begon"), ("0 van 1", "keer inbreng kreeg een antwoord"),
    ]  # fmt: skip
    assert dict(r.cellen for r in next(b for b in blokken if isinstance(b, Tabel)).rijen)["Initiatieven begonnen"] == 1
    assert any(isinstance(b, Grafiek) for b in blokken)


def test_without_initiatieven_there_is_no_picture_of_them(bestand: Bestand) -> None:
    assert not any(isinstance(b, Grafiek) for b in lees(bestand, maak_evaluatie(bestand)))


def test_an_adopted_evaluatie_keeps_its_figures(bestand: Bestand) -> None:
    plan = maak(bestand, "wijkplan")
    gebied = bestand.con.execute("select gebied_id from wijkplan").fetchone()[0]
    maak(bestand, "initiatief", gebied_id=gebied)
    id_ = maak_evaluatie(bestand, wijkplan_id=plan)
    voor = [b for b in lees(bestand, id_) if isinstance(b, Tabel | Grafiek | Kerncijfers)]
    stel_vast(bestand, id_)
    maak(bestand, "initiatief", gebied_id=gebied)
    assert [b for b in lees(bestand, id_) if isinstance(b, Tabel | Grafiek | Kerncijfers)] == voor
    assert evaluatie.cijfers(bestand.lees(), id_) in voor


def test_what_was_adopted_before_there_was_a_cover_gets_one_and_stays_as_it_was(bestand: Bestand) -> None:
    id_ = maak_evaluatie(bestand)
    stel_vast(bestand, id_, _OUD)
    omslag, *rest = lees(bestand, id_)
    assert isinstance(omslag, Omslag)
    assert omslag.onderregel == "Vastgesteld op 21 november 2026"
    assert rest == uit_json(_OUD)


def test_its_tables_are_for_a_spreadsheet(bestand: Bestand) -> None:
    id_ = maak_evaluatie(bestand)
    maak(bestand, "bijstelling", evaluatie_id=id_, wat="Elk half jaar laten zien", wie="opbouwwerker")
    gevonden = dict(evaluatie.rijen(bestand.lees(), evaluatie_id=id_))
    assert list(gevonden) == ["Vragen", "Cijfers", "Gesprekken", "Bijstellingen"]
    assert [r.cellen[3] for r in gevonden["Vragen"].rijen] == list(VRAGEN.values())
    assert gevonden["Bijstellingen"].rijen[0].cellen[2:] == ("concept", "Elk half jaar laten zien", "opbouwwerker")


def test_it_gets_on_paper_and_may_be_kept(bestand: Bestand) -> None:
    blokken = lees(bestand, maak_evaluatie(bestand, wilden="Tekst met <b> & 🙂 en عربي.\n\n- punt"))
    assert uit_json(naar_json(blokken)) == blokken
    assert maak_pdf(blokken, titel="Evaluatie", datum=VANDAAG).startswith(b"%PDF")


def test_an_evaluatie_that_is_gone_is_told(bestand: Bestand) -> None:
    with pytest.raises(NietGevonden):
        lees(bestand, "weg")


@pytest.mark.parametrize(("n", "woorden"), [
    (0, [("0", "initiatieven begonnen")]),
    (1, [("1 van 1", "actie klaar"), ("1", "initiatief begon"), ("1 van 1", "keer inbreng kreeg een antwoord")]),
    (2, [("2 van 2", "acties klaar"), ("2", "initiatieven begonnen"), ("2 van 2", "keer inbreng kreeg een antwoord")]),
])  # fmt: skip
def test_the_cards_are_right_for_none_one_and_more(bestand: Bestand, n: int, woorden: list[tuple[str, str]]) -> None:
    gebied = maak(bestand, "gebied")
    plan = maak(bestand, "wijkplan", gebied_id=gebied)
    opgave, elders = maak(bestand, "opgave", wijkplan_id=plan), maak(bestand, "opgave")
    maak(bestand, "actie", opgave_id=elders, status="klaar")
    for _ in range(n):
        maak(bestand, "actie", opgave_id=opgave, status="klaar")
        maak(bestand, "initiatief", gebied_id=gebied)
        maak(bestand, "inbreng", gebied_id=gebied, datum=dt.date(2026, 5, 1), antwoord_op=dt.date(2026, 6, 1), antwoord="Ja.")
    maak(bestand, "initiatief", gebied_id=maak(bestand, "gebied"))
    maak(bestand, "inbreng", gebied_id=gebied, datum=dt.date(2025, 5, 1))
    blokken = lees(bestand, maak_evaluatie(bestand, wijkplan_id=plan))
    (kaarten,) = (b for b in blokken if isinstance(b, Kerncijfers))
    assert [(k.waarde, k.uitleg) for k in kaarten.cijfers] == woorden
    geteld = dict(r.cellen for r in next(b for b in blokken if isinstance(b, Tabel)).rijen)
    assert geteld == {"Initiatieven begonnen": n, "Initiatieven gestopt": 0, "Keer inbreng van bewoners": n, "Daarvan met een antwoord": n,
                      **({"Acties in het plan: klaar": n} if n else {})}  # fmt: skip
