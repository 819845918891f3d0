"""The first chapters of a dossier on paper: how it stands, what was asked, whether it is complete, and the terms as a ledger."""

from __future__ import annotations

from collections.abc import Iterator

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.basis.opmaak import aantal, opsomming
from wijkagenda.charts.zinnen import hoofdletter
from wijkagenda.queries.herhaling import herhaling
from wijkagenda.queries.subsidie import GROEPEN
from wijkagenda.queries.subsidiebesluit import betalingen
from wijkagenda.queries.termijnrij import Dossiertermijn
from wijkagenda.reports.blocks import Alinea, Blok, Kader, Kolom, Kop, Lijst, Rij, Stuk, Tabel
from wijkagenda.reports.dossierblad import Dossierblad
from wijkagenda.reports.lopend import lopende_tekst

_HEEL = 10_000
"""1 % as shares are kept."""
_SOORTKOP = {"dekking": "Dekking", "subsidie": "Andere subsidies"}


def stand(blad: Dossierblad) -> Iterator[Blok]:
    """State, the five amounts, and what comes next."""
    yield Kop(1, "Hoe staat het ervoor?")
    yield Alinea(_opening(blad), soort="inleiding")
    yield Tabel((Kolom("Wat", breedte=26), Kolom("Gegevens", breedte=74)), tuple(Rij(r) for r in _gegevens(blad) if r[1]))
    yield from (Kop(2, "Bedragen"), _bedragen(blad), Kop(2, "Wat komt er nu?"), *_verder(blad))


def _opening(blad: Dossierblad) -> str:
    rij = blad.dossier.rij
    waar = f" in {rij.gebied}" if rij.gebied else ""
    ontvangen = f" De gemeente ontving de aanvraag op {toon_dag(rij.ontvangen_op)}." if rij.ontvangen_op else " De aanvraag is nog niet ontvangen."
    laat = " Dat was na de sluiting van de regeling." if rij.te_laat else ""
    wie = "Een particulier" if blad.kern.particulier and not blad.met_personen else blad.aanvrager
    return f"{wie} vraagt {toon_bedrag(rij.aangevraagd)} voor ‘{rij.titel}’{waar}.{ontvangen}{laat}"


def _gegevens(blad: Dossierblad) -> Iterator[tuple[str, str]]:
    kern, rij = blad.kern, blad.dossier.rij
    soort = f" ({kern.aanvragersoort})" if kern.aanvragersoort and blad.aanvrager == kern.aanvrager else ""
    yield ("Stand", hoofdletter(rij.statuswoord))
    yield ("Kenmerk", rij.kenmerk)
    yield ("Aanvrager", f"{blad.aanvrager}{soort}")
    yield ("Penvoerder", kern.penvoerder)
    yield ("Vertegenwoordiger", kern.vertegenwoordiger if blad.met_personen else "")
    yield ("Regeling", rij.regeling)
    yield ("Periode", f"{toon_dag(kern.van)} tot en met {toon_dag(kern.tot)}" if kern.van and kern.tot else "")
    yield ("Initiatief", kern.initiatief)
    yield ("Doel", kern.doel)
    yield ("Kwadrant", kern.kwadrant)
    yield ("Behandelaar", blad.wie(kern.behandelaar, "") if kern.behandelaar.naam else "")


def _bedragen(blad: Dossierblad) -> Tabel:
    rij = blad.dossier.rij
    besluit = blad.besluiten[-1] if blad.besluiten else None
    vast = blad.delen.vaststellingen[-1] if blad.delen.vaststellingen else None
    if besluit is None:
        verleend = "" if rij.status in GROEPEN["klaar"] else "Er is nog geen besluit."
    else:
        verleend = f"Besluit van {toon_dag(besluit.datum)}." if besluit.bekend_op else "Conceptbesluit, nog niet bekendgemaakt."
    if vast is not None:
        vastgesteld = f"Vaststelling van {toon_dag(vast.datum)}."
    elif rij.vastgesteld is not None:
        vastgesteld = verleend
    else:
        vastgesteld = "" if rij.status in GROEPEN["klaar"] else "Nog niet vastgesteld."
    gedaan = sum(b.betaald_op is not None for b in betalingen(blad.db, rij.id))
    rijen = (
        ("Aangevraagd", rij.aangevraagd, "Dit vraagt de aanvrager."),
        ("Geadviseerd", rij.geadviseerd, "Er is geen advies." if rij.geadviseerd is None else "Advies voor het besluit."),
        ("Verleend", rij.verleend, verleend),
        ("Betaald", rij.betaald, f"Samen in {aantal(gedaan, 'betaling', 'betalingen')}." if gedaan else "Er is niets betaald."),
        ("Vastgesteld", rij.vastgesteld, vastgesteld),
    )
    return Tabel((Kolom("Bedrag", breedte=26), Kolom("Euro", "bedrag", 22), Kolom("Uitleg", breedte=52)), tuple(map(Rij, rijen)))


