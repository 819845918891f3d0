"""The chapters of a dossier in which it is judged: each assessor in sentences, the advice, and the decision with its reasons.

Views are kept beside each other: nothing is added up, and nobody is ranked.
"""

from __future__ import annotations

from collections.abc import Iterator

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.basis.opmaak import opsomming
from wijkagenda.charts.zinnen import hoofdletter
from wijkagenda.queries.subsidie import GROEPEN
from wijkagenda.queries.subsidiebesluit import BesluitRij, ZienswijzeRij
from wijkagenda.queries.subsidieoordeel import WAARDEN, toetspunten, vragen
from wijkagenda.reports.blocks import Alinea, Blok, Kader, Kolom, Kop, Lijst, Rij, Stuk, Tabel
from wijkagenda.reports.dossierblad import Dossierblad, op_dag
from wijkagenda.reports.lopend import lopende_tekst


def beoordeling(blad: Dossierblad) -> Iterator[Blok]:
    """Per value what each assessor saw; nothing where nobody judged."""
    oordelen = blad.dossier.oordelen
    if not oordelen and not blad.delen.criteria:
        return
    yield Kop(1, "Wat zien de beoordelaars?")
    if oordelen:
        yield Alinea("Elke beoordelaar keek zelf. De meningen staan naast elkaar. We tellen ze niet op.")
        kolommen = (Kolom("Beoordelaar", breedte=24), Kolom("Wie", breedte=36), Kolom("Datum", "datum", 18), Kolom("Keek naar", breedte=22))
        yield Tabel(kolommen, tuple(Rij((hoofdletter(_label(nr)), blad.medewerker(o.medewerker, "medewerker"), o.datum, f"versie {o.versie}"))
                                    for nr, o in enumerate(oordelen, 1)))  # fmt: skip
        if oud := [_label(nr) for nr, o in enumerate(oordelen, 1) if o.verouderd]:
            nieuwste = f"De nieuwste is versie {blad.dossier.versies}."
            yield Kader((f"{hoofdletter(opsomming(oud))} zag een oudere versie. {nieuwste}" if len(oud) == 1 else
                         f"{hoofdletter(opsomming(oud))} zagen een oudere versie. {nieuwste}",), aanhef="Let op.", soort="letop")  # fmt: skip
        yield from _waarden(blad)
        if blad.dossier.uiteen:
            yield Kader((blad.dossier.uiteen,), aanhef="Verschil.", soort="letop")
        yield from _uitgangspunten(blad)
    if blad.delen.criteria:
        drie = (Kolom("Criterium", breedte=30), Kolom("Punten (0-10)", "getal", 18), Kolom("Waarom", breedte=52))
        yield from (Kop(2, "De criteria van de regeling"), Tabel(drie, tuple(Rij((c.naam, c.punten, c.reden)) for c in blad.delen.criteria)))


def _label(nummer: int) -> str:
    return f"beoordelaar {nummer}"


def _waarden(blad: Dossierblad) -> Iterator[Blok]:
    gevraagd = vragen(blad.db)
    for plek, (code, woorden) in enumerate(WAARDEN):
        yield Kop(2, woorden)
        if eigen := gevraagd.get(code):
            yield Alinea(" ".join(eigen), soort="klein")
        gezegd = [(_label(nr), o.zinnen[plek], o.scores[plek]) for nr, o in enumerate(blad.dossier.oordelen, 1)]
        regels = [_zegt(wie, zin, score) for wie, zin, score in gezegd if zin or score is not None]
        yield Lijst(tuple(regels)) if regels else Alinea("Hierover is niets opgeschreven.")


def _zegt(wie: str, zin: str, score: int | None) -> tuple[Stuk, ...]:
    cijfer = f"{' ' if zin else ''}Score: {score} van 5." if score is not None else ""
    return (Stuk(f"{hoofdletter(wie)}: ", vet=True), Stuk(f"{zin}{cijfer}"))


