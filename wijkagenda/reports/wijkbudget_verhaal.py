"""Behind the figures of a wijkbudget: how it came about, what went to applications, who takes part, and what people say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wijkagenda.basis.datum import toon_datum
from wijkagenda.basis.geld import toon_euro
from wijkagenda.basis.opmaak import aantal, opsomming
from wijkagenda.queries.budgetverhaal import Partnerstand, Wijkverhaal, partners, uit_aanvragen, verhalen, wijzigingen, zonder_verhaal
from wijkagenda.queries.wijkbudget import Stand
from wijkagenda.reports.blocks import Alinea, Blok, Citaat, Kolom, Kop, Rij, Tabel
from wijkagenda.reports.lopend import lopende_tekst
from wijkagenda.reports.wijkbudget_controle import Totalen
from wijkagenda.reports.wijkbudget_selectie import Selectie

_MEESTE_REGELS = 30
"""So many lines of a list are printed; the rest is told as one sum."""
_MEESTE_NAMEN = 5


def herkomst(selectie: Selectie, samen: Stand, totalen: Totalen, niveau: int) -> Iterator[Blok]:
    """From the first begroting, change by change, to what there is now; nothing where nothing changed."""
    gevonden = wijzigingen(selectie.db, selectie.ids, selectie.jaren, selectie.kant)
    if not gevonden:
        return
    rijen = [Rij(("", "Begroot bij de start", "", samen.begroot))]
    rijen += [Rij((w.datum, f"{w.rubriek}, uit {w.geldstroom}", w.omschrijving, w.bedrag)) for w in gevonden[:_MEESTE_REGELS]]
    if rest := gevonden[_MEESTE_REGELS:]:
        rijen.append(Rij(("", f"En nog {aantal(len(rest), 'andere wijziging', 'andere wijzigingen')}", "", sum(w.bedrag for w in rest))))
    rijen.append(Rij(("", "Begroot met wijzigingen", "", samen.beschikbaar), nadruk=True))
    kolommen = (Kolom("Datum", "datum"), Kolom("Waarvoor"), Kolom("Wat er veranderde"), Kolom("Begroot", "bedrag", in_euros=True))
    yield Kop(niveau, "Hoe kwam het budget tot stand?")
    yield totalen.tabel(selectie, Tabel(kolommen, tuple(rijen), bijschrift=f"Wijzigingen en overhevelingen, {selectie.periode}", rijkoppen=False))


def aanvragen(selectie: Selectie, samen: Stand, niveau: int) -> Iterator[Blok]:
    """What the budget gave to applications under a regeling; nothing where none drew on it."""
    gevonden = uit_aanvragen(selectie.db, selectie.ids, selectie.jaren, selectie.kant)
    if not gevonden:
        return
    open_, betaald = sum(a.verplicht for a in gevonden), sum(a.gerealiseerd for a in gevonden)
    zin = f"Van alles wat is beloofd en betaald, ging {toon_euro(open_ + betaald)} naar aanvragen voor subsidie."
    if heel := samen.verplicht + samen.gerealiseerd:
        zin = f"Van de {toon_euro(heel)} die is beloofd of betaald, ging {toon_euro(open_ + betaald)} naar aanvragen voor subsidie."
    if any(a.gerealiseerd < 0 for a in gevonden):
        zin += " Een bedrag met een min ervoor is teruggekomen."
    rijen = [Rij((a.kenmerk, a.titel, a.verplicht, a.gerealiseerd)) for a in gevonden[:_MEESTE_REGELS]]
    if rest := gevonden[_MEESTE_REGELS:]:
        meer = f"En nog {aantal(len(rest), 'andere aanvraag', 'andere aanvragen')}"
        rijen.append(Rij(("", meer, sum(a.verplicht for a in rest), sum(a.gerealiseerd for a in rest))))
    rijen.append(Rij(("Samen", "", open_, betaald), nadruk=True))
    kolommen = (Kolom("Kenmerk"), Kolom("Waarvoor"), Kolom("Nog te betalen", "bedrag", in_euros=True), Kolom("Betaald", "bedrag", in_euros=True))
    yield Kop(niveau, "Wat ging er naar aanvragen?")
    yield Alinea(zin)
    yield Tabel(kolommen, tuple(rijen), bijschrift=f"Aanvragen die uit dit budget komen, {selectie.periode}")


def deelnemers(selectie: Selectie, niveau: int) -> Iterator[Blok]:
    """The partners: since when, and what each puts in, was given and spent."""
    gevonden = partners(selectie.db, selectie.ids, selectie.jaren)
    if not gevonden:
        return
    koppen = ("Inbreng", "Gekregen", "Verantwoord")
    kolommen = (Kolom("Partner"), Kolom("Doet mee"), *(Kolom(k, "bedrag", in_euros=True) for k in koppen))
    rijen = [Rij((p.partner, _sinds(p), p.inbreng, p.gekregen, p.besteed)) for p in gevonden]
    totaal = Rij(("Samen", "", sum(p.inbreng for p in gevonden), sum(p.gekregen for p in gevonden), sum(p.besteed for p in gevonden)), nadruk=True)
    yield Kop(niveau, "Wie doet mee?")
    yield Tabel(kolommen, (*rijen, totaal), bijschrift=f"Partners in het wijkbudget, {selectie.periode}")
    yield Alinea(
        "Inbreng is afgesproken met de partner. Gekregen is wat de gemeente aan de partner betaalde. Verantwoord is wat de partner al uitgaf "
        "aan de wijk. Het is drie keer hetzelfde geld. Daarom tellen we het niet bij elkaar op.",
        soort="klein",
    )


def _sinds(partner: Partnerstand) -> str:
    tot = f" tot en met {toon_datum(partner.tot)}" if partner.tot else ""
    return f"vanaf {toon_datum(partner.van)}{tot} ({partner.vorm})"


def verhaalblokken(selectie: Selectie, niveau: int) -> Iterator[Blok]:
    """What residents and workers say, per gebied; the indicators that are only told and not counted come first."""
    for gebied in selectie.gebieden:
        gevonden = verhalen(selectie.db, gebied.id, selectie.jaren)
        nog_niet = zonder_verhaal(selectie.db, gebied.id)
        if not gevonden and not nog_niet:
            continue
        yield Kop(niveau, "Het verhaal achter het geld")
        if gevonden:
            yield Alinea("Geld zegt niet alles. Dit zeggen bewoners en werkers over hoe het gaat in de wijk.")
        for verhaal in gevonden:
            yield from _verhaal(verhaal, niveau + 1)
        if nog_niet:
            yield _stil(nog_niet)


def _verhaal(verhaal: Wijkverhaal, niveau: int) -> Iterator[Blok]:
    yield Kop(min(niveau, 4), verhaal.indicator)
    if verhaal.cijfers:
        zin = opsomming(verhaal.cijfers)
        yield Alinea(f"{zin[:1].upper()}{zin[1:]}.")
    yield from lopende_tekst(verhaal.tekst)
    if (verhaal.citaat or "").strip():
        yield Citaat(f"“{(verhaal.citaat or '').strip().strip('“”')}”", verhaal.wie or "")
    elif verhaal.wie:
        yield Alinea(f"Bron: {verhaal.wie}, {verhaal.jaar}.", soort="klein")


def _stil(namen: Sequence[str]) -> Alinea:
    """Not all of them: a kader can have dozens."""
    rest = len(namen) - _MEESTE_NAMEN
    lijst = opsomming(namen) if rest <= 0 else f"{', '.join(namen[:_MEESTE_NAMEN])} en {aantal(rest, 'ander', 'andere')}"
    return Alinea(f"Hierover is nog geen verhaal opgeschreven: {lijst}.", soort="klein")
