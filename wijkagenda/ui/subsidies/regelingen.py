"""The regelingen, on the place Subsidies and under Instellingen: list | the chosen one; one in use is copied, not changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from wijkagenda.basis.veld import Waarde
from wijkagenda.queries.regeling import RegelingRij, regelingen, vaste_velden
from wijkagenda.ui.instellingen.deel import Detail, LijstDeel
from wijkagenda.ui.record import NieuwDialoog
from wijkagenda.ui.subsidies.regelingdetail import RegelingDetail
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.usecases.subsidie import kopieer_regeling


class RegelingenPaneel(LijstDeel):
    """A page inside a tab."""

    titel = "Regelingen"
    nieuw_label = "Nieuwe regeling"
    soort = "regeling"
    soorten = frozenset({
        "regeling", "regeling_plafond", "regeling_stuk", "regeling_criterium", "regeling_verantwoording", "aanvraag", "besluit", "geldstroom",
        "rubriek", "gebied",
    })  # fmt: skip
    vragen = ("naam", "jaar", "plafond", "open_van", "open_tot", "geldstroom_id", "rubriek_id")
    leeg = "Hier komen de subsidieregelingen, per jaar of per ronde."
    kies_zin = "Kies links een regeling."
    kolommen = (
        Kolom("naam", "Regeling", vet=True, onder=lambda r: f"{r.jaar} · {r.aanvragen} ontvangen, {r.open} open"),
        Kolom("open_van", "Open vanaf", None, "datum", 110, verborgen=True),
        Kolom("open_tot", "Tot en met", None, "datum", 110, verborgen=True),
        Kolom("ruimte", "Plafondruimte", None, "bedrag", 130),
    )

    def begin(self) -> Mapping[str, Waarde]:
        """A regeling is mostly for a whole year."""
        jaar = self.omgeving.jaar
        return {"jaar": jaar, "open_van": dt.date(jaar, 1, 1), "open_tot": dt.date(jaar, 12, 31)}

    def maak_nieuw(self) -> NieuwDialoog:
        """Another year moves the days with it, as long as they are a whole year."""
        dialoog = super().maak_nieuw()
        velden = dialoog.formulier.velden

        def volg_jaar(naam: str, jaar: object) -> None:
            if naam != "jaar" or not isinstance(jaar, int) or not dt.MINYEAR <= jaar <= dt.MAXYEAR:
                return
            for dag, maand_dag in (("open_van", (1, 1)), ("open_tot", (12, 31))):
                staat = velden[dag].waarde()
                if isinstance(staat, dt.date) and (staat.month, staat.day) == maand_dag:
                    velden[dag].zet(staat.replace(year=jaar))

        dialoog.formulier.veld_gewijzigd.connect(volg_jaar)
        return dialoog

    def rijen(self) -> Sequence[RegelingRij]:
        return regelingen(self.omgeving.lees())

    def maak_detail(self) -> Detail:
        return RegelingDetail(self, self._vast(self._op_weg))

    def ververs(self) -> None:
        """Shows it anew when its first application came in, or the last one went: then other fields can be changed."""
        super().ververs()
        if isinstance(self.detail, RegelingDetail) and self.getoond_id is not None and self.detail.vast != self._vast(self.getoond_id):
            self._toon(self.getoond_id)

    def kopieer(self, id_: str) -> None:
        """A copy for the next round, opened to be changed."""
        stap = self.doe(kopieer_regeling, id_)
        if stap is not None and stap.hoofd is not None:
            self.toon("regeling", stap.hoofd)

    _op_weg = ""
    """The regeling that is about to be shown."""

    def _toon(self, id_: str) -> None:
        self._op_weg = id_
        super()._toon(id_)

    def _vast(self, id_: str) -> frozenset[str]:
        return vaste_velden(self.omgeving.lees(), id_)
