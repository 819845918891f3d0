"""What all pages share: header, body, when to reload, and running a step without reloading what one has oneself.

A page is short::

    class PartnersPagina(Pagina):
        titel, nieuw_label, soorten = "Partners", "Nieuwe partner", frozenset({"organisatie"})

        def __init__(self, omgeving: Omgeving) -> None:
            super().__init__(omgeving)
            self.lijst = Lijst("Partners", KOLOMMEN)
            self.inhoud.addWidget(self.lijst)

        def ververs(self) -> None:
            self.lijst.zet(partners(self.omgeving.lees(), self.omgeving.gebied_ids))
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, ClassVar

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from wijkagenda.basis.fouten import Fout
from wijkagenda.basis.stap import Stap
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.stijl import MARGE, TUSSEN
from wijkagenda.ui.widgets.kaart import LegeStaat, schuifvlak
from wijkagenda.ui.widgets.label import tekst
from wijkagenda.ui.widgets.pil import Pil, Status


class PaginaKop(QWidget):
    """Title, status word, grey line, and buttons at the right."""

    def __init__(self, titel: str = "", ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.titel = tekst(titel, "titel", ouder=self)
        self.pil = Pil(ouder=self)
        self.naast = tekst("", "grijs", ouder=self)
        self.onder = tekst("", "grijs", breek=True, ouder=self)
        self._naast_onder = tekst("", "grijs", breek=True, ouder=self)
        self.naast.setMinimumWidth(1)
        regel = QHBoxLayout()
        regel.setSpacing(14)
        regel.addWidget(self.titel)
        regel.addWidget(self.pil)
        regel.addWidget(self.naast)
        regel.addStretch(1)
        self._knoppen = QHBoxLayout()
        self._knoppen.setSpacing(8)
        self._laatste: QWidget = self
        regel.addLayout(self._knoppen)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(4)
        indeling.addLayout(regel)
        indeling.addWidget(self._naast_onder)
        indeling.addWidget(self.onder)
        self._regel = regel
        self.naast.hide()
        self._naast_onder.hide()
        self.onder.hide()

    def zet(self, titel: str, *, pil: Status | None = None, naast: str = "", onder: str = "") -> None:
        """Another title; `naast` stands grey behind it, `onder` grey below it."""
        self.titel.setText(titel)
        self.pil.zet(pil)
        for label, inhoud in ((self.naast, naast), (self._naast_onder, naast), (self.onder, onder)):
            label.setText(inhoud)
            label.setVisible(bool(inhoud))
        self._schik()

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        self._schik()

    def _schik(self) -> None:
        """The grey words stand behind the title where there is room, else below it."""
        if not self.naast.text():
            return
        delen = [d for d in (self.titel, self.pil) if not d.isHidden()]
        nodig = sum(d.sizeHint().width() + self._regel.spacing() for d in (*delen, self.naast)) + self._knoppen.sizeHint().width()
        past = nodig + self._regel.spacing() <= self.width()
        self.naast.setVisible(past)
        self._naast_onder.setVisible(not past)

    def knop(self, *knoppen: QWidget) -> None:
        """Adds buttons at the right, in this order; Tab meets them before what stands below."""
        for knop in knoppen:
            self._knoppen.addWidget(knop)
            for deel in (knop, *knop.findChildren(QWidget)):
                if deel.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    self._volgt(deel)

    def _volgt(self, deel: QWidget) -> None:
        """Right after the one before, or after the head itself; Qt orders only what can be reached, so the head can for a moment."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setTabOrder(self._laatste, deel)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._laatste = deel


