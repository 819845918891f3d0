"""Agenda: statutory terms, mijlpalen and leersessies show in it by themselves and are not copied here.

Moments are local wall time in Europe/Amsterdam: a meeting at half past seven stays at half past seven when the clock changes.
A repetition is a rule of RFC 5545 (RRULE) without times of its own.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from dateutil.rrule import rrule, rrulestr

from wijkagenda.basis.datum import DAGEN, lees_datum, toon_dag
from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.opmaak import aantal, opsomming, vouw
from wijkagenda.domain.basis_model import Rij, fk, kolom
from wijkagenda.domain.velden.agenda import HERHALINGEN

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped


class Agendapunt(Rij):
    """An agendapunt."""

    __tablename__ = "agendapunt"

    titel: Mapped[str]
    begin: Mapped[str] = kolom(index=True)
    eind: Mapped[str | None]
    hele_dag: Mapped[bool] = kolom(default=False)
    plek: Mapped[str | None]
    gebied_id: Mapped[str | None] = fk("gebied")
    soort: Mapped[str]
    herhaling: Mapped[str | None]
    openbaar: Mapped[bool] = kolom(default=False)
    medewerker_id: Mapped[str | None] = fk("medewerker")
    toelichting: Mapped[str | None]
    bij_soort: Mapped[str | None]
    bij_id: Mapped[str | None] = kolom(index=True)


LANGSTE = dt.timedelta(days=366)
"""No agendapunt lasts longer; what was on before a period is found by looking back this far."""
ZONE = ZoneInfo("Europe/Amsterdam")
WEEKDAGEN = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAG = r"(?:MO|TU|WE|TH|FR|SA|SU)"
_WAARDEN = {
    "FREQ": r"DAILY|WEEKLY|MONTHLY|YEARLY",
    "INTERVAL": r"[1-9]\d{0,2}",
    "COUNT": r"[1-9]\d{0,2}",
    "UNTIL": r"\d{8}(?:T\d{6}Z?)?",
    "WKST": _DAG,
    "BYDAY": rf"(?:[+-]?[1-5])?{_DAG}(?:,(?:[+-]?[1-5])?{_DAG})*",
    "BYMONTH": r"(?:1[0-2]|[1-9])(?:,(?:1[0-2]|[1-9]))*",
    "BYMONTHDAY": r"-?(?:3[01]|[12]\d|[1-9])(?:,-?(?:3[01]|[12]\d|[1-9]))*",
    "BYSETPOS": r"-?[1-5]",
}
"""What each part of a rule may hold. Times, weeks of the year and days of the year are left out: nobody plans by them."""
_ALLEEN_LANG = {"BYMONTHDAY", "BYSETPOS"}
"""Only with months and years: with days and weeks a rule could look for a day that never comes."""
_MAAT = {"DAILY": ("dag", "dagen"), "WEEKLY": ("week", "weken"), "MONTHLY": ("maand", "maanden"), "YEARLY": ("jaar", "jaar")}
_RANG = {"1": "eerste", "2": "tweede", "3": "derde", "4": "vierde", "5": "vijfde", "-1": "laatste"}
_ZOEKTIJD = dt.timedelta(days=10 * 366)


def keur_tijden(begin: str, eind: str | None) -> None:
    """An agendapunt ends after it begins, within a year. Raises `InvoerFout`."""
    if eind is None:
        return
    duur = dt.datetime.fromisoformat(eind) - dt.datetime.fromisoformat(begin)
    if duur < dt.timedelta(0):
        raise InvoerFout("Dit eindigt vóór het begint. Pas een van de tijden aan.", "eind")
    if duur > LANGSTE:
        raise InvoerFout("Dit duurt langer dan een jaar. Maak er een herhaling van, of pas het eind aan.", "eind")


# -- repetition


def keur_herhaling(regel: str | None, begin: str) -> str | None:
    """The rule as it is kept; None for no repetition. Words as in HERHALINGEN are understood too. Raises `InvoerFout`.

    >>> keur_herhaling("elke week", "2026-11-25T19:30"), keur_herhaling("rrule:freq=weekly;byday=we", "2026-11-25T19:30")
    ('FREQ=WEEKLY', 'FREQ=WEEKLY;BYDAY=WE')
    """
    kaal = (regel or "").strip()
    if not kaal:
        return None
    kaal = next((k.code for k in HERHALINGEN if vouw(kaal) == vouw(k.tekst)), kaal)
    delen = _splits(kaal)
    if delen is None or not _past(delen, dt.datetime.fromisoformat(begin)):
        raise InvoerFout("Deze herhaling is niet te lezen. Kies er een, of schrijf een regel zoals FREQ=WEEKLY;UNTIL=20261231.", "herhaling")
    return ";".join(f"{k}={v}" for k, v in delen.items())


def _splits(regel: str) -> dict[str, str] | None:
    """The parts of a rule by name; None where a part is unknown, double or out of bounds. UNTIL becomes local wall time."""
    delen: dict[str, str] = {}
    for deel in regel.upper().removeprefix("RRULE:").strip().strip(";").split(";"):
        naam, _, waarde = (d.strip() for d in deel.partition("="))
        if naam in delen or not re.fullmatch(_WAARDEN.get(naam, "(?!)"), waarde):
            return None
        delen[naam] = waarde
    if "FREQ" not in delen or {"COUNT", "UNTIL"} <= delen.keys() or (delen["FREQ"] in ("DAILY", "WEEKLY") and _ALLEEN_LANG & delen.keys()):
        return None
    if "UNTIL" in delen:
        tot = _tot(delen["UNTIL"])
        if tot is None:
            return None
        delen["UNTIL"] = f"{tot:%Y%m%d}" if tot.time() == dt.time.max else f"{tot:%Y%m%dT%H%M%S}"
    return delen


def _tot(tekst: str) -> dt.datetime | None:
    """The last moment of UNTIL as local wall time; a date counts until the end of that day."""
    for vorm in ("%Y%m%d", "%Y%m%dT%H%M%S", "%Y%m%dT%H%M%SZ"):
        try:
            moment = dt.datetime.strptime(tekst, vorm)  # noqa: DTZ007 - wall time without a zone is meant
        except ValueError:
            continue
        if vorm == "%Y%m%d":
            return dt.datetime.combine(moment.date(), dt.time.max)
        return moment.replace(tzinfo=dt.UTC).astimezone(ZONE).replace(tzinfo=None) if vorm.endswith("Z") else moment
    return None


def _past(delen: dict[str, str], begin: dt.datetime) -> bool:
    """Whether the rule can be read, and gives at least one moment in the coming years."""
    try:
        return next(_momenten(delen, begin, begin + _ZOEKTIJD), None) is not None
    except (ValueError, TypeError):
        return False


def _momenten(delen: dict[str, str], begin: dt.datetime, tot: dt.datetime) -> Iterator[dt.datetime]:
    """The moments of a rule up to and including `tot`; always ends, also for a rule that fits no day."""
    tekst = ";".join(f"{k}={v}" for k, v in delen.items() if k not in ("COUNT", "UNTIL"))
    regel = rrulestr(tekst, dtstart=begin)
    if not isinstance(regel, rrule):
        raise ValueError(tekst)
    einde = min(tot, _tot(delen["UNTIL"]) or tot) if "UNTIL" in delen else tot
    return islice(regel.replace(until=einde), int(delen["COUNT"]) if "COUNT" in delen else None)


def voorkomens(begin: str, herhaling: str | None, van: dt.datetime, tot: dt.datetime) -> list[dt.datetime]:
    """When an agendapunt begins from `van` up to (not including) `tot`. A rule that can't be read counts as no repetition.

    >>> oktober = voorkomens("2026-10-21T19:30", "FREQ=WEEKLY", dt.datetime(2026, 10, 20), dt.datetime(2026, 11, 1))
    >>> [m.isoformat(timespec="minutes") for m in oktober]
    ['2026-10-21T19:30', '2026-10-28T19:30']
    """
    eerste = dt.datetime.fromisoformat(begin)
    delen = _splits(herhaling) if herhaling else None
    if delen is not None:
        try:
            return [m for m in _momenten(delen, _dichterbij(delen, eerste, van), tot) if van <= m < tot]
        except (ValueError, TypeError):
            pass
    return [eerste] if van <= eerste < tot else []


def _dichterbij(delen: dict[str, str], eerste: dt.datetime, van: dt.datetime) -> dt.datetime:
    """A later begin from which the rule gives the same moments after `van`, so that an old repetition costs no more than a new one."""
    stap = {"DAILY": dt.timedelta(days=1), "WEEKLY": dt.timedelta(weeks=1)}.get(delen["FREQ"])
    if stap is None or "COUNT" in delen:
        return eerste
    stap *= int(delen.get("INTERVAL", "1"))
    return eerste + stap * max(0, (van - eerste) // stap - 1)


def eerstvolgende(begin: str, herhaling: str | None, vanaf: dt.datetime) -> dt.datetime | None:
    """The first time from `vanaf` on, or None when there is none (any more)."""
    eerste = dt.datetime.fromisoformat(begin)
    gevonden = voorkomens(begin, herhaling, vanaf, max(vanaf, eerste) + _ZOEKTIJD)
    return gevonden[0] if gevonden else None


def maak_herhaling(hoe_vaak: str | None, begin: str, tot: dt.date | None = None, keren: int | None = None) -> str | None:
    """The rule for a choice of HOE_VAAK, until a day or a number of times. Raises `InvoerFout`.

    >>> maak_herhaling("maand_weekdag", "2026-11-18T19:30", keren=10), maak_herhaling("week", "2026-11-18T19:30", dt.date(2026, 12, 31))
    ('FREQ=MONTHLY;BYDAY=3WE;COUNT=10', 'FREQ=WEEKLY;UNTIL=20261231')
    """
    if not hoe_vaak:
        return None
    dag = lees_datum(begin[:10], dt.date(2026, 1, 1))
    if tot is not None and keren is not None:
        raise InvoerFout("Kies een laatste dag of een aantal keren, niet allebei.", "keren")
    if tot is not None and tot < dag:
        raise InvoerFout("Deze dag ligt vóór de eerste keer. Kies een latere dag.", "tot")
    week = "-1" if (dag + dt.timedelta(days=7)).month != dag.month else str((dag.day - 1) // 7 + 1)
    basis = {
        "dag": "FREQ=DAILY", "week": "FREQ=WEEKLY", "twee_weken": "FREQ=WEEKLY;INTERVAL=2", "maand": "FREQ=MONTHLY",
        "maand_weekdag": f"FREQ=MONTHLY;BYDAY={week}{WEEKDAGEN[dag.weekday()]}", "jaar": "FREQ=YEARLY",
    }[hoe_vaak]  # fmt: skip
    return basis + (f";UNTIL={tot:%Y%m%d}" if tot else "") + (f";COUNT={keren}" if keren else "")


def herhaling_in_woorden(herhaling: str | None, begin: str) -> str:
    """The rule as people say it; empty for no repetition.

    >>> herhaling_in_woorden("FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20261223", "2026-09-07T10:00")
    'elke week op maandag en donderdag, tot en met 23 december 2026'
    >>> herhaling_in_woorden("FREQ=MONTHLY;BYDAY=3WE;COUNT=10", "2026-11-18T19:30")
    'elke maand op de derde woensdag, 10 keer'
    """
    delen = _splits(herhaling) if herhaling else None
    if delen is None:
        return ""
    enkel, meer = _MAAT[delen["FREQ"]]
    om = int(delen.get("INTERVAL", "1"))
    hoe_vaak = f"{'elk' if enkel == 'jaar' else 'elke'} {enkel}" if om == 1 else f"om de {enkel}" if om == 2 else f"elke {om} {meer}"
    dag = dt.date.fromisoformat(begin[:10])
    zin = f"{hoe_vaak}{_op_welke_dag(delen, dag)}"
    if "UNTIL" in delen and (tot := _tot(delen["UNTIL"])) is not None:
        zin += f", tot en met {toon_dag(tot.date())}"
    return zin + (f", {aantal(int(delen['COUNT']), 'keer', 'keer')}" if "COUNT" in delen else "")


def _op_welke_dag(delen: dict[str, str], begin: dt.date) -> str:
    eigen = delen.keys() - {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"}
    if not eigen:
        return {"WEEKLY": f" op {DAGEN[begin.weekday()]}", "MONTHLY": f" op de {begin.day}e", "YEARLY": f" op {toon_dag(begin, jaar=False)}"}.get(
            delen["FREQ"], ""
        )
    if eigen == {"BYDAY"} and (woorden := [_weekdag(d) for d in delen["BYDAY"].split(",")]) and all(woorden):
        return f" op {opsomming(woorden)}"
    if eigen == {"BYMONTHDAY"} and delen["FREQ"] == "MONTHLY" and all(d.isdecimal() for d in delen["BYMONTHDAY"].split(",")):
        return f" op de {opsomming([f'{d}e' for d in delen['BYMONTHDAY'].split(',')])}"
    return ", volgens een eigen regel"


def _weekdag(code: str) -> str:
    """``3WE`` → ``de derde woensdag``; empty for what is no weekday."""
    rang, dag = code[:-2].removeprefix("+"), code[-2:]
    if dag not in WEEKDAGEN or (rang and rang not in _RANG):
        return ""
    naam = DAGEN[WEEKDAGEN.index(dag)]
    return f"de {_RANG[rang]} {naam}" if rang else naam
