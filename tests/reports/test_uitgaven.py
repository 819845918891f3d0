"""Every edition of every report, of the example: accessible on paper, whole in Word and on the web, and silent about persons."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest
import sqlalchemy as sa
from openpyxl import load_workbook

from tests.conftest import VANDAAG
from tests.reports.lezer import woorden
from tests.reports.pdf.structuur import keur
from wijkagenda.basis.veld import Soort
from wijkagenda.domain.velden import alle
from wijkagenda.queries.bestand import bestandsversie
from wijkagenda.queries.rapportkeuze import onderwerpen
from wijkagenda.reports.blocks import Colofon, Invulvak
from wijkagenda.reports.blocks_json import naar_json, uit_json
from wijkagenda.reports.hoofdstukken import hoofdstukken
from wijkagenda.reports.keuze import Keuze
from wijkagenda.reports.maken import blokken, maak, zet
from wijkagenda.reports.namen import WEG
from wijkagenda.reports.register import RAPPORTEN, TABELLEN, Rapport, Uitgave
from wijkagenda.storage import snapshot

UITGAVEN = [pytest.param(rapport, uitgave, id=f"{rapport.code}-{uitgave.code}") for rapport in RAPPORTEN.values() for uitgave in rapport.uitgaven]
RECORDS = 2
"""Of an edition about one record so many are made, one after the other."""


@pytest.fixture(scope="module")
def db(voorbeeld: Path) -> Iterator[sa.Connection]:
    """The example, to read."""
    con = snapshot.momentopname(voorbeeld)
    with snapshot.lezer(con) as lezer:
        yield lezer
    con.close()


def keuze_voor(db: sa.Connection, uitgave: Uitgave) -> Keuze:
    """Two gebieden in the year of the example; of records the first ones of that year."""
    gebieden = tuple(db.execute(sa.text("select id from gebied where naam in ('Ruwaard', 'Ussen')")).scalars())
    ids = tuple(o.id for o in onderwerpen(db, uitgave.over, (), (2026,)))[:RECORDS] if uitgave.over else ()
    assert ids or not uitgave.over, "the example has nothing for this edition"
    return Keuze(VANDAAG, gebieden, (2026,), ids, uitgave.code)


@pytest.mark.parametrize(("rapport", "uitgave"), UITGAVEN)
def test_on_paper_it_is_tagged_as_pdf_ua_asks(db: sa.Connection, rapport: Rapport, uitgave: Uitgave) -> None:
    keuze = keuze_voor(db, uitgave)
    pdf = maak(db, rapport, "pdf", keuze)
    keur(pdf)
    with pikepdf.open(BytesIO(pdf)) as bestand:
        assert str(bestand.Root.Lang) == "nl-NL"
        assert len(bestand.pages) <= uitgave.hoogstens * len(keuze.ids) or not uitgave.hoogstens


@pytest.mark.parametrize(("rapport", "uitgave"), UITGAVEN)
def test_in_word_and_on_the_web_it_says_the_same(db: sa.Connection, rapport: Rapport, uitgave: Uitgave) -> None:
    keuze = keuze_voor(db, uitgave)
    inhoud = blokken(db, rapport, keuze)
    assert uit_json(naar_json(inhoud)) == inhoud
    html = zet(db, rapport, "html", keuze, inhoud).decode("utf-8")
    with ZipFile(BytesIO(zet(db, rapport, "docx", keuze, inhoud))) as word:
        tekst = word.read("word/document.xml").decode("utf-8")
    for kop in hoofdstukken(inhoud):
        veilig = kop.replace("&", "&amp;")
        assert veilig in html
        assert veilig in tekst


@pytest.mark.parametrize(("rapport", "uitgave"), UITGAVEN)
def test_each_record_says_when_and_from_which_version_of_the_file_it_was_made(db: sa.Connection, rapport: Rapport, uitgave: Uitgave) -> None:
    """Issue 4: a colofon with date, version of the file and stand; several posters or kranten in one file are handed out apart."""
    keuze = keuze_voor(db, uitgave)
    inhoud = blokken(db, rapport, keuze)
    gemaakt = f"Gemaakt met Wijkagenda op 21 november 2026, uit versie {bestandsversie(db)} van het bestand."
    colofons = [blok for blok in inhoud if isinstance(blok, Colofon)]
    if any(isinstance(blok, Invulvak) and blok.soort == "knip" for blok in inhoud):
        assert colofons == []
        return
    assert len(colofons) == max(len(keuze.ids), 1)
    assert [colofon.regels[-1] for colofon in colofons] == [gemaakt] * len(colofons)
    assert " ".join(woorden(zet(db, rapport, "pdf", keuze, inhoud))).count(gemaakt) == len(colofons)


@pytest.mark.parametrize(("rapport", "uitgave"), UITGAVEN)
def test_no_person_of_the_example_is_in_it_unless_asked(db: sa.Connection, voorbeeld: Path, rapport: Rapport, uitgave: Uitgave) -> None:
    with sqlite3.connect(f"file:{voorbeeld}?mode=ro&immutable=1", uri=True) as con:
        namen = [naam for (naam,) in con.execute("select naam from contactpersoon union select naam from medewerker")]
    assert len(namen) > 10
    tekst = " ".join(woorden(maak(db, rapport, "pdf", keuze_voor(db, uitgave))))
    assert [naam for naam in namen if naam in tekst] == []


PERSOON, PARTICULIER = "Quirijn Kwadraat", "Petronella Particulier"
_GEEN_TEKST = {("beleidskader", "code"), ("indicator", "code"), ("casus", "bron_soort"), ("gebied", "naam")}
"""Where a program or a map says what stands there."""


@pytest.fixture(scope="module")
def met_namen(voorbeeld: Path) -> Iterator[sa.Connection]:
    """The example in which somebody typed the name of a person in every text; the plans and evaluaties as they are today."""
    con = snapshot.momentopname(voorbeeld)
    for (trigger,) in con.execute("select name from sqlite_master where type = 'trigger'").fetchall():
        con.execute(f"drop trigger {trigger}")
    con.execute("update contactpersoon set naam = ? where id = (select min(id) from contactpersoon)", (PERSOON,))
    con.execute("update organisatie set soort = 'particulier', naam = ? where id in (select organisatie_id from aanvraag)", (PARTICULIER,))
    con.execute("delete from planversie")
    con.execute("update evaluatie set blokken = null, status = 'concept'")
    for soort, velden in alle().items():
        if soort in ("contactpersoon", "medewerker", "organisatie"):
            continue
        kolommen = {rij[1] for rij in con.execute(f"pragma table_info({soort})")}
        for veld in velden:
            if veld.naam in kolommen and veld.soort in (Soort.REGEL, Soort.TEKST) and (soort, veld.naam) not in _GEEN_TEKST:
                con.execute(f"update {soort} set {veld.naam} = coalesce({veld.naam}, '') || ' {PERSOON.upper()}'")
    with snapshot.lezer(con) as lezer:
        yield lezer
    con.close()


def _resten(tekst: str) -> list[str]:
    """Any part of a name, also what is left of it where a text was cut."""
    return [deel for naam in (PERSOON, PARTICULIER) for deel in naam.split() if deel.casefold() in tekst.casefold() and deel != "Particulier"]


@pytest.mark.parametrize(("rapport", "uitgave"), UITGAVEN)
def test_a_name_that_was_typed_in_any_text_is_in_no_edition_unless_asked(met_namen: sa.Connection, rapport: Rapport, uitgave: Uitgave) -> None:
    keuze = keuze_voor(met_namen, uitgave)
    inhoud = blokken(met_namen, rapport, keuze)
    tekst = naar_json(inhoud) + zet(met_namen, rapport, "html", keuze, inhoud).decode("utf-8")
    assert WEG in tekst
    assert _resten(tekst) == []


@pytest.mark.parametrize("formaat", TABELLEN)
@pytest.mark.parametrize("rapport", [r for r in RAPPORTEN.values() if r.tabelmodule], ids=lambda r: r.code)
def test_a_name_that_was_typed_in_any_text_is_in_no_table_unless_asked(met_namen: sa.Connection, rapport: Rapport, formaat: str) -> None:
    inhoud = maak(met_namen, rapport, formaat, keuze_voor(met_namen, rapport.uitgaven[0]))
    if formaat == "csv":
        tekst = inhoud.decode("utf-8")
    else:
        tekst = "\n".join(str(cel) for blad in load_workbook(BytesIO(inhoud)) for rij in blad.iter_rows(values_only=True) for cel in rij)
    assert WEG in tekst
    assert _resten(tekst) == []
