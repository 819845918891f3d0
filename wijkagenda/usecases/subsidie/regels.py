"""What holds when a record of a dossier or regeling is made, changed or deleted by its fields.

What a step decides (besluit, betaling, vaststelling …) is not made or changed by filling in a field.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_datum
from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.domain.basis_model import Rij
from wijkagenda.domain.subsidie import Aanvraag, AanvraagGebied, Beoordeling, Besluit, Betaling, Bezwaar, Ingebrekestelling
from wijkagenda.domain.subsidie_regels import keur_aanvraag
from wijkagenda.domain.subsidie_stand import delen_van
from wijkagenda.domain.subsidie_stappen import HEEL
from wijkagenda.storage.unit_of_work import Werk
from wijkagenda.usecases.subsidie.beoordeling import keur_beoordeling, maak_beoordeling
from wijkagenda.usecases.subsidie.dossier import maak_aanvraag
from wijkagenda.usecases.subsidie.indeling import deel_in
from wijkagenda.usecases.subsidie.regeling import keur_deel, keur_deel_weg, keur_gewijzigde_regeling
from wijkagenda.usecases.subsidie.slot import keur_delen_open, keur_inhoud_open, keur_oordeel_open
from wijkagenda.usecases.subsidie.verantwoording import maak_bezwaar
from wijkagenda.usecases.subsidie.verdeling import keur_buiten, keur_buiten_weg, keur_oordeel, keur_verdeling, maak_verdeling

GESTUURD = frozenset({"regeling_id", "organisatie_id", "aangevraagd", "ontvangen_op", "activiteiten", "van", "tot"})
OORDEEL = frozenset({"geadviseerd", "advies"})


def _gewijzigd(rij: Rij) -> set[str]:
    """The columns that were set and not written yet."""
    return {a.key for a in sa.inspect(rij).attrs if a.history.has_changes()}


def _keur_aanvraag(werk: Werk, aanvraag: Aanvraag) -> None:
    gewijzigd = _gewijzigd(aanvraag)
    if gewijzigd & GESTUURD:
        keur_inhoud_open(aanvraag)
    if gewijzigd & OORDEEL:
        keur_oordeel_open(aanvraag)
    if "initiatief_id" in gewijzigd and aanvraag.initiatief_id:
        deel_in(werk, aanvraag)
    keur_aanvraag(aanvraag.aangevraagd, aanvraag.geadviseerd, aanvraag.van, aanvraag.tot, aanvraag.ontvangen_op, werk.vandaag)


def _keur_gebied(werk: Werk, deel: AanvraagGebied) -> None:
    keur_delen_open(werk.haal(Aanvraag, deel.aanvraag_id))
    werk.sessie.flush()
    som = sum(d for _, d in delen_van(werk.sessie, [deel.aanvraag_id])[deel.aanvraag_id])
    if som > HEEL:
        raise InvoerFout(f"De delen zijn samen {som / 10_000:g} %. Meer dan 100 % kan niet.".replace(".", ",", 1), "deel")


def _keur_gestuurd(werk: Werk, deel: Any) -> None:
    keur_inhoud_open(werk.haal(Aanvraag, deel.aanvraag_id))


def _keur_delen(werk: Werk, deel: Any) -> None:
    keur_delen_open(werk.haal(Aanvraag, deel.aanvraag_id))


def _keur_beoordeling(werk: Werk, beoordeling: Beoordeling) -> None:
    keur_beoordeling(werk, werk.haal(Aanvraag, beoordeling.aanvraag_id), beoordeling.medewerker_id)


def _keur_besluit(_werk: Werk, besluit: Besluit) -> None:
    if besluit.bekendgemaakt_op is not None or _gewijzigd(besluit) - {"motivering"}:
        raise RegelFout("Een besluit verandert alleen door een stap. Neem het besluit terug zolang het niet is bekendgemaakt.")


def _keur_betaling(_werk: Werk, betaling: Betaling) -> None:
    gewijzigd = _gewijzigd(betaling)
    if "betaald_op" in gewijzigd:
        raise RegelFout("Een betaling legt u vast met de stap ‘Betaling vastleggen’; dan wordt zij ook geboekt.")
    if betaling.betaald_op is not None and gewijzigd:
        raise RegelFout("Deze betaling is gedaan en geboekt. Zij verandert niet meer.")


def _keur_bezwaar(_werk: Werk, bezwaar: Bezwaar) -> None:
    if bezwaar.uitkomst != "loopt" and bezwaar.afgehandeld_op is None:
        raise InvoerFout("Vul ook in wanneer het bezwaar is afgehandeld.", "afgehandeld_op")
    if bezwaar.afgehandeld_op is not None and bezwaar.afgehandeld_op < bezwaar.ontvangen_op:
        raise InvoerFout("Het bezwaar kan niet zijn afgehandeld voordat het binnenkwam.", "afgehandeld_op")


def _keur_ingebrekestelling(werk: Werk, brief: Ingebrekestelling) -> None:
    """A letter about an application that was there (Awb 4:17 lid 3)."""
    ontvangen = werk.haal(Aanvraag, brief.aanvraag_id).ontvangen_op
    if ontvangen is None:
        raise RegelFout("Deze aanvraag is nog niet ontvangen. Leg dat eerst vast.")
    if brief.ontvangen_op > werk.vandaag:
        raise InvoerFout("De brief kan niet in de toekomst zijn ontvangen. Kies vandaag of eerder.", "ontvangen_op")
    if brief.ontvangen_op < ontvangen:
        raise InvoerFout(f"De aanvraag kwam op {toon_datum(ontvangen)}. De brief kan niet van daarvoor zijn.", "ontvangen_op")


def _alleen_door(naam: str) -> Callable[[Werk, dict[str, Any]], Rij]:
    def weiger(_werk: Werk, _waarden: dict[str, Any]) -> Rij:
        raise RegelFout(f"Dit legt u vast met de stap ‘{naam}’ in het dossier.")

    return weiger


def _niet_weg(zin: str) -> Callable[[Werk, Any], None]:
    def weiger(_werk: Werk, _rij: Any) -> None:
        raise RegelFout(zin)

    return weiger


def _aanvraag_weg(_werk: Werk, aanvraag: Aanvraag) -> None:
    if aanvraag.status != "concept":
        raise RegelFout("Een aanvraag die is ontvangen blijft bewaard. Trek haar in als zij niet doorgaat.")


def _stap_weg(werk: Werk, deel: Any) -> None:
    """What a step wrote down goes only with a concept."""
    if werk.haal(Aanvraag, deel.aanvraag_id).status != "concept":
        raise RegelFout("Dit legde een stap in het dossier vast en blijft bewaard.")


def _beoordeling_weg(werk: Werk, beoordeling: Beoordeling) -> None:
    keur_oordeel_open(werk.haal(Aanvraag, beoordeling.aanvraag_id))


def _betaling_weg(_werk: Werk, betaling: Betaling) -> None:
    if betaling.betaald_op is not None:
        raise RegelFout("Deze betaling is gedaan en geboekt. Zij blijft staan.")


MAKERS: Mapping[str, Callable[[Werk, dict[str, Any]], Rij]] = {
    "aanvraag": maak_aanvraag,
    "beoordeling": maak_beoordeling,
    "besluit": _alleen_door("Besluit nemen"),
    "vaststelling": _alleen_door("Subsidie vaststellen"),
    "terugvordering": _alleen_door("Terugvorderen"),
    "aanvulling": _alleen_door("Aanvulling vragen"),
    "termijnwijziging": _alleen_door("Termijn verlengen"),
    "betaling": _alleen_door("Betaling plannen"),
    "bezwaar": maak_bezwaar,
    "verdeling": maak_verdeling,
}
REGELS: Mapping[str, Callable[[Werk, Any], None]] = {
    "regeling": keur_gewijzigde_regeling,
    "regeling_plafond": keur_deel,
    "regeling_stuk": keur_deel,
    "regeling_criterium": keur_deel,
    "regeling_verantwoording": keur_deel,
    "aanvraag": _keur_aanvraag,
    "aanvraag_gebied": _keur_gebied,
    "begrotingsregel": _keur_gestuurd,
    "aanvraag_stuk": _keur_gestuurd,
    "beoordeling": _keur_beoordeling,
    "besluit": _keur_besluit,
    "betaling": _keur_betaling,
    "vaststelling": _niet_weg("Een vaststelling is bekendgemaakt en verandert niet meer."),
    "terugvordering": _niet_weg("Een terugvordering verandert door de stap ‘Geld is terug’."),
    "aanvulling": _niet_weg("Een aanvulling verandert door de stappen ‘Aanvulling vragen’ en ‘Aanvulling is binnen’; de termijn hangt ervan af."),
    "termijnwijziging": _niet_weg("Een bericht over de termijn is verzonden en verandert niet meer."),
    "bezwaar": _keur_bezwaar,
    "ingebrekestelling": _keur_ingebrekestelling,
    "criteriumoordeel": keur_oordeel,
    "verdeling": keur_verdeling,
    "verdeling_buiten": keur_buiten,
}
_VAST = "Dit hoort bij een besluit en blijft in het dossier."
VERWIJDERREGELS: Mapping[str, Callable[[Werk, Any], None]] = {
    "aanvraag": _aanvraag_weg,
    "regeling_plafond": keur_deel_weg,
    "regeling_stuk": keur_deel_weg,
    "regeling_criterium": keur_deel_weg,
    "regeling_verantwoording": keur_deel_weg,
    "aanvraag_gebied": _keur_delen,
    "begrotingsregel": _keur_gestuurd,
    "aanvraag_stuk": _keur_gestuurd,
    "beoordeling": _beoordeling_weg,
    "statusstap": _stap_weg,
    "zienswijze": _stap_weg,
    "verantwoording": _stap_weg,
    "besluit": _niet_weg("Neem het besluit terug met de stap in het dossier."),
    "betaling": _betaling_weg,
    "vaststelling": _niet_weg(_VAST),
    "terugvordering": _niet_weg(_VAST),
    "aanvulling": _niet_weg(_VAST),
    "termijnwijziging": _niet_weg(_VAST),
    "criteriumoordeel": keur_oordeel,
    "verdeling": keur_verdeling,
    "verdeling_buiten": keur_buiten_weg,
}
