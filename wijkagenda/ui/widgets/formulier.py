"""A form from `Veld` declarations: one or two columns, the rest folded under "Meer".

Leaving a field hands its value to ``bewaar``; what is typed goes out every two seconds for the klad.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.privacy import waarschuwing
from wijkagenda.basis.veld import Soort, Veld, Waarde
from wijkagenda.ui.widgets.keuzevelden import Verwijsveld
from wijkagenda.ui.widgets.label import Knop
from wijkagenda.ui.widgets.leesregel import Leesregel, LezerVoor
from wijkagenda.ui.widgets.veldbasis import Vandaag, VeldWidget
from wijkagenda.ui.widgets.velden import Tekstveld, maak_veld

KeuzesVoor = Callable[[Veld], Sequence[tuple[str, str]]]
"""Gives (id, words) of the records that a reference may point to."""
Bewaar = Callable[[str, Waarde], object]
"""Keeps one field; None or False means that it was refused (the reason is told elsewhere)."""

_KLAD_MS = 2000
_TWEE_KOLOMMEN = 560


class Formulier(QWidget):
    """The fields of one record."""

    veld_gewijzigd = Signal(str, object)
    """(naam, waarde), after a field was left with another value (and `bewaar`, if given, took it)."""
    getypt = Signal(str, str)
    """(naam, tekst), at most every two seconds per field: for the klad."""

    def __init__(
        self,
        velden: Sequence[Veld],
        keuzes_voor: KeuzesVoor,
        vandaag: Vandaag,
        bewaar: Bewaar | None = None,
        *,
        kolommen: int = 2,
        lezer_voor: LezerVoor | None = None,
        ouder: QWidget | None = None,
    ) -> None:
        """With `lezer_voor`, a text that residents read says how easily it does."""
        super().__init__(ouder)
        self._kolommen = kolommen
        self._lezer_voor = lezer_voor
        self._bewaar = bewaar
        self._sleutel: str | None = None
        self._waarden: dict[str, Waarde] = {}
        self._klad: dict[str, str] = {}
        self._kladklok = QTimer(self, singleShot=True, interval=_KLAD_MS)
        self._kladklok.timeout.connect(self._stuur_klad)
        self.velden: dict[str, VeldWidget] = {}
        boven, onder = ([veld for veld in velden if veld.meer is meer] for meer in (False, True))
        for veld in boven:
            self._maak(veld, keuzes_voor, vandaag)
        self._meer = Knop("Meer", icoonnaam="rechts", soort="link", ouder=self)
        for veld in onder:  # after the button that unfolds them: Tab goes in the order of making
            self._maak(veld, keuzes_voor, vandaag)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(12)
        self._boven = _Rooster([w for w in self.velden.values() if not w.veld.meer])
        self._onder = _Rooster([w for w in self.velden.values() if w.veld.meer])
        self._meer.setProperty("rol", "uitklap")
        self._meer.setCheckable(True)
        self._meer.toggled.connect(self.vouw_uit)
        self._meer.setVisible(bool(self._onder.widgets))
        self._onder.hide()
        indeling.addWidget(self._boven)
        indeling.addWidget(self._meer, 0, Qt.AlignmentFlag.AlignLeft)
        indeling.addWidget(self._onder)
        self._leg()

    def _maak(self, veld: Veld, keuzes_voor: KeuzesVoor, vandaag: Vandaag) -> None:
        widget = maak_veld(veld, vandaag, lambda: keuzes_voor(veld), self)
        widget.verlaten.connect(self._verlaten)
        widget.getypt.connect(self._typte)
        if self._lezer_voor is not None and veld.leest and not veld.alleen_lezen and isinstance(widget, Tekstveld):
            widget.zet_onder(Leesregel(veld.label, widget.vlak, self._lezer_voor, widget))
        self.velden[veld.naam] = widget

    def zet(self, waarden: Mapping[str, Waarde], sleutel: str | None = None) -> None:
        """Shows a record. With the `sleutel` (id) that it shows already, what was typed but not kept stays."""
        zelfde = sleutel is not None and sleutel == self._sleutel
        if not zelfde:
            self._klad.clear()
        self._sleutel = sleutel
        for naam, widget in self.velden.items():
            self._waarden[naam] = waarden.get(naam)
            if not (zelfde and widget.veranderd()):
                widget.zet(waarden.get(naam))
                self._waarschuw(widget, waarden.get(naam))
        self._tel_meer()

    def zet_klad(self, teksten: Mapping[str, str]) -> None:
        """Puts back what was typed before a crash; it is kept when its field is left."""
        for naam, inhoud in teksten.items():
            if naam in self.velden:
                self.velden[naam].zet_tekst(inhoud)
                if self.velden[naam].veld.meer:
                    self.vouw_uit()

    def lees(self) -> dict[str, Waarde] | None:
        """All values; None when a field can't be used: its sentence is shown and it gets the focus."""
        uit: dict[str, Waarde] = {}
        eerste: VeldWidget | None = None
        for naam, widget in self.velden.items():
            try:
                uit[naam] = widget.waarde()
                widget.toon_fout("")
            except InvoerFout as fout:
                widget.toon_fout(str(fout))
                eerste = eerste or widget
        if eerste is None:
            return uit
        if eerste.veld.meer:
            self.vouw_uit()
        eerste.invoer.setFocus()
        return None

    def vastleggen(self) -> bool:
        """Leaves every field that was typed in; False when one can't be used. For closing and changing pages."""
        gelukt = [widget.vastleggen() for widget in self.velden.values()]
        return all(gelukt)

    def toon_fout(self, naam: str, zin: str) -> None:
        """A sentence under one field."""
        self.velden[naam].toon_fout(zin)

    def herlaad_keuzes(self) -> None:
        """The records that references may point to have changed."""
        for widget in self.velden.values():
            if isinstance(widget, Verwijsveld):
                widget.herlaad()

    def vouw_uit(self, open_: bool = True) -> None:
        """Shows or hides what lies under "Meer"."""
        self._meer.setChecked(open_)
        self._meer.zet_icoonnaam("omlaag" if open_ else "rechts")
        self._onder.setVisible(open_)

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        self._leg()

    def _leg(self) -> None:
        naast = self._kolommen if self.width() >= _TWEE_KOLOMMEN else 1
        self._boven.leg(naast)
        self._onder.leg(naast)

    def _tel_meer(self) -> None:
        gevuld = sum(self._waarden.get(w.veld.naam) not in (None, "", False) for w in self._onder.widgets)
        self._meer.setText(f"Meer ({gevuld} ingevuld)" if gevuld else "Meer")

    def _verlaten(self, naam: str, waarde: Waarde) -> None:
        self._klad.pop(naam, None)
        if self._bewaar is not None and self._bewaar(naam, waarde) in (None, False):
            self.velden[naam].weiger("Niet bewaard. De reden staat in de balk onderaan.", self._waarden.get(naam))
            return
        self._waarden[naam] = waarde
        self._waarschuw(self.velden[naam], waarde)
        self._tel_meer()
        self.veld_gewijzigd.emit(naam, waarde)

    @staticmethod
    def _waarschuw(widget: VeldWidget, waarde: Waarde) -> None:
        """Free text that looks like a BSN, account, phone or e-mail gets a warning; it is kept all the same."""
        if widget.veld.soort is Soort.TEKST and not widget.veld.persoonlijk:
            widget.toon_letop(waarschuwing(waarde) if isinstance(waarde, str) else "")

    def _typte(self, naam: str, inhoud: str) -> None:
        self._klad[naam] = inhoud
        if not self._kladklok.isActive():
            self._kladklok.start()

    def _stuur_klad(self) -> None:
        klad, self._klad = self._klad, {}
        for naam, inhoud in klad.items():
            self.getypt.emit(naam, inhoud)


class _Rooster(QWidget):
    """Fields in a grid; long texts take the whole width."""

    def __init__(self, widgets: list[VeldWidget]) -> None:
        super().__init__()
        self.widgets = widgets
        self._naast = 0
        self._indeling = QGridLayout(self)
        self._indeling.setContentsMargins(0, 0, 0, 0)
        self._indeling.setHorizontalSpacing(16)
        self._indeling.setVerticalSpacing(12)

    def leg(self, naast: int) -> None:
        """Lays the fields in so many columns."""
        if naast == self._naast:
            return
        self._naast = naast
        rij = kolom = 0
        for widget in self.widgets:
            breed = widget.veld.soort is Soort.TEKST
            if breed and kolom:
                rij, kolom = rij + 1, 0
            self._indeling.addWidget(widget, rij, kolom, 1, naast if breed else 1)
            kolom += naast if breed else 1
            if kolom >= naast:
                rij, kolom = rij + 1, 0
        for i in range(self._indeling.columnCount()):
            self._indeling.setColumnStretch(i, 1 if i < naast else 0)