def _uitgangspunten(blad: Dossierblad) -> Iterator[Blok]:
    """The check questions that somebody answered."""
    oordelen = blad.dossier.oordelen
    punten = [p for p in toetspunten(blad.db, oordelen) if any(p.id in o.antwoorden for o in oordelen)]
    if not punten:
        return
    yield Kop(2, "De uitgangspunten")
    for punt in punten:
        yield Kop(3, punt.titel)
        if punt.vraag != punt.titel:
            yield Alinea(punt.vraag, soort="klein")
        gegeven = [(nr, o.antwoorden[punt.id]) for nr, o in enumerate(oordelen, 1) if punt.id in o.antwoorden]
        yield Lijst(tuple(_zegt(_label(nr), antwoord, None) for nr, antwoord in gegeven))


def advies(blad: Dossierblad) -> Iterator[Blok]:
    """What was advised, and until it was decided what there is left to grant."""
    tekst, bedrag = lopende_tekst(blad.kern.advies), blad.dossier.rij.geadviseerd
    if not tekst and bedrag is None:
        return
    yield Kop(1, "Wat is het advies?")
    if bedrag is not None:
        gevraagd = blad.dossier.rij.aangevraagd
        van = "" if bedrag == gevraagd else f" Gevraagd is {toon_bedrag(gevraagd)}."
        yield Alinea((Stuk(f"Het advies is {toon_bedrag(bedrag)}.", vet=True), Stuk(van)))
    yield from tekst
    if blad.dossier.ruimte and blad.dossier.rij.status in GROEPEN["open"]:
        regels = tuple(Rij((r.wat, r.bedrag)) for r in blad.dossier.ruimte)
        yield Kop(2, f"Hoeveel geld is er nog op {toon_dag(blad.vandaag)}?")
        yield Tabel((Kolom("Wat", breedte=70), Kolom("Bedrag", "bedrag", 30)), regels)


def besluit(blad: Dossierblad) -> Iterator[Blok]:
    """What the applicant could react on, and each decision with its reasons, ground and mandate, oldest first."""
    if not blad.besluiten and not blad.zienswijzen:
        return
    yield Kop(1, "Wat is besloten?")
    gebeurd = [(z.gevraagd_op, _voornemen(z, blad)) for z in blad.zienswijzen] + [(b.datum, _besluit(b, blad)) for b in blad.besluiten]
    for _, blokken in sorted(gebeurd, key=lambda g: g[0]):
        yield from blokken


def _voornemen(z: ZienswijzeRij, blad: Dossierblad) -> Iterator[Blok]:
    kan = "kan" if z.ontvangen_op is None and z.tot >= blad.vandaag else "kon"
    yield Kop(2, f"Voornemen: {z.waarover}")
    yield Alinea(f"Gestuurd op {toon_dag(z.gevraagd_op)}. De aanvrager {kan} reageren tot en met {toon_dag(z.tot)}.")
    if z.ontvangen_op is not None:
        yield from (Alinea(f"De zienswijze kwam op {toon_dag(z.ontvangen_op)}."), *lopende_tekst(z.tekst))
    elif kan == "kon":
        yield Alinea("Er kwam geen reactie.")


def _besluit(b: BesluitRij, blad: Dossierblad) -> Iterator[Blok]:
    namens = f"Genomen op {toon_dag(b.datum)} namens het college door de {blad.functies.get(b.mandaat) or 'gemandateerde medewerker'}"
    if blad.met_personen and b.mandaat:
        namens = f"Genomen op {toon_dag(b.datum)} namens het college door {blad.medewerker(b.mandaat, b.mandaat)}"
    bekend = hoofdletter(op_dag("bekendgemaakt", b.bekend_op)) if b.bekend_op else "Nog niet bekendgemaakt"
    yield from (Kop(2, b.kop), Alinea(f"{namens}. {bekend}."))
    if b.grond:
        yield Alinea(f"{hoofdletter(b.grond)}.", aanhef="Grond:")
    yield from (Kop(3, "Motivering"), *lopende_tekst(b.motivering))
    if len(b.jaren) > 1:
        yield Tabel((Kolom("Jaar", "jaar", 50), Kolom("Bedrag", "bedrag", 50)), tuple(Rij(rij) for rij in b.jaren))