def _verder(blad: Dossierblad) -> Iterator[Blok]:
    """The next step, the terms that run, and before the decision what cannot be done yet and why."""
    volgende = blad.dossier.volgende
    open_ = [t for t in blad.termijnen if t.loopt]
    if volgende is not None:
        yield Kader((f"{volgende.naam}.",), aanhef="De volgende stap:", soort="weten")
    elif blad.dossier.rij.status in GROEPEN["klaar"]:
        yield Alinea("Dit dossier is afgehandeld. Er hoeft niets meer te gebeuren." if not open_ else "De aanvraag zelf is afgehandeld.")
    else:
        yield Alinea("Er is nu geen stap die meteen gezet kan worden.")
    if open_:
        yield Lijst(tuple((Stuk(f"{t.naam}: ", vet=True), Stuk(f"{t.zin} Grond: {t.grond}.")) for t in open_))
    if blad.dossier.rij.status in GROEPEN["open"] and (wacht := [s for s in blad.dossier.stappen if s.waarom_niet]):
        yield Kop(3, "Dit kan nu nog niet")
        yield Lijst(tuple((Stuk(f"{s.naam}: ", vet=True), Stuk(s.waarom_niet)) for s in wacht))


# -- what was asked


def aanvraag(blad: Dossierblad) -> Iterator[Blok]:
    """The activities, what they cost and who pays, for which gebied, and what came before."""
    yield from (Kop(1, "Wat is de vraag?"), *(lopende_tekst(blad.kern.activiteiten, kopniveau=2) or [Alinea("Er is nog niets opgeschreven.")]))
    yield from _begroting(blad)
    if delen := blad.dossier.delen:
        regels = tuple(Rij((naam, toon_deel(deel))) for _, naam, deel in delen)
        yield from (Kop(2, "Voor welk gebied?"), Tabel((Kolom("Gebied", breedte=70), Kolom("Deel", breedte=30)), regels))
    if len(blad.delen.versies) > 1:
        zinnen = [f"versie {nummer} op {toon_dag(dag)}" for nummer, dag in blad.delen.versies]
        yield Alinea(f"De aanvraag kwam binnen als {opsomming(zinnen)}.")
    yield from _eerder(blad)


def toon_deel(deel: int) -> str:
    """A share as it is kept, in percents.

    >>> toon_deel(1_000_000), toon_deel(333_333)
    ('100 %', '33,3333 %')
    """
    heel, rest = divmod(deel, _HEEL)
    return f"{heel}{f',{rest:04d}'.rstrip('0') if rest else ''} %"


def _begroting(blad: Dossierblad) -> Iterator[Blok]:
    regels = blad.delen.begroting
    if not regels:
        return
    kolommen = (Kolom("Waarvoor", breedte=72), Kolom("Bedrag", "bedrag", 28))
    kosten = [r for r in regels if r.soort == "kosten"]
    yield from (Kop(2, "Wat kost het?"), Tabel(kolommen, (*(Rij((r.omschrijving, r.bedrag)) for r in kosten),
                                                         Rij(("Kosten samen", sum(r.bedrag for r in kosten)), nadruk=True))))  # fmt: skip
    gevraagd = blad.dossier.rij.aangevraagd
    inkomsten = [r for soort in _SOORTKOP for r in regels if r.soort == soort]
    rijen = [Rij((f"{_SOORTKOP[r.soort]}: {r.omschrijving}", r.bedrag)) for r in inkomsten]
    som = sum(r.bedrag for r in inkomsten) + gevraagd
    rijen += [Rij(("Deze subsidie (gevraagd)", gevraagd)), Rij(("Samen", som), nadruk=True)]
    yield from (Kop(2, "Wie betaalt dat?"), Tabel((Kolom("Waarvan", breedte=72), kolommen[1]), tuple(rijen)))
    tekst = blad.dossier.begrotingszin
    yield Alinea(tekst) if blad.dossier.sluit else Kader((tekst,), aanhef="De begroting sluit niet.", soort="letop")


def _eerder(blad: Dossierblad) -> Iterator[Blok]:
    gevonden = herhaling(blad.db, blad.dossier.id)
    if not gevonden.eerder:
        return
    kolommen = (Kolom("Aanvraag", breedte=44), Kolom("Jaar", "jaar", 12), Kolom("Stand", breedte=22), Kolom("Verleend", "bedrag", 22))
    regels = tuple(Rij((f"{e.titel}\n{e.kenmerk}", e.jaar, e.statuswoord, e.vastgesteld if e.vastgesteld is not None else e.verleend))
                   for e in gevonden.eerder)  # fmt: skip
    yield from (Kop(2, "Welke aanvragen waren er eerder?"), Alinea(gevonden.zin), Tabel(kolommen, regels))
    if gevonden.waarschuwing:
        yield Kader((gevonden.waarschuwing,), aanhef="Let op.", soort="letop")


