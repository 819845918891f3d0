"""Partners of the wijkbudget: once at a time, and inbreng only while they take part."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factory import maak
from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import velden


def deelname(bestand: Bestand, van: str, tot: str | None = None, **velden_: str) -> str:
    einde = {"tot": dt.date.fromisoformat(tot)} if tot else {}
    return maak(bestand, "deelname", van=dt.date.fromisoformat(van), vorm="financieel", **einde, **velden_)


def test_inbreng_before_a_partner_joins_is_refused(bestand: Bestand) -> None:
    id_ = deelname(bestand, "2026-07-01")
    with pytest.raises(InvoerFout, match=r"doet mee vanaf 01-07-2026\. In 2025 kan er dus geen inbreng zijn\."):
        maak(bestand, "deelnamebedrag", deelname_id=id_, jaar=2025, bedrag=1_00)


def test_inbreng_after_a_partner_left_is_refused(bestand: Bestand) -> None:
    id_ = deelname(bestand, "2024-01-01", "2025-06-30")
    with pytest.raises(InvoerFout, match="tot en met 30-06-2025"):
        maak(bestand, "deelnamebedrag", deelname_id=id_, jaar=2026, bedrag=1_00)


def test_inbreng_in_the_year_of_joining_and_of_leaving_is_fine(bestand: Bestand) -> None:
    id_ = deelname(bestand, "2024-07-01", "2025-06-30")
    for jaar in (2024, 2025):
        maak(bestand, "deelnamebedrag", deelname_id=id_, jaar=jaar, bedrag=1_00)


def test_a_partner_does_not_leave_before_its_inbreng(bestand: Bestand) -> None:
    id_ = deelname(bestand, "2024-07-01")
    maak(bestand, "deelnamebedrag", deelname_id=id_, jaar=2026, bedrag=1_00)
    with pytest.raises(RegelFout, match="nog inbreng bij 2026"):
        velden.wijzig(bestand.uow, "deelname", id_, {"tot": dt.date(2025, 12, 31)})


def test_a_partner_takes_part_once_at_a_time(bestand: Bestand) -> None:
    plek = {"organisatie_id": maak(bestand, "organisatie", naam="Stichting Verzonnen"), "gebied_id": maak(bestand, "gebied", naam="Ruwaard")}
    deelname(bestand, "2024-01-01", "2025-12-31", **plek)
    deelname(bestand, "2026-01-01", **plek)
    with pytest.raises(InvoerFout, match=r"Stichting Verzonnen doet in Ruwaard al mee vanaf 01-01-2026"):
        deelname(bestand, "2026-07-01", **plek)


def test_in_another_gebied_a_partner_may_take_part_as_well(bestand: Bestand) -> None:
    wie = {"organisatie_id": maak(bestand, "organisatie")}
    assert deelname(bestand, "2024-01-01", **wie) != deelname(bestand, "2024-01-01", **wie)
