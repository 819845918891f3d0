"""The evaluatie on paper, and that an adopted one prints as it was adopted."""

from __future__ import annotations

import datetime as dt

from tests.factory import maak
from wijkagenda.domain.evaluatie import VRAGEN
from wijkagenda.reports import evaluatie
from wijkagenda.reports.blocks import Alinea, Kop, Lijst, Tabel, platte_tekst
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import evaluatie as stappen

VANDAAG = dt.date(2026, 11, 21)


def maak_evaluatie(bestand: Bestand) -> str:
    return maak(bestand, "evaluatie", wijkplan_id=maak(bestand, "wijkplan"), jaar=2026, **{naam: f"Over {naam}." for naam in VRAGEN})


def test_the_four_questions_stand_with_their_answers(bestand: Bestand) -> None:
    blokken = evaluatie.inhoud(bestand.lees(), evaluatie_id=maak_evaluatie(bestand), vandaag=VANDAAG)
    assert [b.tekst for b in blokken if isinstance(b, Kop)][:5] == ["Evaluatie 2026", *VRAGEN.values()]
    assert Alinea("Over gelukt.") in blokken


def test_talks_and_adjustments_are_in_it(bestand: Bestand) -> None:
    id_ = maak_evaluatie(bestand)
    maak(bestand, "duidingsgesprek", evaluatie_id=id_, datum=VANDAAG, met_wie="61 bewoners", tekst="Geen plan in de la.")
    maak(bestand, "bijstelling", evaluatie_id=id_, wat="Elk half jaar laten zien", wie="opbouwwerker")
    blokken = evaluatie.inhoud(bestand.lees(), evaluatie_id=id_, vandaag=VANDAAG)
    assert platte_tekst(next(b for b in blokken if isinstance(b, Lijst)).items[0]) == "21 november 2026, 61 bewoners. Geen plan in de la."
    assert [b for b in blokken if isinstance(b, Tabel)][-1].rijen[0].cellen == ("Elk half jaar laten zien", "opbouwwerker")


def test_an_adopted_evaluatie_keeps_its_figures(bestand: Bestand) -> None:
    id_ = maak_evaluatie(bestand)
    voor = evaluatie.inhoud(bestand.lees(), evaluatie_id=id_, vandaag=VANDAAG)
    stappen.stel_vast(bestand.uow, id_, datum=VANDAAG, blokken_json=evaluatie.bevries(bestand.lees(), evaluatie_id=id_, datum=VANDAAG))
    maak(bestand, "initiatief")
    na = evaluatie.inhoud(bestand.lees(), evaluatie_id=id_, vandaag=VANDAAG)
    assert [b for b in na if isinstance(b, Tabel)] == [b for b in voor if isinstance(b, Tabel)]
