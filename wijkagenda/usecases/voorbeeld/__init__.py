"""The example: an invented year and a half, replayed day by day through the use cases, the same every time.

What is told lies in `resources/voorbeeld`; each file has a teller here that puts its events on the draaiboek. Afterwards the
file stands on its peildatum, and none of it is on the undo pile.
"""

from __future__ import annotations

from wijkagenda.basis.geheugen import zonder_ruimen
from wijkagenda.domain.basis_model import vaste_ids
from wijkagenda.storage import journal
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases.bestand import zet_instelling
from wijkagenda.usecases.voorbeeld.draaiboek import Draaiboek, Drukker, lees_toml
from wijkagenda.usecases.voorbeeld.geld import vertel_geld
from wijkagenda.usecases.voorbeeld.initiatieven import vertel_initiatieven
from wijkagenda.usecases.voorbeeld.kennis import vertel_kennis
from wijkagenda.usecases.voorbeeld.mensen import vertel_mensen
from wijkagenda.usecases.voorbeeld.plannen import vertel_plannen
from wijkagenda.usecases.voorbeeld.subsidie import vertel_subsidie
from wijkagenda.usecases.voorbeeld.woorden import vertel_woorden

__all__ = ["SJABLOON", "Drukker", "vul_voorbeeld"]

SJABLOON = "oss"
"""The sjabloon that the example builds on."""
WIE = "voorbeeld"
"""The user that the history of the example names."""


def vul_voorbeeld(bestand: Bestand, drukker: Drukker) -> None:
    """Fills a file that was just made from the sjabloon Oss. `drukker` gives the text that a vastgesteld plan keeps."""
    klok, uow = bestand.klok, bestand.uow
    gezet, wie = klok.gezet, uow.wie
    draaiboek = Draaiboek(uow, klok, bestand.lees, drukker)
    for vertel in (vertel_mensen, vertel_geld, vertel_woorden, vertel_plannen, vertel_initiatieven, vertel_subsidie, vertel_kennis):
        vertel(draaiboek)
    try:
        uow.wie = WIE
        with vaste_ids(klok.nu), zonder_ruimen():
            draaiboek.speel()
            peildatum = klok.gezet = lees_toml("organisaties")["peildatum"]
            zet_instelling(uow, "peildatum", peildatum.isoformat())
        journal.leeg_stapels(bestand.con)
    finally:
        klok.gezet, uow.wie = gezet, wie
