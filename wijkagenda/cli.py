"""The commands without a window, over the same use cases. Exit code 0: done; 1: refused or failed; 2: wrong usage.

What a command needs is loaded by that command: ``--help`` and ``kolommen`` load no SQLAlchemy, no command but the window Qt.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from wijkagenda import __version__
from wijkagenda.argumenten import NIET_GOED, Lezer, datum, jaar, schrijf_fout, weken
from wijkagenda.basis.fouten import BestandFout, Fout, InvoerFout
from wijkagenda.basis.klok import Klok
from wijkagenda.imports.kolommen import SOORTEN, kolomnamen
from wijkagenda.reports.register import RAPPORTEN, TABELLEN, formaat_van

GOED, GEWEIGERD = 0, 1


@dataclass(frozen=True)
class Opdracht:
    """A command: what it does in a few words, its arguments, what runs it, examples, and what more its help tells."""

    wat: str
    argumenten: Callable[[Lezer], None]
    doe: Callable[[argparse.Namespace], int]
    voorbeelden: tuple[str, ...]
    meer: Callable[[], str] = str


def main(argv: Sequence[str]) -> int:
    """Runs one command, or the window. Never lets an error through: one sentence on standard error."""
    for stroom in (sys.stdout, sys.stderr):
        if stroom is not None and hasattr(stroom, "reconfigure"):
            stroom.reconfigure(errors="replace")
    try:
        code = _draai(list(argv))
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except SystemExit as einde:
        return einde.code if isinstance(einde.code, int) else GEWEIGERD
    except Fout as fout:
        schrijf_fout(str(fout))
    except BrokenPipeError:
        _sluit_uitvoer()
    except KeyboardInterrupt:
        schrijf_fout("Afgebroken. Er is niets veranderd.")
    except Exception as fout:
        from wijkagenda.basis import log  # here: hardly ever needed

        log.noteer_fout(type(fout), fout, fout.__traceback__)
        log.stop_log()
        try:
            meer = f" Meer staat in het logboek: {log.logbestand()}"
        except BestandFout:
            meer = ""
        schrijf_fout(f"Er ging iets mis dat niet had mogen gebeuren. Er is niets veranderd.{meer}")
    return GEWEIGERD


def _sluit_uitvoer() -> None:
    """Who read our output has gone: what is still in the buffer goes nowhere, without a complaint at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def venster(argv: Sequence[str]) -> int:
    """Only the window, for a menu or a double click; what is wrong with the file is told in it."""
    lezer = _venster_lezer("wijkagenda-venster")
    try:
        keuze = lezer.parse_args(list(argv))
    except SystemExit as einde:
        return einde.code if isinstance(einde.code, int) else GEWEIGERD
    return _open_venster(keuze.bestand, keuze.vandaag)


def _open_venster(bestand: Path | None, vandaag: dt.date | None) -> int:
    """Loading makes many objects that all stay: nothing is collected until the first page is there (see `app.Programma`)."""
    gc.disable()
    from wijkagenda.app import main as open_venster  # here: no other command loads Qt

    return open_venster(bestand, Klok(vandaag))


def _draai(argv: list[str]) -> int:
    naam = _opdracht_in(argv)
    if naam is not None:
        argv.remove(naam)
        opdracht = OPDRACHTEN[naam]
        wat = "\n\n".join(filter(None, (f"{opdracht.wat[0].upper()}{opdracht.wat[1:]}.", opdracht.meer())))
        lezer = Lezer(f"wijkagenda {naam}", wat, voorbeelden=_regels(opdracht.voorbeelden))
        opdracht.argumenten(lezer)
        _vandaag(lezer)
        return opdracht.doe(lezer.parse_args(argv))
    lezer = _venster_lezer("wijkagenda")
    keuze = lezer.parse_args(argv)
    from wijkagenda.basis.paden import is_er  # here: the other commands ask it deeper down

    if keuze.bestand is not None and not is_er(keuze.bestand):
        if keuze.bestand.suffix or keuze.bestand.parent != Path():
            raise InvoerFout(f"‘{keuze.bestand.name}’ is er niet. Kijk of het bestand is verplaatst of hernoemd.")
        lezer.error(f"argument BESTAND: ‘{keuze.bestand}’ is geen opdracht en ook geen bestand.")
    return _open_venster(keuze.bestand, keuze.vandaag)


