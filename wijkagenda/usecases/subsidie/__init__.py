"""Subsidie: every step of a dossier, from concept to afgerekend. Which step may follow which is in `domain.subsidie_stappen`."""

from wijkagenda.usecases.subsidie.beoordeling import adviseer, beoordeel, vraag_zienswijze, zienswijze_binnen
from wijkagenda.usecases.subsidie.besluit import maak_bekend, neem_besluit, neem_besluit_terug, trek_in, trek_verlening_in
from wijkagenda.usecases.subsidie.geld import betaal, ontvang_terug, plan_betaling, vorder_terug
from wijkagenda.usecases.subsidie.ontvangst import (
    aanvulling_binnen,
    buiten_behandeling,
    kies_gebieden,
    neem_in_beoordeling,
    ontvang,
    toets,
    verleng_termijn,
    vink_stuk_af,
    vraag_aanvulling,
    wijs_af_als_te_laat,
    zet_terug,
)
from wijkagenda.usecases.subsidie.regeling import kopieer_regeling
from wijkagenda.usecases.subsidie.regels import MAKERS, REGELS, VERWIJDERREGELS
from wijkagenda.usecases.subsidie.verantwoording import ontvang_verantwoording, registreer_bezwaar, stel_vast, vraag_verantwoording

__all__ = [
    "MAKERS", "REGELS", "VERWIJDERREGELS", "aanvulling_binnen", "adviseer", "beoordeel", "betaal", "buiten_behandeling", "kies_gebieden",
    "kopieer_regeling", "maak_bekend", "neem_besluit", "neem_besluit_terug", "neem_in_beoordeling", "ontvang", "ontvang_terug",
    "ontvang_verantwoording", "plan_betaling", "registreer_bezwaar", "stel_vast", "toets", "trek_in", "trek_verlening_in", "verleng_termijn",
    "vink_stuk_af", "vorder_terug", "vraag_aanvulling", "vraag_verantwoording", "vraag_zienswijze", "wijs_af_als_te_laat", "zet_terug",
    "zienswijze_binnen",
]  # fmt: skip
