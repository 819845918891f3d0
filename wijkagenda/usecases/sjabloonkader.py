"""Beleidskader from data files: ambities, doelen, thema's, uitgangspunten, indicatoren and their figures; part of filling a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.domain.basis_model import sleutel_id
from wijkagenda.domain.beleidskader import Ambitie, Beleidskader, Doel, Indicator, Thema, ThemaDoel, Uitgangspunt, Waardevraag
from wijkagenda.domain.velden.beleidskader import EENHEDEN, INDICATORSOORTEN, KWADRANTEN, WAARDEN
from wijkagenda.domain.velden.gebied import NIVEAUS
from wijkagenda.domain.velden.wijkscan import GEEN_WAARDEN
from wijkagenda.domain.wijkscan import Meting, Trendbreuk
from wijkagenda.storage.unit_of_work import Werk
from wijkagenda.usecases.sjabloonbron import Bron, Regel, id_per_code, schrijf


@dataclass(frozen=True)
class Doelgebieden:
    """Where figures go: the code of the gemeente, and CBS code → gebied that is exactly that area."""

    gemeentecode: str
    per_cbs: Mapping[str, str]

    def gebied(self, regel: Regel) -> str | None:
        """The gebied of a figure; None for a figure of another gemeente. Raises `InvoerFout` for an unknown area."""
        code = regel.nodig("gebiedscode")
        if code in self.per_cbs:
            return self.per_cbs[code]
        if code[2:6] != self.gemeentecode[2:6]:
            return None
        raise regel.fout("gebiedscode", f"geen gebied valt precies samen met ‘{code[:40]}’.")


def kader_id(soort: str, kader: str, *code: object) -> str:
    """The id of a row of a beleidskader: ``kader_id("indicator", "oss-2025-2029", "S0-01")``."""
    return sleutel_id(soort, kader, *code)


def vul_kader(werk: Werk, bron: Bron, actief: bool, doelgebieden: Doelgebieden) -> None:
    """Adds one beleidskader. Raises `InvoerFout` that names file and line."""
    _Kadervuller(werk, bron, doelgebieden).vul(actief)


class _Kadervuller:
    def __init__(self, werk: Werk, bron: Bron, doelgebieden: Doelgebieden) -> None:
        self._werk = werk
        self._bron = bron
        self._doelgebieden = doelgebieden
        self._code = bron.map.name
        self._kader = sleutel_id("beleidskader", self._code)
        self._codes: dict[str, dict[str, str]] = {soort: {} for soort in ("ambitie", "doel", "thema", "indicator")}

    def vul(self, actief: bool) -> None:
        schrijf(self._werk, Beleidskader, [self._beschrijving(actief)])
        schrijf(self._werk, Ambitie, self._met_code("ambitie", "ambities.csv"))
        schrijf(self._werk, Doel, self._met_code("doel", "doelen.csv"))
        schrijf(self._werk, Thema, self._met_code("thema", "themas.csv"))
        schrijf(self._werk, ThemaDoel, self._thema_doelen())
        schrijf(self._werk, Uitgangspunt, self._uitgangspunten())
        schrijf(self._werk, Waardevraag, self._waardevragen())
        schrijf(self._werk, Indicator, self._indicatoren())
        schrijf(self._werk, Meting, self._metingen())
        schrijf(self._werk, Trendbreuk, self._trendbreuken())

    def _beschrijving(self, actief: bool) -> dict[str, Any]:
        over = self._bron.toml("kader.toml")
        if not over.get("naam"):
            raise InvoerFout(f"In ‘kader.toml’ van ‘{self._code}’ ontbreekt de naam.")
        return {"id": self._kader, "code": self._code, "actief": actief} | {
            naam: over.get(naam) for naam in ("naam", "versie", "van", "tot", "bron", "toelichting")
        }

    def _met_code(self, soort: str, bestand: str) -> Iterator[dict[str, Any]]:
        for r in self._bron.regels(bestand, ("code", "titel")):
            code = r.nodig("code")
            rij = {"id": id_per_code(self._codes[soort], r, code, kader_id(soort, self._code, code)), "beleidskader_id": self._kader,
                   "code": code, "titel": r.nodig("titel")}  # fmt: skip
            yield rij | ({"ambitie_id": r.verwijzing("ambitie", self._codes["ambitie"])} if soort == "doel" else {})

    def _thema_doelen(self) -> Iterator[dict[str, Any]]:
        for r in self._bron.regels("thema_doelen.csv", ("thema", "doel")):
            thema, doel = r.nodige_verwijzing("thema", self._codes["thema"]), r.nodige_verwijzing("doel", self._codes["doel"])
            yield {"id": sleutel_id("thema_doel", thema, doel), "thema_id": thema, "doel_id": doel}

    def _uitgangspunten(self) -> Iterator[dict[str, Any]]:
        for r in self._bron.regels("uitgangspunten.csv", ("nummer", "titel")):
            yield {"id": kader_id("uitgangspunt", self._code, r.heel("nummer")), "beleidskader_id": self._kader, "nummer": r.heel("nummer"),
                   "titel": r.nodig("titel"), "toetsvraag": r.tekst("toetsvraag")}  # fmt: skip

    def _waardevragen(self) -> Iterator[dict[str, Any]]:
        for r in self._bron.regels("waarden.csv", ("waarde", "nummer", "vraag")):
            waarde, nummer = r.nodige_keuze("waarde", WAARDEN), r.heel("nummer")
            yield {"id": kader_id("waardevraag", self._code, waarde, nummer), "beleidskader_id": self._kader, "waarde": waarde, "nummer": nummer,
                   "vraag": r.nodig("vraag")}  # fmt: skip

    def _indicatoren(self) -> Iterator[dict[str, Any]]:
        for r in self._bron.regels("indicatoren.csv", ("code", "naam", "soort", "eenheid")):
            code = r.nodig("code")
            yield {"id": id_per_code(self._codes["indicator"], r, code, kader_id("indicator", self._code, code)), "beleidskader_id": self._kader,
                   "code": code, "naam": r.nodig("naam"), "doel_id": r.verwijzing("doel", self._codes["doel"]),
                   "soort": r.nodige_keuze("soort", INDICATORSOORTEN), "eenheid": r.nodige_keuze("eenheid", EENHEDEN),
                   "kwadrant": r.keuze("kwadrant", KWADRANTEN), "verhalend": r.ja("verhalend")} | {
                       naam: r.tekst(naam) for naam in ("dienst", "operator", "norm", "bron", "noot")}  # fmt: skip

    def _metingen(self) -> Iterator[dict[str, Any]]:
        for r in self._bron.regels("metingen.csv", ("indicator", "niveau", "gebiedscode", "jaar")):
            gebied = self._doelgebieden.gebied(r)
            if gebied is None:
                continue
            indicator, niveau, jaar = r.nodige_verwijzing("indicator", self._codes["indicator"]), r.nodige_keuze("niveau", NIVEAUS), r.heel("jaar")
            waarde, geen = r.decimaal("waarde"), r.keuze("geen_waarde", GEEN_WAARDEN)
            if (waarde is None) == (geen is None):
                raise r.fout("waarde", "vul een waarde in, óf de reden dat die er niet is.")
            yield {"id": sleutel_id("meting", indicator, gebied, niveau, jaar), "indicator_id": indicator, "gebied_id": gebied, "niveau": niveau,
                   "jaar": jaar, "waarde": waarde, "geen_waarde": geen, "voorlopig": r.ja("voorlopig"), "bron": r.tekst("bron"),
                   "noot": r.tekst("noot")}  # fmt: skip

    def _trendbreuken(self) -> Iterator[dict[str, Any]]:
        for r in self._bron.regels("trendbreuken.csv", ("indicator", "jaar", "toelichting")):
            indicator, jaar = r.nodige_verwijzing("indicator", self._codes["indicator"]), r.heel("jaar")
            yield {"id": sleutel_id("trendbreuk", indicator, jaar), "indicator_id": indicator, "jaar": jaar, "toelichting": r.nodig("toelichting"),
                   "bron": r.tekst("bron"), "vermoedelijk": r.ja("vermoedelijk") or not r.tekst("bron")}  # fmt: skip