def _opdracht_in(argv: Sequence[str]) -> str | None:
    """The command: the first word that is no option and not the date of one."""
    vorige = ""
    for woord in argv:
        if not woord.startswith("-") and vorige != "--vandaag":
            return woord if woord in OPDRACHTEN else None
        vorige = woord
    return None


def _venster_lezer(prog: str) -> Lezer:
    lijst = "\n".join(f"  {naam:<14}{opdracht.wat}" for naam, opdracht in OPDRACHTEN.items())
    lezer = Lezer(
        prog,
        "Wijkagenda opent het venster, of doet één opdracht zonder venster.\n\nOpdrachten (meer uitleg met: wijkagenda OPDRACHT --help):\n" + lijst,
        gebruik=f"{prog} [BESTAND] [--vandaag DATUM]\n         {prog} OPDRACHT …",
        voorbeelden=_regels(["wijkagenda", "wijkagenda onze-wijk.wijkagenda", *(o.voorbeelden[0] for o in OPDRACHTEN.values())]),
    )
    lezer.add_argument("bestand", metavar="BESTAND", nargs="?", type=Path, help="het bestand dat u wilt openen")
    _vandaag(lezer)
    lezer.add_argument("--versie", action="version", version=f"Wijkagenda {__version__}", help="toon de versie van dit programma")
    return lezer


def _vandaag(lezer: Lezer) -> None:
    lezer.add_argument("--vandaag", metavar="DATUM", type=datum, help="doe alsof het deze dag is, bijvoorbeeld 21-11-2026")


def _regels(regels: Sequence[str]) -> str:
    return "\n".join(f"  {regel}" for regel in regels)


def _bestand(lezer: Lezer) -> None:
    lezer.add_argument("bestand", metavar="BESTAND", type=Path, help="het bestand van Wijkagenda")


def _argumenten_nieuw(lezer: Lezer) -> None:
    lezer.add_argument("bestand", metavar="BESTAND", type=Path, help="het bestand dat u wilt maken; het mag nog niet bestaan")
    lezer.add_argument("--sjabloon", metavar="NAAM", default=None, help="begin met oss (gewoon), oosterhout, leeg of een eigen sjabloon")
    lezer.add_argument("--voorbeeld", action="store_true", help="vul het met een verzonnen jaar om mee te oefenen (sjabloon oss)")


def _nieuw(keuze: argparse.Namespace) -> int:
    from wijkagenda.nieuw import maak_bestand  # here: loads SQLAlchemy
    from wijkagenda.usecases.sjabloon import STANDAARD, kies

    try:
        kies(keuze.sjabloon or STANDAARD)
    except InvoerFout as fout:
        schrijf_fout(str(fout))
        return NIET_GOED
    if keuze.voorbeeld and keuze.sjabloon not in (None, STANDAARD):
        schrijf_fout(f"Het voorbeeld hoort bij sjabloon {STANDAARD}. Laat --sjabloon weg.")
        return NIET_GOED
    maak_bestand(keuze.bestand, keuze.sjabloon or STANDAARD, voorbeeld=keuze.voorbeeld, klok=Klok(keuze.vandaag))
    print(f"Gemaakt: {keuze.bestand}")
    return GOED


def _argumenten_export(lezer: Lezer) -> None:
    lezer.add_argument("rapport", metavar="RAPPORT", choices=list(RAPPORTEN), help="welk rapport")
    _bestand(lezer)
    lezer.add_argument("--naar", metavar="UIT", type=Path, required=True,
                       help="waar het heen moet; de naam eindigt op .pdf, .docx of .html, of voor een tabel op .csv of .xlsx")  # fmt: skip
    lezer.add_argument("--uitgave", metavar="UITGAVE", default="", help="welke uitgave van het rapport (gewoon: de eerste die hierboven staat)")
    lezer.add_argument("--gebied", metavar="NAAM", action="append", default=[], help="alleen dit gebied; mag vaker (gewoon: alle gebieden)")
    lezer.add_argument("--jaar", metavar="JAAR", type=jaar, action="append", default=[], help="dit jaar; mag vaker (gewoon: het jaar van vandaag)")
    lezer.add_argument("--nummer", metavar="NUMMER", default="",
                       help="alleen de subsidieaanvraag of het initiatief met dit nummer, bijvoorbeeld SSB-2026-001")  # fmt: skip
    lezer.add_argument("--met-personen", action="store_true", help="met namen van personen, bij rapporten waar die in kunnen (gewoon: zonder)")


