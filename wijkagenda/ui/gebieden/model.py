"""How gebieden and inbreng read: columns and pills; words for rows, no decisions."""

from __future__ import annotations

from wijkagenda.basis.datum import toon_dag, toon_datum
from wijkagenda.basis.opmaak import aantal, opsomming, toon_getal
from wijkagenda.queries.gebied import DeelRij, GebiedRij, Inwoners, PlanRij
from wijkagenda.queries.inbreng import InbrengRij
from wijkagenda.ui.palet import Toon
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.pil import Status
from wijkagenda.usecases.velden import veld_van

_SOORT = veld_van("gebied", "soort")
_HOE = veld_van("inbreng", "soort")
_UITKOMST = veld_van("inbreng", "uitkomst")
_NIVEAU = veld_van("cbs_gebied", "niveau")
_PLANSTATUS = veld_van("wijkplan", "status")
_PLANTOON: dict[str, Toon] = {"in_gesprek": "vraag", "vastgesteld": "goed", "in_uitvoering": "goed"}
_UITKOMSTTOON: dict[str, Toon] = {"opgave": "vraag", "initiatief": "vraag", "antwoord": "goed"}
_DRINGEND = 7
"""Days before a promised answer is due from which it is urgent."""


def planstatus(plan: PlanRij | None) -> Status | None:
    """The pill of a plan."""
    return Status(_PLANSTATUS.toon(plan.status), _PLANTOON.get(plan.status, "weten")) if plan else None


def proeftuinstatus(rij: GebiedRij) -> Status | None:
    """The pill of a gebied that is a proeftuin."""
    return Status("proeftuin", "vraag") if rij.proeftuin_sinds else None


def soortregel(rij: GebiedRij) -> str:
    """``wijk · ook Noordwest``."""
    return " · ".join(d for d in (_SOORT.toon(rij.soort), f"ook {rij.andere_naam}" if rij.andere_naam else "") if d)


def gebiedregel(rij: GebiedRij) -> str:
    """The grey line under the name."""
    sinds = f"proeftuin sinds {toon_datum(rij.proeftuin_sinds)}" if rij.proeftuin_sinds else ""
    return " · ".join(d for d in (soortregel(rij), sinds, rij.wijkteam) if d)


def inwonersregel(inwoners: Inwoners | None) -> tuple[str, str]:
    """The figure, and from when and of what it is."""
    if inwoners is None:
        return "–", "Nog geen aantal bekend."
    if inwoners.onbekend:
        return toon_getal(inwoners.aantal), f"in {inwoners.jaar}, zonder {opsomming(inwoners.onbekend)}"
    return toon_getal(inwoners.aantal), f"in {inwoners.jaar}"


GEBIEDKOLOMMEN = (
    Kolom("naam", "Gebied", vet=True, onder=soortregel),
    Kolom("proeftuin", "Proeftuin", proeftuinstatus, "pil", 96, wijkt=True),
    Kolom("inwoners", "Inwoners", lambda r: r.inwoners.aantal if r.inwoners else None, "getal", 80),
    Kolom("initiatieven", "Actief", None, "getal", 64),
    Kolom("plan", "Wijkplan", lambda r: planstatus(r.plan), "pil", 116),
    Kolom("inbreng_open", "Inbreng open", None, "getal", 110, verborgen=True),
    Kolom("wijkteam", "Wijkteam", breedte=140, verborgen=True),
)

DEELKOLOMMEN = (
    Kolom("naam", "CBS-gebied", vet=True, onder=lambda d: f"{_NIVEAU.toon(d.niveau)} {d.code}"),
    Kolom("van", "Vanaf", None, "datum", 100),
    Kolom("tot", "Tot", None, "datum", 100),
    Kolom("inwoners", "Inwoners", lambda d: d.inwoners[d.jaar] if d.jaar else None, "getal", 90),
    Kolom("jaar", "Jaar", lambda d: str(d.jaar) if d.jaar else "onbekend", breedte=90),
)


def deelregel(delen: list[DeelRij]) -> str:
    """How many areas count now, and how many did before."""
    nu = sum(d.geldt for d in delen)
    oud = f", {len(delen) - nu} van vroeger of later" if len(delen) > nu else ""
    return f"{aantal(nu, 'CBS-gebied hoort', 'CBS-gebieden horen')} er nu bij{oud}." if delen else "Hier horen nog geen CBS-gebieden bij."


def beloftestatus(rij: InbrengRij) -> Status | None:
    """The pill of an answer that was promised and not given yet."""
    if rij.dagen is None:
        return None
    if rij.dagen < 0:
        return Status(f"{aantal(-rij.dagen, 'dag', 'dagen')} te laat", "nu")
    over = "vandaag" if rij.dagen == 0 else f"over {aantal(rij.dagen, 'dag', 'dagen')}"
    return Status(over, "nu" if rij.dagen <= _DRINGEND else "straks")


def belofteregel(rij: InbrengRij) -> str:
    """The promise in words."""
    return f"Antwoord beloofd vóór {toon_dag(rij.beloofd_voor, dagnaam=True)}" if rij.beloofd_voor and rij.dagen is not None else ""


def uitkomststatus(rij: InbrengRij) -> Status:
    """The pill of what an inbreng became."""
    return Status(_UITKOMST.toon(rij.uitkomst), _UITKOMSTTOON.get(rij.uitkomst, "weten"))


def hoe(rij: InbrengRij) -> str:
    """``bewonersavond · 44 mensen``."""
    return " · ".join(d for d in (_HOE.toon(rij.soort), aantal(rij.aantal, "mens", "mensen") if rij.aantal else "") if d)


INBRENGKOLOMMEN = (
    Kolom("tekst", "Wat werd gezegd", lambda r: " ".join(r.tekst.split()), vet=False, onder=lambda r: f"{toon_datum(r.datum)} · {hoe(r)}"),
    Kolom("uitkomst", "Wat werd het", uitkomststatus, "pil", 145),
    Kolom("belofte", "Antwoord beloofd", beloftestatus, "pil", 135),
    Kolom("datum", "Datum", None, "datum", 110, verborgen=True),
    Kolom("aantal", "Mensen", None, "getal", 90, verborgen=True),
)
