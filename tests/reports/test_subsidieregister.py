"""The register as tables: every column filled, totals on a second sheet, and no person in it unless asked for."""

from __future__ import annotations

import datetime as dt
import io
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from tests.factory import maak
from tests.usecases.subsidiedossier import breng_tot, dag, maak_concept, maak_regeling
from wijkagenda.queries.register import ASSEN, register
from wijkagenda.queries.subsidie import Aanvraagkeuze
from wijkagenda.reports import subsidies
from wijkagenda.reports.blocks import Tabel
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import subsidie, velden

VANDAAG = dt.date(2026, 11, 21)


@pytest.fixture
def gevuld(bestand: Bestand) -> Bestand:
    """A grant in two gebieden, and an application of a private person with a behandelaar."""
    regeling = maak_regeling(bestand, naam="Regeling 2026")
    ruwaard, ussen = maak(bestand, "gebied", naam="Ruwaard"), maak(bestand, "gebied", naam="Ussen")
    soep = maak_concept(bestand, titel="Soep", regeling_id=regeling, ontvangen_op=None)
    subsidie.kies_gebieden(bestand.uow, soep, {ruwaard: Decimal(50), ussen: Decimal(50)})
    wie = maak(bestand, "organisatie", naam="Fien Fictief", soort="particulier", gebied_id=ruwaard)
    maak(bestand, "contactpersoon", naam="Bas Bedacht", organisatie_id=wie)
    id_ = breng_tot(bestand, "uitvoering", titel="Straatfeest", regeling_id=regeling, organisatie_id=wie, bedrag=800_00)
    velden.wijzig(bestand.uow, "aanvraag", id_, {"behandelaar_id": maak(bestand, "medewerker", naam="Petra Proef")})
    subsidie.betaal(bestand.uow, id_, 600_00, dag(10, 20))
    subsidie.registreer_bezwaar(bestand.uow, id_, "Het bedrag.", dag(10, 21))
    return bestand


def tabellen(bestand: Bestand, *, met_personen: bool = False) -> dict[str, Tabel]:
    rijen = register(bestand.lees(), Aanvraagkeuze(), VANDAAG)
    return dict(subsidies.tabellen(bestand.lees(), rijen, met_personen=met_personen))


def test_every_column_of_the_register_is_filled(gevuld: Bestand) -> None:
    tabel = tabellen(gevuld)["Subsidies"]
    rij = dict(zip((k.titel for k in tabel.kolommen), tabel.rijen[0].cellen, strict=True))
    assert rij == {
        "Kenmerk": "SSB-2026-002", "Titel": "Straatfeest", "Aanvrager": "(particulier)", "Gebied": "Ruwaard", "Regeling": "Regeling 2026",
        "Ontvangen op": dag(9, 22), "Status": "in uitvoering", "Aangevraagd": 1_000_00, "Geadviseerd": 800_00, "Verleend": 800_00,
        "Vastgesteld": None, "Betaald": 600_00, "Doel": "", "Kwadrant": "informeel en collectief", "Jaar": 2026, "Te laat": "nee",
        "Beslistermijn tot": None, "Dagen over": None, "Bezwaar": "ja", "Eerder aangevraagd": 0,
    }  # fmt: skip


def test_with_persons_they_have_columns_of_their_own(gevuld: Bestand) -> None:
    tabel = tabellen(gevuld, met_personen=True)["Subsidies"]
    assert [k.titel for k in tabel.kolommen][-2:] == ["Contactpersoon", "Behandelaar"]
    assert (tabel.rijen[0].cellen[2], *tabel.rijen[0].cellen[-2:]) == ("Fien Fictief", "Bas Bedacht", "Petra Proef")


def test_every_axis_of_the_totals_ends_in_the_same_sum(gevuld: Bestand) -> None:
    sommen = [rij.cellen[1:] for rij in tabellen(gevuld)["Totalen"].rijen if rij.nadruk]
    assert sommen == [("Samen", 2, 2_000_00, 800_00, 800_00, 0, 600_00)] * len(ASSEN)


def test_a_workbook_has_a_sheet_with_totals_and_a_csv_only_applications(gevuld: Bestand) -> None:
    db = gevuld.lees()
    rijen = register(db, Aanvraagkeuze(), VANDAAG)
    boek = load_workbook(io.BytesIO(subsidies.als_bestand(db, rijen, "xlsx", VANDAAG, met_personen=False)))
    assert boek.sheetnames == ["Subsidies", "Totalen"]
    assert boek["Subsidies"].max_row == 3
    regels = subsidies.als_bestand(db, rijen, "csv", VANDAAG, met_personen=False).decode().splitlines()
    assert [regel.split(";")[0] for regel in regels] == ["Kenmerk", "SSB-2026-002", "SSB-2026-001"]


def test_paper_does_not_name_a_private_person_unless_asked(gevuld: Bestand) -> None:
    def namen(*, met_personen: bool) -> list[object]:
        blokken = subsidies.inhoud(gevuld.lees(), gebied_ids=(), jaren=(2026,), vandaag=VANDAAG, met_personen=met_personen)
        return [rij.cellen[1] for rij in [b for b in blokken if isinstance(b, Tabel)][-1].rijen]

    assert namen(met_personen=False) == ["(particulier)", ""]
    assert namen(met_personen=True) == ["Fien Fictief", ""]


def test_paper_over_more_years_begins_with_all_regelingen_beside_each_other(gevuld: Bestand) -> None:
    breng_tot(gevuld, "ontvangen", regeling_id=maak_regeling(gevuld, naam="Regeling 2025", jaar=2025))
    blokken = subsidies.inhoud(gevuld.lees(), gebied_ids=(), jaren=(2025, 2026), vandaag=VANDAAG)
    per_regeling, per_jaar = [b for b in blokken if isinstance(b, Tabel)][:2]
    assert [r.cellen[:3] for r in per_regeling.rijen] == [("Regeling 2025", 1, 1_000_00), ("Regeling 2026", 1, 1_000_00), ("Samen", 2, 2_000_00)]
    assert [r.cellen[0] for r in per_jaar.rijen] == ["2026", "2025", "Samen"]
