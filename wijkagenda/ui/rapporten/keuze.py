"""What goes into a report: which one, which edition, about what, which chapters, with or without persons. It is kept per report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from wijkagenda.basis.opmaak import opsomming
from wijkagenda.queries.huisstijl import Huisstijl, huisstijl
from wijkagenda.queries.jaren import jaren
from wijkagenda.queries.rapportkeuze import WOORDEN, onderwerpen
from wijkagenda.queries.record import keuzes, titels
from wijkagenda.reports.keuze import Keuze
from wijkagenda.reports.register import RAPPORTEN, Rapport, Uitgave
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.rapporten.hoofdstukkenlijst import Hoofdstukkenlijst
from wijkagenda.ui.rapporten.onthouden import Onthouden, Rapportopties
from wijkagenda.ui.rapporten.plek import lees_plek
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.keuzeknop import KeuzeKnop
from wijkagenda.ui.widgets.label import Knop, tekst

MEERVOUD = {"wijkplan": "wijkplannen", "aanvraag": "aanvragen", "initiatief": "initiatieven", "leersessie": "leersessies", "evaluatie": "evaluaties"}
PERSONEN = "Zonder vinkje staan er geen namen van personen in, alleen organisaties en functies. Deel namen alleen met wie ze nodig heeft."
GEEN_HUISSTIJL = "Er is nog geen huisstijl: rapporten hebben de kleuren van Wijkagenda en geen logo."


class RapportKeuze(QWidget):
    """Follows the choices on top until another one is made here."""

    veranderd = Signal()

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._omgeving = omgeving
        self._onthouden = Onthouden(omgeving.instellingen, str(getattr(omgeving.bestand, "stamboom", "")))
        self._records: list[tuple[str, str]] = []
        self._groep = QButtonGroup(self)
        self._knoppen: dict[str, QRadioButton] = {}
        self._uitleg = tekst("", "klein", breek=True)
        self.uitgave_ = KeuzeKnop("Uitgave")
        self._uitgave_uitleg = tekst("", "klein", breek=True)
        self.gebieden = KeuzeKnop("Gebied", meer=True, alles="Alle gebieden")
        self.jaren = KeuzeKnop("Jaren", meer=True)
        self.records = KeuzeKnop("Welke", meer=True)
        self._geen = tekst("", "letop", breek=True)
        self.hoofdstukken = Hoofdstukkenlijst()
        self.personen = QCheckBox("Met namen van personen")
        self._personen_uitleg = tekst(PERSONEN, "klein", breek=True)
        self.huisstijl = QCheckBox("In onze huisstijl")
        self._huisstijl_uitleg = tekst("", "klein", breek=True)
        self._naar_huisstijl = Knop("Huisstijl wijzigen", lambda: omgeving.ga_naar("huisstijl", ""), soort="link")
        self.terug = Knop("Zoals het was", self.zoals_het_was, icoonnaam="ongedaan", soort="link", naam="Zoals het was: alle keuzes bij dit rapport")
        self._bouw()
        self._verbind()
        gekozen = self._onthouden.rapport if self._onthouden.rapport in RAPPORTEN else next(iter(RAPPORTEN))
        self._knoppen[gekozen].setChecked(True)

    def _bouw(self) -> None:
        rooster = QGridLayout()
        rooster.setSpacing(0)
        for nr, rapport in enumerate(RAPPORTEN.values()):
            knop = QRadioButton(rapport.naam)
            knop.setAccessibleDescription(rapport.uitleg)
            knop.setToolTip(rapport.uitleg)
            self._groep.addButton(knop)
            self._knoppen[rapport.code] = knop
            rooster.addWidget(knop, nr // 2, nr % 2)
        welk = Kaart("Welk rapport?").voeg_toe(rooster, self._uitleg)
        waarover = Kaart("Waarover?")
        for keuzeknop in (self.uitgave_, self.gebieden, self.jaren, self.records):
            keuzeknop.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        waarover.voeg_toe(self.uitgave_, self._uitgave_uitleg, self.gebieden, self.jaren, self.records, self._geen)
        self._hoofdstukkaart = Kaart("Welke hoofdstukken?").voeg_toe(self.hoofdstukken)
        verder = Kaart("Hoe?").voeg_toe(self.personen, self._personen_uitleg, self.huisstijl, self._huisstijl_uitleg)
        verder.knop(self._naar_huisstijl)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 6, 0)
        indeling.setSpacing(12)
        for deel in (welk, waarover, self._hoofdstukkaart, verder):
            indeling.addWidget(deel)
        indeling.addWidget(self.terug, 0, Qt.AlignmentFlag.AlignLeft)  # no wider than its words: a click beside it changes nothing
        indeling.addStretch(1)

    def _verbind(self) -> None:
        for knop in self._knoppen.values():
            knop.toggled.connect(self._ander_rapport)
        self.uitgave_.gekozen.connect(lambda codes: self._zet(uitgave=codes[0] if codes else ""))
        self.gebieden.gekozen.connect(lambda ids: self._zet_waar(gebieden=ids))
        self.jaren.gekozen.connect(lambda codes: self._zet_waar(jaren=tuple(sorted(int(j) for j in codes))))
        self.records.gekozen.connect(self._kies_records)
        self.hoofdstukken.gekozen.connect(lambda weg: self._zet_uitgave(zonder=weg))
        self.personen.clicked.connect(lambda aan: self._zet_uitgave(met_personen=aan))
        self.huisstijl.clicked.connect(lambda aan: self._zet(huisstijl=aan))

    # what was chosen

    def rapport(self) -> Rapport:
        """The report."""
        return next(RAPPORTEN[code] for code, knop in self._knoppen.items() if knop.isChecked())

    def uitgave(self) -> Uitgave:
        """The edition: the one that was chosen last, or the first."""
        uitgaven = self.rapport().uitgaven
        return next((u for u in uitgaven if u.code == self._opties().uitgave), uitgaven[0])

    def keuze(self) -> Keuze:
        """What it is about."""
        opties, uitgave = self._opties().van(self.uitgave().code), self.uitgave()
        ids = tuple(id_ for id_, _ in self._records) if opties.alles else self.records.keuze()
        return Keuze(
            self._omgeving.klok.vandaag(),
            self.gebieden.keuze(),
            self._gekozen_jaren(),
            ids if uitgave.over else (),
            uitgave.code,
            opties.zonder,
            met_personen=opties.met_personen and uitgave.personen,
            huisstijl=self._opties().huisstijl,
        )

    def naam(self) -> str:
        """A name for the file, without an ending: ``Wijkbudget Ruwaard 2026``."""
        rapport, uitgave = self.rapport(), self.uitgave()
        eerste = rapport.naam if uitgave is rapport.uitgaven[0] else f"{rapport.naam} {uitgave.naam.lower()}"
        if uitgave.over:
            return f"{eerste} {self.records.woorden()}"
        gekozen = self._gekozen_jaren()
        periode = str(gekozen[0]) if len(gekozen) == 1 else f"{gekozen[0]}-{gekozen[-1]}"
        return f"{eerste} {self.gebieden.woorden()} {periode}"

    def _gekozen_jaren(self) -> tuple[int, ...]:
        return tuple(sorted(int(j) for j in self.jaren.keuze())) or (self._omgeving.jaar,)

    def _opties(self) -> Rapportopties:
        return self._onthouden.opties(self.rapport().code)

    # making a choice

    def kies_rapport(self, plek: str) -> None:
        """From elsewhere: the text of `rapportplek`, with a record or, where the report is about gebieden, a gebied."""
        code, uitgavecode, id_ = lees_plek(plek)
        if code not in RAPPORTEN:
            return
        rapport, opties = RAPPORTEN[code], self._onthouden.opties(code)
        bekend = next((u for u in rapport.uitgaven if u.code == (uitgavecode or opties.uitgave)), rapport.uitgaven[0])
        if id_ and not bekend.over:
            bekend = rapport.uitgave(met_nummer=True)
        opties = replace(opties, uitgave=bekend.code)
        if id_ and bekend.over:
            opties = opties.met(bekend.code, ids=(id_,), alles=False)
        elif id_:
            opties = replace(opties, gebieden=(id_,))
        self._onthouden.zet(code, opties)
        self._knoppen[code].setChecked(True)
        self.ververs()

    def volg(self) -> None:
        """The choices on top changed: they are the choices here."""
        self._onthouden.volg()
        self.ververs(alleen_hier=True)

    def zoals_het_was(self) -> None:
        """Forgets what was chosen for this report."""
        self._onthouden.wis(self.rapport().code)
        self.ververs()
        self.veranderd.emit()

    def zet_hoofdstukken(self, titels_: Sequence[str]) -> None:
        """The chapters of the report that was made."""
        self.hoofdstukken.zet(titels_, self._opties().van(self.uitgave().code).zonder)
        self._hoofdstukkaart.setVisible(len(titels_) > 1)

    def ververs(self, *, alleen_hier: bool = False) -> None:
        """Reads again what can be chosen; with `alleen_hier` records of other gebieden and years are chosen no longer."""
        db, o, opties = self._omgeving.lees(), self._omgeving, self._opties()
        self.gebieden.zet_keuzes(gebieden := keuzes(db, "gebied"))
        gekozen = o.gebied_ids if opties.gebieden is None else opties.gebieden
        self.gebieden.kies([id_ for id_, _ in gebieden if id_ in gekozen])
        gekozen_jaren = opties.jaren or (o.jaar,)
        alle_jaren = sorted({*jaren(db, o.klok.vandaag().year), *gekozen_jaren}, reverse=True)
        self.jaren.zet_keuzes([(str(j), str(j)) for j in alle_jaren])
        self.jaren.kies([str(j) for j in gekozen_jaren])
        self._ververs_uitgave()
        self._ververs_records(alleen_hier=alleen_hier)
        self._ververs_huisstijl(huisstijl(db))

    def _ververs_uitgave(self) -> None:
        rapport, uitgave = self.rapport(), self.uitgave()
        self._uitleg.setText(rapport.uitleg)
        self.uitgave_.zet_keuzes([(u.code, u.naam) for u in rapport.uitgaven])
        self.uitgave_.kies((uitgave.code,))
        self._uitgave_uitleg.setText(uitgave.uitleg)
        meer = len(rapport.uitgaven) > 1
        self.uitgave_.setVisible(meer)
        self._uitgave_uitleg.setVisible(meer)
        self.personen.setChecked(self._opties().van(uitgave.code).met_personen)
        self.personen.setVisible(uitgave.personen)
        self._personen_uitleg.setVisible(uitgave.personen)

    def _ververs_records(self, *, alleen_hier: bool) -> None:
        """The records of this edition; one that was chosen stays, also where it lies elsewhere."""
        uitgave = self.uitgave()
        if not uitgave.over:
            self._records = []
        else:
            db, opties = self._omgeving.lees(), self._opties().van(uitgave.code)
            self._records = [(r.id, r.woorden) for r in onderwerpen(db, uitgave.over, self.gebieden.keuze(), self._gekozen_jaren())]
            hier = {id_ for id_, _ in self._records}
            gekozen = opties.ids or ()
            elders = titels(db, uitgave.over, [id_ for id_ in gekozen if id_ not in hier]) if not alleen_hier else {}
            self._records = [*elders.items(), *self._records]
            goed = tuple(id_ for id_ in gekozen if id_ in hier or id_ in elders)
            self.records.zet_label(WOORDEN[uitgave.over].capitalize(), f"Alle {MEERVOUD[uitgave.over]}")
            self.records.zet_keuzes(self._records)
            self.records.kies(() if opties.alles else goed or tuple(id_ for id_, _ in self._records[:1]))
            self._geen.setText(f"In dit gebied en jaar is er geen {WOORDEN[uitgave.over]}. Kies een ander gebied of jaar.")
        self.records.setVisible(bool(self._records))
        self._geen.setVisible(bool(uitgave.over) and not self._records)

    def _ververs_huisstijl(self, van: Huisstijl) -> None:
        heeft = bool(van.kleur or van.logo or van.afzender)
        self.huisstijl.setVisible(heeft)
        self.huisstijl.setChecked(self._opties().huisstijl)
        waaruit = [w for w, er in (("logo", van.logo), ("kleur", van.kleur), (f"afzender ({van.afzender})", van.afzender)) if er]
        self._huisstijl_uitleg.setText(f"Met {opsomming(waaruit)}." if heeft else GEEN_HUISSTIJL)

    # keeping it

    def _zet(self, **anders: object) -> None:
        self._onthouden.zet(self.rapport().code, replace(self._opties(), **anders))  # type: ignore[arg-type]
        self.ververs()
        self.veranderd.emit()

    def _zet_waar(self, **anders: object) -> None:
        self._onthouden.zet(self.rapport().code, replace(self._opties(), **anders))  # type: ignore[arg-type]
        self.ververs(alleen_hier=True)
        self.veranderd.emit()

    def _zet_uitgave(self, **anders: object) -> None:
        code = self.uitgave().code
        self._zet(per_uitgave=self._opties().met(code, **anders).per_uitgave)

    def _kies_records(self, ids: tuple[str, ...]) -> None:
        self._zet_uitgave(ids=ids or None, alles=not ids)

    def _ander_rapport(self, aan: bool) -> None:
        if aan and self._omgeving.bestand is not None:
            self._onthouden.kies(self.rapport().code)
            self.ververs()
            self.veranderd.emit()
