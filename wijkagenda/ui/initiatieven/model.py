"""How initiatieven read: columns, cards and pills; words for rows, no decisions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from wijkagenda.basis.datum import MAANDEN, toon_dag
from wijkagenda.basis.opmaak import aantal, opsomming, toon_getal
from wijkagenda.queries.initiatief import ACTIEF, InitiatiefRij, Signaal, Vraag
from wijkagenda.queries.initiatiefstand import Bordfase, Kopcijfers, OvergangRij
from wijkagenda.queries.knelpunt import Bundel, KnelpuntRij
from wijkagenda.ui.palet import Toon
from wijkagenda.ui.widgets.bord import BordKolom
from wijkagenda.ui.widgets.bordkolom import BordKaart
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.pil import Status
from wijkagenda.usecases.velden import veld_van

KLAAR = "klaar"
"""Code of the column in which all that ended stands together."""
_FASEWOORD = {k.code: k.tekst for k in veld_van("initiatief", "fase").keuzes}
_FASETOON: dict[str, Toon] = {"met_steun": "vraag", "zelfstandig": "goed", "afgerond": "goed"}
_VER = 180
"""Days ahead from which a date needs its year."""
_DRINGEND = 7
"""Days before a decision from which it is urgent."""
_KORTE_MAANDEN = tuple("mrt" if m == "maart" else m[:3] for m in MAANDEN)

BORDKOLOMMEN = (*(BordKolom(code, _FASEWOORD[code]) for code in ACTIEF), BordKolom(KLAAR, "Klaar of gestopt"))


def fasestatus(fase: str) -> Status:
    """The pill of a phase."""
    return Status(_FASEWOORD.get(fase, fase).lower(), _FASETOON.get(fase, "weten"))


def signaalstatus(signaal: Signaal | None) -> Status | None:
    """The pill of what is asked."""
    if signaal is None:
        return None
    dagen = signaal.dagen or 0
    match signaal.vraag:
        case Vraag.BESLUIT:
            return Status(_over("besluit", dagen), "nu" if dagen <= _DRINGEND else "straks")
        case Vraag.ANTWOORD:
            return Status("antwoord is te laat", "nu") if dagen < 0 else Status("antwoord beloofd", "straks")
        case Vraag.JAARVRAAG:
            return Status("draait het nog?", "vraag")
        case Vraag.KLOK_STAAT_STIL:
            return Status("wacht op aanvulling", "straks")
        case Vraag.STIL:
            return Status(f"{aantal(dagen, 'dag', 'dagen')} stil", "weten")


def _over(wat: str, dagen: int) -> str:
    if dagen == 0:
        return f"{wat} vandaag"
    return f"{wat} over {aantal(dagen, 'dag', 'dagen')}" if dagen > 0 else f"{wat} {aantal(-dagen, 'dag', 'dagen')} te laat"


def telregel(rij: InitiatiefRij, hoogstens: int = 2) -> str:
    """``18 vrijwilligers · 40 deelnemers``: the latest counts, those that are not zero."""
    delen = [
        aantal(n, enkel, meer)
        for n, enkel, meer in ((rij.trekkers, "trekker", "trekkers"), (rij.vrijwilligers, "vrijwilliger", "vrijwilligers"),
                               (rij.deelnemers, "deelnemer", "deelnemers"))
        if n
    ]  # fmt: skip
    return " · ".join(delen[-hoogstens:])


def kaartregel(rij: InitiatiefRij, vandaag: dt.date) -> str:
    """The grey line of a card: what says most about it in its phase."""
    if rij.begonnen_op is not None and rij.begonnen_op > vandaag:
        return f"start {toon_dag(rij.begonnen_op, jaar=(rij.begonnen_op - vandaag).days > _VER)}"
    if rij.fase == "zelfstandig" and rij.zelfstandig_op is not None and any(s.vraag is Vraag.JAARVRAAG for s in rij.signalen):
        return f"zelfstandig sinds {_KORTE_MAANDEN[rij.zelfstandig_op.month - 1]} {rij.zelfstandig_op.year}"
    if rij.fase in ("idee", "verkenning"):
        mensen = telregel(rij, 1)
        loopt = "aanvraag loopt" if rij.aanvraag_loopt else ""
        return " · ".join(d for d in (rij.plek or rij.gebied, loopt or mensen or (f"doel {rij.doel}" if rij.doel else "")) if d)
    return telregel(rij) or _hoe_lang(rij, vandaag) or rij.plek or rij.gebied


def _hoe_lang(rij: InitiatiefRij, vandaag: dt.date) -> str:
    jaren = (vandaag - rij.zelfstandig_op).days // 365 if rij.zelfstandig_op is not None and rij.fase == "zelfstandig" else 0
    return f"al {jaren} jaar" if jaren else ""


def kaart(rij: InitiatiefRij, vandaag: dt.date) -> BordKaart:
    """A card of the board; what ended shows how it ended."""
    status = signaalstatus(rij.signaal) or (None if rij.fase in ACTIEF else fasestatus(rij.fase))
    return BordKaart(rij.id, rij.titel, kaartregel(rij, vandaag), status)


def kaarten(bord: dict[str, Bordfase], vandaag: dt.date) -> tuple[dict[str, list[BordKaart]], dict[str, int]]:
    """The cards by column, and how many there are in each."""
    uit: dict[str, list[BordKaart]] = {k.code: [] for k in BORDKOLOMMEN}
    tellingen = dict.fromkeys(uit, 0)
    for fase, kolom in bord.items():
        code = fase if fase in ACTIEF else KLAAR
        uit[code] += [kaart(rij, vandaag) for rij in kolom.rijen]
        tellingen[code] += kolom.aantal
    return uit, tellingen


def titel_van(namen: Iterable[str]) -> str:
    """``Bewonersinitiatieven in Ruwaard``; from three gebieden on how many."""
    namen = list(namen)
    waar = f" in {opsomming(namen)}" if 0 < len(namen) < 3 else f" in {len(namen)} gebieden" if namen else ""
    return f"Bewonersinitiatieven{waar}"


def kopregel(cijfers: Kopcijfers, jaar: int, vandaag: dt.date) -> str:
    """``30 actief, 6 nieuw dit jaar · 9 van de 11 draaien na een jaar zelfstandig nog``."""
    wanneer = "dit jaar" if jaar == vandaag.year else f"in {jaar}"
    regel = f"{toon_getal(cijfers.actief)} actief, {toon_getal(cijfers.nieuw)} nieuw {wanneer}"
    na = cijfers.na_een_jaar
    draait = "draait" if na.nog_actief == 1 else "draaien"
    delen = [f"{na.nog_actief} van de {na.bekend} {draait} na een jaar zelfstandig nog"] if na.bekend else []
    delen += [f"{na.onbekend} nog te vragen"] if na.onbekend else []
    return " · ".join([regel, ", ".join(delen)] if delen else [regel])


LIJSTKOLOMMEN = (
    Kolom("titel", "Initiatief", vet=True, onder=lambda r: " · ".join(d for d in (r.gebied, r.plek) if d)),
    Kolom("fase", "Fase", lambda r: fasestatus(r.fase), "pil", 150),
    Kolom("signaal", "Vraagt aandacht", lambda r: signaalstatus(r.signaal), "pil", 150),
    Kolom("vrijwilligers", "Vrijwilligers", None, "getal", 110, verborgen=True),
    Kolom("deelnemers", "Deelnemers", None, "getal", 110, verborgen=True),
    Kolom("laatste_contact", "Laatste contact", None, "datum", 130, verborgen=True),
    Kolom("ondersteuner", "Ondersteuner", breedte=140, verborgen=True),
    Kolom("gebied", "Gebied", breedte=140, verborgen=True),
    Kolom("begonnen_op", "Begonnen", None, "datum", 110, verborgen=True),
    Kolom("nummer", "Nummer", breedte=110, verborgen=True),
)

FASEKOLOMMEN = (
    Kolom("datum", "Datum", None, "datum", 110),
    Kolom("naar", "Fase", lambda o: fasestatus(o.naar), "pil", 160),
    Kolom("reden", "Reden", vet=False),
    Kolom("antwoord", "Antwoord aan bewoners", breedte=220),
)


def stap_in_woorden(overgang: OvergangRij) -> str:
    """One change of phase in full, for under the list."""
    van = f"Van {_FASEWOORD[overgang.van].lower()} naar " if overgang.van in _FASEWOORD else "Begonnen als "
    regels = [f"{van}{_FASEWOORD.get(overgang.naar, overgang.naar).lower()} op {toon_dag(overgang.datum)}."]
    regels += [f"Reden: {overgang.reden}"] if overgang.reden else []
    return "\n".join([*regels, f"Antwoord aan bewoners: {overgang.antwoord}"] if overgang.antwoord else regels)


def bundelstatus(bundel: Bundel) -> Status:
    """How many of a bundle are not solved."""
    return Status(f"{bundel.open} × open", "straks") if bundel.open else Status("opgelost", "goed")


BUNDELKOLOMMEN = (
    Kolom("regel", "Regel of instantie", vet=True, onder=lambda b: ", ".join(b.gebieden)),
    Kolom("open", "Stand", bundelstatus, "pil", 110),
    Kolom("aantal", "Initiatieven", lambda b: len({r.initiatief_id for r in b.rijen}), "getal", 110),
)


def knelpuntstatus(rij: KnelpuntRij) -> Status:
    """Whether one knelpunt is solved."""
    return Status("opgelost", "goed") if rij.opgelost_op else Status("open", "straks")


KNELPUNTKOLOMMEN = (
    Kolom("initiatief", "Initiatief", vet=True, onder=lambda r: r.gebied),
    Kolom("stand", "Stand", knelpuntstatus, "pil", 100),
    Kolom("gevraagd_op", "Gevraagd op", None, "datum", 120),
)


def knelpunt_in_woorden(rij: KnelpuntRij) -> str:
    """Whom was asked, and what they answered."""
    wanneer = f" op {toon_dag(rij.gevraagd_op)}" if rij.gevraagd_op else ""
    bij = f" bij {rij.instantie}" if rij.instantie else ""
    regels = [f"Gevraagd{bij}{wanneer}."] if bij or wanneer else ["Nog niet gevraagd."]
    regels += [f"Antwoord: {rij.antwoord}"] if rij.antwoord else []
    return "\n".join([*regels, f"Opgelost op {toon_dag(rij.opgelost_op)}."] if rij.opgelost_op else regels)
