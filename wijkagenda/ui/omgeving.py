"""The one object that every page gets: the open file, the choices on top, doing a step, going somewhere, telling something.

A page reads with ``omgeving.lees()``, changes with ``omgeving.doe(usecase, ...)`` and never catches a `Fout` itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

from wijkagenda.basis.fouten import Fout
from wijkagenda.basis.klok import Klok
from wijkagenda.basis.stap import Stap
from wijkagenda.ui.tasks import Taken

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from sqlalchemy import Connection


class Bestand(Protocol):
    """What the window needs of an open file (see storage)."""

    uow: Any

    def lees(self) -> Connection:
        """A connection for queries."""
        ...

    def kladden(self) -> list[Any]:
        """What was typed and not saved before a crash: soort, id, veld, tekst."""
        ...

    def bewaar_klad(self, soort: str, id_: str, veld: str, tekst: str) -> None:
        """Keeps what is being typed."""
        ...

    def wis_klad(self, soort: str, id_: str, veld: str | None = None) -> None:
        """Forgets it."""
        ...

    def zoek(self, tekst: str, hoogstens: int = 30) -> list[Any]:
        """Records for what was typed: soort, id, titel, fragment."""
        ...


class Geschiedenis(Protocol):
    """Undo and redo of the open file (see usecases/history)."""

    def naam_ongedaan(self) -> str | None:
        """The label of the step that undo would take back; None when there is none."""
        ...

    def naam_opnieuw(self) -> str | None:
        """The label of the step that redo would do again."""
        ...

    def ongedaan(self) -> Stap:
        """Takes the newest own step back. Raises `Fout` with the reason when that can't be."""
        ...

    def opnieuw(self) -> Stap:
        """Does the newest undone step again."""
        ...


class Bewaarplaats(Protocol):
    """Settings of this user: ``get`` and item assignment, as `basis.instellingen.Instellingen` has them."""

    def get(self, naam: str, anders: Any = None) -> Any:
        """The value, or `anders`."""
        ...

    def __setitem__(self, naam: str, waarde: Any) -> None: ...


@dataclass(frozen=True)
class Melding:
    """What goes with a told sentence: a button, and whether it stays until closed (errors do)."""

    knop: str | None = None
    actie: Callable[[], object] | None = None
    fout: bool = False


