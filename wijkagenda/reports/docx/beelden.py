"""Pictures in Word: photos, pictures of numbers, the drawing of a cover and the logo, each with what is read aloud for it."""

from __future__ import annotations

from io import BytesIO
from typing import Any, Literal

from docx.shared import Pt
from PIL import Image

from wijkagenda.basis.tekens import inkorten
from wijkagenda.charts.palet import Palet
from wijkagenda.reports.beeld import als_jpeg, als_web, lees_beeld
from wijkagenda.reports.blocks import Grafiek
from wijkagenda.reports.docx.schrijver import Schrijver
from wijkagenda.reports.docx.tekening import teken_straat
from wijkagenda.reports.docx.xml import maak_decoratie, veranker

_LANGSTE_ALT = 2000
_SCHERPTE = 200
"""Dots per inch of a picture of numbers."""
_SPELING = 2.0
"""Points of white at its right: letters made of dots are a little wider."""
_TEKENING = 0.46
"""The part of a page that the drawing of a cover takes."""
_LOGOBREEDTE, _LOGOHOOGTE = 150.0, 60.0


class Beeldzetter:
    """Adds pictures to a document, none higher than `hoogste` points."""

    def __init__(self, schrijver: Schrijver, palet: Palet, hoogste: float) -> None:
        self._s, self._palet, self._hoogste = schrijver, palet, hoogste
        self._aantal = 0

    def zet_foto(self, beeld: Image.Image, breedte: float, alt: str, bijschrift: str) -> None:
        """A photo or drawing from the file, at most two thirds of a page high."""
        self._zet_in_regel(als_jpeg(beeld), min(breedte, self._hoogste * 0.66 * beeld.width / beeld.height), alt, bijschrift)

    def zet_grafiek(self, grafiek: Grafiek, breedte: float, letter: float) -> None:
        """A picture of numbers, as wide as the line."""
        from wijkagenda.charts.tekenen import teken  # here: a letter without pictures need not load matplotlib

        figuur: Any = teken(grafiek.gegevens, breedte - _SPELING, letter=letter, palet=self._palet)
        figuur.set_figwidth(breedte / 72)
        uit = BytesIO()
        figuur.savefig(uit, format="png", dpi=_SCHERPTE, metadata={"Software": None})
        uit.seek(0)
        hoogte = float(figuur.get_figheight()) * 72
        self._zet_in_regel(uit, min(breedte, breedte * self._hoogste / hoogte), grafiek.alternatief, grafiek.bijschrift)

    def zet_tekening(self, alinea: Any, soort: Literal["wijk", "dorp"], zaad: str, blad: tuple[float, float]) -> None:
        """The street of a cover over the upper part of its page, to the edges; no part of the text."""
        breed, hoog = blad
        beeld = teken_straat(soort, zaad, self._palet, hoog * _TEKENING / breed)
        vorm = alinea.add_run().add_picture(beeld, width=Pt(breed), height=Pt(hoog * _TEKENING))
        self._benoem(vorm, "")
        veranker(vorm._inline)

    def zet_logo(self, logo: bytes | None, alt: str, *, boven: float) -> None:
        """The logo, where there is one that can be read, with so much white above it."""
        beeld = lees_beeld(logo, _LOGOBREEDTE)
        if beeld is not None:
            self._s.vraag_wit(boven)
            inhoud, _ = als_web(beeld)
            breedte = min(_LOGOBREEDTE, _LOGOHOOGTE * beeld.width / beeld.height)
            self._benoem(self._s.alinea("Normal").add_run().add_picture(BytesIO(inhoud), width=Pt(breedte)), alt)

    def _zet_in_regel(self, inhoud: BytesIO, breedte: float, alt: str, bijschrift: str) -> None:
        alinea = self._s.alinea("Normal")
        alinea.paragraph_format.keep_with_next = bool(bijschrift)
        alinea.paragraph_format.line_spacing = 1.0
        self._benoem(alinea.add_run().add_picture(inhoud, width=Pt(breedte)), alt)
        if bijschrift:
            self._s.alineas(bijschrift, "Caption")

    def _benoem(self, vorm: Any, alt: str) -> None:
        """What is read aloud; without words it is decoration. No white at its sides, so that it stands in line with the text."""
        self._aantal += 1
        for kant in ("distT", "distB", "distL", "distR"):
            vorm._inline.set(kant, "0")
        gegevens = vorm._inline.docPr
        gegevens.set("id", str(self._aantal))
        gegevens.set("name", f"Beeld {self._aantal}")
        gegevens.set("descr", inkorten(alt, _LANGSTE_ALT))
        if not alt.strip():
            maak_decoratie(gegevens)
