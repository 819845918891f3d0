"""Names of persons leave a report, whole and where a text was cut in the middle of one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wijkagenda.basis.tekens import inkorten
from wijkagenda.reports.blocks import Alinea, Kop, Lijst, Stuk
from wijkagenda.reports.lopend import beknopt
from wijkagenda.reports.namen import WEG, zonder_namen

NAAM = "Zwaantje van der Verzonnen"


def test_a_name_leaves_whatever_its_capitals_and_spaces() -> None:
    for geschreven in (NAAM, NAAM.upper(), NAAM.replace(" ", "  "), f"({NAAM})"):
        (alinea,) = zonder_namen([Alinea(f"Gebeld met {geschreven}.")], [NAAM])
        assert WEG in str(alinea.tekst)
        assert "wijk" in str(zonder_namen([Alinea("de wijk")], [NAAM]))


@given(st.integers(1, 60), st.sampled_from([inkorten, beknopt]))
def test_no_cut_leaves_a_part_of_a_name(lengte: int, kort: object) -> None:
    """Reports shorten texts before names are taken out; what is left of one is told by the ellipsis behind it."""
    assert callable(kort)
    tekst = kort(f"Samen koken in de buurt met {NAAM} en haar zus", lengte)
    for blok in (Kop(1, tekst), Alinea((Stuk(tekst, vet=True),)), Lijst((tekst,))):
        (schoon,) = zonder_namen([blok], [NAAM])
        assert "Zwaantje" not in str(schoon) or not tekst.endswith("…")
        assert "Verzonnen" not in str(schoon)


def test_an_ordinary_word_before_an_ellipsis_stays() -> None:
    for tekst in ("Wij gaan van de…", "Komt u ook naar…", "een zwaantje…", "Wij zagen Zwaan…"):
        assert zonder_namen([Alinea(tekst)], [NAAM, "De Verzonnen"]) == [Alinea(tekst)]
