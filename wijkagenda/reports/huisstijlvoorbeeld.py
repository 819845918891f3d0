"""A short invented report in which every colour of a house style is seen, with its logo and sender."""

from __future__ import annotations

import datetime as dt

from wijkagenda.queries.huisstijl import Huisstijl
from wijkagenda.reports.blocks import Alinea, Blok, Citaat, Colofon, Kader, Kerncijfer, Kerncijfers, Kolom, Kop, Omslag, Rij, Tabel
from wijkagenda.reports.huisstijl import afzenderregels, stijl_van
from wijkagenda.reports.pdf.document import maak_pdf

_TABEL = Tabel(
    (Kolom("Actie", breedte=50), Kolom("Wie trekt", breedte=30), Kolom("Hoe ver", breedte=20)),
    (Rij(("Welkomsttas van buren", "Bewonersgroep Voorbeeld", "bezig")), Rij(("Straatfeest", "Feestcomité Verzonnen", "gepland"))),
)


def voorbeeldblokken(huisstijl: Huisstijl) -> list[Blok]:
    """A cover and a page."""
    afzender = " · ".join(afzenderregels(huisstijl))
    return [
        Omslag("Samen in de Voorbeeldwijk", "Wijkplan 2026 – 2029", ("Gemaakt door bewoners en partners",), zaad="Voorbeeldwijk", kort="Voorbeeld"),
        Kop(1, "Nieuwe buren horen erbij", nummer="2"),
        Alinea("Zo ziet een rapport eruit in uw huisstijl. De wijk, de namen en de cijfers zijn verzonnen."),
        Kerncijfers(
            (Kerncijfer("27", "initiatieven van bewoners"), Kerncijfer("7,1", "voor de band met de buurt"), Kerncijfer("212", "mensen dachten mee"))
        ),
        Kop(2, "Wat gaan we doen?"),
        _TABEL,
        Citaat("Wie nieuw is, weet niet waar de koffie staat.", "Een bewoner"),
        Kader(("Elke dinsdag om 10 uur staat de koffie klaar in het wijkhuis.",), "Doe mee!"),
        Kader(("Dit is een voorbeeld.",), "Goed om te weten", "weten"),
        Colofon((*([afzender] if afzender else []), "Dit voorbeeld is gemaakt met Wijkagenda.")),
    ]


def voorbeeld(huisstijl: Huisstijl, vandaag: dt.date) -> bytes:
    """The PDF."""
    blokken = voorbeeldblokken(huisstijl)
    return maak_pdf(blokken, titel="Voorbeeld van de huisstijl", voettekst="Voorbeeld", datum=vandaag, huisstijl=stijl_van(huisstijl))
