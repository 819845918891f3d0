"""The questions above the register: what is typed and picked becomes a `Registerkeuze`; less used ones lie under "Meer filters"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.basis.veld import Soort, Veld, Waarde
from wijkagenda.queries.register import BIJZONDER, Registerkeuze, RegisterRij
from wijkagenda.ui.iconen import icoon
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.palet import palet
from wijkagenda.ui.record import StapDialoog
from wijkagenda.ui.subsidies.registermodel import STATUSKEUZES, keuzes_uit
from wijkagenda.ui.widgets.keuzeknop import KeuzeKnop
from wijkagenda.ui.widgets.label import Knop
from wijkagenda.ui.widgets.omloop import Omloop

_VRAGEN = {
    "jaren": ("Regelingjaar", "Alle jaren"), "statussen": ("Status", "Alle statussen"), "regelingen": ("Regeling", "Alle regelingen"),
    "gebieden": ("Gebied", "Alle gebieden"), "doelen": ("Doel", "Alle doelen"), "kwadranten": ("Kwadrant", "Alle kwadranten"),
    "aanvragers": ("Aanvrager", "Alle aanvragers"), "behandelaars": ("Behandelaar", "Alle behandelaars"), "bijzonder": ("Bijzonder", "Alles"),
}  # fmt: skip
_MEER = frozenset({"doelen", "kwadranten", "aanvragers", "behandelaars", "bijzonder", "bedrag"})
_BEDRAGVELDEN = (Veld("vanaf", "Vanaf", Soort.BEDRAG, minimum=0), Veld("tot", "Tot en met", Soort.BEDRAG, minimum=0))


class Bedragknop(KeuzeKnop):
    """Asks between which amounts; looks like the other questions."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__("Bedrag", alles="Alle bedragen")
        self._omgeving = omgeving
        self.vanaf: int | None = None
        self.tot: int | None = None

    def zet(self, vanaf: int | None, tot: int | None) -> None:
        """Other amounts; None is no limit. Raises `InvoerFout` where nothing lies between them."""
        if vanaf is not None and tot is not None and tot < vanaf:
            raise InvoerFout(f"‘Tot en met’ is lager dan ‘Vanaf’ ({toon_bedrag(vanaf)}). Kies een hoger bedrag.", "tot")
        self.vanaf, self.tot = vanaf, tot
        delen = [f"vanaf {toon_bedrag(vanaf)}"] if vanaf is not None else []
        delen += [f"t/m {toon_bedrag(tot)}"] if tot is not None else []
        self.zet_keuzes([("ja", " ".join(delen))])
        self.kies(("ja",) if delen else ())

    def open(self) -> QWidget:
        def doe(waarden: Mapping[str, Waarde]) -> None:
            vanaf, tot = (waarde if isinstance(waarde, int) else None for waarde in (waarden["vanaf"], waarden["tot"]))
            self.zet(vanaf, tot)
            self.gekozen.emit(self.keuze())

        dialoog = StapDialoog(
            self._omgeving, "Welke bedragen?", _BEDRAGVELDEN, "Het gaat om het aangevraagde bedrag. Leeg betekent: geen grens.", "Filter", doe,
            begin={"vanaf": self.vanaf, "tot": self.tot}, ouder=self.window(),
        )  # fmt: skip
        dialoog.exec()
        return dialoog