class Pagina(QWidget):
    """The base of every place. Subclasses set the class attributes, fill ``inhoud`` and write ``ververs``."""

    titel: ClassVar[str] = ""
    nieuw_label: str = ""
    """The words of the button on top, "Nieuw initiatief"; empty for a page on which nothing is made."""
    soorten: ClassVar[frozenset[str]] = frozenset()
    """The kinds of record (table names) that it shows; a step that touches one of them reloads it."""
    volgt_gebied: ClassVar[bool] = True
    volgt_jaar: ClassVar[bool] = True
    schuift: ClassVar[bool] = True
    """Whether the body scrolls as a whole; False for pages with lists that scroll themselves."""

    nieuw_gewijzigd = Signal()
    """`nieuw_label` is another one now: what is made on this tab differs from the one before."""

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.omgeving = omgeving
        self._oud = True
        self._eigen = False
        self.setAccessibleName(self.titel)
        self.kop = PaginaKop(self.titel)
        binnen = QWidget() if self.schuift else self
        binnen.setProperty("vlak", "grond")
        indeling = QVBoxLayout(binnen)
        indeling.setContentsMargins(MARGE, 18, MARGE, MARGE)
        indeling.setSpacing(TUSSEN)
        indeling.addWidget(self.kop)
        self.inhoud = QVBoxLayout()
        self.inhoud.setSpacing(TUSSEN)
        indeling.addLayout(self.inhoud, 1)
        if self.schuift:
            buiten = QVBoxLayout(self)
            buiten.setContentsMargins(0, 0, 0, 0)
            buiten.addWidget(schuifvlak(binnen, self.titel))

    # what a page writes

    def ververs(self) -> None:
        """Reads everything it shows again; what was selected stays selected."""
        raise NotImplementedError

    def toon(self, soort: str, id: str) -> None:  # noqa: A002 - the word of the whole project
        """Opens this record; a page without details has nothing to open."""

    def nieuw(self) -> None:
        """Makes a new record; only called with a `nieuw_label`."""

    # what a page uses

    def doe(self, functie: Callable[..., Stap | None], *args: Any, **kwargs: Any) -> Stap | None:
        """As `Omgeving.doe`; this page reloads too."""
        return self.omgeving.doe(functie, *args, **kwargs)

    def doe_stil(self, functie: Callable[..., Stap | None], *args: Any, **kwargs: Any) -> Stap | None:
        """As `doe`, for a field that was left: this page has the new value already and does not reload."""
        with self.eigen():
            return self.omgeving.doe(functie, *args, **kwargs)

    @contextmanager
    def eigen(self) -> Iterator[None]:
        """Steps made inside are this page's own: it is not told to reload."""
        self._eigen = True
        try:
            yield
        finally:
            self._eigen = False

    # what changes.py and the window use

    def toont(self, soorten: frozenset[str]) -> bool:
        """Whether a step that touched these kinds concerns it."""
        return bool(self.soorten & soorten)

    def deed_het_zelf(self) -> bool:
        """Whether the step of this moment is its own."""
        return self._eigen

    def verouder(self) -> None:
        """What it shows may be old: reload now, or when it is shown."""
        self._oud = True
        if self.isVisible():
            self._vernieuw()

    def showEvent(self, gebeurtenis: QShowEvent) -> None:
        super().showEvent(gebeurtenis)
        self._vernieuw()

    def _vernieuw(self) -> None:
        if not self._oud or self.omgeving.bestand is None:
            return
        self._oud = False
        try:
            self.ververs()
        except Fout as fout:
            self._oud = True
            self.omgeving.meld_fout(str(fout))


class LijstDetail(Pagina):
    """A list at the left, the chosen record at the right, a splitter between that is remembered.

    Fill ``self.links`` (a layout) with the list; show a record with ``zet_detail``; ``geen_detail`` says what to do.
    """

    schuift = False
    kies_zin: ClassVar[str] = "Kies links wat u wilt zien."
    verhouding: ClassVar[tuple[int, int]] = (2, 3)

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(omgeving, ouder)
        links = QWidget()
        self.links = QVBoxLayout(links)
        self.links.setContentsMargins(0, 0, 0, 0)
        self.links.setSpacing(TUSSEN)
        self.rechts = QScrollArea()
        self.rechts.setWidgetResizable(True)
        self.rechts.setFrameShape(QFrame.Shape.NoFrame)
        self.rechts.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rechts.setAccessibleName(f"{self.titel}: het gekozen stuk")
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(TUSSEN)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setAccessibleName(f"{self.titel}: lijst en het gekozen stuk")
        for deel, rek in zip((links, self.rechts), self.verhouding, strict=True):
            self.splitter.addWidget(deel)
            self.splitter.setStretchFactor(self.splitter.count() - 1, rek)
        self.splitter.setSizes([rek * 200 for rek in self.verhouding])
        self.inhoud.addWidget(self.splitter, 1)
        self.getoond_id: str | None = None
        self._herstel_splitter()
        self.geen_detail()

    def zet_detail(self, widget: QWidget, id: str | None = None) -> None:  # noqa: A002 - the word of the whole project
        """Shows `widget` at the right; the place scrolled to stays when it is the same record again."""
        balk = self.rechts.verticalScrollBar()
        plek = balk.value() if id is not None and id == self.getoond_id else 0
        widget.setProperty("vlak", "grond")
        self.rechts.setWidget(widget)
        balk.setValue(plek)
        self.getoond_id = id

    def zet_vast(self, widget: QWidget) -> None:
        """Puts `widget` at the right for good, in place of what scrolls there: it scrolls its own parts."""
        widget.setAccessibleName(self.rechts.accessibleName())
        if (weg := self.splitter.replaceWidget(1, widget)) is not None:
            weg.deleteLater()
        self.splitter.setStretchFactor(1, self.verhouding[1])
        widget.show()

    def geen_detail(self, zin: str = "") -> None:
        """Nothing is chosen."""
        self.zet_detail(LegeStaat(zin or self.kies_zin))

    def _herstel_splitter(self) -> None:
        sleutel = f"splitter.{type(self).__name__}"
        bewaard = self.omgeving.instellingen.get(sleutel)
        if isinstance(bewaard, str):
            self.splitter.restoreState(QByteArray.fromBase64(bewaard.encode()))

        def bewaar() -> None:
            self.omgeving.instellingen[sleutel] = bytes(self.splitter.saveState().toBase64().data()).decode()

        self.splitter.splitterMoved.connect(bewaar)
