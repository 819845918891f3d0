"""One regeling on cards: what it is for, its money, when one may ask, how it decides, what one sends along and how one accounts."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from wijkagenda.basis.veld import Veld, Waarde
from wijkagenda.queries.record import delen
from wijkagenda.queries.regeling import KOPIEREN, regelingen, stand_per_gebied
from wijkagenda.ui.instellingen.deel import Detail
from wijkagenda.ui.record import Deellijst, RecordFormulier
from wijkagenda.ui.record.formulier import velden_voor
from wijkagenda.ui.subsidies.plafondbalk import PlafondBalken
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.label import Knop, tekst

if TYPE_CHECKING:
    from wijkagenda.ui.subsidies.regelingen import RegelingenPaneel

_GEGEVENS = ("naam", "jaar", "geldstroom_id", "rubriek_id")
_GELD = ("plafond", "maximum", "direct_tot")
_AANVRAGEN = ("open_van", "open_tot", "doelgroep", "toelichting")
_BESLISSEN = ("verdeelwijze", "termijn_start", "termijn_datum", "termijn_weken", "verdaging_weken", "rolt", "toetsvragen")
_VERANTWOORDEN = ("verantwoording_weken",)
_LEEG = {
    "regeling_plafond": "Geen plafond per gebied: alleen het totaal telt.",
    "regeling_criterium": "Alleen nodig als u aanvragen vergelijkt. Punten geeft u bij Proefverdeling.",
    "regeling_stuk": "De aanvrager hoeft geen stukken mee te sturen.",
    "regeling_verantwoording": "Nog niet ingevuld.",
}
_GEEN_CRITERIA = "Deze regeling vergelijkt aanvragen, maar er zijn nog geen criteria. Vul ze in voordat u verdeelt."


def _velden(namen: Sequence[str], vast: Collection[str]) -> list[Veld]:
    """These fields, none of them folded away; what is fixed can be read, not changed."""
    return [replace(v, meer=False, alleen_lezen=v.naam in vast) for v in velden_voor("regeling", namen)]


class RegelingDetail(Detail):
    """The chosen regeling; `vast` are the fields that no longer change because it is in use."""

    def __init__(self, deel: RegelingenPaneel, vast: frozenset[str]) -> None:
        super().__init__(deel, velden_=_velden(_GEGEVENS, vast))
        self.vast = vast
        self.formulieren = [self.formulier]
        self.stand = tekst(KOPIEREN, "letop", breek=True)
        self.stand.setVisible(bool(vast))
        self.kaart.inhoud.insertWidget(0, self.stand)
        self.kaart.knop(Knop("Kopiëren voor volgend jaar", lambda: deel.kopieer(self.id), icoonnaam="kopieer", soort="link"))
        self.balken = PlafondBalken()
        self._geen_criteria = tekst(_GEEN_CRITERIA, "letop", breek=True)
        self._plafonds = self._deel("regeling_plafond", "Plafond per gebied", ("gebied_id", "bedrag"))
        self._criteria = self._deel("regeling_criterium", "Criteria om te vergelijken", ("naam", "gewicht", "volgorde"), ("volgorde",))
        self._stukken = self._deel("regeling_stuk", "Nodige stukken", ("naam", "volgorde"), ("volgorde",))
        self._wijzen = self._deel("regeling_verantwoording", "Verantwoorden per bedrag", ("tot_bedrag", "wijze"), ("tot_bedrag",))
        self.delen = (self._plafonds, self._criteria, self._stukken, self._wijzen)
        geld = self._kaart("Geld", _GELD)
        geld.inhoud.insertWidget(0, self.balken)
        beslissen = self._kaart("Beslissen", _BESLISSEN)
        beslissen.inhoud.insertWidget(0, self._geen_criteria)
        beslissen.knop(Knop("Proefverdeling", lambda: self.omgeving.ga_naar("verdeling", self.id), icoonnaam="weegschaal", soort="link"))
        for kaart in (geld, self._plafonds, self._kaart("Aanvragen", _AANVRAGEN), self._stukken, beslissen, self._criteria,
                      self._kaart("Verantwoorden", _VERANTWOORDEN), self._wijzen):  # fmt: skip
            self.inhoud.addWidget(kaart)
        self._plafonds.setVisible(not vast)
        self.sluit_af()

    def _kaart(self, titel: str, namen: Sequence[str]) -> Kaart:
        formulier = RecordFormulier(self.omgeving, "regeling", _velden(namen, self.vast), stil=self.deel.eigen)
        formulier.formulier.veld_gewijzigd.connect(lambda *_: self._gewijzigd())
        self.formulieren.append(formulier)
        return Kaart(titel).voeg_toe(formulier)

    def _deel(self, soort: str, titel: str, namen: Sequence[str], volgorde: Sequence[str] = ()) -> Deellijst:
        def achteraan() -> dict[str, Waarde]:
            """A new one comes after those that are there, where they have an order."""
            rijen = delen(self.omgeving.lees(), soort, "regeling_id", self.id) if "volgorde" in volgorde else []
            nummers = [nummer for rij in rijen if isinstance(nummer := rij.waarden["volgorde"], int)]
            return {"volgorde": max(nummers, default=0) + 1} if "volgorde" in volgorde else {}

        return Deellijst(self.omgeving, soort, "regeling_id", titel, namen, leeg=_LEEG[soort], volgorde=volgorde, begin=achteraan,
                         alleen_lezen=bool(self.vast))  # fmt: skip

    def _gewijzigd(self) -> None:
        """A field of one of the cards was left: the list and the bars show it too."""
        self.deel.ververs_lijst()
        self._toon_stand()

    def toon(self, id_: str) -> None:
        self.id = id_
        for formulier in self.formulieren:
            formulier.toon(id_)
        for lijst in self.delen:
            lijst.toon(id_)
        self._toon_stand()

    def _toon_stand(self) -> None:
        db = self.omgeving.lees()
        rij = next((r for r in regelingen(db) if r.id == self.id), None)
        if rij is not None:
            self.balken.zet(rij.plafond, rij.ruimte, stand_per_gebied(db, self.id))
            self._geen_criteria.setVisible(rij.zonder_criteria)
