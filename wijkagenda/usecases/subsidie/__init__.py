"""Subsidie: every step of a dossier, from concept to afgerekend. Which step may follow which is in `domain.subsidie_stappen`."""

from wijkagenda.usecases.subsidie.beoordeling import adviseer, beoordeel, stuur_voornemen, vraag_zienswijze, zienswijze_binnen, zienswijze_na_binnen
from wijkagenda.usecases.subsidie.besluit import maak_bekend, neem_besluit, neem_besluit_terug, trek_in, trek_verlening_in, wijzig_verlening
from wijkagenda.usecases.subsidie.geld import betaal, draai_betaling_terug, ontvang_terug, plan_betaling, plan_voorschotten, vorder_terug
from wijkagenda.usecases.subsidie.herziening import herzie
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
from wijkagenda.usecases.subsidie.verantwoording import ontvang_verantwoording, registreer_bezwaar, rond_bezwaar_af, stel_vast, vraag_verantwoording
from wijkagenda.usecases.subsidie.verdeling import geef_punten, kopieer_verdeling, laat_buiten, maak_besluiten, neem_weer_mee

__all__ = [
    "MAKERS", "REGELS", "VERWIJDERREGELS", "aanvulling_binnen", "adviseer", "beoordeel", "betaal", "buiten_behandeling",
    "draai_betaling_terug", "geef_punten", "herzie", "kies_gebieden", "kopieer_regeling", "kopieer_verdeling", "laat_buiten",
    "maak_bekend", "maak_besluiten", "neem_besluit", "neem_besluit_terug", "neem_in_beoordeling", "neem_weer_mee", "ontvang",
    "ontvang_terug", "ontvang_verantwoording", "plan_betaling", "plan_voorschotten", "registreer_bezwaar", "rond_bezwaar_af",
    "stel_vast", "stuur_voornemen", "toets", "trek_in", "trek_verlening_in", "verleng_termijn", "vink_stuk_af", "vorder_terug",
    "vraag_aanvulling", "vraag_verantwoording", "vraag_zienswijze", "wijs_af_als_te_laat", "wijzig_verlening", "zet_terug",
    "zienswijze_binnen", "zienswijze_na_binnen",
]  # fmt: skip
