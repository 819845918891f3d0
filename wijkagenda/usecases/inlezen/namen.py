"""Finds the record that a name in a list means: by its names and codes, without case and accents, in a dictionary per kind."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.opmaak import vouw
from wijkagenda.basis.veld import Veld
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.beleidskader import Beleidskader, Doel, Indicator, Thema
from wijkagenda.domain.soorten import klasse_van
from wijkagenda.domain.subsidie import Regeling
from wijkagenda.domain.velden import naam_van
from wijkagenda.storage.unit_of_work import Werk

_NAAMKOLOMMEN = {
    "gebied": ("naam", "andere_naam"), "organisatie": ("naam",), "medewerker": ("naam",), "initiatief": ("titel", "nummer"),
    "geldstroom": ("naam",), "rubriek": ("naam",),
}  # fmt: skip
_UIT_KADER: dict[str, tuple[type[Doel] | type[Thema] | type[Indicator], Any]] = {
    "doel": (Doel, Doel.titel), "thema": (Thema, Thema.titel), "indicator": (Indicator, Indicator.naam),
}  # fmt: skip
_GENOEG = 15
"""Up to so many possible names are all told; of more, only those that look alike."""


class Namen:
    """The names of the records in the file, read per kind when first asked for."""

    def __init__(self, werk: Werk) -> None:
        self._werk = werk
        self._ids: dict[str, dict[str, str | None]] = {}
        self._getoond: dict[str, list[str]] = {}

    def zoek(self, soort: str, naam: str) -> str | None:
        """The id of the record with this name, or None. Raises `InvoerFout` where several have it."""
        if soort not in self._ids:
            self._laad(soort)
        sleutel = _sleutel(naam)
        gevonden = self._ids[soort].get(sleutel)
        if gevonden is None and sleutel in self._ids[soort]:
            raise InvoerFout(f"‘{naam[:60]}’ past bij meer dan één {naam_van(soort)}. Schrijf de hele naam.")
        return gevonden

    def vind(self, veld: Veld, naam: str) -> str:
        """The id of the record that a reference means. Raises `InvoerFout` that names the possible ones."""
        soort = veld.verwijst or ""
        gevonden = self.zoek(soort, naam)
        if gevonden is None:
            raise InvoerFout(f"‘{naam[:60]}’ is er niet als {naam_van(soort)}.{self._mogelijk(soort, naam)}", veld.naam)
        return gevonden

    def voeg_toe(self, soort: str, naam: str, id_: str) -> None:
        """A record that the list itself makes."""
        if soort not in self._ids:
            self._laad(soort)
        sleutel = _sleutel(naam)
        self._ids[soort][sleutel] = None if sleutel in self._ids[soort] else id_

    def _mogelijk(self, soort: str, naam: str) -> str:
        namen = self._getoond[soort]
        if not namen:
            return " Er is er nog geen."
        if len(namen) <= _GENOEG:
            return f" Kies uit: {', '.join(namen)}."
        op_sleutel = {_sleutel(n): n for n in namen}
        lijkt = [op_sleutel[s] for s in get_close_matches(_sleutel(naam), op_sleutel, 3, 0.6)]
        return f" Bedoelt u {' of '.join(f'‘{n}’' for n in lijkt)}?" if lijkt else ""

    def _laad(self, soort: str) -> None:
        ids: dict[str, str | None] = {}
        getoond: list[str] = []
        for id_, namen in self._lees(soort):
            woorden = [n for n in namen if n]
            getoond.append(woorden[0])
            for sleutel in dict.fromkeys(_sleutel(w) for w in woorden):
                ids[sleutel] = None if sleutel in ids and ids[sleutel] != id_ else id_
        self._ids[soort], self._getoond[soort] = ids, getoond

    def _lees(self, soort: str) -> Iterable[tuple[str, tuple[str | None, ...]]]:
        db = self._werk.sessie
        if soort == "regeling":
            for id_, naam, jaar in db.execute(sa.select(Regeling.id, Regeling.naam, Regeling.jaar).where(levend(Regeling))):
                yield id_, (naam, f"{naam} {jaar}")
        elif soort in _UIT_KADER:
            yield from self._uit_kader(soort)
        else:
            klasse = klasse_van(soort)
            kolommen = [getattr(klasse, k) for k in _NAAMKOLOMMEN[soort]]
            for rij in db.execute(sa.select(klasse.id, *kolommen).where(levend(klasse))):
                yield rij[0], tuple(rij[1:])

    def _uit_kader(self, soort: str) -> Iterable[tuple[str, tuple[str | None, ...]]]:
        """Codes and names of the beleidskaders in use come first: only where those have none does another count."""
        klasse, naam = _UIT_KADER[soort]
        zin = sa.select(klasse.id, klasse.code, naam, Beleidskader.actief).join(Beleidskader, Beleidskader.id == klasse.beleidskader_id)
        rijen = self._werk.sessie.execute(zin.where(levend(klasse), levend(Beleidskader)).order_by(Beleidskader.actief.desc())).all()
        actief = {_sleutel(w) for _, code, titel, aan in rijen if aan for w in (code, titel)}
        for id_, code, titel, aan in rijen:
            yield id_, (code, titel) if aan else tuple(w for w in (code, titel) if _sleutel(w) not in actief) or (f"{code} {titel}",)


def _sleutel(naam: str) -> str:
    return " ".join(vouw(naam).split())
