"""Judging an application: a sentence per value with S0's own questions above it, a score if wanted, the uitgangspunten as questions."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from wijkagenda.basis.stap import Stap
from wijkagenda.basis.veld import Soort, Veld, Waarde
from wijkagenda.queries.record import keuzes
from wijkagenda.queries.subsidiedossier import Dossier
from wijkagenda.queries.subsidieoordeel import WAARDEN, beoordelaars, toetspunten, vragen
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import StapDialoog
from wijkagenda.ui.subsidies.besluitdialoog import maak_groot
from wijkagenda.ui.subsidies.vragen import DATUM, veld
from wijkagenda.usecases import subsidie as stappen

_TOETS = "toets:"
"""Before the id of an uitgangspunt, as the name of its field."""
UITLEG = "Eén zin per waarde is genoeg. Er komt geen totaal en geen rangorde; verschillen bespreekt u samen."


class BeoordeelDialoog(StapDialoog):
    """Who judged before goes on with the own words; who supports the initiatief is not in the list, and that is said."""

    def __init__(self, omgeving: Omgeving, dossier: Dossier, ouder: QWidget) -> None:
        bestand = omgeving.bestand
        if bestand is None:
            raise RuntimeError("no file is open")
        db = omgeving.lees()
        self._dossier = dossier
        wie = beoordelaars(db, dossier.initiatief_id, omgeving.klok.vandaag())
        per_waarde = vragen(db)
        velden = [veld("beoordeling", "medewerker_id"), DATUM]
        for waarde, woord in WAARDEN:
            velden.append(veld("beoordeling", waarde, hulp=" ".join(per_waarde.get(waarde, ()))))
            velden.append(veld("beoordeling", f"{waarde}_score", label=f"{woord}: score (1-5), mag leeg"))
        punten = toetspunten(db, dossier.oordelen)
        velden += [Veld(f"{_TOETS}{p.id}", p.titel, Soort.TEKST, hulp=p.vraag if p.vraag != p.titel else "") for p in punten]

        def doe(waarden: Mapping[str, Waarde]) -> Stap:
            antwoorden = {naam.removeprefix(_TOETS): str(w or "") for naam, w in waarden.items() if naam.startswith(_TOETS)}
            return stappen.beoordeel(bestand.uow, dossier.id, {n: w for n, w in waarden.items() if not n.startswith(_TOETS)}, antwoorden)

        versie = f" U beoordeelt versie {dossier.versies}." if dossier.versies > 1 else ""
        super().__init__(
            omgeving,
            "Beoordelen",
            velden,
            f"{dossier.rij.kenmerk} {dossier.rij.titel}. {UITLEG}{versie} {wie.waarom}".strip(),
            "Bewaren",
            doe,
            begin={"datum": omgeving.klok.vandaag()},
            bij=dossier.id,
            keuzes_voor=lambda v: wie.keuzes if v.naam == "medewerker_id" else keuzes(db, v.verwijst or ""),
            ouder=ouder,
        )
        self.formulier.veld_gewijzigd.connect(lambda naam, waarde: self._eigen_oordeel(str(waarde)) if naam == "medewerker_id" else None)
        maak_groot(self)
        ik = omgeving.medewerker_id
        if ik is not None and ik in {id_ for id_, _ in wie.keuzes}:
            self.formulier.velden["medewerker_id"].zet(ik)
            self._eigen_oordeel(ik)

    def _eigen_oordeel(self, medewerker_id: str) -> None:
        """Fills in what this assessor said before, where nothing was typed yet."""
        eigen = next((o for o in self._dossier.oordelen if o.medewerker_id == medewerker_id), None)
        if eigen is None:
            return
        eerder: dict[str, Waarde] = {f"{_TOETS}{punt}": antwoord for punt, antwoord in eigen.antwoorden.items()}
        for (waarde, _), zin, score in zip(WAARDEN, eigen.zinnen, eigen.scores, strict=True):
            eerder |= {waarde: zin, f"{waarde}_score": score}
        for naam, waarde_ in eerder.items():
            if not self.formulier.velden[naam].veranderd():
                self.formulier.velden[naam].zet(waarde_)
