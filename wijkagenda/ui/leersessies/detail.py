"""One leersessie on screen: fills its layout, and does the steps that its buttons offer."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkagenda.basis.datum import toon_dag
from wijkagenda.queries.leersessie import AfspraakRij, SessieRij, afspraak, afspraken, sessie, vorige
from wijkagenda.queries.leersessie_inhoud import CasusRij, CijferRij, InzichtRij, LensRij, casussen, cijfers, inzichten, lens, programma
from wijkagenda.ui.leersessies.dialogs import SOORT, Vragen
from wijkagenda.ui.leersessies.form import LeersessieVlak
from wijkagenda.ui.leersessies.model import afspraakregel, casusregel, staat, stand, waarschuwing, wanneer
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.widgets.blokken import Blok, Doen
from wijkagenda.usecases import leersessie, velden

_BREEDSTE_TITEL = 440
"""Pixels; a longer title wraps."""
_AFSPRAAK = ["tekst", "wie", "vraag_op", "uitkomst", "toelichting"]


class LeersessieDetail(QWidget):
    """Call `toon(id)`."""

    def __init__(self, omgeving: Omgeving, stil: Callable[[], AbstractContextManager[None]]) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._rij: SessieRij | None = None
        self.vragen = Vragen(omgeving, self.window)
        v = self.vlak = LeersessieVlak(omgeving, stil, {
            "cijfer": Doen("Toevoegen", lambda: self._nieuw("sessiecijfer", ["indicator_id", "tekst"])),
            "casus": Doen("Vertel een casus", lambda: self._met_id(self.vragen.vertel_casus)),
            "inzicht": Doen("Toevoegen", lambda: self._nieuw("inzicht", ["tekst", "gedeeld_met"])),
            "afspraak": Doen("Toevoegen", lambda: self._nieuw("afspraak", ["tekst", "wie"])),
        })  # fmt: skip
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.addWidget(v)
        v.weg.clicked.connect(self.verwijder)
        v.omhoog.clicked.connect(lambda: self._verplaats(-1))
        v.omlaag.clicked.connect(lambda: self._verplaats(1))
        for toets, stap in (("Alt+Up", -1), ("Alt+Down", 1)):
            QShortcut(QKeySequence(toets), v.programma.tabel, lambda stap=stap: self._verplaats(stap), context=Qt.ShortcutContext.WidgetShortcut)
        v.formulier.formulier.veld_gewijzigd.connect(lambda *_: self._zet_kop())

    @property
    def id(self) -> str | None:
        """The leersessie that is shown."""
        return self._rij.id if self._rij else None

    def toon(self, id_: str, blad: str | None = None) -> bool:
        """Shows this leersessie, on the tab for records of kind `blad` where given. False when it is gone."""
        ander = id_ != self.id
        self._rij = sessie(self._omgeving.lees(), id_)
        if self._rij is None:
            return False
        v = self.vlak
        v.id = id_
        self._zet_kop()
        for formulier in (v.formulier, v.verslag):
            formulier.toon(id_)
        v.gebieden.toon(id_)
        v.bijlagen.toon(SOORT, id_)
        v.geschiedenis.toon(SOORT, id_)
        v.draad.toon(SOORT, id_)
        self._zet_programma(id_)
        self._zet_blokken(id_)
        if blad is not None or ander:
            v.kies_blad(blad or ("verslag" if self._rij.status == "verslag" else "voorbereiding"))
        return True

    def leeg(self) -> None:
        """Nothing is shown any more; what was typed is saved."""
        if self._rij is not None:
            self.vlak.formulier.vastleggen()
            self.vlak.verslag.vastleggen()
        self._rij = None

    def beantwoord(self, afspraak_id: str) -> None:
        """Asks "uitvoeren of ander perspectief?" of this afspraak."""
        rij = afspraak(self._omgeving.lees(), afspraak_id, self._omgeving.klok.vandaag())
        if rij is not None:
            self.vragen.beantwoord(rij)

    def verwijder(self) -> None:
        """Deletes the leersessie; the bar offers to take that back."""
        if self._rij is not None:
            self._omgeving.verwijder(self._rij.titel, velden.verwijder, SOORT, [self._rij.id])

    # filling

    def _zet_kop(self) -> None:
        rij = sessie(self._omgeving.lees(), self._rij.id) if self._rij else None
        if rij is not None:
            kop = self.vlak.kop
            kop.zet(rij.titel, pil=staat(rij), onder=wanneer(rij))
            kop.titel.setMinimumWidth(min(kop.titel.fontMetrics().horizontalAdvance(rij.titel) + 4, _BREEDSTE_TITEL))

    def _zet_programma(self, id_: str) -> None:
        self.vlak.programma.toon(id_)
        inhoud = programma(self._omgeving.lees(), id_)
        self.vlak.totaal.setText(inhoud.totaal())
        self.vlak.totaal.setVisible(bool(inhoud.punten))
        for knop in (self.vlak.omhoog, self.vlak.omlaag):
            knop.setVisible(len(inhoud.punten) > 1)

    def _zet_blokken(self, id_: str) -> None:
        v, db, vandaag = self.vlak, self._omgeving.lees(), self._omgeving.klok.vandaag()
        self._zet_vorige(id_)
        v.cijfers.zet([self._cijfer(rij) for rij in cijfers(db, id_)])
        bril = lens(db, id_)
        v.stappen.zet([self._lens(rij) for rij in bril if rij.is_stap])
        v.principes.zet([self._lens(rij) for rij in bril if not rij.is_stap])
        gevonden = casussen(db, id_)
        v.casussen.zet([self._casus(rij) for rij in gevonden])
        v.inzichten.zet([self._inzicht(rij) for rij in inzichten(db, id_)])
        v.afspraken.zet([self._afspraak(rij) for rij in afspraken(db, id_, vandaag)])
        v.tabs.tel(v.bladen["casus"], len(gevonden))
        v.tabs.tel(v.bladen["lens"], sum(rij.id is not None for rij in bril))
        v.tabs.tel(v.bladen["bijlage"], v.bijlagen.tabel.totaal())

    def _zet_vorige(self, id_: str) -> None:
        eerder = vorige(self._omgeving.lees(), id_, self._omgeving.klok.vandaag())
        self.vlak.vorige.setVisible(eerder is not None)
        if eerder is None:
            return
        kop = f"Leersessie van {toon_dag(eerder.sessie.dag)}: {eerder.sessie.titel}"
        niets = "" if eerder.afspraken else "Er zijn toen geen afspraken opgeschreven."
        blokken = [Blok(niets, [Doen("Naar die leersessie ›", lambda: self._omgeving.ga_naar(SOORT, eerder.sessie.id))], kop=kop)]
        blokken += [self._oude_afspraak(rij, False) for rij in eerder.afspraken]
        blokken += [self._oude_afspraak(rij, True) for rij in eerder.nog_open]
        self.vlak.vorige.zet(blokken)

    def _oude_afspraak(self, rij: AfspraakRij, met_sessie: bool) -> Blok:
        doen = [Doen("Beantwoord…", lambda: self.vragen.beantwoord(rij))] if rij.uitkomst == "open" else []
        doen += [Doen("Naar actie ›", lambda: self._ga("actie", rij.actie_id))] if rij.actie_id else []
        return Blok(rij.tekst, doen, pil=stand(rij), onder=afspraakregel(rij, met_sessie=met_sessie))

    def _afspraak(self, rij: AfspraakRij) -> Blok:
        doen = [Doen("Beantwoord…", lambda: self.vragen.beantwoord(rij))] if rij.uitkomst == "open" else []
        if rij.actie_id:
            doen.append(Doen("Naar actie ›", lambda: self._ga("actie", rij.actie_id)))
        elif rij.uitkomst == "open":
            doen.append(Doen("Wordt actie…", lambda: self.vragen.wordt_actie(rij)))
        return Blok(rij.tekst, [*doen, *self._deel("afspraak", rij.id, rij.tekst, _AFSPRAAK)], pil=stand(rij), onder=afspraakregel(rij))

    def _inzicht(self, rij: InzichtRij) -> Blok:
        doen = [Doen("Naar opgave ›", lambda: self._ga("opgave", rij.opgave_id))] if rij.opgave_id else [
            Doen("Terug op de agenda…", lambda: self.vragen.terug_op_agenda(rij))
        ]  # fmt: skip
        delen = (f"Op de agenda bij: {rij.opgave}" if rij.opgave_id else "", f"gedeeld met {rij.gedeeld_met}" if rij.gedeeld_met else "")
        onder = " · ".join(d for d in delen if d)
        return Blok(rij.tekst, [*doen, *self._deel("inzicht", rij.id, rij.tekst, ["tekst", "gedeeld_met"])], onder=onder[:1].upper() + onder[1:])

    def _casus(self, rij: CasusRij) -> Blok:
        doen = [Doen("Wordt inzicht…", lambda: self.vragen.wordt_inzicht(rij)), Doen("Wijzig…", lambda: self.vragen.wijzig_casus(rij)),
                Doen("Verwijder", lambda: self._verwijder("casus", rij.id, "casus"))]  # fmt: skip
        return Blok(rij.tekst, doen, onder=casusregel(rij), letop=waarschuwing(rij.let_op))

    def _cijfer(self, rij: CijferRij) -> Blok:
        doen = [Doen("Naar wijkscan ›", lambda: self._ga("indicator", rij.indicator_id))] if rij.indicator_id else []
        doen += self._deel("sessiecijfer", rij.id, rij.naam or rij.tekst, ["indicator_id", "tekst"])
        return Blok(rij.tekst, doen, kop=rij.naam, onder=rij.cijfer)

    def _lens(self, rij: LensRij) -> Blok:
        woord = "Wijzig…" if rij.id else "Noteer…"
        doen = [Doen(woord, lambda: self._met_id(lambda id_: self.vragen.noteer(id_, rij)))]
        return Blok(rij.tekst, doen, kop=rij.naam)

    def _deel(self, soort: str, id_: str, naam: str, namen: list[str]) -> list[Doen]:
        kort = " ".join(naam.split())[:60]
        return [Doen("Wijzig…", lambda: self.vragen.wijzig(soort, id_, namen)), Doen("Verwijder", lambda: self._verwijder(soort, id_, kort))]

    # steps

    def _met_id(self, doe: Callable[[str], object]) -> None:
        if self._rij is not None:
            doe(self._rij.id)

    def _nieuw(self, soort: str, namen: list[str]) -> None:
        self._met_id(lambda id_: self.vragen.nieuw(soort, id_, namen))

    def _verwijder(self, soort: str, id_: str, naam: str) -> None:
        self._omgeving.verwijder(naam, velden.verwijder, soort, [id_])

    def _verplaats(self, stap: int) -> None:
        punt = self.vlak.programma.tabel.huidige()
        if punt is not None:
            self._omgeving.doe(leersessie.verplaats_programmapunt, punt.id, stap)

    def _ga(self, soort: str, id_: str | None) -> None:
        if id_ is not None:
            self._omgeving.ga_naar(soort, id_)
