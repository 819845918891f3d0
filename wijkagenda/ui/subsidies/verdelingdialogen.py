"""What a proefverdeling asks: the choices of a variant, points with reasons, leaving out, and the decisions that are made from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.basis.opmaak import aantal, opsomming
from wijkagenda.basis.stap import Stap
from wijkagenda.basis.veld import Soort, Veld, Waarde, keuzes
from wijkagenda.queries.subsidieoordeel import werkzaam
from wijkagenda.queries.verdeling import Puntenlijst, Puntenrij, Variantkolom, Verdeelrij, Vergelijking, over_jaren
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import NieuwDialoog, StapDialoog
from wijkagenda.ui.record.formulier import velden_voor
from wijkagenda.ui.subsidies.verdelingmodel import criteriumkop, naam_voor, wachtzin
from wijkagenda.ui.subsidies.vragen import DATUM, veld
from wijkagenda.usecases import subsidie as stappen
from wijkagenda.usecases import velden

VELDEN = ("naam", "basis", "gedeeltelijk", "doorgaan", "loting")
_UITLEG = (
    "De volgorde komt uit de regeling. U kiest hoe het geld daarna wordt verdeeld. "
    "Loting is alleen nodig als aanvragen gelijk staan; kies het woord vóór u de uitkomst ziet."
)
_BESLUITWOORDEN = {"verleend": "verleend", "gedeeltelijk": "gedeeltelijk verleend", "geweigerd": "geweigerd"}


def _uow(omgeving: Omgeving) -> Any:
    if omgeving.bestand is None:
        raise RuntimeError("no file is open")
    return omgeving.bestand.uow


def nieuwe_variant(omgeving: Omgeving, v: Vergelijking, ouder: QWidget) -> str | None:
    """Asks the choices of a new variant; its id, or None where it was cancelled."""
    begin: dict[str, Waarde] = {"naam": naam_voor(v), "gedeeltelijk": True, "doorgaan": True}
    if v.varianten:
        begin["loting"] = v.varianten[0].regel.loting
    return NieuwDialoog(omgeving, "verdeling", VELDEN, titel="Nieuwe variant", uitleg=_UITLEG, begin=begin, vast={"regeling_id": v.regeling_id},
                        ouder=ouder).nieuw_id()  # fmt: skip


def wijzig_variant(omgeving: Omgeving, kolom: Variantkolom, ouder: QWidget) -> None:
    """Asks its choices again."""
    regel = kolom.regel
    nu: dict[str, Waarde] = {"naam": kolom.naam} | {n: getattr(regel, n) for n in VELDEN[1:]}

    def doe(waarden: Mapping[str, Waarde]) -> Stap:
        return velden.wijzig(_uow(omgeving), "verdeling", kolom.id, {n: w for n, w in waarden.items() if w != nu[n]})

    StapDialoog(omgeving, f"{kolom.naam} wijzigen", velden_voor("verdeling", VELDEN), _UITLEG, "Bewaren", doe, begin=nu, bij=kolom.id,
                ouder=ouder).exec()  # fmt: skip


def laat_buiten(omgeving: Omgeving, v: Vergelijking, rij: Verdeelrij, ouder: QWidget) -> None:
    """Asks in which variant an application does not take part, and why."""
    mee = [k for k, u in zip(v.varianten, rij.uitkomsten, strict=True) if u is not None]
    waar = Veld("verdeling_id", "In welke variant", Soort.KEUZE, True, keuzes([(k.id, k.naam) for k in mee]))
    reden = veld("verdeling_buiten", "reden")

    def doe(waarden: Mapping[str, Waarde]) -> Stap:
        return stappen.laat_buiten(_uow(omgeving), str(waarden["verdeling_id"]), rij.id, str(waarden["reden"]))

    uitleg = f"{rij.kandidaat.kenmerk} {rij.kandidaat.titel} blijft openstaan en krijgt uit deze variant geen besluit."
    StapDialoog(omgeving, "Buiten de verdeling laten", (waar, reden), uitleg, "Laat buiten", doe, begin={"verdeling_id": mee[0].id if mee else None},
                bij=rij.id, ouder=ouder).exec()  # fmt: skip


def geef_punten(omgeving: Omgeving, lijst: Puntenlijst, rij: Puntenrij, ouder: QWidget) -> None:
    """Asks the points on every criterium, each with the reason; a criterium that is left empty is not judged yet."""
    gevraagd: list[Veld] = []
    begin: dict[str, Waarde] = {}
    for nr, (_, naam, gewicht) in enumerate(lijst.criteria):
        gevraagd.append(Veld(f"punten{nr}", f"{criteriumkop(naam, gewicht)}: punten (0-10)", Soort.GETAL, minimum=0, maximum=10))
        gevraagd.append(Veld(f"reden{nr}", f"{naam}: waarom", Soort.TEKST))
        begin |= {f"punten{nr}": rij.punten[nr], f"reden{nr}": rij.redenen[nr]}

    def doe(waarden: Mapping[str, Any]) -> Stap:
        punten = {id_: (waarden[f"punten{nr}"], waarden[f"reden{nr}"] or "") for nr, (id_, _, _) in enumerate(lijst.criteria)}
        try:
            return stappen.geef_punten(_uow(omgeving), rij.id, punten)
        except InvoerFout as fout:
            nr = next((n for n, (id_, _, _) in enumerate(lijst.criteria) if id_ == fout.veld), None)
            raise InvoerFout(str(fout), None if nr is None else f"{'reden' if punten[fout.veld or ''][0] is not None else 'punten'}{nr}") from fout

    uitleg = f"{rij.kenmerk} {rij.titel}. Geef per criterium punten en schrijf in een zin waarom; die zin komt in het besluit."
    StapDialoog(omgeving, "Punten geven", gevraagd, uitleg, "Bewaren", doe, begin=begin, bij=rij.id, ouder=ouder).exec()


def maak_besluiten(omgeving: Omgeving, v: Vergelijking, nr: int, ouder: QWidget) -> Stap | None:
    """Says what decisions there will be, and asks their day and who signs them."""
    kolom = v.varianten[nr]
    gevraagd = [DATUM, veld("besluit", "mandaat_id")]
    weigeren = v.advies_weigeren(nr)
    if weigeren:
        gevraagd.append(veld("besluit", "grond", label="Grond waar het advies weigeren is", verplicht=True))

    def mandaat(veld_: Veld) -> Sequence[tuple[str, str]]:
        return werkzaam(omgeving.lees(), omgeving.klok.vandaag(), mandaat=True) if veld_.naam == "mandaat_id" else ()

    def doe(waarden: Mapping[str, Any]) -> Stap:
        datum: dt.date = waarden["datum"]
        grond = {"grond": str(waarden["grond"])} if weigeren else {}
        return stappen.maak_besluiten(_uow(omgeving), kolom.id, mandaat_id=str(waarden["mandaat_id"]), datum=datum, **grond)

    begin: dict[str, Waarde] = {"datum": omgeving.klok.vandaag(), "grond": "regeling"}
    uitleg = _besluituitleg(v, nr, over_jaren(omgeving.lees(), v, nr))
    venster = StapDialoog(omgeving, "Besluiten maken", gevraagd, uitleg, "Maak conceptbesluiten", doe, begin=begin, bij=kolom.id,
                          keuzes_voor=mandaat, ouder=ouder)  # fmt: skip
    venster.exec()
    return venster.stap


def _besluituitleg(v: Vergelijking, nr: int, lang: Sequence[str]) -> str:
    """What will be there, and what to look at first."""
    kolom, telling = v.varianten[nr], v.besluiten(nr)
    soorten = [f"{telling[soort]} {woord}" for soort, woord in _BESLUITWOORDEN.items() if telling[soort]]
    zinnen = [
        f"{kolom.naam} geeft {aantal(kolom.samen.aanvragen, 'conceptbesluit', 'conceptbesluiten')}: {opsomming(soorten)}. "
        f"Samen {toon_bedrag(kolom.samen.toegekend)}; daarna is de plafondruimte {toon_bedrag(kolom.samen.over)}.",
        "Elk besluit krijgt een motivering uit deze verdeling. U kunt die in het dossier aanpassen tot het besluit bekend is. "
        "Zolang er niets bekend is gemaakt, kunt u deze stap ongedaan maken.",
    ]
    if eerder := wachtzin(v):
        zinnen.append(f"Let op: {eerder}")
    if lang:
        lopen, hun = ("loopt", "Het") if len(lang) == 1 else ("lopen", "Hun")
        zinnen.append(f"{opsomming(lang)} {lopen} over meer jaren. {hun} hele bedrag komt in {v.jaar}; spreiden kan in het dossier.")
    return "\n".join(zinnen)
