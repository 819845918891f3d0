"""Records by their declared fields: a form that saves itself, a new one in a dialog, deleting with a way back.

Pages import this; the window does not, for it loads the use cases and with them SQLAlchemy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QDialog, QWidget

from wijkagenda.basis.stap import Stap
from wijkagenda.basis.veld import Veld, Waarde
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import Pagina
from wijkagenda.ui.widgets.formulier import Formulier, KeuzesVoor
from wijkagenda.ui.widgets.venster import Venster
from wijkagenda.usecases import velden as stappen


def kies_velden(soort: str, namen: Sequence[str] = (), zonder: Sequence[str] = ()) -> tuple[Veld, ...]:
    """The fields of a kind: all, or only `namen` in that order; never those in `zonder`."""
    alle = stappen.velden_van(soort)
    gekozen = tuple(v for naam in namen for v in alle if v.naam == naam) if namen else alle
    return tuple(v for v in gekozen if v.naam not in zonder)


class RecordFormulier(Formulier):
    """The form of one record: a field that is left becomes a step, what is typed goes to the klad."""

    def __init__(
        self,
        pagina: Pagina,
        soort: str,
        keuzes_voor: KeuzesVoor,
        *,
        namen: Sequence[str] = (),
        zonder: Sequence[str] = (),
        kolommen: int = 2,
        ouder: QWidget | None = None,
    ) -> None:
        self._pagina, self._soort, self._id = pagina, soort, ""
        velden = kies_velden(soort, namen, zonder)
        super().__init__(velden, keuzes_voor, pagina.omgeving.klok.vandaag, self._bewaar_veld, kolommen=kolommen, ouder=ouder)
        self.getypt.connect(self._bewaar_klad)

    def toon(self, id_: str, waarden: Mapping[str, Waarde]) -> None:
        """Shows a record; leaves the fields of the one before first, so that nothing typed is lost."""
        if self._id and self._id != id_:
            self.vastleggen()
        self._id = id_
        self.zet(waarden, id_)

    def _bewaar_veld(self, naam: str, waarde: Waarde) -> Stap | None:
        return self._pagina.doe_stil(stappen.wijzig, self._soort, self._id, {naam: waarde})

    def _bewaar_klad(self, naam: str, inhoud: str) -> None:
        omgeving = self._pagina.omgeving
        if omgeving.bestand is not None and self._id:
            omgeving.probeer(omgeving.bestand.bewaar_klad, self._soort, self._id, naam, inhoud)


def nieuw_record(
    omgeving: Omgeving,
    soort: str,
    keuzes_voor: KeuzesVoor,
    *,
    titel: str,
    namen: Sequence[str] = (),
    vast: Mapping[str, Waarde] | None = None,
    waarden: Mapping[str, Waarde] | None = None,
    uitleg: str = "",
    ouder: QWidget | None = None,
) -> str | None:
    """Asks for the fields that are not folded away and makes the record; gives its id, None when cancelled.

    `waarden` are filled in beforehand, `vast` is set without being asked.
    """
    gevraagd = tuple(v for v in kies_velden(soort, namen, tuple(vast or ())) if not v.alleen_lezen and (namen or not v.meer))

    def doe(ingevuld: dict[str, Waarde]) -> Stap | None:
        return omgeving.doe(stappen.maak, soort, {**(vast or {}), **{n: w for n, w in ingevuld.items() if w is not None}})

    venster = Venster(omgeving, titel, gevraagd, "Maak aan", doe, uitleg=uitleg, waarden=waarden, keuzes_voor=keuzes_voor, ouder=ouder)
    gemaakt = venster.exec() == QDialog.DialogCode.Accepted
    uitkomst: Stap | None = venster.uitkomst if gemaakt else None
    venster.deleteLater()
    return uitkomst.hoofd if uitkomst is not None else None


def verwijder_records(omgeving: Omgeving, soort: str, ids: Sequence[str], naam: str) -> Stap | None:
    """Deletes without asking and offers to take it back; `naam` is what the user sees that went."""
    return omgeving.verwijder(naam, stappen.verwijder, soort, list(ids))
