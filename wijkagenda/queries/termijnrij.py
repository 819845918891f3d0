"""One term of a dossier as it stands on a day, and the words that all kinds of terms share.

>>> t = beslistermijn(dt.date(2026, 11, 2), 6)
>>> rij = maak_rij("bezwaar", t, dt.date(2026, 12, 10))
>>> rij.pil, rij.grond, rij.zin
('nog 4 dagen', 'Awb 6:7', 'De aanvrager kan bezwaar maken tot en met maandag 14 december.')
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from wijkagenda.basis.opmaak import aantal
from wijkagenda.domain.termijn import DAG, Strook, Termijn, beslistermijn
from wijkagenda.queries.aandachtrij import VOORUIT, Toon, dringend, nog
from wijkagenda.queries.subsidie import dagwoord

Stand = Literal["loopt", "te_laat", "klaar", "voorbij"]
"""Runs; should have been done; was done; a chance that is past."""


@dataclass(frozen=True, slots=True)
class Termijnsoort:
    """A kind of term. `vervalt`: a chance that lapses, not a duty that can be late. `van_ons`: the gemeente must act.

    `loopt` and `voorbij` are sentences about {einde}; what is late says so in its own words.
    """

    naam: str
    grond: str
    van_ons: bool
    vervalt: bool
    loopt: str
    voorbij: str = "Dit moest uiterlijk {einde}."


SOORTEN = {
    "besluit": Termijnsoort("Beslissen op de aanvraag", "Awb 4:13", True, False, "Maak het besluit uiterlijk {einde} bekend."),
    "herstel": Termijnsoort("Hersteltermijn", "Awb 4:5", False, True, "De aanvrager kan aanvullen tot en met {einde}.",
                            "De aanvrager kon aanvullen tot en met {einde}."),
    "buiten": Termijnsoort("Besluit om niet te behandelen", "Awb 4:5 lid 4", True, True, "Niet behandelen kan tot en met {einde}.",
                           "Niet behandelen kon tot en met {einde}. Neem een besluit op de aanvraag."),
    "zienswijze": Termijnsoort("Zienswijze", "Awb 4:12", False, True, "De aanvrager kan reageren op het voornemen tot en met {einde}.",
                               "De aanvrager kon reageren op het voornemen tot en met {einde}."),
    "dwangsom": Termijnsoort("Beslissen na ingebrekestelling", "Awb 4:17", True, False,
                             "Beslis uiterlijk {einde}. Anders gaat de dag erna een dwangsom lopen."),
    "bezwaar": Termijnsoort("Bezwaar maken", "Awb 6:7", False, True, "De aanvrager kan bezwaar maken tot en met {einde}.",
                            "De aanvrager kon bezwaar maken tot en met {einde}."),
    "beroep": Termijnsoort("In beroep gaan", "Awb 6:7, 8:1", False, True, "De aanvrager kan bij de rechtbank in beroep gaan tot en met {einde}.",
                           "De aanvrager kon bij de rechtbank in beroep gaan tot en met {einde}."),
    "bezwaarbesluit": Termijnsoort("Beslissen op bezwaar", "Awb 7:10", True, False, "Beslis uiterlijk {einde} op het bezwaar."),
    "betaling": Termijnsoort("Betalen", "Awb 4:87", True, False, "Betaal uiterlijk {einde}."),
    "verantwoording": Termijnsoort("Verantwoorden", "Awb 4:44", False, False, "De aanvrager verantwoordt de subsidie uiterlijk {einde}."),
    "vaststelling": Termijnsoort("Vaststellen", "Awb 4:13", True, False, "Maak de vaststelling uiterlijk {einde} bekend."),
    "terugvordering": Termijnsoort("Terugvorderen", "Awb 4:57 lid 4", True, True, "Terugvorderen kan tot en met {einde}, vijf jaar na het besluit.",
                                   "Terugvorderen kon tot en met {einde}, vijf jaar na het besluit."),
    "terugbetaling": Termijnsoort("Terugbetalen", "Awb 4:87", False, False, "De aanvrager betaalt uiterlijk {einde} terug."),
}  # fmt: skip
"""Every kind of term that a dossier can have."""


@dataclass(frozen=True, slots=True)
class Dossiertermijn:
    """A term of one dossier. `begin` is the day before day 1; `dagen` are left today, or were left on the day it was done.

    `telling` is its ledger in sentences; `stroken` the same as stretches of days, for who draws it.
    """

    code: str
    naam: str
    grond: str
    begin: dt.date
    einde: dt.date
    stand: Stand
    dagen: int
    klaar_op: dt.date | None
    waardoor: str
    pil: str
    toon: Toon
    zin: str
    telling: tuple[str, ...]
    stroken: tuple[Strook, ...]
    opmerkingen: tuple[str, ...]

    @property
    def loopt(self) -> bool:
        """Whether somebody still has to act, in time or not."""
        return self.stand in ("loopt", "te_laat")


def maak_rij(code: str, termijn: Termijn, vandaag: dt.date, *, klaar_op: dt.date | None = None, waardoor: str = "", naam: str = "",
             grond: str = "", opmerkingen: tuple[str, ...] = ()) -> Dossiertermijn:  # fmt: skip
    """A term as it stands today; `klaar_op` is the day on which it was met, or ended in another way, `waardoor` by what."""
    soort = SOORTEN[code]
    dagen = termijn.dagen_over(klaar_op or vandaag)
    stand: Stand = "klaar" if klaar_op else "loopt" if dagen >= 0 else "voorbij" if soort.vervalt else "te_laat"
    einde = dagwoord(termijn.einde, vandaag)
    if klaar_op is not None:
        zin = f"{waardoor} op {dagwoord(klaar_op, vandaag)}, {_verschil(dagen)}."
    elif stand == "loopt":
        zin = soort.loopt.format(einde=einde) + _stilstand(termijn, vandaag)
    else:
        zin = soort.voorbij.format(einde=einde)
    pil = nog(dagen) if stand in ("loopt", "te_laat") else stand
    return Dossiertermijn(code, naam or soort.naam, grond or soort.grond, termijn.start, termijn.einde, stand, dagen, klaar_op, waardoor, pil,
                          _toon(stand, soort, dagen), zin, tuple(s.zin() for s in termijn.stroken), termijn.stroken, opmerkingen)  # fmt: skip


def tot_dag(begin: dt.date, einde: dt.date) -> Termijn:
    """A term of which the last day was named, so that nothing has to be counted."""
    dagen = (einde - begin).days
    return Termijn(begin, (Strook(begin + DAG, einde, True, 1, dagen, ""),) if dagen > 0 else (), einde)


def in_weken(begin: dt.date, weken: int) -> Termijn:
    """A term of the law in weeks, which moves over a weekend or holiday."""
    return beslistermijn(begin, weken)


def _toon(stand: Stand, soort: Termijnsoort, dagen: int) -> Toon:
    """How much it asks: what the gemeente must do asks most."""
    if stand == "te_laat":
        return "nu"
    return dringend(dagen) if stand == "loopt" and soort.van_ons and dagen <= VOORUIT else "weten"


_RUIM = 365
"""Days from which it is no use to say how many were left."""


def _verschil(dagen: int) -> str:
    """How the day on which it was done lies to its end."""
    if dagen == 0:
        return "op de laatste dag"
    if dagen > _RUIM:
        return "ruim voor het einde"
    return f"{aantal(abs(dagen), 'dag', 'dagen')} {'voor het einde' if dagen > 0 else 'te laat'}"


def _stilstand(termijn: Termijn, vandaag: dt.date) -> str:
    strook = termijn.stand_op(vandaag)
    return f" De termijn staat nu stil: {strook.waarom}." if strook is not None and not (strook.telt or strook.schuift) else ""
