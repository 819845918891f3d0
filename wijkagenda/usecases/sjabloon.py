"""Sjabloon: fills a new file in one step with the gebieden, streams, rubrieken and beleidskaders of a municipality.

The rows get the id of their natural key (kind, sjabloon, code), so that two files of the same sjabloon share them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.paden import bronmap, instellingenmap
from wijkagenda.basis.stap import Stap
from wijkagenda.domain.basis_model import sleutel_id
from wijkagenda.domain.bestand import Instelling, instelling
from wijkagenda.domain.gebied import CbsGebied, Gebied, GebiedDeel, Inwonertal, Voorziening
from wijkagenda.domain.velden.gebied import GEBIEDSOORTEN, NIVEAUS, VOORZIENINGSOORTEN, VOORZIENINGTYPEN
from wijkagenda.domain.velden.wijkbudget import BIJ_OVER, COLLECTIEF
from wijkagenda.domain.wijkbudget import Geldstroom, Oormerk, Rubriek, Taakveld
from wijkagenda.storage.unit_of_work import UnitOfWork, Werk
from wijkagenda.usecases.sjabloonbron import Bron, Regel, id_per_code, schrijf
from wijkagenda.usecases.sjabloonkader import Doelgebieden, vul_kader

STANDAARD = "oss"
"""The sjabloon of a new file when nobody chose one."""


@dataclass(frozen=True)
class Sjabloon:
    """One that can be chosen. `eigen` when the user put it in the folder of this machine."""

    code: str
    naam: str
    omschrijving: str
    map: Path
    eigen: bool


def sjabloonmap() -> Path:
    """Where a municipality puts sjablonen of its own; beleidskaders go in the folder beside it."""
    return instellingenmap() / "sjablonen"


def sjablonen() -> list[Sjabloon]:
    """All that can be chosen: the own ones first, then those shipped (an own one replaces a shipped one of the same code)."""
    gevonden: dict[str, Sjabloon] = {}
    for boven, eigen in ((sjabloonmap(), True), (bronmap() / "sjablonen", False)):
        for map_ in sorted(boven.iterdir()) if boven.is_dir() else ():
            if map_.name not in gevonden and (map_ / "sjabloon.toml").is_file():
                gevonden[map_.name] = _beschrijving(map_, eigen)
    return sorted(gevonden.values(), key=lambda s: (not s.eigen, s.code == "leeg", s.naam != "Oss", s.naam))


def _beschrijving(map_: Path, eigen: bool) -> Sjabloon:
    try:
        gegevens = Bron(map_).toml("sjabloon.toml")
    except InvoerFout as fout:
        return Sjabloon(map_.name, map_.name, str(fout), map_, eigen)
    return Sjabloon(map_.name, str(gegevens.get("naam", map_.name)), str(gegevens.get("omschrijving", "")), map_, eigen)


def kies(code: str) -> Sjabloon:
    """The sjabloon with this code. Raises `InvoerFout` that names the possible ones."""
    alle = sjablonen()
    for sjabloon in alle:
        if sjabloon.code == code:
            return sjabloon
    raise InvoerFout(f"Het sjabloon ‘{code[:40]}’ is er niet. Kies uit: {', '.join(s.code for s in alle)}.", "sjabloon")


def sjabloon_id(soort: str, sjabloon: str, code: str) -> str:
    """The id of a row of a sjabloon: ``sjabloon_id("gebied", "oss", "ruwaard")``."""
    return sleutel_id(soort, sjabloon, code)


def cbs_id(code: str) -> str:
    """The id of a CBS area, the same in every sjabloon."""
    return sleutel_id("cbs_gebied", code)


def vul(uow: UnitOfWork, sjabloon: Sjabloon) -> Stap:
    """Fills an empty file; not to be undone. Raises `InvoerFout` that names file and line; then nothing is filled."""
    with uow(f"Sjabloon {sjabloon.naam} laden", soort="import") as werk:
        werk.stapel = False
        _Vuller(werk, sjabloon).vul()
    return werk.stap


class _Vuller:
    """Reads the files in an order in which every row finds what it refers to."""

    def __init__(self, werk: Werk, sjabloon: Sjabloon) -> None:
        self._werk = werk
        self._code = sjabloon.code
        self._bron = Bron(sjabloon.map)
        self._over = self._bron.toml("sjabloon.toml")
        self._cbs: dict[str, str] = {}
        self._gebieden: dict[str, str] = {}
        self._rubrieken: dict[str, str] = {}

    def vul(self) -> None:
        """Everything of the sjabloon and its beleidskaders."""
        schrijf(self._werk, CbsGebied, self._cbs_gebieden())
        schrijf(self._werk, Inwonertal, self._inwoners())
        schrijf(self._werk, Gebied, self._gebied())
        schrijf(self._werk, GebiedDeel, delen := list(self._delen()))
        schrijf(self._werk, Voorziening, self._voorzieningen())
        schrijf(self._werk, Rubriek, self._rubriek())
        self._geldstromen()
        schrijf(self._werk, Taakveld, self._taakvelden())
        doelgebieden = Doelgebieden(self._over.get("gemeentecode", ""), _per_cbs(delen, self._cbs))
        for kader in self._over.get("kaders", []):
            vul_kader(self._werk, self._kaderbron(str(kader)), kader in self._over.get("kaders_aan", []), doelgebieden)
        self._instellingen()

    def _id(self, soort: str, code: str) -> str:
        return sjabloon_id(soort, self._code, code)

    def _kaderbron(self, kader: str) -> Bron:
        for boven in (sjabloonmap().parent, bronmap()):
            if (boven / "beleidskaders" / kader / "kader.toml").is_file():
                return Bron(boven / "beleidskaders" / kader)
        raise InvoerFout(f"Het beleidskader ‘{kader[:60]}’ uit ‘sjabloon.toml’ is er niet. Maak de map of haal de naam weg.")

    def _cbs_gebieden(self) -> list[dict[str, Any]]:
        regels = sorted(self._bron.regels("cbs_gebieden.csv", ("code", "naam", "niveau")), key=_niveau)
        return [{"id": id_per_code(self._cbs, r, r.nodig("code"), cbs_id(r.nodig("code"))), "code": r.nodig("code"), "naam": r.nodig("naam"),
                 "niveau": r.nodige_keuze("niveau", NIVEAUS), "ouder_id": r.verwijzing("ouder", self._cbs), "van": r.datum("van"),
                 "tot": r.datum("tot")} for r in regels]  # fmt: skip

    def _inwoners(self) -> Iterator[dict[str, Any]]:
        for r in self._bron.regels("inwoners.csv", ("code", "jaar", "aantal")):
            cbs, jaar = r.nodige_verwijzing("code", self._cbs), r.heel("jaar")
            yield {"id": sleutel_id("inwonertal", cbs, jaar), "cbs_gebied_id": cbs, "jaar": jaar, "aantal": r.heel("aantal"), "bron": r.tekst("bron")}

    def _gebied(self) -> Iterator[dict[str, Any]]:
        for volgorde, r in enumerate(self._bron.regels("gebieden.csv", ("code", "naam", "soort")), 1):
            code = r.nodig("code")
            yield {"id": id_per_code(self._gebieden, r, code, self._id("gebied", code)), "code": code, "naam": r.nodig("naam"),
                   "soort": r.nodige_keuze("soort", GEBIEDSOORTEN), "andere_naam": r.tekst("andere_naam"), "nummer": r.getal("nummer"),
                   "proeftuin_sinds": r.datum("proeftuin_sinds"), "wijkteam": r.tekst("wijkteam"), "omschrijving": r.tekst("noot"),
                   "volgorde": volgorde}  # fmt: skip

    def _delen(self) -> Iterator[dict[str, Any]]:
        for r in self._bron.regels("gebied_delen.csv", ("gebied", "cbs")):
            gebied, cbs, van = r.nodige_verwijzing("gebied", self._gebieden), r.nodige_verwijzing("cbs", self._cbs), r.datum("van")
            yield {"id": sleutel_id("gebied_deel", gebied, cbs, van), "gebied_id": gebied, "cbs_gebied_id": cbs, "van": van, "tot": r.datum("tot")}

    def _voorzieningen(self) -> Iterator[dict[str, Any]]:
        for r in self._bron.regels("voorzieningen.csv", ("naam", "gebied")):
            yield {"id": self._id("voorziening", r.nodig("naam")), "naam": r.nodig("naam"), "soort": r.keuze("soort", VOORZIENINGSOORTEN),
                   "type": r.keuze("type", VOORZIENINGTYPEN), "gebied_id": r.nodige_verwijzing("gebied", self._gebieden)}  # fmt: skip

    def _rubriek(self) -> Iterator[dict[str, Any]]:
        for r in self._bron.regels("rubrieken.csv", ("code", "naam", "collectief")):
            code = r.nodig("code")
            yield {"id": id_per_code(self._rubrieken, r, code, self._id("rubriek", code)), "naam": r.nodig("naam"),
                   "collectief": r.nodige_keuze("collectief", COLLECTIEF), "volgorde": r.getal("volgorde")}  # fmt: skip

    def _geldstromen(self) -> None:
        geldstromen: dict[str, str] = {}
        rijen, oormerken = [], []
        for r in self._bron.regels("geldstromen.csv", ("code", "naam", "bij_over", "bij_oormerk")):
            code = r.nodig("code")
            id_ = id_per_code(geldstromen, r, code, self._id("geldstroom", code))
            rijen.append({"id": id_, "naam": r.nodig("naam"), "taakveld": r.tekst("taakveld"), "bij_over": r.nodige_keuze("bij_over", BIJ_OVER),
                          "bij_oormerk": r.nodige_keuze("bij_oormerk", BIJ_OVER), "zorgrecht": r.ja("zorgrecht"), "volgorde": r.getal("volgorde"),
                          "noot": r.tekst("noot")})  # fmt: skip
            for rubriek in self._codes(r, "oormerk_rubrieken"):
                oormerken.append({"id": sleutel_id("oormerk", id_, rubriek), "geldstroom_id": id_, "rubriek_id": rubriek})
        schrijf(self._werk, Geldstroom, rijen)
        schrijf(self._werk, Oormerk, oormerken)

    def _codes(self, regel: Regel, kolom: str) -> list[str]:
        gevonden = []
        for code in (regel.tekst(kolom) or "").split():
            if code not in self._rubrieken:
                raise regel.fout(kolom, f"de code ‘{code[:40]}’ bestaat niet in ‘rubrieken.csv’.")
            gevonden.append(self._rubrieken[code])
        return gevonden

    def _taakvelden(self) -> Iterator[dict[str, Any]]:
        for r in self._bron.regels("taakvelden.csv", ("code", "naam")):
            code, van = r.nodig("code"), r.getal("van_jaar")
            yield {"id": sleutel_id("taakveld", code, van), "code": code, "naam": r.nodig("naam"), "van": van, "tot": r.getal("tot_jaar")}

    def _instellingen(self) -> None:
        vragen = [r.nodig("vraag") for r in self._bron.regels("toelatingsvragen.csv", ("nummer", "vraag"))]
        waarden = {"sjabloon": self._code, "toelatingsvragen": "\n".join(vragen)}
        waarden |= {naam: str(self._over.get(naam, "")) for naam in ("gemeente", "gemeentecode", "kenmerk_voorvoegsel")}
        rijen = [instelling(naam, waarde) for naam, waarde in waarden.items() if waarde]
        schrijf(self._werk, Instelling, [{"id": r.id, "naam": r.naam, "waarde": r.waarde} for r in rijen])


def _niveau(regel: Regel) -> int:
    """Parents first: gemeente, wijk, buurt."""
    return [k.code for k in NIVEAUS].index(regel.nodige_keuze("niveau", NIVEAUS))


def _per_cbs(delen: list[dict[str, Any]], cbs: dict[str, str]) -> dict[str, str]:
    """CBS code → gebied that is exactly that area: only such a gebied can carry a figure of it."""
    per_gebied: dict[str, list[str]] = {}
    for deel in delen:
        per_gebied.setdefault(deel["gebied_id"], []).append(deel["cbs_gebied_id"])
    codes = {id_: code for code, id_ in cbs.items()}
    return {codes[gebieden[0]]: gebied for gebied, gebieden in per_gebied.items() if len(gebieden) == 1}
