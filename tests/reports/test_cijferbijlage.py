"""The appendix with numbers: every picture has its table, found from the picture and back, before the colofon."""

from __future__ import annotations

from dataclasses import replace

from tests.reports import factory
from wijkagenda.charts.wijkbudget import Deel, Verdeling
from wijkagenda.charts.wijkscan import Indicatorreeks, Meetpunt, Meetreeks
from wijkagenda.reports.blocks import Alinea, Blok, Colofon, Grafiek, Kop, Omslag, Paginawissel, Tabel, cijfertabel, platte_tekst, stukken
from wijkagenda.reports.blocks_json import naar_json, uit_json
from wijkagenda.reports.cijferbijlage import TITEL, lage_tabel, met_cijferbijlage

LANG = Verdeling("Wie wat krijgt", tuple(Deel(f"Deel {nr}", nr + 1) for nr in range(400)))


def links(blokken: list[Blok]) -> set[str]:
    return {s.link for b in blokken if isinstance(b, Alinea) for s in stukken(b.tekst) if s.link.startswith("#")}


def tabellen(blokken: list[Blok]) -> list[Tabel]:
    """Those of the appendix."""
    begin = next(nr for nr, b in enumerate(blokken) if isinstance(b, Kop) and b.tekst == TITEL)
    return [b for b in blokken[begin:] if isinstance(b, Tabel)]


def test_every_picture_gets_its_table() -> None:
    grafieken = [b for b in factory.wijkplan() if isinstance(b, Grafiek)]
    assert tabellen(met_cijferbijlage(factory.wijkplan())) == [lage_tabel(replace(cijfertabel(g), bijschrift="")) for g in grafieken]


def test_years_stand_beside_each_other_where_that_makes_a_table_lower() -> None:
    reeksen = tuple(Meetreeks(naam, tuple(Meetpunt(jaar, 7) for jaar in (2020, 2022, 2024))) for naam in ("heel Oss", "Ruwaard"))
    (tabel,) = tabellen(met_cijferbijlage([Grafiek(Indicatorreeks("Band met de buurt", reeksen))]))
    assert [k.titel for k in tabel.kolommen] == ["Jaar", "2020", "2022", "2024"]
    assert [r.cellen for r in tabel.rijen] == [("heel Oss", "7", "7", "7"), ("Ruwaard", "7", "7", "7")]


def test_many_years_stay_below_each_other() -> None:
    reeks = Meetreeks("heel Oss", tuple(Meetpunt(jaar, 7) for jaar in range(2010, 2020)))
    (tabel,) = tabellen(met_cijferbijlage([Grafiek(Indicatorreeks("Band met de buurt", (reeks,)))]))
    assert len(tabel.rijen) == 10


def test_a_table_does_not_repeat_its_heading() -> None:
    uit = met_cijferbijlage([Kop(1, "Geld"), Grafiek(factory.VERDELING, "Bron: begroting.")])
    assert [t.bijschrift for t in tabellen(uit)] == [""]
    assert platte_tekst(next(b for b in reversed(uit) if isinstance(b, Alinea)).tekst) == "Bron: begroting. Terug naar grafiek 1."


def test_the_appendix_stands_before_the_colofon_of_each_report_in_a_document() -> None:
    een: list[Blok] = [Omslag("Plan"), Kop(1, "Geld"), Grafiek(factory.VERDELING), Colofon(("Wij.",)), Paginawissel()]
    uit = met_cijferbijlage([*een, *een])
    assert [type(b).__name__ for b in uit[-3:]] == ["Tabel", "Colofon", "Paginawissel"]


def test_a_picture_with_its_numbers_beside_it_gets_none() -> None:
    blokken = [Kop(1, "Geld"), Grafiek(factory.VERDELING, in_tekst=True)]
    assert met_cijferbijlage(blokken) == blokken


def test_a_picture_without_numbers_gets_none() -> None:
    blokken = [Grafiek(Verdeling("niets", ()))]
    assert met_cijferbijlage(blokken) == blokken


def test_no_blocks_give_no_blocks() -> None:
    assert met_cijferbijlage([]) == []


def test_the_appendix_stands_before_the_colofon() -> None:
    uit = met_cijferbijlage(factory.wijkplan())
    assert [type(b).__name__ for b in uit[-4:]] == ["Kop", "Alinea", "Tabel", "Colofon"]


def test_without_a_colofon_it_stands_at_the_end() -> None:
    uit = met_cijferbijlage([Kop(1, "Geld"), Grafiek(factory.VERDELING)])
    assert isinstance(uit[-1], Tabel)


def test_a_colofon_in_front_does_not_draw_it_to_the_front() -> None:
    uit = met_cijferbijlage([Colofon(("Zo leest u dit.",)), Kop(1, "Geld"), Grafiek(factory.VERDELING)])
    assert isinstance(uit[0], Colofon)
    assert isinstance(uit[-1], Tabel)


def test_every_link_goes_somewhere() -> None:
    uit = met_cijferbijlage(factory.wijkplan())
    assert links(uit) <= {f"#{b.anker}" for b in uit if isinstance(b, Kop) and b.anker}


def test_the_link_back_goes_to_the_heading_that_the_picture_stands_under() -> None:
    *_, terug, _tabel = met_cijferbijlage([Kop(1, "Geld", anker="geld"), Grafiek(factory.VERDELING)])
    assert isinstance(terug, Alinea)
    assert (platte_tekst(terug.tekst), stukken(terug.tekst)[1].link) == ("Terug naar grafiek 1.", "#geld")


def test_a_picture_above_every_heading_has_no_link_back() -> None:
    assert [type(b).__name__ for b in met_cijferbijlage([Grafiek(factory.VERDELING)])[-2:]] == ["Kop", "Tabel"]


def test_pictures_of_the_same_subject_are_told_apart_by_their_chapter() -> None:
    blokken: list[Blok] = [b for naam in ("Ruwaard", "Ussen") for b in (Kop(1, naam), Grafiek(factory.VERDELING))]
    titels = [b.tekst for b in met_cijferbijlage(blokken) if isinstance(b, Kop) and b.niveau == 3]
    assert titels == ["Tabel 1. Waar het geld heen gaat (Ruwaard)", "Tabel 2. Waar het geld heen gaat (Ussen)"]


def test_two_reports_in_one_document_have_an_appendix_each() -> None:
    een: list[Blok] = [Omslag("Plan"), Kop(1, "Geld"), Grafiek(factory.VERDELING), Colofon(("Wij.",))]
    uit = met_cijferbijlage([*een, *een])
    assert [nr for nr, b in enumerate(uit) if isinstance(b, Kop) and b.tekst == TITEL] == [4, 13]
    ankers = [b.anker for b in uit if isinstance(b, Kop) and b.anker]
    assert len(ankers) == len(set(ankers)) == 6


def test_a_long_table_stays_whole() -> None:
    (tabel,) = tabellen(met_cijferbijlage([Grafiek(LANG)]))
    assert len(tabel.rijen) == 400


def test_that_the_numbers_stand_in_the_text_is_kept() -> None:
    (terug,) = uit_json(naar_json([replace(Grafiek(factory.VERDELING), in_tekst=True)]))
    assert isinstance(terug, Grafiek)
    assert terug.in_tekst
