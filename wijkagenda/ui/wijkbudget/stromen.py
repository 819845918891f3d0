"""For Instellingen: the geldstromen with their oormerken, and the rubrieken."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from wijkagenda.queries.wijkbudget import geldstromen, rubrieken
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record.deellijst import Deellijst
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.wijkbudget.stampaneel import StamPaneel

_COLLECTIEF = {"ja": "collectief", "nee": "individueel", "deels": "deels collectief"}


class GeldstromenPaneel(StamPaneel):
    """Where money comes from, what happens when it is gone, and what it may be used for."""

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        oormerken = Deellijst(omgeving, "oormerk", "geldstroom_id", "Oormerk: mag alleen naar", ["rubriek_id"],
                              leeg="Dit geld mag overal naartoe. Voeg een rubriek toe om dat te beperken.")  # fmt: skip
        super().__init__(
            omgeving, "geldstroom", "Geldstromen", (Kolom("naam", "Geldstroom", vet=True),), lambda: geldstromen(omgeving.lees()),
            vragen=("naam", "bij_over", "bij_oormerk", "zorgrecht"), nieuw="Nieuwe geldstroom",
            leeg="Hier komen de geldstromen: waar het geld vandaan komt.",
            uitleg="Waar het geld vandaan komt. Kies per geldstroom of Wijkagenda waarschuwt of weigert als het op is of het oormerk niet past.",
            delen=(oormerken,), ouder=ouder,
        )  # fmt: skip


class RubriekenPaneel(StamPaneel):
    """What money is for."""

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        kolommen = (Kolom("naam", "Rubriek", vet=True), Kolom("collectief", "Telt als", lambda r: _COLLECTIEF[r.collectief], "tekst", 150))
        super().__init__(
            omgeving, "rubriek", "Rubrieken", kolommen, lambda: rubrieken(omgeving.lees()), vragen=("naam", "collectief"), nieuw="Nieuwe rubriek",
            leeg="Hier komen de rubrieken: waar het geld voor is.",
            uitleg="Waar het geld voor is. Rubrieken staan op het scherm en op papier voorop: niet de geldstromen, maar de wijk staat centraal.",
            ouder=ouder,
        )  # fmt: skip
