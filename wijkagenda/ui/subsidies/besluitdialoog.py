"""Taking a decision, or changing a grant: the room of the plafond above, what fits with one click, the amount per year below it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from wijkagenda.basis.fouten import Fout, InvoerFout
from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.basis.stap import Stap
from wijkagenda.basis.veld import Soort, Veld, Waarde
from wijkagenda.queries.record import keuzes
from wijkagenda.queries.subsidiebesluit import besluitruimte
from wijkagenda.queries.subsidiedossier import Dossier
from wijkagenda.queries.subsidieoordeel import werkzaam
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import StapDialoog
from wijkagenda.ui.subsidies.bedragenkaart import Ruimtevak
from wijkagenda.ui.subsidies.vragen import DATUM, ZONDER_ZIENSWIJZE, veld, zonder
from wijkagenda.ui.widgets.label import Knop
from wijkagenda.ui.widgets.veldbasis import VeldWidget
from wijkagenda.usecases import subsidie as stappen

_BREED, _HOOG, _VRIJ = 760, 780, 80
"""Wide enough for two fields beside each other; as high as the screen has room for."""
CONCEPT = "Dit wordt een conceptbesluit. Het geldt pas als u het bekendmaakt; tot dan kunt u het terugnemen."


def maak_groot(venster: QWidget) -> None:
    """Gives a dialog with many fields the room that the screen has."""
    venster.resize(_BREED, min(_HOOG, venster.screen().availableGeometry().height() - _VRIJ))


class _Mandaatdialoog(StapDialoog):
    """A dialog that asks who decides: only who has the mandate on the day that stands in it."""

    def __init__(self, omgeving: Omgeving, titel: str, velden: Sequence[Veld], uitleg: str, doe: Callable[[Mapping[str, Waarde]], Stap],
                 begin: Mapping[str, Waarde], bij: str, ouder: QWidget) -> None:  # fmt: skip
        super().__init__(omgeving, titel, velden, uitleg, titel, doe, begin=begin, bij=bij, keuzes_voor=self._keuzes, ouder=ouder)
        self.formulier.velden["datum"].verlaten.connect(lambda *_: self.formulier.herlaad_keuzes())

    def _keuzes(self, veld_: Veld) -> list[tuple[str, str]]:
        db = self._omgeving.lees()
        if veld_.naam != "mandaat_id":
            return keuzes(db, veld_.verwijst or "")
        vandaag = self._omgeving.klok.vandaag()
        try:
            dag = self.formulier.velden["datum"].waarde()
        except (AttributeError, InvoerFout):  # the form is still being built, or the day can't be read
            dag = None
        return werkzaam(db, dag if isinstance(dag, type(vandaag)) else vandaag, mandaat=True)


class BesluitDialoog(_Mandaatdialoog):
    """Offers the advice, or what fits of it; refuses above the plafond and says what does fit (Awb 4:25)."""

    def __init__(self, omgeving: Omgeving, dossier: Dossier, ouder: QWidget) -> None:
        bestand = omgeving.bestand
        if bestand is None:
            raise RuntimeError("no file is open")
        self._dossier = dossier
        self._ruimte = ruimte = besluitruimte(omgeving.lees(), dossier.id)
        self._jaren = [jaar for jaar, _ in ruimte.jaren] if len(ruimte.jaren) > 1 else []
        self._voorstel: dict[int, int] = {}
        self._laatste_volgt = True
        bedrag = dossier.rij.geadviseerd if dossier.rij.geadviseerd is not None else dossier.rij.aangevraagd
        begin: dict[str, Waarde] = {"soort": self._soort_bij(bedrag), "bedrag": bedrag, "datum": omgeving.klok.vandaag()}
        super().__init__(
            omgeving,
            "Besluit nemen",
            self._velden(),
            f"{dossier.rij.kenmerk} {dossier.rij.titel}. {CONCEPT}",
            lambda w: stappen.neem_besluit(bestand.uow, dossier.id, jaren=self._lees_jaren(w), **{n: w[n] for n in _NAMEN}),  # type: ignore[arg-type]
            begin,
            dossier.id,
            ouder,
        )
        self._vak = Ruimtevak()
        self._vak.zet(dossier.ruimte)
        self.past = Knop("", self.neem_wat_past, icoonnaam="vink")
        self.formulier.layout().insertWidget(0, self._vak)  # type: ignore[union-attr]
        self.formulier.layout().insertWidget(1, self.past)  # type: ignore[union-attr]
        self.formulier.veld_gewijzigd.connect(lambda naam, _: self._veld(naam))
        self.formulier.velden["bedrag"].getypt.connect(lambda *_: self._bedrag_anders())
        for jaar in self._jaren:
            self._jaarveld(jaar).getypt.connect(lambda *_, jaar=jaar: self._jaar_anders(jaar))
        self._bedrag_anders()
        self._kies_soort()
        maak_groot(self)

    def _velden(self) -> list[Veld]:
        weg = ("gewijzigd",) if self._ruimte.direct_tot is not None else ("gewijzigd", "direct")
        hulp = "" if self._ruimte.direct_tot is None else f"Deze regeling stelt tot en met {toon_bedrag(self._ruimte.direct_tot)} direct vast."
        jaren = [Veld(f"jaar_{jaar}", f"Waarvan in {jaar}", Soort.BEDRAG, minimum=0) for jaar in self._jaren]
        return [
            zonder(veld("besluit", "soort", hulp=hulp), *weg),
            veld("besluit", "bedrag"),
            *jaren,
            veld("besluit", "datum"),
            veld("besluit", "mandaat_id"),
            veld("besluit", "grond"),
            veld("besluit", "motivering"),
        ]

    # amounts

    def neem_wat_past(self) -> None:
        """One click: the part that fits, as its own decision."""
        bedrag = self._bedrag()
        past = self._ruimte.past(bedrag if bedrag is not None else self._ruimte.aangevraagd)
        velden = self.formulier.velden
        velden["bedrag"].zet_tekst(toon_bedrag(past))
        velden["soort"].zet_tekst(velden["soort"].veld.toon(self._soort_bij(past)))
        self._bedrag_anders()
        velden["bedrag"].invoer.setFocus()

    def _soort_bij(self, bedrag: int) -> str:
        if self._ruimte.direct(bedrag):
            return "direct"
        return "verleend" if bedrag == self._ruimte.aangevraagd else "gedeeltelijk"

    def _bedrag(self) -> int | None:
        return _lees(self.formulier.velden["bedrag"])

    def _bedrag_anders(self) -> None:
        """Says what fits, and spreads another amount over the years as long as nobody typed those."""
        bedrag = self._bedrag()
        past = self._ruimte.past(bedrag or 0)
        over = bedrag is not None and bedrag > past
        self.past.setVisible(over and past > 0 and self._soort() != "geweigerd")
        self.past.setText(f"Verleen wat past: {toon_bedrag(past)}")
        zin = "Dit past niet in wat er nog is." if past > 0 else "Het subsidieplafond is bereikt. Weiger op grond van Awb 4:25."
        self.formulier.velden["bedrag"].toon_letop(zin if over else "")
        if bedrag is not None and self._jaren and (not self._voorstel or self._getypte_jaren() == self._voorstel):
            self._voorstel = self._ruimte.per_jaar(bedrag)
            for jaar, deel in self._voorstel.items():
                self._jaarveld(jaar).zet(deel)
        else:
            self._vul_laatste()
        self._zeg_jaren()

    # years

    def _jaarveld(self, jaar: int) -> VeldWidget:
        return self.formulier.velden[f"jaar_{jaar}"]

    def _getypte_jaren(self) -> dict[int, int | None]:
        return {jaar: _lees(self._jaarveld(jaar)) for jaar in self._jaren}

    def _jaar_anders(self, jaar: int) -> None:
        """The last year takes what the others leave, until somebody types in it."""
        if jaar == self._jaren[-1]:
            self._laatste_volgt = False
        self._vul_laatste()
        self._zeg_jaren()

    def _vul_laatste(self) -> None:
        bedrag = self._bedrag()
        if bedrag is None or not self._jaren or not self._laatste_volgt:
            return
        rest = bedrag - sum(deel or 0 for jaar, deel in self._getypte_jaren().items() if jaar != self._jaren[-1])
        if rest >= 0:
            self._jaarveld(self._jaren[-1]).zet(rest)

    def _zeg_jaren(self) -> None:
        """What of the amount has no year yet, or too much of it."""
        bedrag = self._bedrag()
        if not self._jaren or bedrag is None:
            return
        over = bedrag - sum(deel or 0 for deel in self._getypte_jaren().values())
        zin = f"Nog {toon_bedrag(over)} te verdelen over de jaren." if over > 0 else f"De jaren zijn samen {toon_bedrag(-over)} te hoog."
        self._jaarveld(self._jaren[-1]).toon_letop(zin if over else "")

    def _lees_jaren(self, waarden: Mapping[str, Waarde]) -> dict[int, int] | None:
        if not self._jaren or waarden["soort"] == "geweigerd":
            return None
        return {jaar: int(str(waarden[f"jaar_{jaar}"] or 0)) for jaar in self._jaren}

    # the kind of decision

    def _veld(self, naam: str) -> None:
        if naam == "soort":
            self._kies_soort()
        if naam in ("soort", "grond"):
            self._zeg_zienswijze()

    def _soort(self) -> Waarde:
        try:
            return self.formulier.velden["soort"].waarde()
        except InvoerFout:
            return None

    def _kies_soort(self) -> None:
        """Only asks what goes with the choice: a ground for a refusal, amounts for all else."""
        weigert = self._soort() == "geweigerd"
        self.formulier.velden["grond"].setVisible(weigert)
        for naam, widget in self.formulier.velden.items():
            if naam == "bedrag" or naam.startswith("jaar_"):
                widget.setVisible(not weigert)
        self._bedrag_anders()

    def _zeg_zienswijze(self) -> None:
        """A refusal under 4:35 comes after the applicant could react (Awb 4:12 lid 2)."""
        try:
            grond = str(self.formulier.velden["grond"].waarde() or "")
        except Fout:
            grond = ""
        nodig = self._soort() == "geweigerd" and grond.startswith("4:35") and self._dossier.feiten.zienswijze_tot is None
        zin = "Bij deze grond mag de aanvrager eerst reageren (Awb 4:12). Er is nog geen voornemen gestuurd."
        self.formulier.velden["grond"].toon_letop(zin if nodig else "")


class WijzigVerleningDialoog(_Mandaatdialoog):
    """Another amount for a grant that was made known (Awb 4:48-4:50)."""

    def __init__(self, omgeving: Omgeving, dossier: Dossier, ouder: QWidget) -> None:
        bestand = omgeving.bestand
        if bestand is None:
            raise RuntimeError("no file is open")
        velden = [
            veld("besluit", "bedrag", label="Nieuw verleend bedrag", verplicht=True),
            DATUM,
            veld("besluit", "mandaat_id"),
            veld("besluit", "motivering"),
            *(() if dossier.feiten.gehoord else (ZONDER_ZIENSWIJZE,)),
        ]

        def doe(waarden: Mapping[str, Waarde]) -> Stap:
            gevraagd: dict[str, Any] = {n: waarden.get(n) for n in ("bedrag", "datum", "mandaat_id", "motivering", "zonder_zienswijze")}
            return stappen.wijzig_verlening(bestand.uow, dossier.id, **gevraagd)

        super().__init__(
            omgeving,
            "Verlening wijzigen",
            velden,
            f"{dossier.rij.kenmerk} {dossier.rij.titel}. Nu verleend: {toon_bedrag(dossier.rij.verleend)}, betaald: "
            f"{toon_bedrag(dossier.rij.betaald)}. Het wijzigingsbesluit gaat op deze dag naar de aanvrager en wordt geboekt in het wijkbudget. "
            "Dit kan daarna niet meer ongedaan worden gemaakt.",
            doe,
            {"bedrag": dossier.rij.verleend, "datum": omgeving.klok.vandaag()},
            dossier.id,
            ouder,
        )


class HerzieDialoog(_Mandaatdialoog):
    """Another decision after a bezwaar that is gegrond (Awb 7:11)."""

    def __init__(self, omgeving: Omgeving, dossier: Dossier, ouder: QWidget) -> None:
        bestand = omgeving.bestand
        if bestand is None:
            raise RuntimeError("no file is open")
        feiten = dossier.feiten
        velden = [
            veld("besluit", "bedrag", label="Nieuw bedrag", verplicht=True),
            DATUM,
            veld("besluit", "mandaat_id"),
            veld("besluit", "motivering"),
        ]
        nu = "Er is niets verleend" if feiten.vastgesteld is None else f"Nu vastgesteld: {toon_bedrag(feiten.vastgesteld)}"
        hoogstens = feiten.aangevraagd if feiten.vastgesteld is None or feiten.besluit == "direct" else feiten.verleend

        def doe(waarden: Mapping[str, Waarde]) -> Stap:
            gevraagd: dict[str, Any] = {n: waarden.get(n) for n in ("bedrag", "datum", "mandaat_id", "motivering")}
            return stappen.herzie(bestand.uow, dossier.id, **gevraagd)

        super().__init__(
            omgeving,
            "Herzien na bezwaar",
            velden,
            f"{dossier.rij.kenmerk} {dossier.rij.titel}. {nu}, betaald: {toon_bedrag(dossier.rij.betaald)}. Het nieuwe besluit gaat op deze dag "
            "naar de aanvrager en wordt geboekt in het wijkbudget. Dit kan daarna niet meer ongedaan worden gemaakt.",
            doe,
            {"bedrag": hoogstens, "datum": omgeving.klok.vandaag()},
            dossier.id,
            ouder,
        )


_NAMEN = ("soort", "motivering", "mandaat_id", "bedrag", "grond", "datum")


def _lees(veld_: VeldWidget) -> int | None:
    """The amount that stands in a field; None where there is none, or none that can be read."""
    try:
        waarde = veld_.waarde()
    except InvoerFout:
        return None
    return waarde if isinstance(waarde, int) else None
