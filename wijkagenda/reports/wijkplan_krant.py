"""The bewonerskrant: at most four pages of news about a wijkplan, made from what the file knows today.

Every part has a bound, so that it fits whatever the plan holds; a part for which there is nothing is left out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import zip_longest

import sqlalchemy as sa

from wijkagenda.basis.datum import MAANDEN, toon_dag
from wijkagenda.basis.geld import toon_euro
from wijkagenda.basis.opmaak import aantal, opsomming
from wijkagenda.basis.tekens import inkorten
from wijkagenda.charts.wijkbudget import Deel, Verdeling
from wijkagenda.queries.initiatief import ACTIEF, Selectie
from wijkagenda.queries.initiatiefrapport import OverzichtRij, overzicht
from wijkagenda.queries.uzei import Gezegd, gezegd
from wijkagenda.queries.wijkplan import Plan
from wijkagenda.queries.wijkplan_inhoud import WijkplanInhoud
from wijkagenda.queries.wijkplan_inhoud import inhoud as lees_inhoud
from wijkagenda.queries.wijkplan_kern import Kern, Kernactie, Kernopgave, Woorden, kern, woorden_van_bewoners
from wijkagenda.reports.blocks import (
    Alinea,
    Blok,
    Citaat,
    Colofon,
    Grafiek,
    Invulvak,
    Kader,
    Kerncijfers,
    Kolom,
    Kop,
    Lijst,
    Omslag,
    Paginawissel,
    Rij,
    Stuk,
    Tabel,
    Tekst,
    platte_tekst,
)
from wijkagenda.reports.cijferbijlage import met_tabel
from wijkagenda.reports.lopend import beknopt
from wijkagenda.reports.wijkplan_cijfers import grafiek_van, waarden_in_zinnen
from wijkagenda.reports.wijkplan_ideeenkaart import wie
from wijkagenda.reports.wijkplan_poster import herkomst
from wijkagenda.reports.wijkplan_tekst import illustratie, kerncijfers, plek_van, titelregel, wanneer
from wijkagenda.reports.wijkplan_uzei import FASEZINNEN, GROEPEN, citaat, wij_doen
from wijkagenda.reports.wijkplan_voortgang import moment

_OPGAVEN, _ACTIES, _CITATEN, _UZEI, _NIEUW, _DATA, _RUBRIEKEN = 5, 4, 2, 4, 5, 7, 7
"""At most so many of each."""
_TITEL, _ZIN, _VERHAAL = 70, 170, 420
"""Characters of a title, of a line, and of a paragraph."""
_VEEL = 4
"""With so many parts of news the back page is for joining in."""
_NAAM = {"wijk": "Wijkkrant", "dorp": "Dorpskrant", "groep_dorpen": "Dorpenkrant", "gemeente": "Bewonerskrant"}


def inhoud(db: sa.Connection, *, wijkplan_id: str, vandaag: dt.date) -> list[Blok]:
    """The paper of today. Raises `NietGevonden`."""
    gelezen = kern(db, wijkplan_id, vandaag, data=_DATA)
    breed = lees_inhoud(db, wijkplan_id, vandaag)
    plan = gelezen.plan
    nieuws = [
        *_voorpagina(gelezen, breed),
        *_verteld(woorden_van_bewoners(db, plan.gebied_id, _CITATEN)),
        *_opgaven(gelezen.lopende_opgaven),
        *_nieuw(overzicht(db, Selectie((plan.gebied_id,)), (vandaag.year,))),
        *_uzei(gezegd(db, (plan.gebied_id,), (vandaag.year,), vandaag)),
        *_cijfer(breed),
        *_geld(breed),
    ]  # fmt: skip
    achterop = [
        *_agenda(gelezen, vandaag),
        *_doe_mee(gelezen),
        *_uw_idee(gelezen),
        Colofon((f"Deze krant gaat over: {inkorten(titelregel(plan), _TITEL)}. {herkomst(plan)} Stand op {toon_dag(vandaag)}.",)),
    ]
    rubrieken = sum(isinstance(blok, Kop) and blok.niveau == 1 for blok in nieuws)
    return [_kop(plan, vandaag), *nieuws, *[Paginawissel()] * (rubrieken >= _VEEL), *achterop]


def _kop(plan: Plan, vandaag: dt.date) -> Omslag:
    naam = f"{_NAAM.get(plan.gebiedsoort, _NAAM['wijk'])} {inkorten(plan.gebied, 60)}"
    maand = f"{MAANDEN[vandaag.month - 1]} {vandaag.year}"
    return Omslag(naam, f"{maand[:1].upper()}{maand[1:]}", (f"Nieuws over ons plan: {inkorten(plan.titel, 80)}",), illustratie=illustratie(plan),
                  zaad=plan.gebied, kort=f"{naam}, {maand}")  # fmt: skip


# -- the lead: how far we are


def _voorpagina(gelezen: Kern, breed: WijkplanInhoud) -> Iterator[Blok]:
    acties = [a for o in gelezen.lopende_opgaven for a in o.acties if a.status != "vervallen"]
    klaar = [a for a in acties if a.status == "klaar"]
    yield Kop(1, _voorkop(len(acties), len(klaar), sum(a.status == "bezig" for a in acties), plek_van(gelezen.plan)))
    if tekst := beknopt(gelezen.teksten.get("kort"), _VERHAAL):
        yield Alinea(tekst, soort="inleiding")
    yield Alinea(" ".join(_stand(acties, len(gelezen.lopende_opgaven))))
    if kaarten := tuple(kerncijfers(breed))[:3]:
        yield Kerncijfers(kaarten)
    if klaar:
        yield from (Kop(2, "Dit is klaar"), Lijst(tuple(_actiepunten(klaar))))


def _voorkop(totaal: int, klaar: int, bezig: int, plek: str) -> str:
    """The news in one line, from the numbers.

    >>> [_voorkop(*telling, "onze wijk") for telling in ((9, 3, 2), (9, 1, 0), (9, 0, 2), (0, 0, 0))]
    ['3 van de 9 acties zijn klaar', '1 van de 9 acties is klaar', 'We zijn begonnen', 'Een plan voor onze wijk']
    """
    if klaar:
        return "Alle acties zijn klaar!" if klaar == totaal else f"{klaar} van de {totaal} acties {'is' if klaar == 1 else 'zijn'} klaar"
    return "We zijn begonnen" if bezig else "Dit zijn we van plan" if totaal else f"Een plan voor {plek}"


def _stand(acties: Sequence[Kernactie], opgaven: int) -> Iterator[str]:
    if not opgaven:
        yield "Het plan wordt nog gemaakt. Denkt u mee?"
        return
    yield f"Ons plan heeft {aantal(opgaven, 'opgave', 'opgaven')} en {aantal(len(acties), 'actie', 'acties')}."
    zinnen = (("klaar", "is klaar", "zijn klaar"), ("bezig", "loopt nu", "lopen nu"), ("gepland", "moet nog beginnen", "moeten nog beginnen"),
              ("gestopt", "is gestopt", "zijn gestopt"))  # fmt: skip
    delen = [aantal(n, enkel, meer) for code, enkel, meer in zinnen if (n := sum(a.status == code for a in acties))]
    if delen:
        yield f"{opsomming(delen)}."


def _actiepunten(acties: Sequence[Kernactie]) -> Iterator[Tekst]:
    """Those with something to tell first."""
    for actie in sorted(acties, key=lambda a: not a.resultaat)[:_ACTIES]:
        yield _actie(actie, beknopt(actie.resultaat, _ZIN))
    if len(acties) > _ACTIES:
        yield f"En nog {aantal(len(acties) - _ACTIES, 'actie', 'acties')}."


def _actie(actie: Kernactie, woorden: str) -> Tekst:
    titel = inkorten(actie.titel, _TITEL)
    return (Stuk(f"{titel}. ", vet=True), Stuk(woorden)) if woorden else (Stuk(titel, vet=True),)


def _verteld(citaten: Sequence[Woorden]) -> Iterator[Blok]:
    if citaten:
        yield Kop(1, "Bewoners vertellen")
        yield from (Citaat(f"“{beknopt(c.citaat, _ZIN).strip('“”')}”", inkorten(c.wie, _TITEL)) for c in citaten)


# -- what is happening


def _opgaven(opgaven: Sequence[Kernopgave]) -> Iterator[Blok]:
    if opgaven:
        yield Kop(1, "Dit gebeurt er nu")
    for opgave in opgaven[:_OPGAVEN]:
        yield Kop(2, inkorten(opgave.titel, _TITEL), nummer=str(opgave.nummer))
        if waarom := beknopt(opgave.waarom or opgave.wens, _ZIN):
            yield Alinea(waarom)
        yield from _lopend(opgave.acties)
        if opgave.doe_mee:
            yield Alinea(beknopt(opgave.doe_mee, _ZIN), aanhef="Doe mee!")
    if len(opgaven) > _OPGAVEN:
        yield Alinea(f"En nog {aantal(len(opgaven) - _OPGAVEN, 'opgave', 'opgaven')}: zie het boekje.")


def _lopend(acties: Sequence[Kernactie]) -> Iterator[Blok]:
    """What runs as points; what is to come and what stopped in a sentence."""
    if bezig := [a for a in acties if a.status == "bezig"]:
        yield Lijst(tuple(_actiepunten(bezig)))
    if straks := [a for a in acties if a.status == "gepland"]:
        yield Alinea(" ".join(f"{inkorten(a.titel, _TITEL)} ({wanneer(a.start, a.eind)})." for a in straks[:_ACTIES]), aanhef="Straks:")
    for gestopt in [a for a in acties if a.status == "gestopt"][:1]:
        yield Alinea(" ".join(filter(None, (f"{inkorten(gestopt.titel, _TITEL)}.", beknopt(gestopt.reden, _ZIN)))), aanhef="Gestopt:")


def _uzei(regels: Sequence[Gezegd]) -> Iterator[Blok]:
    """Some of each outcome that can be shown, and how many still wait."""
    toonbaar = [[r for r in regels if r.uitkomst == code and r.woorden] for code in GROEPEN if code != "open"]
    gekozen = [r for ronde in zip_longest(*toonbaar) for r in ronde if r is not None][:_UZEI]
    if not gekozen:
        return
    yield Kop(1, "U zei, wij doen")
    for regel in gekozen:
        gezegde, gedaan = inkorten(citaat(regel), _ZIN), beknopt(" ".join(platte_tekst(wij_doen(regel)).split()), _ZIN)
        yield Alinea((Stuk("U zei: ", vet=True), Stuk(gezegde), Stuk(f"\n{GROEPEN[regel.uitkomst][1]}: ", vet=True), Stuk(gedaan)))
    wacht = sum(r.wacht for r in regels)
    yield Alinea(f"Dit is een deel. U zei {len(regels)} keer iets. {f'{wacht} keer wacht u nog op antwoord.' if wacht else 'Op alles is antwoord.'}")


def _nieuw(rijen: Sequence[OverzichtRij]) -> Iterator[Blok]:
    """What residents began last. Facts only: how it is described may be the words of one person."""
    lopend = sorted((r for r in rijen if r.fase in ACTIEF and r.begonnen_op), key=lambda r: (r.begonnen_op or dt.date.min, r.titel), reverse=True)
    if lopend:
        yield from (Kop(1, "Nieuw van bewoners"), Lijst(tuple(_initiatief(r) for r in lopend[:_NIEUW])))


def _initiatief(rij: OverzichtRij) -> Tekst:
    plek = f" ({inkorten(rij.plek, 60)})" if rij.plek else ""
    mensen = [aantal(n, enkel, meer) for n, enkel, meer in ((rij.vrijwilligers, "vrijwilliger", "vrijwilligers"),
              (rij.deelnemers, "deelnemer", "deelnemers")) if n]  # fmt: skip
    met = f" Met {opsomming(mensen)}." if mensen else ""
    begin = rij.begonnen_op or dt.date.min
    zin = f"Begonnen in {MAANDEN[begin.month - 1]} {begin.year}; {FASEZINNEN.get(rij.fase, 'loopt')}.{met}"
    return (Stuk(f"{inkorten(rij.titel, _TITEL)}{plek}. ", vet=True), Stuk(zin))


def _cijfer(breed: WijkplanInhoud) -> Iterator[Blok]:
    """The first figure with years to compare, and what residents make of it."""
    for cijfer in breed.cijfers:
        if grafiek := grafiek_van(cijfer):
            yield from (Kop(1, "Een cijfer, en het verhaal erbij"), Alinea(waarden_in_zinnen(cijfer)), *met_tabel(grafiek))
            if verhaal := beknopt(cijfer.verhaal, _VERHAAL):
                yield Alinea(verhaal)
            return


def _geld(breed: WijkplanInhoud) -> Iterator[Blok]:
    """The money in one picture, with its numbers."""
    if not breed.geld:
        return
    geld, totaal = breed.geld[:_RUBRIEKEN], sum(g.bedrag for g in breed.geld)
    yield Kop(1, "Waar gaat het geld heen?")
    yield Alinea(f"Voor {inkorten(breed.plan.gebied, 60)} is in {breed.geldjaar} {toon_euro(totaal)} beschikbaar.")
    yield Grafiek(Verdeling("waar het geld heen gaat", tuple(Deel(g.rubriek, g.bedrag) for g in geld)), in_tekst=True)
    yield Tabel((Kolom("Waarvoor"), Kolom("Bedrag", "bedrag", in_euros=True)), tuple(Rij((g.rubriek, g.bedrag)) for g in geld))


# -- joining in


def _agenda(gelezen: Kern, vandaag: dt.date) -> Iterator[Blok]:
    momenten = [(b.titel, moment(b, jaar=b.begin.year != vandaag.year)) for b in gelezen.bijeenkomsten]
    if momenten:
        punten = tuple((Stuk(f"{inkorten(titel, _TITEL)}: ", vet=True), Stuk(inkorten(woorden, _ZIN))) for titel, woorden in momenten)
        yield from (Kop(1, "Wat is er te doen?"), Lijst(punten))


def _doe_mee(gelezen: Kern) -> Iterator[Blok]:
    tekst, adres = beknopt(gelezen.teksten.get("meedoen"), _VERHAAL), inkorten(gelezen.contactadres, _ZIN)
    if tekst or adres:
        yield Kop(1, "Doe mee!")
    if tekst:
        yield Alinea(tekst)
    if adres:
        yield Kader((f"U vindt ons op: {adres}",), aanhef="Een vraag of een idee?")


def _uw_idee(gelezen: Kern) -> Iterator[Blok]:
    """A slip to cut out: who reads about the plan may answer it."""
    yield from (Kop(1, "Wat is uw idee?"), Alinea("Schrijf het op, knip het uit en lever het in."))
    yield Invulvak(f"Mijn idee voor {inkorten(gelezen.plan.gebied, _TITEL)}", regels=6)
    yield from wie(inkorten(gelezen.contactadres, _ZIN))
