"""The last chapters of a dossier on paper: what was paid, how it was accounted for, who objected, and all that happened by date."""

from __future__ import annotations

from collections.abc import Iterator

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.charts.zinnen import hoofdletter
from wijkagenda.queries.bijlage import bijlagen
from wijkagenda.queries.brief import gemaakt
from wijkagenda.queries.dossierdelen import Vastgesteld
from wijkagenda.queries.subsidiebesluit import betalingen, verantwoordwijze
from wijkagenda.reports.blocks import Alinea, Blok, Kolom, Kop, Lijst, Rij, Stuk, Tabel
from wijkagenda.reports.dossierblad import Dossierblad
from wijkagenda.reports.lopend import lopende_tekst

_TERUG = "terugbetaling"


def betaling(blad: Dossierblad) -> Iterator[Blok]:
    """Every payment, planned or made; what came back has a minus."""
    rijen = betalingen(blad.db, blad.dossier.id)
    if not rijen:
        return
    regels = [Rij((hoofdletter(b.naam), b.gepland_op, b.betaald_op, -b.bedrag if b.soort == _TERUG else b.bedrag)) for b in rijen]
    som = sum(-b.bedrag if b.soort == _TERUG else b.bedrag for b in rijen if b.betaald_op is not None)
    kolommen = (Kolom("Betaling", breedte=34), Kolom("Gepland op", "datum", 22), Kolom("Betaald op", "datum", 22), Kolom("Bedrag", "bedrag", 22))
    yield Kop(1, "Wat is betaald?")
    yield Tabel(kolommen, (*regels, Rij(("Samen betaald", "", "", som), nadruk=True)))


def verantwoording(blad: Dossierblad) -> Iterator[Blok]:
    """How it must be accounted for and was, the final amount, and what was claimed back."""
    delen, rij = blad.delen, blad.dossier.rij
    if not (delen.verantwoordingen or delen.vaststellingen or delen.vorderingen):
        return
    yield Kop(1, "Wat is er van het geld gedaan?")
    bedrag = rij.verleend if rij.verleend is not None else rij.aangevraagd
    if wijze := verantwoordwijze(blad.db, blad.dossier.regeling_id, bedrag) if bedrag else "":
        yield Alinea(wijze)
    for v in delen.verantwoordingen:
        gevraagd = f"Gevraagd op {toon_dag(v.gevraagd_op)}, uiterlijk " if v.gevraagd_op else "Uiterlijk "
        binnen = f"Ontvangen op {toon_dag(v.ontvangen_op)}." if v.ontvangen_op else "Nog niet ontvangen."
        kosten = f" De werkelijke kosten waren {toon_bedrag(v.werkelijk)}." if v.werkelijk is not None else ""
        yield from (Kop(2, "Verantwoording"), Alinea(f"{gevraagd}{toon_dag(v.uiterlijk)}. {binnen}{kosten}"), *lopende_tekst(v.bevinding))
    for vast in delen.vaststellingen:
        yield from _vaststelling(vast)
    if delen.vorderingen:
        kolommen = (Kolom("Gevraagd op", "datum", 35), Kolom("Ontvangen op", "datum", 35), Kolom("Bedrag", "bedrag", 30))
        yield from (Kop(2, "Teruggevorderd"), Tabel(kolommen, tuple(Rij((t.datum, t.ontvangen_op, t.bedrag)) for t in delen.vorderingen)))


def _vaststelling(v: Vastgesteld) -> Iterator[Blok]:
    bekend = f"Bekendgemaakt op {toon_dag(v.bekend_op)}." if v.bekend_op else "Nog niet bekendgemaakt."
    yield from (Kop(2, f"Vaststelling: {v.soort}, {toon_bedrag(v.bedrag)}"), Alinea(f"Genomen op {toon_dag(v.datum)}. {bekend}"))
    if v.grond:
        yield Alinea(f"{hoofdletter(v.grond)}.", aanhef="Grond:")
    yield from lopende_tekst(v.motivering)
    if v.zonder_zienswijze:
        yield Alinea(v.zonder_zienswijze, aanhef="Waarom zonder zienswijze?")


def bezwaar(blad: Dossierblad) -> Iterator[Blok]:
    """Until when one can object, each bezwaar, and each letter that says that the decision is too late."""
    bezwaren, brieven = blad.delen.bezwaren, blad.delen.ingebrekestellingen
    termijnen = sorted((t for t in blad.termijnen if t.code in ("bezwaar", "beroep")), key=lambda t: t.begin)
    if not (bezwaren or brieven or termijnen):
        return
    yield Kop(1, "Is er bezwaar?")
    yield from (Alinea(f"{t.zin} Grond: {t.grond}.", aanhef=f"{t.naam}:") for t in termijnen)
    if bezwaren:
        kolommen = (Kolom("Ontvangen op", "datum", 20), Kolom("Tegen", breedte=40), Kolom("Uitkomst", breedte=20),
                    Kolom("Afgehandeld op", "datum", 20))  # fmt: skip
        yield Tabel(kolommen, tuple(Rij((b.ontvangen_op, b.tegen, b.uitkomst, b.afgehandeld_op)) for b in bezwaren), rijkoppen=False)
    else:
        yield Alinea("Er is geen bezwaar gemaakt.")
    if brieven:
        yield Kop(2, "Ingebrekestelling")
        yield Lijst(tuple((Stuk(f"Ontvangen op {toon_dag(dag)}. ", vet=True), Stuk(tekst)) for dag, tekst in brieven))
        yield from (Alinea(t.zin) for t in blad.termijnen if t.code == "dwangsom")


def logboek(blad: Dossierblad) -> Iterator[Blok]:
    """The dated steps, the contacts with the applicant, and the letters and files of the dossier."""
    stappen = blad.dossier.logboek[::-1]
    brieven, stukken = gemaakt(blad.db, blad.dossier.id), bijlagen(blad.db, "aanvraag", blad.dossier.id)
    if not (stappen or blad.delen.contacten or stukken):
        return
    yield Kop(1, "Wat gebeurde er wanneer?")
    if stappen:
        kolommen = (Kolom("Datum", "datum", 18), Kolom("Stap", breedte=32), Kolom("Reden of uitleg", breedte=50))
        yield from (Kop(2, "Stappen"), Tabel(kolommen, tuple(Rij((s.datum, hoofdletter(s.naar), s.reden)) for s in stappen), rijkoppen=False))
    if blad.delen.contacten:
        hoe = (Kolom("Datum", "datum", 18), Kolom("Hoe", breedte=14), Kolom("Wat is besproken", breedte=44), Kolom("Door", breedte=24))
        regels = tuple(Rij((c.datum, c.soort, c.tekst, blad.wie(c.wie, ""))) for c in blad.delen.contacten)
        yield from (Kop(2, "Contacten met de aanvrager"), Tabel(hoe, regels, rijkoppen=False))
    if brieven:
        yield Kop(2, "Brieven")
        yield Lijst(tuple(f"{hoofdletter(b.naam)}, {toon_dag(b.datum)}{' (concept)' if b.concept else ''}" for b in reversed(brieven)))
    in_brieven = {bestand.id for b in brieven for bestand in (b.word, b.pdf) if bestand is not None}
    if andere := [s for s in reversed(stukken) if s.id not in in_brieven]:
        yield Kop(2, "Bijlagen")
        yield Lijst(tuple(f"{s.naam}{f': {s.omschrijving}' if s.omschrijving else ''}, toegevoegd op {toon_dag(s.toegevoegd_op)}" for s in andere))