# -- complete


def volledigheid(blad: Dossierblad) -> Iterator[Blok]:
    """The pieces that the regeling asks for, and each request for a supplement; nothing where neither is there."""
    stukken, verzoeken = blad.dossier.stukken, blad.delen.aanvullingen
    if not stukken and not verzoeken and not blad.kern.reden_te_laat:
        return
    yield Kop(1, "Is de aanvraag compleet?")
    if stukken:
        weg = [s.naam for s in stukken if s.ontvangen_op is None]
        yield Alinea(f"Nog niet binnen: {opsomming(weg)}." if weg else "Alle stukken zijn binnen.")
        yield Tabel((Kolom("Stuk", breedte=70), Kolom("Ontvangen op", "datum", 30)), tuple(Rij((s.naam, s.ontvangen_op)) for s in stukken))
    if blad.kern.compleet_op:
        yield Alinea(f"De aanvraag was compleet op {toon_dag(blad.kern.compleet_op)}.")
    for verzoek in verzoeken:
        yield Kop(2, f"Aanvulling gevraagd op {toon_dag(verzoek.gevraagd_op)}")
        yield from lopende_tekst(verzoek.wat)
        binnen = f"De aanvulling kwam op {toon_dag(verzoek.aangevuld_op)}." if verzoek.aangevuld_op else "De aanvulling is er nog niet."
        had = "heeft" if verzoek.aangevuld_op is None and verzoek.tot >= blad.vandaag else "had"
        yield Alinea(f"De aanvrager {had} tijd tot en met {toon_dag(verzoek.tot)}. {binnen}")
    if blad.kern.reden_te_laat:
        yield from (Kop(2, "Waarom de aanvraag na sluiting toch meetelt"), *lopende_tekst(blad.kern.reden_te_laat))


# -- the clock


def termijnen(blad: Dossierblad) -> Iterator[Blok]:
    """Every term with its legal ground and end; the decision term, and each that stood still or moved, day by day."""
    if not blad.termijnen:
        return
    yield Kop(1, "Welke termijnen gelden?")
    kolommen = (Kolom("Termijn", breedte=30), Kolom("Grond", breedte=18), Kolom("Tot en met", "datum", 17), Kolom("Hoe het staat", breedte=35))
    op_volgorde = sorted(blad.termijnen, key=lambda t: (t.begin, t.einde))
    yield Tabel(kolommen, tuple(Rij((t.naam, t.grond, t.einde, t.zin)) for t in op_volgorde))
    for termijn in op_volgorde:
        yield from _geteld(termijn)


def _geteld(termijn: Dossiertermijn) -> Iterator[Blok]:
    """The ledger of one term, and what should be known about it."""
    opmerkingen: list[Blok] = [Alinea(zin, soort="klein") for zin in termijn.opmerkingen]
    if termijn.code == "dwangsom" and termijn.telling:
        yield from (Kop(2, f"Zo is geteld: {_klein(termijn.naam)}"), Lijst(termijn.telling), *opmerkingen)
    elif termijn.code == "besluit" or len(termijn.stroken) > 1:
        kolommen = (Kolom("Van", "datum", 16), Kolom("Tot en met", "datum", 16), Kolom("Dagen", "getal", 11), Kolom("Telt", breedte=18),
                    Kolom("Waarom", breedte=39))  # fmt: skip
        yield Kop(2, f"Zo is geteld: {_klein(termijn.naam)}")
        yield Alinea(f"{termijn.grond}. De telling begint na {toon_dag(termijn.begin)} en eindigt op {toon_dag(termijn.einde, dagnaam=True)}.")
        yield Tabel(kolommen, tuple(_regels(termijn)))
        yield from opmerkingen
    elif opmerkingen:
        yield from (Kop(2, f"Goed om te weten: {_klein(termijn.naam)}"), *opmerkingen)


def _klein(naam: str) -> str:
    return f"{naam[0].lower()}{naam[1:]}"


def _regels(termijn: Dossiertermijn) -> Iterator[Rij]:
    """The stretches of days of a term: which count, which stand still, and why, with the article."""
    for s in termijn.stroken:
        nummers = f"dag {s.dag_van}" if s.dag_van == s.dag_tot else f"dag {s.dag_van} t/m {s.dag_tot}"
        grond = f" ({s.grond})" if s.grond and s.grond not in s.waarom else ""
        yield Rij((s.van, s.tot, s.dagen, nummers if s.telt else "telt niet", f"{s.waarom}{grond}" if s.waarom else ""))
