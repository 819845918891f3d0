"""Who and what is there from the beginning: gebieden, organisaties, people and places."""

from __future__ import annotations

from wijkagenda.usecases import velden
from wijkagenda.usecases.voorbeeld.draaiboek import BEGIN, Draaiboek, lees_toml

_LATER = ("vertegenwoordiger", "penvoerder")
"""References between organisaties and people: set when all are there."""


def vertel_mensen(boek: Draaiboek) -> None:
    """One step on the first day."""
    boek.op(BEGIN, lambda: _begin(boek), begint=True)


def _begin(boek: Draaiboek) -> None:
    verhaal = lees_toml("organisaties")
    with boek.uow("Organisaties en mensen vastleggen") as werk:
        for gebied in verhaal["gebied"]:
            velden.wijzig_in(werk, "gebied", boek.id("gebied", gebied["code"]), boek.waarden("gebied", gebied))
        for organisatie in verhaal["organisatie"]:
            boek.maak(werk, "organisatie", {k: v for k, v in organisatie.items() if k not in _LATER})
        for soort in ("contactpersoon", "medewerker", "voorziening"):
            for record in verhaal[soort]:
                boek.maak(werk, soort, record)
        for organisatie in verhaal["organisatie"]:
            later = boek.waarden("organisatie", {k: v for k, v in organisatie.items() if k in _LATER})
            if later:
                velden.wijzig_in(werk, "organisatie", boek.id("organisatie", organisatie["slug"]), later)
