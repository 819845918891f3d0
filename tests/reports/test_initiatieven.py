"""The overview of initiatieven: what ran in a year, per gebied and fase, and what stands in the way."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factory import maak
from wijkagenda.queries.initiatief import Selectie
from wijkagenda.queries.initiatiefrapport import overzicht
from wijkagenda.reports.blocks import Alinea, Blok, Grafiek, Inhoudsopgave, Kerncijfers, Kop, Lijst, Omslag, Tabel, platte_tekst
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


def rapport(bestand: Bestand, *jaren: int, gebieden: tuple[str, ...] = ()) -> list[Blok]:
    return inhoud(bestand.lees(), gebied_ids=gebieden, jaren=jaren, vandaag=VANDAAG)


def kaarten(blokken: list[Blok]) -> list[tuple[str, str]]:
    return [(k.waarde, k.uitleg) for b in blokken if isinstance(b, Kerncijfers) for k in b.cijfers]


def zinnen(blokken: list[Blok]) -> list[str]:
    return [platte_tekst(b.tekst) for b in blokken if isinstance(b, Alinea)]


def maak_lopend(bestand: Bestand, begonnen: dt.date, vrijwilligers: int, **waarden: str) -> str:
    id_ = maak(bestand, "initiatief", begonnen_op=begonnen, **waarden)
    maak(bestand, "telling", initiatief_id=id_, datum=dt.date(2026, 11, 1), vrijwilligers=vrijwilligers)
    return id_


def stop(bestand: Bestand, id_: str, dag: dt.date) -> None:
    initiatief.wijzig_fase(bestand.uow, id_, "afgerond", datum=dag)


def vul_jaren(bestand: Bestand) -> None:
    """Of 2025: two that run (9 volunteers) and one that ended; of 2026: one that runs (5) and one that ended."""
    maak_lopend(bestand, dt.date(2024, 3, 1), 4)
    maak_lopend(bestand, dt.date(2025, 3, 1), 5)
    stop(bestand, maak_lopend(bestand, dt.date(2025, 5, 1), 100), dt.date(2025, 12, 1))
    maak_lopend(bestand, dt.date(2026, 2, 1), 5)
    stop(bestand, maak_lopend(bestand, dt.date(2026, 3, 1), 100), dt.date(2026, 9, 1))


def test_the_cards_of_this_year_are_about_its_rows(bestand: Bestand) -> None:
    vul_jaren(bestand)
    blokken = rapport(bestand, 2026)
    assert kaarten(blokken) == [("3", "initiatieven lopen nu"), ("2", "begonnen in 2026"), ("14", "vrijwilligers doen mee")]
    assert zinnen(blokken)[0] == "Dit overzicht telt 4 initiatieven. Daarvan lopen er nog 3 en is er 1 klaar of gestopt."


def test_the_cards_of_an_earlier_year_are_about_its_rows_too(bestand: Bestand) -> None:
    vul_jaren(bestand)
    blokken = rapport(bestand, 2025)
    assert kaarten(blokken) == [("2", "lopen nu nog"), ("2", "begonnen in 2025"), ("9", "vrijwilligers daarbij")]
    assert zinnen(blokken)[0] == "Dit overzicht telt 3 initiatieven. Daarvan lopen er nog 2 en is er 1 klaar of gestopt."


@pytest.mark.parametrize("jaren", [(2026,), (2025,), (2024, 2025), (2025, 2026)])
def test_cards_words_tables_and_rows_tell_the_same(bestand: Bestand, jaren: tuple[int, ...]) -> None:
    vul_jaren(bestand)
    maak(bestand, "gebied", naam="Leeg")
    blokken, (_, tabel) = rapport(bestand, *jaren), rijen(bestand.lees(), gebied_ids=(), jaren=jaren)[0]
    koppen = [k.titel for k in tabel.kolommen]
    per = [dict(zip(koppen, r.cellen, strict=True)) for r in tabel.rijen]
    lopend = [r for r in per if r["Fase"] not in ("Afgerond", "Gestopt")]
    assert len(lopend) < len(per)
    vrijwilligers = sum(int(str(r["Vrijwilligers"])) for r in lopend)
    begonnen = sum(str(r["Begonnen op"]).startswith(str(max(jaren))) for r in per)
    assert [waarde for waarde, _ in kaarten(blokken)] == [str(len(lopend)), str(begonnen), str(vrijwilligers)]
    assert zinnen(blokken)[0].startswith(f"Dit overzicht telt {len(per)} initiatieven. Daarvan ")
    samen = next(b for b in blokken if isinstance(b, Tabel)).rijen[-1].cellen
    assert (samen[0], sum(int(str(n)) for n in samen[1:]), samen[-1]) == ("Samen", len(per), len(per) - len(lopend))


def test_the_picture_of_an_earlier_year_ends_with_it(bestand: Bestand) -> None:
    vul_jaren(bestand)
    laatste = {jaar: next(b for b in rapport(bestand, jaar) if isinstance(b, Grafiek)).gegevens.standen[-1] for jaar in (2025, 2026)}  # type: ignore[union-attr]
    assert [(stand.moment, sum(stand.aantallen)) for stand in laatste.values()] == [("dec 2025", 2), ("nu", 3)]


@pytest.mark.parametrize(("lopend", "klaar", "zin", "eerste"), [
    (1, 0, "Dit overzicht telt 1 initiatief. Dat loopt nog.", ("1", "initiatief loopt nu")),
    (0, 1, "Dit overzicht telt 1 initiatief. Dat is klaar of gestopt.", ("0", "initiatieven lopen nu")),
    (2, 0, "Dit overzicht telt 2 initiatieven. Ze lopen allemaal nog.", ("2", "initiatieven lopen nu")),
    (0, 2, "Dit overzicht telt 2 initiatieven. Ze zijn allemaal klaar of gestopt.", ("0", "initiatieven lopen nu")),
    (1, 1, "Dit overzicht telt 2 initiatieven. Daarvan loopt er nog 1 en is er 1 klaar of gestopt.", ("1", "initiatief loopt nu")),
    (2, 2, "Dit overzicht telt 4 initiatieven. Daarvan lopen er nog 2 en zijn er 2 klaar of gestopt.", ("2", "initiatieven lopen nu")),
])  # fmt: skip
def test_the_sentence_is_right_for_none_one_and_more(bestand: Bestand, lopend: int, klaar: int, zin: str, eerste: tuple[str, str]) -> None:
    for _ in range(lopend):
        maak_lopend(bestand, dt.date(2026, 2, 1), 1)
    for _ in range(klaar):
        stop(bestand, maak_lopend(bestand, dt.date(2026, 2, 1), 1), dt.date(2026, 9, 1))
    blokken = rapport(bestand, 2026)
    assert zinnen(blokken)[0] == zin
    mee = "vrijwilliger doet mee" if lopend == 1 else "vrijwilligers doen mee"
    assert kaarten(blokken) == [eerste, (str(lopend + klaar), "begonnen in 2026"), (str(lopend), mee)]


def test_of_one_that_runs_on_from_an_earlier_year_the_card_speaks_of_one(bestand: Bestand) -> None:
    maak_lopend(bestand, dt.date(2025, 2, 1), 1)
    assert kaarten(rapport(bestand, 2025)) == [("1", "loopt nu nog"), ("1", "begonnen in 2025"),
                                               ("1", "vrijwilliger daarbij")]  # fmt: skip


@pytest.mark.parametrize(("nog", "niet", "zin"), [
    (1, 0, "Bij 1 initiatief stopte de steun. Een jaar later draaide het nog."),
    (0, 1, "Bij 1 initiatief stopte de steun. Een jaar later draaide het niet meer."),
    (0, 2, "Een jaar na de steun draaide geen van de 2 initiatieven nog."),
    (1, 1, "Een jaar na de steun draaide 1 van de 2 initiatieven nog."),
    (2, 1, "Een jaar na de steun draaiden 2 van de 3 initiatieven nog."),
    (2, 0, "Een jaar na de steun draaiden 2 van de 2 initiatieven nog."),
])  # fmt: skip
def test_what_became_of_them_a_year_on_is_right_for_none_one_and_more(bestand: Bestand, nog: int, niet: int, zin: str) -> None:
    for actief in (True,) * nog + (False,) * niet:
        id_ = maak(bestand, "initiatief", begonnen_op=dt.date(2023, 1, 1), zelfstandig_op=dt.date(2024, 1, 1))
        maak(bestand, "nog_actief", initiatief_id=id_, datum=dt.date(2025, 2, 1), actief=actief)
    assert zin in zinnen(rapport(bestand, 2026))
    assert f"Over alle jaren samen: {zin[:1].lower()}{zin[1:]}" in zinnen(rapport(bestand, 2025))


def test_a_rule_that_was_solved_for_one_counts_only_for_the_others(bestand: Bestand) -> None:
    for naam, opgelost in (("Ruwaard", None), ("Ussen", dt.date(2026, 5, 1))):
        id_ = maak(bestand, "initiatief", gebied_id=maak(bestand, "gebied", naam=naam))
        maak(bestand, "knelpunt", initiatief_id=id_, regel="Voor elke kraam een vergunning.", opgelost_op=opgelost)
    maak(bestand, "knelpunt", initiatief_id=id_, regel="Geen stroom.")
    maak(bestand, "knelpunt", initiatief_id=id_, regel="Geen stroom!")
    (lijst,) = (b for b in rapport(bestand, 2026) if isinstance(b, Lijst))
    assert [platte_tekst(i) for i in lijst.items] == ["Geen stroom. Bij 1 initiatief, in Ussen.",
                                                      "Voor elke kraam een vergunning. Bij 1 initiatief, in Ruwaard."]  # fmt: skip
