"""How another page asks for a report: one text that names the report, its edition and the record that it is about."""

from __future__ import annotations

from typing import NamedTuple


class Rapportplek(NamedTuple):
    """Which report; an edition and a record where those were asked for too."""

    rapport: str
    uitgave: str = ""
    id: str = ""


def rapportplek(rapport: str, uitgave: str = "", id_: str = "") -> str:
    """For ``omgeving.ga_naar("rapport", ...)``.

    >>> rapportplek("wijkbudget"), rapportplek("subsidies", "dossier", "a1")
    ('wijkbudget', 'subsidies/dossier:a1')
    """
    return rapport + (f"/{uitgave}" if uitgave else "") + (f":{id_}" if id_ else "")


def lees_plek(tekst: str) -> Rapportplek:
    """What `rapportplek` wrote.

    >>> lees_plek("subsidies/dossier:a1")
    Rapportplek(rapport='subsidies', uitgave='dossier', id='a1')
    """
    voor, _, id_ = tekst.partition(":")
    rapport, _, uitgave = voor.partition("/")
    return Rapportplek(rapport, uitgave, id_)