class RegisterFilter(QWidget):
    """One line of questions, or more where the window is narrow."""

    gewijzigd = Signal()

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setAccessibleName("Filters van het register")
        self.zoek = QLineEdit(self)
        self.zoek.setPlaceholderText("Filter")
        self.zoek.setAccessibleName("Filter het register op woorden")
        self.zoek.setClearButtonEnabled(True)
        self.zoek.addAction(icoon("trechter", palet().grijs), QLineEdit.ActionPosition.LeadingPosition).setText("Filter")
        if (wis := self.zoek.findChild(QAction, "_q_qlineeditclearaction")) is not None:
            wis.setText("Wis het filter")
        self.zoek.setFixedWidth(176)
        self._wacht = QTimer(self, singleShot=True, interval=150)
        self._wacht.timeout.connect(self.gewijzigd)
        self.zoek.textChanged.connect(self._typte)
        QShortcut(QKeySequence("Escape"), self.zoek, self.zoek.clear, context=Qt.ShortcutContext.WidgetShortcut)
        self.vragen = {naam: KeuzeKnop(label, meer=True, alles=alles) for naam, (label, alles) in _VRAGEN.items()}
        self.vragen["statussen"].zet_keuzes(STATUSKEUZES)
        self.vragen["bijzonder"].zet_keuzes([(k.code, k.tekst) for k in BIJZONDER])
        self.bedrag = Bedragknop(omgeving)
        self.meer = Knop("Meer filters", icoonnaam="rechts", soort="link")
        self.meer.setCheckable(True)
        self.meer.toggled.connect(lambda _: self._toon())
        self._jaar: int | None = None
        self.wis = Knop("Wis filters", self.leeg, icoonnaam="kruis", soort="link")
        indeling = Omloop(self)
        indeling.addWidget(self.zoek)
        for naam, knop in (*self.vragen.items(), ("bedrag", self.bedrag)):
            knop.setProperty("vraag", naam)
            knop.gekozen.connect(lambda _: self._gekozen())
            indeling.addWidget(knop)
        indeling.addWidget(self.meer)
        indeling.addWidget(self.wis)
        beleid = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)
        self._toon()

    def keuze(self) -> Registerkeuze:
        """What was asked."""
        gekozen = {naam: knop.keuze() for naam, knop in self.vragen.items() if naam != "jaren"}
        jaren = tuple(int(j) for j in self.vragen["jaren"].keuze())
        return Registerkeuze(self.zoek.text(), jaren=jaren, vanaf=self.bedrag.vanaf, tot=self.bedrag.tot, **gekozen)

    def zet_rijen(self, rijen: Sequence[RegisterRij], jaar: int) -> None:
        """What can be chosen: the answers that occur in these rows, and `jaar`. What is gone is no longer chosen."""
        for naam, knop in self.vragen.items():
            if naam in ("statussen", "bijzonder"):
                continue
            mogelijk = keuzes_uit(rijen, naam)
            if naam == "jaren" and (str(jaar), str(jaar)) not in mogelijk:
                mogelijk = sorted([*mogelijk, (str(jaar), str(jaar))], reverse=True)
            codes = {code for code, _ in mogelijk}
            knop.zet_keuzes(mogelijk)
            knop.kies([code for code in knop.keuze() if code in codes])
        self._toon()

    def kies(self, vraag: str, codes: Sequence[str]) -> None:
        """Answers one question from elsewhere."""
        self.vragen[vraag].kies(codes)
        self._gekozen()

    def volg_jaar(self, jaar: int) -> None:
        """Another year was chosen on top: it is the year here too."""
        self._jaar = jaar
        self.vragen["jaren"].kies((str(jaar),))

    def leeg(self) -> None:
        """No question is answered any more, but for the year on top."""
        self.zoek.clear()
        self._wacht.stop()
        for naam, knop in self.vragen.items():
            knop.kies(self._begin(naam))
        self.bedrag.zet(None, None)
        self._gekozen()

    def _begin(self, naam: str) -> tuple[str, ...]:
        return (str(self._jaar),) if naam == "jaren" and self._jaar is not None else ()

    def _typte(self) -> None:
        self._toon()
        self._wacht.start()

    def _gekozen(self) -> None:
        self._toon()
        self.gewijzigd.emit()

    def _toon(self) -> None:
        """Questions under "Meer" that were answered stay in sight."""
        uit = self.meer.isChecked()
        self.meer.setText("Minder filters" if uit else "Meer filters")
        self.meer.zet_icoonnaam("links" if uit else "rechts")
        for naam, knop in (*self.vragen.items(), ("bedrag", self.bedrag)):
            knop.setVisible(uit or naam not in _MEER or bool(knop.keuze()))
        gekozen = any(knop.keuze() != self._begin(naam) for naam, knop in self.vragen.items())
        self.wis.setVisible(gekozen or bool(self.bedrag.keuze() or self.zoek.text()))
