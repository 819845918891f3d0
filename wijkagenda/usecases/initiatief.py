"""Bewonersinitiatief: written down in a minute, its phases with date and reason, let go with an agreement."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.basis.stap import Stap
from wijkagenda.domain.basis_model import Rij, levend
from wijkagenda.domain.initiatief import (
    Faseovergang,
    Initiatief,
    InitiatiefGebied,
    Knelpunt,
    NogActief,
    Telling,
    jaarvraag_op,
    keur_datums,
    keur_fase,
    keur_knelpunt,
    keur_loslaten,
    keur_telling,
    zelfstandig_op_na,
)
from wijkagenda.storage.unit_of_work import UnitOfWork, Werk


def maak_initiatief(werk: Werk, waarden: dict[str, Any]) -> Initiatief:
    """A new initiatief in its first phase, with the next number of the year and the kwadrant of its kind."""
    fase = waarden.pop("fase", None) or "idee"
    waarden["begonnen_op"] = begin = waarden.get("begonnen_op") or werk.vandaag
    waarden.setdefault("kwadrant", "informeel-collectief")
    initiatief = werk.nieuw(Initiatief(**waarden | {"fase": fase, "nummer": volgend_nummer(werk, begin.year)}))
    werk.nieuw(Faseovergang(initiatief_id=initiatief.id, van=None, naar=fase, datum=min(begin, werk.vandaag)))
    return initiatief


def volgend_nummer(werk: Werk, jaar: int) -> str:
    """``I-2026-014``: counts on from the highest of that year, deleted ones included, so that no number comes back."""
    nummer = Initiatief.nummer
    hoogste = werk.sessie.scalar(sa.select(nummer).where(nummer.like(f"I-{jaar}-%")).order_by(sa.func.length(nummer).desc(), nummer.desc()).limit(1))
    return f"I-{jaar}-{int(hoogste.rsplit('-', 1)[1]) + 1 if hoogste else 1:03d}"


def wijzig_fase(uow: UnitOfWork, id_: str, naar: str, *, datum: dt.date | None = None, reden: str | None = None, antwoord: str | None = None,
                oorzaak: str | None = None, les: str | None = None) -> Stap:  # fmt: skip
    """Moves an initiatief to another phase. Raises `RegelFout`, `InvoerFout` (see `domain.initiatief.keur_fase`)."""
    with uow("Fase wijzigen") as werk:
        _zet_fase(werk, werk.haal(Initiatief, id_), naar, datum or werk.vandaag, reden, antwoord, oorzaak, les)
        werk.hoofd = id_
    return werk.stap


def wijzig_fasen(uow: UnitOfWork, ids: Iterable[str], naar: str, *, datum: dt.date | None = None, reden: str | None = None,
                 antwoord: str | None = None, oorzaak: str | None = None, les: str | None = None) -> Stap:  # fmt: skip
    """The same for several at once, all or none; those that are in that phase already stay as they are."""
    ids = list(ids)
    with uow(f"Fase wijzigen van {len(ids)} initiatieven") as werk:
        for initiatief in [werk.haal(Initiatief, id_) for id_ in ids]:
            if initiatief.fase != naar:
                try:
                    _zet_fase(werk, initiatief, naar, datum or werk.vandaag, reden, antwoord, oorzaak, les)
                except InvoerFout as fout:
                    raise InvoerFout(f"{initiatief.titel}: {fout}", fout.veld) from None
    return werk.stap


def _zet_fase(werk: Werk, initiatief: Initiatief, naar: str, datum: dt.date, reden: str | None, antwoord: str | None, oorzaak: str | None,
              les: str | None) -> None:  # fmt: skip
    vorige = werk.sessie.scalar(
        sa.select(sa.func.max(Faseovergang.datum)).where(Faseovergang.initiatief_id == initiatief.id, levend(Faseovergang))
    )
    keur_fase(initiatief, naar, datum, vorige, reden, oorzaak or initiatief.oorzaak, werk.vandaag)
    werk.nieuw(Faseovergang(initiatief_id=initiatief.id, van=initiatief.fase, naar=naar, datum=datum, reden=_tekst(reden), antwoord=_tekst(antwoord)))
    initiatief.zelfstandig_op = zelfstandig_op_na(initiatief.zelfstandig_op, initiatief.fase, naar, datum)
    initiatief.fase = naar
    if naar == "gestopt":
        initiatief.oorzaak, initiatief.les = oorzaak or initiatief.oorzaak, _tekst(les) or initiatief.les


def beantwoord_jaarvraag(uow: UnitOfWork, id_: str, actief: bool, toelichting: str | None = None) -> Stap:
    """Records whether an initiatief still runs a year after support ended (S2). Raises `RegelFout` before that year is over."""
    with uow("Vraag na een jaar beantwoorden") as werk:
        initiatief = werk.haal(Initiatief, id_)
        if initiatief.zelfstandig_op is None or jaarvraag_op(initiatief.zelfstandig_op) > werk.vandaag:
            raise RegelFout("Deze vraag komt een jaar na de dag waarop de steun stopte. Dat is nog niet zover.")
        werk.hoofd = id_
        werk.nieuw(NogActief(initiatief_id=id_, datum=werk.vandaag, actief=actief, toelichting=_tekst(toelichting)))
    return werk.stap


def laat_los(uow: UnitOfWork, id_: str, afspraak: str, bericht: str, datum: dt.date | None = None, *, oorzaak: str | None = None,
             les: str | None = None) -> Stap:  # fmt: skip
    """Records that it did not take off: the agreement with the gemeente and the message to residents; it stops with that.

    Raises `RegelFout`, `InvoerFout` (see `domain.initiatief.keur_loslaten`, `keur_fase`).
    """
    with uow("Initiatief loslaten") as werk:
        initiatief = werk.haal(Initiatief, id_)
        dag = datum or werk.vandaag
        keur_loslaten(initiatief.fase, afspraak, bericht)
        if initiatief.fase != "gestopt":
            _zet_fase(werk, initiatief, "gestopt", dag, "Losgelaten", bericht, oorzaak, les)
        werk.hoofd = id_
        initiatief.losgelaten_op, initiatief.losgelaten_afspraak, initiatief.losgelaten_bericht = dag, afspraak.strip(), bericht.strip()
    return werk.stap


def _tekst(tekst: str | None) -> str | None:
    return (tekst or "").strip() or None


def _keur_extra_gebied(werk: Werk, extra: InitiatiefGebied) -> None:
    if werk.haal(Initiatief, extra.initiatief_id).gebied_id == extra.gebied_id:
        raise InvoerFout("Dit is al het gebied van het initiatief. Kies een ander gebied.", "gebied_id")


def _keur_telling(_werk: Werk, telling: Telling) -> None:
    keur_telling(telling.trekkers, telling.vrijwilligers, telling.deelnemers)


def _keur_knelpunt(_werk: Werk, knelpunt: Knelpunt) -> None:
    keur_knelpunt(knelpunt.gevraagd_op, knelpunt.opgelost_op)


def _keur_initiatief(_werk: Werk, initiatief: Initiatief) -> None:
    keur_datums(initiatief.begonnen_op, initiatief.zelfstandig_op)


MAKERS: Mapping[str, Callable[[Werk, dict[str, Any]], Rij]] = {"initiatief": maak_initiatief}
REGELS: Mapping[str, Callable[[Werk, Any], None]] = {
    "initiatief": _keur_initiatief,
    "telling": _keur_telling,
    "knelpunt": _keur_knelpunt,
    "initiatief_gebied": _keur_extra_gebied,
}
VERWIJDERREGELS: Mapping[str, Callable[[Werk, Any], None]] = {}