class Omgeving(QObject):
    """Wired by app.py, handed to every page by its constructor."""

    gewijzigd = Signal(object)
    """A `Stap` was committed: by a page, by undo or redo, by an import."""
    keuze_gewijzigd = Signal()
    """Another gebied, year or "alleen mijn werk" was chosen."""
    gemeld = Signal(str, object)
    """A sentence for the message bar, with its `Melding`."""
    gevraagd = Signal(str, str)
    """Someone wants to see the record (soort, id)."""
    plek_gevraagd = Signal(str, bool)
    """Someone wants to go to the place with this key; True: and make something new there."""
    bestand_gewisseld = Signal()
    """Another file was opened, or the file was closed."""

    def __init__(self, klok: Klok, instellingen: Bewaarplaats, ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self.klok = klok
        self.instellingen = instellingen
        self.taken = Taken(self)
        self.taken.mislukt.connect(self.meld_fout)
        self.bestand: Bestand | None = None
        self.geschiedenis: Geschiedenis | None = None
        self.gebied_ids: tuple[str, ...] = ()
        self.gebied_namen: tuple[str, ...] = ()
        self.jaar: int = klok.vandaag().year
        self.alleen_mijn_werk = False
        self.medewerker_id: str | None = None
        self.acties: dict[str, QAction] = {}
        """The actions of the menu by name, for a page that offers one too: ``omgeving.acties["kopie_bewaren"].trigger()``."""

    # the file

    def zet_bestand(self, bestand: Bestand | None, geschiedenis: Geschiedenis | None = None, medewerker_id: str | None = None) -> None:
        """Opens (or with None closes) the file for all pages; the choices on top start over. `medewerker_id` is who works here."""
        self.bestand, self.geschiedenis = bestand, geschiedenis
        self.medewerker_id, self.alleen_mijn_werk = medewerker_id, False
        self.gebied_ids = self.gebied_namen = ()
        self.jaar = self.klok.vandaag().year
        self.bestand_gewisseld.emit()

    def lees(self) -> Connection:
        """A connection to hand to queries. Raises `RuntimeError` without a file: pages are only shown with one."""
        if self.bestand is None:
            raise RuntimeError("no file is open")
        return self.bestand.lees()

    def doe(self, functie: Callable[..., Stap | None], *args: Any, **kwargs: Any) -> Stap | None:
        """Calls the use case ``functie(uow, *args, **kwargs)`` and tells everyone.

        A `Fout` is shown as its sentence and gives None. A step that changed nothing is given, but nobody is told.
        """
        if self.bestand is None:
            raise RuntimeError("no file is open")
        stap: Stap | None = self.probeer(functie, self.bestand.uow, *args, **kwargs)
        if stap is not None and stap.geraakt:
            self.gewijzigd.emit(stap)
        return stap

    def probeer(self, functie: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Calls `functie`; a `Fout` is shown as its sentence and gives None. For what is no step: reading, files, the klad."""
        try:
            return functie(*args, **kwargs)
        except Fout as fout:
            self.meld_fout(str(fout))
            return None

    def verwijder(self, naam: str, functie: Callable[..., Stap | None], *args: Any, **kwargs: Any) -> Stap | None:
        """As `doe`, for deleting: asks nothing, and offers for ten seconds to take it back. `naam` is what went."""
        stap = self.doe(functie, *args, **kwargs)
        if stap is not None:
            self.meld(f"Verwijderd: {naam}", "Maak ongedaan", self.ongedaan)
        return stap

    def ongedaan(self) -> Stap | None:
        """Takes the newest own step back and says which."""
        return self._herhaal(self.geschiedenis.ongedaan if self.geschiedenis else None)

    def opnieuw(self) -> Stap | None:
        """Does the newest undone step again and says which."""
        return self._herhaal(self.geschiedenis.opnieuw if self.geschiedenis else None)

    def _herhaal(self, wat: Callable[[], Stap] | None) -> Stap | None:
        stap: Stap | None = self.probeer(wat) if wat is not None else None
        if stap is not None:
            self.gewijzigd.emit(stap)
            self.meld(stap.label)
        return stap

    # the choices on top

    def kies_gebieden(self, ids: tuple[str, ...], namen: tuple[str, ...]) -> None:
        """Another choice of gebieden; empty means all."""
        if ids != self.gebied_ids:
            self.gebied_ids, self.gebied_namen = ids, namen
            self.keuze_gewijzigd.emit()

    def kies_jaar(self, jaar: int) -> None:
        """Another year."""
        if jaar != self.jaar:
            self.jaar = jaar
            self.keuze_gewijzigd.emit()

    def kies_mijn_werk(self, alleen: bool) -> None:
        """Only the work of `medewerker_id`, or everyone's."""
        if alleen != self.alleen_mijn_werk:
            self.alleen_mijn_werk = alleen
            self.keuze_gewijzigd.emit()

    def kies_medewerker(self, id: str | None) -> None:  # noqa: A002 - the word of the whole project
        """Who works at this machine in this file: kept, and followed by "alleen mijn werk". None: nobody that is known."""
        anderen = [i for i in self.instellingen.get("medewerkers", []) if i != self.medewerker_id]
        self.instellingen["medewerkers"] = [*anderen, id] if id else anderen
        self.medewerker_id = id
        self.alleen_mijn_werk = self.alleen_mijn_werk and id is not None
        self.keuze_gewijzigd.emit()

    # telling and going

    def meld(self, tekst: str, knop: str | None = None, actie: Callable[[], object] | None = None) -> None:
        """A sentence in the bar below for ten seconds, with a button if wanted."""
        self.gemeld.emit(tekst, Melding(knop, actie))

    def meld_fout(self, zin: str) -> None:
        """A sentence about what went wrong; it stays until it is closed."""
        self.gemeld.emit(zin, Melding(fout=True))

    def ga_naar(self, soort: str, id: str) -> None:  # noqa: A002 - the word of the whole project
        """Shows the record on the page of its kind."""
        self.gevraagd.emit(soort, id)

    def ga_naar_plek(self, sleutel: str, *, nieuw: bool = False) -> None:
        """Shows a place as it was left ("initiatieven"), and with `nieuw` makes there what its button on top makes."""
        self.plek_gevraagd.emit(sleutel, nieuw)
