"""The columns of the list of leersessies, and the words and colours of afspraken."""

from __future__ import annotations

from wijkagenda.basis.datum import toon_dag, toon_datum
from wijkagenda.basis.opmaak import aantal
from wijkagenda.queries.leersessie import AfspraakRij, SessieRij
from wijkagenda.queries.leersessie_inhoud import CasusRij
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.pil import Status


def staat(rij: SessieRij) -> Status:
    """How far it is; open afspraken count when there is a verslag."""
    if rij.status == "verslag" and rij.open_:
        return Status(aantal(rij.open_, "afspraak open", "afspraken open"), "weten")
    return Status(rij.staat(), "goed" if rij.status == "verslag" else "vraag" if rij.status == "klaar" else "weten")


def kort(rij: SessieRij) -> Status:
    """The same in a word, for the list."""
    if rij.status == "verslag" and rij.open_:
        return Status(f"{rij.open_} open", "weten")
    woord = {"voorbereiding": "bezig", "klaar": "klaar"}.get(rij.status, "verslag")
    return Status(woord, staat(rij).toon)


KOLOMMEN = (
    Kolom("dag", "Datum", lambda r: r.dag, "datum", 106, verborgen=True),
    Kolom("titel", "Onderwerp", vet=True, onder=lambda r: " · ".join(d for d in (toon_datum(r.dag), r.gebied) if d)),
    Kolom("staat", "Stand", kort, "pil", 92),
)


def wanneer(rij: SessieRij) -> str:
    """The grey line below the title."""
    delen = (f"{toon_dag(rij.dag, dagnaam=True)}, {rij.begin:%H:%M}", rij.plek, rij.gebied)
    return " · ".join(d for d in delen if d)


def stand(rij: AfspraakRij) -> Status:
    """The outcome of an afspraak."""
    if rij.vraagt:
        return Status("uitvoeren of ander perspectief?", "vraag")
    return Status(rij.stand(), "goed" if rij.uitkomst == "uitgevoerd" else "weten")


def afspraakregel(rij: AfspraakRij, *, met_sessie: bool = False) -> str:
    """Who, when it asks, and what was said about it."""
    delen = [rij.wie]
    if met_sessie:
        delen.append(f"leersessie van {toon_dag(rij.sessiedag)}")
    elif rij.uitkomst == "open" and rij.vraag_op is not None and not rij.vraagt:
        delen.append(f"we vragen ernaar op {toon_datum(rij.vraag_op)}")
    delen.append(rij.toelichting)
    return " · ".join(d for d in delen if d)


def casusregel(rij: CasusRij) -> str:
    """Where it comes from and when it goes."""
    weg = f"wordt verwijderd op {toon_datum(rij.verwijderen_op)}" if rij.verwijderen_op else "wordt verwijderd 30 dagen na het verslag"
    return f"Uit: {rij.bron} · {weg}" if rij.bron else weg.capitalize()


def waarschuwing(let_op: tuple[str, ...] | list[str]) -> str:
    """What to look at in a casus; empty for nothing."""
    return f"Let op: hier lijkt {' en '.join(let_op)} te staan. Haal dat weg: in een dorp is niemand anoniem." if let_op else ""