def _rapporten() -> str:
    """Every report with the codes of its editions."""
    return "Rapporten en hun uitgaven:\n" + "\n".join(f"  {r.code:<14}{', '.join(u.code for u in r.uitgaven)}" for r in RAPPORTEN.values())


def _export(keuze: argparse.Namespace) -> int:
    rapport = RAPPORTEN[keuze.rapport]
    try:
        uitgave = rapport.uitgave(keuze.uitgave, met_nummer=bool(keuze.nummer))
        formaat = formaat_van(rapport, keuze.naar, uitgave)
        if keuze.met_personen and not rapport.kan_personen:
            raise InvoerFout(f"In het rapport {keuze.rapport} staan nooit namen van personen. Laat --met-personen weg.")
        if keuze.met_personen and not rapport.mag_personen(uitgave, formaat):
            wat = "een tabel" if formaat in TABELLEN else f"de uitgave {uitgave.code}"
            raise InvoerFout(f"In {wat} van het rapport {keuze.rapport} staan nooit namen van personen. Laat --met-personen weg.")
        if keuze.nummer and not uitgave.met_nummer:
            raise InvoerFout(f"De uitgave {uitgave.code} van het rapport {keuze.rapport} kiest u niet met een nummer. Laat --nummer weg.")
    except InvoerFout as fout:
        schrijf_fout(str(fout))
        return NIET_GOED
    from wijkagenda.uitvoer import exporteer  # here: loads SQLAlchemy, and reportlab where a PDF is wanted

    melding = exporteer(keuze.bestand, rapport, uitgave, formaat, keuze.naar, gebieden=keuze.gebied, jaren=keuze.jaar, nummer=keuze.nummer,
                        vandaag=keuze.vandaag, met_personen=keuze.met_personen)  # fmt: skip
    print(f"Geschreven: {keuze.naar}")
    if melding:
        schrijf_fout(f"Let op: {melding[:1].lower()}{melding[1:]}")
    return GOED


def _argumenten_import(lezer: Lezer) -> None:
    lezer.add_argument("soort", metavar="SOORT", choices=list(SOORTEN), help=f"wat u inleest: {', '.join(SOORTEN)}")
    _bestand(lezer)
    lezer.add_argument("bron", metavar="BRON", type=Path, help="de lijst: een CSV- of XLSX-bestand met op de eerste regel de namen van de kolommen")
    lezer.add_argument("--proef", action="store_true", help="verander niets; vertel per regel wat er zou gebeuren")


def _import(keuze: argparse.Namespace) -> int:
    from wijkagenda.imports.inlezen import LijstFout, lees_in_bestand, probeer  # here: loads SQLAlchemy

    try:
        verslag = (probeer if keuze.proef else lees_in_bestand)(keuze.bestand, keuze.soort, keuze.bron, keuze.vandaag)
    except LijstFout as fout:
        for regel in fout.fouten:
            print(regel)
        raise
    for uitkomst in verslag.uitkomsten:
        if keuze.proef or uitkomst.aard != "nieuw":
            print(uitkomst)
    proef = f"Proef: er is niets veranderd. De echte import doet dit: {verslag.zin}."
    print(proef if keuze.proef else f"{verslag.zin[:1].upper()}{verslag.zin[1:]}.")
    return GOED


def _argumenten_kolommen(lezer: Lezer) -> None:
    lezer.add_argument("soort", metavar="SOORT", choices=list(SOORTEN), help=f"van welke lijst: {', '.join(SOORTEN)}")


def _kolommen(keuze: argparse.Namespace) -> int:
    print(";".join(kolomnamen(keuze.soort)))
    return GOED


def _controleer(keuze: argparse.Namespace) -> int:
    from wijkagenda.storage.controle import controleer, tel  # here: the others don't need it

    bevindingen = controleer(keuze.bestand)
    for bevinding in bevindingen:
        print(bevinding.zin)
    if bevindingen:
        schrijf_fout(f"Niet in orde: {len(bevindingen)} {'bevinding' if len(bevindingen) == 1 else 'bevindingen'} in ‘{keuze.bestand.name}’.")
        return GEWEIGERD
    records, stappen = tel(keuze.bestand)
    print(f"in orde: {records} records, {stappen} {'stap' if stappen == 1 else 'stappen'}")
    return GOED


def _argumenten_reservekopie(lezer: Lezer) -> None:
    _bestand(lezer)
    lezer.add_argument("doel", metavar="DOEL", type=Path, help="waar de kopie heen moet: een bestand of een map")


