"""The tree of beleidskaders."""

from __future__ import annotations

from tests.factory import maak
from wijkagenda.queries.beleidskader import Tak, boom, kader_van
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import velden
from wijkagenda.usecases.sjabloon import kies, vul


def tel(takken: tuple[Tak, ...] | list[Tak], soort: str) -> int:
    return sum((t.soort == soort) + tel(t.delen, soort) for t in takken)


def test_the_kaders_of_sjabloon_oss_stand_as_in_their_sources(bestand: Bestand) -> None:
    vul(bestand.uow, kies("oss"))
    oss = next(k for k in boom(bestand.lees()) if k.id and tel(k.delen, "ambitie") == 3 and tel(k.delen, "doel") == 11)
    assert oss.actief
    assert {s: tel(oss.delen, s) for s in ("thema", "uitgangspunt", "indicator")} == {"thema": 19, "uitgangspunt": 5, "indicator": 42}


def test_kaders_in_use_come_first(bestand: Bestand) -> None:
    maak(bestand, "beleidskader", naam="Aap", actief=False)
    maak(bestand, "beleidskader", naam="Noot", actief=True)
    assert [k.titel for k in boom(bestand.lees())] == ["Noot", "Aap"]


def test_doelen_stand_under_their_ambitie_by_number(bestand: Bestand) -> None:
    kader = maak(bestand, "beleidskader")
    ambitie = maak(bestand, "ambitie", beleidskader_id=kader, code="1", titel="Samen")
    for code in ("10", "2"):
        maak(bestand, "doel", beleidskader_id=kader, ambitie_id=ambitie, code=code, titel=f"Doel {code}")
    (tak,) = boom(bestand.lees())
    assert [d.code for d in tak.delen[0].delen] == ["2", "10"]


def test_a_doel_of_a_deleted_ambitie_stays_in_sight(bestand: Bestand) -> None:
    kader = maak(bestand, "beleidskader")
    ambitie = maak(bestand, "ambitie", beleidskader_id=kader, code="1", titel="Samen")
    maak(bestand, "doel", beleidskader_id=kader, ambitie_id=ambitie, code="1", titel="Doel")
    velden.verwijder(bestand.uow, "ambitie", [ambitie])
    (tak,) = boom(bestand.lees())
    assert [d.soort for d in tak.delen] == ["doel"]


def test_a_part_knows_its_kader(bestand: Bestand) -> None:
    kader = maak(bestand, "beleidskader")
    thema = maak(bestand, "thema", beleidskader_id=kader, code="1", titel="Wonen")
    assert kader_van(bestand.lees(), "thema", thema) == kader
