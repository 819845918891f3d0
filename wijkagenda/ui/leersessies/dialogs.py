"""The steps of a leersessie that ask something."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.stap import Stap
from wijkagenda.basis.veld import Soort, Veld, Waarde
from wijkagenda.queries.leersessie import AfspraakRij
from wijkagenda.queries.leersessie_inhoud import CasusRij, InzichtRij, LensRij, let_op
from wijkagenda.queries.record import record
from wijkagenda.ui.leersessies.model import waarschuwing
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import NieuwDialoog, StapDialoog
from wijkagenda.ui.record.formulier import velden_voor
from wijkagenda.ui.widgets.label import tekst
from wijkagenda.usecases import leersessie, velden

SOORT = "leersessie"
Waarden = Mapping[str, Waarde]
_CASUSREGELS = "Vertel wat er speelt en wat u deed. Geen leeftijd, straat of ziekte. Onveiligheid gaat via de meldcode, niet hier."
_BRONNEN = (("initiatief", "Uit initiatief"), ("opgave", "Of: uit opgave"), ("actie", "Of: uit actie"))


class Vragen:
    """Asks for one page; each function opens a dialog and does its step."""

    def __init__(self, omgeving: Omgeving, venster: Callable[[], QWidget]) -> None:
        self._omgeving = omgeving
        self._venster = venster

    def _uow(self) -> Any:
        bestand: Any = self._omgeving.bestand
        return bestand.uow

    def _vraag(self, titel: str, velden_: tuple[Veld, ...] | list[Veld], uitleg: str, knop: str, doe: Callable[[Waarden], Stap | None],
               begin: Waarden | None = None, extra: QWidget | None = None) -> StapDialoog:  # fmt: skip
        return StapDialoog(self._omgeving, titel, velden_, uitleg, knop, doe, begin=begin, extra=extra, ouder=self._venster())

    def nieuwe_sessie(self) -> str | None:
        """Gives its id, or None."""
        begin = {"begin": f"{self._omgeving.klok.vandaag().isoformat()}T13:00"}
        return NieuwDialoog(self._omgeving, SOORT, ["titel", "gebied_id", "begin"], titel="Nieuwe leersessie", begin=begin,
                            ouder=self._venster()).nieuw_id()  # fmt: skip

    def nieuw(self, soort: str, sessie_id: str, namen: list[str], uitleg: str = "") -> None:
        """A new part of a leersessie."""
        NieuwDialoog(self._omgeving, soort, namen, uitleg=uitleg, vast={"leersessie_id": sessie_id}, ouder=self._venster()).exec()

    def wijzig(self, soort: str, id_: str, namen: list[str]) -> None:
        """The fields of a part again."""
        begin = record(self._omgeving.lees(), soort, id_).waarden

        def doe(waarden: Waarden) -> Stap:
            return velden.wijzig(self._uow(), soort, id_, {n: w for n, w in waarden.items() if w != begin.get(n)} or waarden)

        self._vraag(f"{velden.naam_van(soort).capitalize()} wijzigen", velden_voor(soort, namen), "", "Bewaren", doe, begin).exec()

    def noteer(self, sessie_id: str, rij: LensRij) -> None:
        """A note at a step or principle."""
        veld = Veld("tekst", "Wat zien we", Soort.TEKST, hulp="Laat leeg om de notitie weg te halen." if rij.id else "")

        def doe(w: Waarden) -> Stap:
            return leersessie.schrijf_lens(self._uow(), sessie_id, rij.onderdeel, str(w["tekst"] or ""), rij.id)

        self._vraag(rij.naam, [veld], "Kijk met deze bril naar de leervraag.", "Bewaren", doe, {"tekst": rij.tekst}).exec()

    # afspraken

    def beantwoord(self, rij: AfspraakRij) -> None:
        """Uitvoeren of ander perspectief?"""
        velden_ = (
            Veld("antwoord", "Hoe gaat het verder", Soort.KEUZE, True, leersessie.ANTWOORDEN),
            Veld("toelichting", "Toelichting", Soort.TEKST, hulp="Nodig bij een ander perspectief of als de afspraak vervalt."),
            Veld("opnieuw_op", "Opnieuw vragen op", Soort.DATUM, hulp="Leeg: over net zo veel dagen als de eerste keer.", meer=True),
        )

        def doe(w: Waarden) -> Stap:
            dag = w["opnieuw_op"] if isinstance(w["opnieuw_op"], dt.date) else None
            return leersessie.beantwoord_afspraak(self._uow(), rij.id, str(w["antwoord"]), str(w["toelichting"] or ""), dag)

        hint = " De actie die eruit kwam staat op ‘klaar’." if rij.actiestatus == "klaar" else ""
        self._vraag("Uitvoeren of ander perspectief?", velden_, f"{rij.tekst}{hint}", "Leg vast", doe, {"toelichting": rij.toelichting}).exec()

    def wordt_actie(self, rij: AfspraakRij) -> None:
        """An actie from an afspraak."""
        velden_ = (
            Veld("titel", "Titel van de actie", verplicht=True),
            Veld("opgave_id", "Bij opgave", Soort.VERWIJZING, verwijst="opgave", hulp="Leeg: een losse actie in dit gebied."),
            Veld("eind", "Klaar op", Soort.DATUM),
        )
        begin = {"titel": " ".join(rij.tekst.split())[:500]}
        self._vraag("Afspraak wordt actie", velden_, "De actie komt in het gebied van de leersessie.", "Maak actie",
                    lambda w: leersessie.afspraak_wordt_actie(self._uow(), rij.id, **w), begin).exec()  # type: ignore[arg-type]  # fmt: skip

    # insights and casussen

    def terug_op_agenda(self, rij: InzichtRij) -> None:
        """An insight becomes an opgave, or goes with one."""
        velden_ = (
            Veld("opgave", "Bij een opgave die er al is", Soort.VERWIJZING, verwijst="opgave"),
            Veld("wijkplan", "Of: nieuwe opgave in wijkplan", Soort.VERWIJZING, verwijst="wijkplan"),
            Veld("titel", "Titel van de nieuwe opgave"),
        )

        def doe(w: Waarden) -> Stap:
            if w["opgave"] and not w["wijkplan"]:
                return leersessie.inzicht_bij_opgave(self._uow(), rij.id, str(w["opgave"]))
            if w["opgave"] or not w["wijkplan"]:
                raise InvoerFout("Kies een opgave die er al is, of een wijkplan voor een nieuwe opgave.", "opgave")
            return leersessie.inzicht_wordt_opgave(self._uow(), rij.id, str(w["wijkplan"]), str(w["titel"] or ""))

        self._vraag("Terug op de agenda", velden_, rij.tekst, "Zet op de agenda", doe).exec()

    def vertel_casus(self, sessie_id: str) -> None:
        """A new casus, with the warning while it is typed."""
        bronnen = [Veld(s, woord, Soort.VERWIJZING, verwijst=s, meer=True) for s, woord in _BRONNEN]

        def doe(w: Waarden) -> Stap:
            bron = next(((s, str(w[s])) for s, _ in _BRONNEN if w[s]), (None, None))
            return leersessie.vertel_casus(self._uow(), sessie_id, str(w["tekst"]), *bron)

        self._casusdialoog("Casus vertellen", [*velden_voor("casus", ["tekst"]), *bronnen], "Toevoegen", doe)

    def wijzig_casus(self, rij: CasusRij) -> None:
        """The words of a casus."""
        self._casusdialoog("Casus wijzigen", velden_voor("casus", ["tekst"]), "Bewaren", lambda w: velden.wijzig(self._uow(), "casus", rij.id, w),
                           {"tekst": rij.tekst})  # fmt: skip

    def wordt_inzicht(self, rij: CasusRij) -> None:
        """A casus rewritten as an insight."""
        veld = Veld("tekst", "Wat leerden we ervan", Soort.TEKST, True)
        uitleg = f"{rij.tekst}\n\nSchrijf het inzicht zo dat niemand te herkennen is. De casus zelf verdwijnt."

        def doe(w: Waarden) -> Stap:
            return leersessie.casus_wordt_inzicht(self._uow(), rij.id, str(w["tekst"]))

        self._vraag("Casus wordt inzicht", [veld], uitleg, "Maak inzicht", doe).exec()

    def _casusdialoog(self, titel: str, velden_: list[Veld], knop: str, doe: Callable[[Waarden], Stap], begin: Waarden | None = None) -> None:
        letop = tekst("", "letop", breek=True)
        dialoog = self._vraag(titel, velden_, _CASUSREGELS, knop, doe, begin, letop)
        veld = dialoog.formulier.velden["tekst"]

        def kijk() -> None:
            letop.setText(waarschuwing(let_op(veld.tekst())))

        veld.getypt.connect(lambda *_: kijk())
        kijk()
        dialoog.exec()
