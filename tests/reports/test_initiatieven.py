"""The overview of initiatieven: what ran in a year, per gebied and fase, and what stands in the way."""

from __future__ import annotations

import datetime as dt

from tests.factory import maak
from wijkagenda.queries.initiatief import Selectie
from wijkagenda.queries.initiatiefrapport import overzicht
from wijkagenda.reports.blocks import Alinea, Grafiek, Inhoudsopgave, Kop, Lijst, Omslag, Tabel, platte_tekst
from wijkagenda.reports.initiatieven import inhoud, rijen
from wijkagenda.reports.pdf.document import maak_pdf
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import initiatief

VANDAAG = dt.date(2026, 11, 21)


def titels(bestand: Bestand, *jaren: int, gebieden: tuple[str, ...] = ()) -> list[str]:
    return [r.titel for r in overzicht(bestand.lees(), Selectie(gebieden), jaren)]


def test_what_ended_before_the_year_or_began_after_it_is_left_out(bestand: Bestand) -> None:
    loopt = maak(bestand, "initiatief", titel="Loopt", begonnen_op=dt.date(2024, 5, 1))
    klaar = maak(bestand, "initiatief", titel="Klaar", begonnen_op=dt.date(2024, 5, 1))
    initiatief.wijzig_fase(bestand.uow, klaar, "afgerond", datum=dt.date(2025, 6, 1))
    assert loopt
    assert [titels(bestand, jaar) for jaar in (2023, 2024, 2025, 2026)] == [[], ["Loopt", "Klaar"], ["Loopt", "Klaar"], ["Loopt"]]


def test_rows_come_by_gebied_then_fase_then_title(bestand: Bestand) -> None:
    b, a = (maak(bestand, "gebied", naam=naam, volgorde=nr) for nr, naam in ((2, "B"), (1, "A")))
    for titel, gebied, fase in (("z", b, "idee"), ("y", a, "opstart"), ("X", a, "idee"), ("w", a, "idee")):
        id_ = maak(bestand, "initiatief", titel=titel, gebied_id=gebied)
        if fase != "idee":
            initiatief.wijzig_fase(bestand.uow, id_, fase)
    assert titels(bestand, 2026) == ["w", "X", "y", "z"]
    assert titels(bestand, 2026, gebieden=(b,)) == ["z"]


def test_the_latest_count_is_shown(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief")
    for dag, n in ((1, 3), (20, 7), (10, 5)):
        maak(bestand, "telling", initiatief_id=id_, datum=dt.date(2026, 11, dag), vrijwilligers=n)
    (rij,) = overzicht(bestand.lees(), Selectie(), (2026,))
    assert (rij.geteld_op, rij.vrijwilligers) == (dt.date(2026, 11, 20), 7)


def test_an_empty_overview_is_still_a_document(bestand: Bestand) -> None:
    blokken = inhoud(bestand.lees(), gebied_ids=(), jaren=(2026,), vandaag=VANDAAG)
    assert [type(b) for b in blokken] == [Omslag, Kop, Alinea]
    assert maak_pdf(blokken, titel="Leeg", datum=VANDAAG).startswith(b"%PDF")


def test_the_document_has_contents_picture_and_a_chapter_per_gebied(bestand: Bestand) -> None:
    for naam in ("Ruwaard", "Ussen"):
        maak(bestand, "initiatief", titel=f"Tuin {naam}", gebied_id=maak(bestand, "gebied", naam=naam))
    blokken = inhoud(bestand.lees(), gebied_ids=(), jaren=(2026,), vandaag=VANDAAG)
    assert {Omslag, Inhoudsopgave, Grafiek, Tabel} <= {type(b) for b in blokken}
    assert [k.tekst for k in blokken if isinstance(k, Kop) and k.niveau == 1] == ["In het kort", "Ruwaard", "Ussen"]
    assert "Dit overzicht telt 2 initiatieven. Ze lopen allemaal nog." in [b.tekst for b in blokken if isinstance(b, Alinea)]


def test_one_rule_that_stops_several_initiatieven_is_named_once(bestand: Bestand) -> None:
    for naam in ("Ruwaard", "Ussen"):
        id_ = maak(bestand, "initiatief", gebied_id=maak(bestand, "gebied", naam=naam))
        maak(bestand, "knelpunt", initiatief_id=id_, regel="Voor elke kraam een vergunning.")
    (lijst,) = (b for b in inhoud(bestand.lees(), gebied_ids=(), jaren=(2026,), vandaag=VANDAAG) if isinstance(b, Lijst))
    assert [platte_tekst(i) for i in lijst.items] == ["Voor elke kraam een vergunning. Bij 2 initiatieven, in Ruwaard en Ussen."]


def test_the_table_for_a_spreadsheet_names_no_person(bestand: Bestand) -> None:
    maak(bestand, "initiatief", titel="Tuin", ondersteuner_id=maak(bestand, "medewerker", naam="Bas Bedacht"))
    ((naam, tabel),) = rijen(bestand.lees(), gebied_ids=(), jaren=(2026,))
    assert naam == "Initiatieven"
    assert "Bas Bedacht" not in str(tabel)
    assert tabel.rijen[0].cellen[2] == "Tuin"