def _reservekopie(keuze: argparse.Namespace) -> int:
    from wijkagenda.storage.kopie import maak_reservekopie  # here: loads SQLAlchemy

    print(f"Reservekopie gemaakt: {maak_reservekopie(keuze.bestand, keuze.doel)}")
    return GOED


def _argumenten_termijn(lezer: Lezer) -> None:
    lezer.add_argument("--start", metavar="DATUM", type=datum, required=True, help="de dag van ontvangst; dag 1 is de dag erna")
    lezer.add_argument("--weken", metavar="AANTAL", type=weken, required=True, help="hoe lang de termijn is, bijvoorbeeld 8")
    lezer.add_argument("--aanvulling", metavar="GEVRAAGD,TOT[,AANGEVULD]", action="append", default=[],
                       help="een aanvulling: gevraagd op, hersteltermijn tot en met, en de dag waarop zij kwam; mag vaker")  # fmt: skip
    lezer.add_argument("--verdaagd-tot", metavar="DATUM", help="het nieuwe einde, als de termijn is verdaagd")
    lezer.add_argument("--niet-verschuiven", action="store_true", help="laat het einde staan, ook op een weekend of feestdag")


def _termijn(keuze: argparse.Namespace) -> int:
    from wijkagenda.queries.termijnsom import lees_dag, lees_verzoek, reken_termijn  # here: the others don't need it

    vandaag = Klok(keuze.vandaag).vandaag()
    try:
        verzoeken = [lees_verzoek(tekst, keuze.start, vandaag) for tekst in keuze.aanvulling]
        verdaagd = None if keuze.verdaagd_tot is None else lees_dag(keuze.verdaagd_tot, keuze.start, vandaag)
        som = reken_termijn(keuze.start, keuze.weken, verzoeken, verdaagd, rolt=not keuze.niet_verschuiven)
    except InvoerFout as fout:
        schrijf_fout(str(fout))
        return NIET_GOED
    print(*som.regels, f"einde: {som.einde.isoformat()}", sep="\n")
    return GOED


OPDRACHTEN = {
    "nieuw": Opdracht("maak een nieuw bestand", _argumenten_nieuw, _nieuw,
                      ("wijkagenda nieuw onze-wijk.wijkagenda --sjabloon oss", "wijkagenda nieuw oefenen.wijkagenda --voorbeeld")),
    "export": Opdracht("schrijf een rapport als PDF, Word, webpagina of tabel", _argumenten_export, _export,
                       ("wijkagenda export wijkplan onze-wijk.wijkagenda --naar boekje.pdf --gebied Ruwaard",
                        "wijkagenda export wijkplan onze-wijk.wijkagenda --naar krant.docx --uitgave krant --gebied Ruwaard",
                        "wijkagenda export wijkbudget onze-wijk.wijkagenda --naar budget.xlsx --gebied Ruwaard --gebied Ussen --jaar 2026",
                        "wijkagenda export subsidies onze-wijk.wijkagenda --naar dossier.pdf --nummer SSB-2026-001"), _rapporten),
    "import": Opdracht("lees een lijst in uit CSV of XLSX", _argumenten_import, _import,
                       ("wijkagenda import initiatieven onze-wijk.wijkagenda lijst.xlsx --proef",
                        "wijkagenda import boekingen onze-wijk.wijkagenda boekingen.csv")),
    "kolommen": Opdracht("toon de kolommen die u kunt inlezen", _argumenten_kolommen, _kolommen, ("wijkagenda kolommen initiatieven > leeg.csv",)),
    "controleer": Opdracht("kijk na of een bestand heel is", _bestand, _controleer, ("wijkagenda controleer onze-wijk.wijkagenda",)),
    "reservekopie": Opdracht("maak een kopie, ook als het bestand open is", _argumenten_reservekopie, _reservekopie,
                             ("wijkagenda reservekopie onze-wijk.wijkagenda usb/kopie.wijkagenda",)),
    "termijn": Opdracht("reken een termijn uit, dag voor dag", _argumenten_termijn, _termijn,
                        ("wijkagenda termijn --start 2026-03-02 --weken 8",
                         "wijkagenda termijn --start 2-3-2026 --weken 8 --aanvulling 10-3-2026,24-3-2026,20-3-2026",
                         "wijkagenda termijn --start 2026-03-02 --weken 8 --verdaagd-tot 2026-06-08 --niet-verschuiven")),
}  # fmt: skip
