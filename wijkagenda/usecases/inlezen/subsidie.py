"""Aanvragen from a list: with the day of receipt they are received and what was sent is frozen, without it they are a concept."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.domain.basis_model import levend, nieuw_id, sleutel_id
from wijkagenda.domain.initiatief import Initiatief
from wijkagenda.domain.relatie import Organisatie
from wijkagenda.domain.subsidie import Aanvraag, AanvraagGebied, Aanvraagversie, Regeling, Statusstap, kwadrant_van_aanvraag
from wijkagenda.domain.subsidie_regels import keur_aanvraag
from wijkagenda.domain.subsidie_stappen import HEEL
from wijkagenda.domain.velden import veld_van
from wijkagenda.storage.unit_of_work import Werk
from wijkagenda.usecases.inlezen.basis import Inlezer
from wijkagenda.usecases.inlezen.regels import Lijstregel, Uitkomst
from wijkagenda.usecases.subsidie.dossier import INHOUD, volgend_kenmerk


class AanvraagInlezer(Inlezer):
    """For the gebied that the list names, else that of its initiatief, else that of its applicant."""

    soort = "aanvraag"
    maakt_organisaties = True

    def __init__(self, werk: Werk) -> None:
        super().__init__(werk)
        self._gebiedveld = veld_van("aanvraag_gebied", "gebied_id")
        self._gebied_van: dict[str, str | None] = {}
        for klasse in (Organisatie, Initiatief):
            self._gebied_van |= dict(werk.sessie.execute(sa.select(klasse.id, klasse.gebied_id).where(levend(klasse))).all())
        self._soort_van = dict(werk.sessie.execute(sa.select(Organisatie.id, Organisatie.soort).where(levend(Organisatie))).all())
        zin = sa.select(Initiatief.id, Initiatief.doel_id, Initiatief.kwadrant).where(levend(Initiatief))
        self._open_tot = dict(werk.sessie.execute(sa.select(Regeling.id, Regeling.open_tot).where(levend(Regeling))).all())
        self._indeling = {id_: (doel, kwadrant) for id_, doel, kwadrant in werk.sessie.execute(zin).all()}
        self._kenmerken: dict[int, tuple[str, int]] = {}

    def lees(self, regel: Lijstregel) -> Uitkomst:
        """A new application, concept or received."""
        rest = dict(regel.waarden)
        naam = rest.pop("gebied_id", None)
        gebied = self.namen.vind(self._gebiedveld, naam) if naam else None
        waarden = self.waarden(Lijstregel(regel.nummer, rest))
        ontvangen = waarden.get("ontvangen_op")
        keur_aanvraag(waarden["aangevraagd"], waarden.get("geadviseerd"), waarden.get("van"), waarden.get("tot"), ontvangen, self.werk.vandaag)
        gebied = gebied or self._gebied_van.get(waarden.get("initiatief_id", "")) or self._gebied_van.get(waarden["organisatie_id"])
        doel, kwadrant = self._indeling.get(waarden.get("initiatief_id", ""), (None, None))
        waarden["doel_id"] = waarden.get("doel_id") or doel
        waarden["kwadrant"] = waarden.get("kwadrant") or kwadrant_van_aanvraag(kwadrant, self._soort_van.get(waarden["organisatie_id"]))
        kenmerk = self._kenmerk((ontvangen or self.werk.vandaag).year)
        id_ = nieuw_id()
        self.zet(Aanvraag, waarden | {"id": id_, "kenmerk": kenmerk, "status": "ontvangen" if ontvangen else "concept"})
        self.zet(Statusstap, {"aanvraag_id": id_, "naar": "concept", "datum": self.werk.vandaag})
        if gebied:
            deel = {"aanvraag_id": id_, "gebied_id": gebied, "deel": Decimal(HEEL) / 10_000}
            self.zet(AanvraagGebied, deel | {"id": sleutel_id("aanvraag_gebied", id_, gebied)})
        if ontvangen:
            self.zet(Statusstap, {"aanvraag_id": id_, "van": "concept", "naar": "ontvangen", "datum": ontvangen})
            self.zet(Aanvraagversie, {"aanvraag_id": id_, "nummer": 1, "datum": ontvangen, "inhoud": _inhoud(waarden, gebied)})
        hoe = "ontvangen aanvraag" if ontvangen else "aanvraag in concept"
        laat = " (let op: ontvangen na de sluiting van de regeling)" if ontvangen and ontvangen > self._open_tot[waarden["regeling_id"]] else ""
        return Uitkomst(regel.nummer, "nieuw", f"nieuwe {hoe} ‘{waarden['titel']}’ van {regel.waarden['organisatie_id']}, "
                                               f"{toon_bedrag(waarden['aangevraagd'])}{laat}")  # fmt: skip

    def _kenmerk(self, jaar: int) -> str:
        """Counts on from the next one of the year."""
        if jaar not in self._kenmerken:
            m = re.fullmatch(r"(.*\D)(\d+)", volgend_kenmerk(self.werk, jaar))
            assert m is not None
            self._kenmerken[jaar] = (m[1], int(m[2]))
        voor, nummer = self._kenmerken[jaar]
        self._kenmerken[jaar] = (voor, nummer + 1)
        return f"{voor}{nummer:03d}"


def _inhoud(waarden: dict[str, Any], gebied: str | None) -> str:
    """What was sent, as the dossier freezes it (`usecases.subsidie.dossier.leg_versie_vast`)."""
    inhoud = {naam: waarden.get(naam) for naam in INHOUD} | {"begroting": [], "gebieden": [(gebied, HEEL)] if gebied else []}
    return json.dumps(inhoud, ensure_ascii=False, sort_keys=True, default=str)
