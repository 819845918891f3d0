"""Tab Partners: who takes part, with which share in the pot, and what each got, spent and still accounts for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.queries.deelname import DeelnameRij, deelnames, potdelen
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record.deellijst import Deellijst
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.label import tekst
from wijkagenda.ui.wijkbudget.kleintabel import KleineTabel
from wijkagenda.ui.wijkbudget.stampaneel import StamPaneel

KOLOMMEN = (
    Kolom("partner", "Partner", vet=True, onder=lambda r: " · ".join(w for w in (r.gebied, r.vorm_tekst, r.wanneer) if w)),
    Kolom("inbreng", "Inbreng", None, "bedrag", 122),
    Kolom("aandeel", "Deel in pot (%)", None, "getal", 132, decimalen=1),
    Kolom("gekregen", "Gekregen", None, "bedrag", 122),
    Kolom("besteed", "Besteed", None, "bedrag", 122, wijkt=True),
    Kolom("verantwoord", "Verantwoord", None, "bedrag", 122),
    Kolom("te_verantwoorden", "Nog te verantwoorden", None, "bedrag", 154),
    Kolom("van", "Vanaf", None, "datum", 104, verborgen=True),
    Kolom("tot", "Tot", None, "datum", 104, verborgen=True),
    Kolom("toegezegd", "Toegezegd", None, "bedrag", 122, verborgen=True),
)
_POT = (
    Kolom("geldstroom", "Geldstroom", onder=lambda r: f"van {toon_bedrag(r.pot)}"),
    Kolom("inbreng", "Inbreng", None, "bedrag", 120),
    Kolom("aandeel", "Deel (%)", None, "getal", 84, decimalen=1),
)


class Potkaart(Kaart):
    """The share of a partner in the pot of its gebied, per geldstroom."""

    soort = "deelnamebedrag"

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__("Deel in de pot")
        self._omgeving = omgeving
        self._leeg = tekst("Dit jaar brengt nog niemand in dit gebied iets in.", "grijs", breek=True)
        self.tabel = KleineTabel("Deel in de pot per geldstroom", _POT, sleutel=lambda r: str(r.geldstroom_id))
        self.voeg_toe(self._leeg, self.tabel)

    def toon(self, id_: str) -> None:
        """Of this deelname in the chosen year."""
        delen = potdelen(self._omgeving.lees(), id_, self._omgeving.jaar)
        self.zet_titel(f"Deel in de pot van {self._omgeving.jaar}")
        self.tabel.zet(delen)
        self.tabel.setVisible(bool(delen))
        self._leeg.setVisible(not delen)


class DeelnamePaneel(StamPaneel):
    """Partners of the chosen gebieden in the chosen year."""

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        bedragen = Deellijst(omgeving, "deelnamebedrag", "deelname_id", "Inbreng", ["geldstroom_id", "jaar", "bedrag"],
                             leeg="Nog geen inbreng. Voeg per geldstroom en jaar toe wat deze partner inbrengt.",
                             volgorde=("-jaar",), begin=lambda: {"jaar": omgeving.jaar})  # fmt: skip
        super().__init__(
            omgeving, "deelname", "Partners", KOLOMMEN, lambda: deelnames(omgeving.lees(), omgeving.gebied_ids, omgeving.jaar),
            vragen=("organisatie_id", "gebied_id", "vorm", "van"), nieuw="Nieuwe partner", naam_van=lambda r: str(r.partner),
            leeg="Hier komen de partners die meedoen met het wijkbudget.",
            uitleg="Wie doet mee, wat brengt ieder in, en wat is ermee gedaan? Gekregen is betaald door de gemeente; besteed is met wat nog is "
            "verplicht; verantwoord is wat aan de wijk is uitgegeven.",
            delen=(bedragen, Potkaart(omgeving)), ook=frozenset({"organisatie", "boeking"}), som=som, onder=True, ouder=ouder,
        )  # fmt: skip


def som(rijen: Sequence[DeelnameRij]) -> str:
    """All partners together in one line."""
    if not rijen:
        return ""
    woorden = (("inbreng", "ingebracht"), ("gekregen", "gekregen"), ("besteed", "besteed"), ("verantwoord", "verantwoord"),
               ("te_verantwoorden", "nog te verantwoorden"))  # fmt: skip
    return "Samen: " + ", ".join(f"{toon_bedrag(sum(getattr(r, naam) for r in rijen))} {woord}" for naam, woord in woorden) + "."
