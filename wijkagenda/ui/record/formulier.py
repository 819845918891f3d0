"""The form of one record: each field is saved when it is left, as one named step; what is typed is kept as klad.

>>> # formulier = RecordFormulier(omgeving, "initiatief", stil=self.eigen)
>>> # formulier.toon(id)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkagenda.basis.fouten import Fout
from wijkagenda.basis.veld import Veld, Waarde
from wijkagenda.queries.record import keuzes, record
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record.taal import lezer_voor
from wijkagenda.ui.widgets.formulier import Formulier
from wijkagenda.usecases import velden


def velden_voor(soort: str, namen: Sequence[str] | None = None, *, zonder: Sequence[str] = ()) -> list[Veld]:
    """The declared fields of a kind, all or those named (in that order), without some."""
    alle = velden.velden_van(soort)
    gekozen = [next(v for v in alle if v.naam == n) for n in namen] if namen is not None else list(alle)
    return [v for v in gekozen if v.naam not in zonder]


class RecordFormulier(QWidget):
    """`stil` is the page's ``eigen``: inside it the page is not told to reload for what this form saved itself."""

    def __init__(
        self,
        omgeving: Omgeving,
        soort: str,
        velden_: Sequence[Veld] | None = None,
        *,
        kolommen: int = 2,
        stil: Callable[[], AbstractContextManager[None]] = nullcontext,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        self._omgeving = omgeving
        self._soort = soort
        self._stil = stil
        self._id: str | None = None
        self.formulier = Formulier(
            list(velden_) if velden_ is not None else velden_voor(soort),
            lambda veld: keuzes(omgeving.lees(), veld.verwijst or ""),
            omgeving.klok.vandaag,
            self._bewaar,
            kolommen=kolommen,
            lezer_voor=lezer_voor(omgeving),
        )
        self.formulier.getypt.connect(self._bewaar_klad)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.addWidget(self.formulier)

    def toon(self, id_: str) -> None:
        """Shows this record; what is being typed in the one that is shown already stays. Raises `NietGevonden`."""
        waarden = record(self._omgeving.lees(), self._soort, id_).waarden
        if id_ != self._id and self._id is not None:
            self.formulier.vastleggen()
        self._id = id_
        self.formulier.herlaad_keuzes()
        self.formulier.zet(waarden, id_)
        self.zet_klad_terug()

    def zet_klad_terug(self) -> None:
        """Offers what was typed in this record and never saved: it stands in its field, marked as not yet saved."""
        bestand = self._omgeving.bestand
        if bestand is None:
            return
        eigen = {k.veld: k.tekst for k in bestand.kladden() if k.soort == self._soort and k.id == self._id}
        if eigen:
            self.formulier.zet_klad(eigen)

    def vastleggen(self) -> bool:
        """Leaves the field that is being typed in; False where it can't be used."""
        return self.formulier.vastleggen()

    def begin(self) -> None:
        """The keyboard goes to the first field."""
        next(iter(self.formulier.velden.values())).invoer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bewaar(self, naam: str, waarde: Waarde) -> bool:
        bestand = self._omgeving.bestand
        if self._id is None or bestand is None:
            return False
        try:
            with self._stil():
                stap = velden.wijzig(bestand.uow, self._soort, self._id, {naam: waarde})
                if stap.geraakt:
                    self._omgeving.gewijzigd.emit(stap)
        except Fout as fout:
            self.formulier.toon_fout(naam, str(fout))
            self._omgeving.meld_fout(str(fout))
            return False
        return True

    def _bewaar_klad(self, naam: str, tekst: str) -> None:
        bestand = self._omgeving.bestand
        if self._id is None or bestand is None:
            return
        try:
            if self.formulier.velden[naam].veranderd():
                bestand.bewaar_klad(self._soort, self._id, naam, tekst)
            else:
                bestand.wis_klad(self._soort, self._id, naam)
        except Fout as fout:
            self._omgeving.meld_fout(str(fout))
