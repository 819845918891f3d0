"""What an ingebrekestelling does in a dossier: for which decision it counts, whether it came too early, and what it costs (Awb 4:17)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from wijkagenda.basis.datum import toon_datum
from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.basis.opmaak import aantal
from wijkagenda.domain.dwangsom import Dwangsom, dwangsom
from wijkagenda.queries.subsidie import dagwoord
from wijkagenda.queries.termijnrij import Dossiertermijn, maak_rij, tot_dag

VASTSTELLEN = dt.timedelta(weeks=2)
"""After its last day the dwangsom itself is decided on within two weeks (Awb 4:18)."""


def maak_dwangsomrijen(brieven: Sequence[dt.date], rijen: Sequence[Dossiertermijn], bezwaren: Sequence[dt.date],
                       vandaag: dt.date) -> list[Dossiertermijn]:  # fmt: skip
    """A row per ingebrekestelling (days of receipt, oldest first), from the decision terms of the dossier.

    Before the decision on the application was known it is about that one; after it about the bezwaar that was there.
    """
    uit: list[Dossiertermijn] = []
    begonnen: dict[int, dt.date] = {}
    beslis = next((r for r in rijen if r.code == "besluit"), None)
    op_bezwaar = list(zip(bezwaren, (r for r in rijen if r.code == "bezwaarbesluit"), strict=True))
    for brief in brieven:
        termijn = _waarover(brief, beslis, op_bezwaar)
        if termijn is None:
            uit.append(_zonder_gevolg(brief, vandaag, "er was al beslist"))
        elif brief <= termijn.einde:
            uit.append(_zonder_gevolg(brief, vandaag, f"de termijn liep nog tot en met {toon_datum(termijn.einde)}. Zij kwam te vroeg"))
        elif (eerder := begonnen.get(id(termijn))) is not None:
            uit.append(_zonder_gevolg(brief, vandaag, f"die van {toon_datum(eerder)} telt al"))
        else:
            begonnen[id(termijn)] = brief
            uit.append(_rij(dwangsom(termijn.einde, brief, termijn.klaar_op), termijn, vandaag))
    return uit


def _waarover(brief: dt.date, beslis: Dossiertermijn | None, op_bezwaar: Sequence[tuple[dt.date, Dossiertermijn]]) -> Dossiertermijn | None:
    """The decision that a letter of this day asks for; None where nothing was waited for."""
    if beslis is not None and (beslis.klaar_op is None or brief < beslis.klaar_op):
        return beslis
    wacht = [r for dag, r in op_bezwaar if dag <= brief and (r.klaar_op is None or brief < r.klaar_op)]
    return wacht[0] if wacht else None


def _zonder_gevolg(brief: dt.date, vandaag: dt.date, waarom: str) -> Dossiertermijn:
    rij = maak_rij("dwangsom", tot_dag(brief, brief), vandaag, klaar_op=brief, naam=f"Ingebrekestelling van {toon_datum(brief)}")
    return replace(rij, stand="voorbij", klaar_op=None, pil="telt niet", zin=f"Deze ingebrekestelling telt niet: {waarom}.", telling=())


def _rij(som: Dwangsom, termijn: Dossiertermijn, vandaag: dt.date) -> Dossiertermijn:
    """The two weeks after the letter, and what runs after them."""
    naam = f"{termijn.naam}: na ingebrekestelling"
    basis = maak_rij("dwangsom", tot_dag(som.ingebreke_op, som.beslis_voor), vandaag, klaar_op=termijn.klaar_op, waardoor=termijn.waardoor,
                     naam=naam)  # fmt: skip
    weken = f"{toon_datum(som.ingebreke_op + dt.timedelta(days=1))} t/m {toon_datum(som.beslis_voor)}: twee weken om te beslissen"
    telling = (weken, *(strook.zin() for strook in som.stroken))
    opmerkingen = [som.controleer] if som.controleer else []
    if termijn.klaar_op is not None and som.laatste_dag is not None:
        uiterlijk = toon_datum(som.laatste_dag + VASTSTELLEN)
        opmerkingen.insert(0, f"Stel de dwangsom zelf vast binnen twee weken na de laatste dag: uiterlijk {uiterlijk} (Awb 4:18).")
    return replace(basis, telling=telling, zin=_zin(som, basis, vandaag), pil=_pil(som, basis, vandaag), opmerkingen=tuple(opmerkingen))


def _pil(som: Dwangsom, basis: Dossiertermijn, vandaag: dt.date) -> str:
    bedrag = som.bedrag_op(vandaag)
    return f"dwangsom {toon_bedrag(bedrag)}" if bedrag else basis.pil


def _zin(som: Dwangsom, basis: Dossiertermijn, vandaag: dt.date) -> str:
    """What it costs now, or cost, or will."""
    if basis.stand == "klaar":
        kost = f"Dwangsom {toon_bedrag(som.hoogstens)}" if som.hoogstens else "Er is geen dwangsom verschuldigd"
        return f"{basis.zin[:-1]}. {kost}."
    if basis.stand == "loopt":
        kost = f"een dwangsom van {toon_bedrag(som.stroken[0].per_dag)} per dag, hoogstens {toon_bedrag(som.hoogstens)}"
        return f"Beslis uiterlijk {dagwoord(som.beslis_voor, vandaag)}. Daarna loopt {kost}."
    bedrag, per_dag = som.bedrag_op(vandaag), som.per_dag_op(vandaag)
    if not per_dag:
        return f"De dwangsom is {toon_bedrag(bedrag)}. Dat is het hoogste bedrag. Beslis alsnog."
    dagen = aantal((vandaag - som.eerste_dag).days + 1, "dag", "dagen")
    return f"De dwangsom loopt {dagen} en is nu {toon_bedrag(bedrag)}. Er komt {toon_bedrag(per_dag)} per dag bij, tot {toon_bedrag(som.hoogstens)}."
