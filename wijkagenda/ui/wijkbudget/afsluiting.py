"""Closing a year of a gebied, and opening it again: what goes along is shown before anything is booked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.basis.opmaak import opsomming
from wijkagenda.basis.stap import Stap
from wijkagenda.basis.veld import Soort, Veld, Waarde
from wijkagenda.queries.jaarafsluiting import Afsluitvoorstel, Documentrij, Stroomsaldo, voorstel
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record.dialoog import StapDialoog
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.kaart import Kaart, maak_leeg
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.label import tekst
from wijkagenda.ui.wijkbudget.kleintabel import KleineTabel
from wijkagenda.usecases import jaarafsluiting

_KOLOMMEN = (
    Kolom("rubriek", "Waarvoor", onder=lambda r: f"{r.geldstroom} · {r.kant}"),
    Kolom("aantal", "Aantal", None, "getal", 70),
    Kolom("bedrag", "Gaat mee", None, "bedrag", 120),
)
_BREED, _LAAG = 680, 420
"""Wide enough for what goes along: for what, how often and how much; it grows with what there is to show."""


class VoorstelPaneel(QWidget):
    """What closing a year takes along: all that is still committed, and the balances that are ticked."""

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._omgeving = omgeving
        self._vinken: dict[str, QCheckBox] = {}
        self._zin = tekst("", breek=True)
        self._tabel = KleineTabel("Verplichtingen die meegaan", _KOLOMMEN, sleutel=lambda r: f"{r.kant}:{r.rubriek}:{r.geldstroom}")
        self._verplicht = Kaart("Wat nog verplicht is gaat mee").voeg_toe(self._zin, self._tabel)
        self._vak = QVBoxLayout()
        self._vak.setSpacing(10)
        self._gevolg = tekst("", "grijs", breek=True)
        self._saldi = Kaart("Wat over is: meenemen of niet").voeg_toe(self._gevolg, self._vak)
        self._leeg = tekst("", "grijs", breek=True)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(TUSSEN)
        for deel in (self._leeg, self._verplicht, self._saldi):
            indeling.addWidget(deel)

    def toon(self, gebied_id: str | None, jaar: int | None) -> None:
        """The proposal for this gebied and year."""
        nu = voorstel(self._omgeving.lees(), gebied_id, jaar) if gebied_id and jaar else None
        self._leeg.setText(_waarom_niets(nu))
        self._leeg.setVisible(bool(self._leeg.text()))
        self._verplicht.setVisible(nu is not None and not nu.afgesloten and bool(nu.verplichtingen))
        self._saldi.setVisible(nu is not None and not nu.afgesloten and bool(nu.stromen))
        if nu is not None:
            self._zin.setText(f"{toon_bedrag(nu.verplicht)} is beloofd en nog niet betaald. Dat gaat met zijn budget naar {nu.jaar + 1}.")
            self._tabel.zet(nu.verplichtingen)
            self._zet_saldi(nu)

    def saldo_mee(self) -> tuple[str, ...]:
        """The geldstromen whose balance was ticked."""
        return tuple(stroom for stroom, vink in self._vinken.items() if vink.isChecked())

    def _zet_saldi(self, nu: Afsluitvoorstel) -> None:
        aan = set(self.saldo_mee())
        maak_leeg(self._vak)
        self._vinken = {}
        per: defaultdict[str, list[Stroomsaldo]] = defaultdict(list)
        for rij in nu.stromen:
            if rij.saldo:
                per[rij.geldstroom_id].append(rij)
        for stroom, rijen in per.items():
            vink = QCheckBox(f"{rijen[0].geldstroom}: {opsomming([_saldo(r, len(rijen) > 1) for r in rijen])}")
            vink.setChecked(stroom in aan)
            self._vinken[stroom] = vink
            vink.setAccessibleDescription(_gevolg(nu))
            self._vak.addWidget(vink)
        for ervoor, erna in pairwise((self._tabel, *self._vinken.values())):
            self.setTabOrder(ervoor, erna)
        self._gevolg.setText(_gevolg(nu) if per else "Er is niets over en niets te kort.")


def _saldo(rij: Stroomsaldo, met_kant: bool) -> str:
    woorden = f"{toon_bedrag(rij.saldo)} over" if rij.saldo > 0 else f"{toon_bedrag(-rij.saldo)} te kort"
    return f"{woorden} bij {rij.kant}" if met_kant else woorden


def _gevolg(nu: Afsluitvoorstel) -> str:
    """What ticking does, and what not ticking does."""
    wat = f"Wat u aanvinkt komt bij het budget van {nu.jaar + 1}. De rest blijft bij {nu.jaar} staan en is daarna niet meer te besteden."
    tekort = any(r.saldo < 0 for r in nu.stromen)
    return f"{wat} Een tekort dat u aanvinkt gaat van het budget van {nu.jaar + 1} af." if tekort else wat


def _waarom_niets(nu: Afsluitvoorstel | None) -> str:
    if nu is None:
        return "Kies een gebied en een jaar; dan ziet u hier wat er meegaat naar het volgende jaar."
    if nu.afgesloten:
        return f"{nu.jaar} is voor {nu.gebied} al afgesloten."
    return "" if nu.verplichtingen or nu.stromen else f"In {nu.jaar} is voor {nu.gebied} niets geboekt dat meegaat."


class Afsluitdialoog(StapDialoog):
    """``Afsluitdialoog(omgeving, ouder).exec()``; begins with the gebied on top and the year before this one."""

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        bestand = omgeving.bestand
        if bestand is None:
            raise RuntimeError("no file is open")
        self._paneel = VoorstelPaneel(omgeving)

        def doe(waarden: Mapping[str, Any]) -> Stap:
            if waarden["gebied_id"] is None:
                raise InvoerFout("Kies een gebied.", "gebied_id")
            return jaarafsluiting.sluit_jaar_af(bestand.uow, gebied_id=waarden["gebied_id"], jaar=waarden["jaar"],
                                                omschrijving=waarden["omschrijving"], saldo_mee=self._paneel.saldo_mee())  # fmt: skip

        jaar = min(omgeving.jaar, omgeving.klok.vandaag().year - 1)
        begin: dict[str, Waarde] = {"gebied_id": omgeving.gebied_ids[0] if len(omgeving.gebied_ids) == 1 else None, "jaar": jaar}
        waarom = Veld("omschrijving", "Waarom, of op grond waarvan", verplicht=True, hulp="Bijvoorbeeld: besluit stuurgroep van 14 januari.")
        vragen = [Veld("gebied_id", "Gebied", Soort.VERWIJZING, True, verwijst="gebied"), Veld("jaar", "Jaar", Soort.JAAR, True), waarom]
        uitleg = "Na het afsluiten kan in dit jaar niets meer geboekt worden. Later kunt u het met een reden weer openen."
        super().__init__(omgeving, "Jaar afsluiten", vragen, uitleg, "Jaar afsluiten", doe, begin=begin, extra=self._paneel, ouder=ouder)
        self.formulier.veld_gewijzigd.connect(lambda *_: self._toon())
        self._toon()
        self.resize(_BREED, _LAAG)

    def _toon(self) -> None:
        """The proposal for what stands in the fields now; a year that can't be read shows none."""
        try:
            gebied, jaar = (self.formulier.velden[naam].waarde() for naam in ("gebied_id", "jaar"))
        except InvoerFout:
            gebied, jaar = None, None
        self._paneel.toon(gebied if isinstance(gebied, str) else None, jaar if isinstance(jaar, int) else None)


def open_weer(omgeving: Omgeving, rij: Documentrij, ouder: QWidget | None = None) -> None:
    """Asks why a closed year must be open again."""
    bestand = omgeving.bestand
    if bestand is None:
        raise RuntimeError("no file is open")

    def doe(waarden: Mapping[str, Any]) -> Stap:
        return jaarafsluiting.open_jaar_weer(bestand.uow, rij.id, waarden["reden"])

    uitleg = f"{rij.jaar} van {rij.gebied} gaat weer open. Wat was meegegaan naar {rij.jaar + 1} komt met tegenboekingen terug."
    vragen = [Veld("reden", "Waarom", Soort.TEKST, True)]
    StapDialoog(omgeving, "Jaar weer openen", vragen, uitleg, "Weer openen", doe, bij=rij.id, ouder=ouder).exec()
