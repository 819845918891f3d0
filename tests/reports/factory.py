"""An invented wijkplan that uses every block, for tests of what comes out."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from wijkagenda.charts.initiatief import Fasestand, Fasestapel
from wijkagenda.charts.wijkbudget import Aandeel, Aandeelkolommen, Deel, Geldstroombalk, Geldstroombalken, Verdeling
from wijkagenda.charts.wijkscan import Indicatorreeks, Meetpunt, Meetreeks, Trendbreuk
from wijkagenda.reports.blocks import (
    Afbeelding,
    Alinea,
    Blok,
    Citaat,
    Colofon,
    Grafiek,
    Inhoudsopgave,
    Kader,
    Kerncijfer,
    Kerncijfers,
    Kolom,
    Kop,
    Kopgroep,
    Lijst,
    Omslag,
    Paginawissel,
    Rij,
    Ruimte,
    Stuk,
    Tabel,
)

DATUM = dt.date(2026, 3, 12)

VERDELING = Verdeling(
    "Waar het geld heen gaat",
    (
        Deel("Hulp en steun", 35_600_000),
        Deel("Ontmoeten", 8_100_000),
        Deel("Sport en cultuur", 3_200_000),
        Deel("Initiatieven", 6_500_000),
        Deel("Samen leren", 600_000),
    ),
)
GELDSTROMEN = Geldstroombalken(
    (
        Geldstroombalk("Wmo begeleiding", 48_200_000, 12_000_000, 20_060_000),
        Geldstroombalk("Subsidie welzijn", 13_800_000, 3_975_000, 8_000_000),
        Geldstroombalk("Subsidieregeling sociale basis", 6_000_000, 2_200_000, 2_800_000),
        Geldstroombalk("Bijdrage zorgverzekeraar", 1_875_000, 1_500_000, 500_000),
    )
)
AANDEEL = Aandeelkolommen(
    "Deel van het budget dat collectief is",
    (Aandeel("2022", 20), Aandeel("2023", 24), Aandeel("2024", None), Aandeel("2025", 37), Aandeel("2026", Decimal("42.5"))),
)
INDICATOR = Indicatorreeks(
    "Band met de buurt",
    (
        Meetreeks("heel Oss", (Meetpunt(2020, Decimal("7.4")), Meetpunt(2022, Decimal("7.3")), Meetpunt(2024, Decimal("7.5"), True))),
        Meetreeks("onze wijk", (Meetpunt(2024, Decimal("7.1")),)),
    ),
    (Trendbreuk(2022),),
)
FASEN = Fasestapel(
    ("idee", "verkenning", "opstart", "draait met steun", "draait zelfstandig"),
    (
        Fasestand("jan 2025", (4, 2, 1, 0, 0)),
        Fasestand("jul 2025", (4, 4, 3, 3, 1)),
        Fasestand("jan 2026", (5, 2, 3, 7, 4)),
    ),
)


def acties(aantal: int = 4) -> Tabel:
    """A table of acties, as long as wanted."""
    vast = (
        ("Welkomsttas van buren", "Bewonersgroep De Brug", "vanaf april 2026", "● bezig"),
        ("Taalcafé in het wijkhuis", "Taalcafé Witte Hoef", "september 2026", "○ gepland"),
        ("Straatfeest met alle talen", "Oranjecomité", dt.date(2027, 4, 27), "○ gepland"),
        ("Buurtgids op papier", "Wijkteam", "maart 2026", "✓ klaar"),
    )
    kolommen = (Kolom("Actie"), Kolom("Wie trekt"), Kolom("Wanneer", "datum"), Kolom("Hoe ver"))
    return Tabel(kolommen, tuple(Rij(vast[i % 4]) for i in range(aantal)))


def budget() -> Tabel:
    """Rubrieken by geldstromen with a head over groups of columns, a shortage and a sum."""
    kolommen = (
        Kolom("Waarvoor"),
        Kolom("Begroot", "bedrag", in_euros=True),
        Kolom("Verplicht", "bedrag", in_euros=True),
        Kolom("Vrij", "bedrag", in_euros=True),
        Kolom("Begroot", "bedrag", in_euros=True),
        Kolom("Vrij", "bedrag", in_euros=True),
        Kolom("Deel", "procent"),
    )
    rijen = (
        Rij(("Ondersteuning (Samenwerkwijze)", 48_200_000, 12_000_000, 16_140_000, 13_800_000, 1_825_000, 66)),
        Rij(("Ontmoeting en wijkhuis", 11_000_000, 9_600_000, 1_400_000, None, None, 15)),
        Rij(("Sport en cultuur", 5_800_000, 3_650_000, 2_150_000, 1_875_000, -125_000, 6)),
        Rij(("Samen", 65_000_000, 25_250_000, 19_690_000, 15_675_000, 1_700_000, 100), nadruk=True),
    )
    groepen = (Kopgroep("", 1), Kopgroep("Wmo begeleiding", 3), Kopgroep("Subsidie welzijn", 2), Kopgroep("", 1))
    return Tabel(kolommen, rijen, bijschrift="Geld per geldstroom in 2026", kopgroepen=groepen)


def opgave(nr: int, titel: str) -> list[Blok]:
    """A page about one opgave."""
    return [
        Paginawissel(),
        Kop(1, titel, nummer=str(nr), anker=f"opgave-{nr}"),
        Alinea("Elk jaar komen er 900 mensen bij. Zij kennen hun buren vaak niet.", aanhef="Waarom?"),
        Alinea("Over vier jaar kent elke nieuwe bewoner drie buren bij naam.", aanhef="Wat willen we?"),
        Alinea(
            "Wij verwelkomen nieuwe buren zelf. Wij hebben een ruimte nodig en iemand die ons op weg helpt.",
            aanhef="Wie doet wat?",
        ),
        Kop(2, "Wat gaan we doen?"),
        acties(),
        Kop(2, "Wat doet de gemeente?"),
        Alinea("De gemeente betaalt de tas en zorgt voor een ruimte. De gemeente organiseert het feest niet. Dat doen bewoners zelf."),
        Kop(2, "Dit past bij"),
        Alinea("Doel 1: meedoen in de samenleving"),
        Kader(("Elke dinsdag om 10 uur staat de koffie klaar in het wijkhuis.",), aanhef="Doe mee!"),
    ]


def wijkplan() -> list[Blok]:
    """The whole invented plan."""
    return [
        Omslag(
            "Samen\nin de Ruwaard",
            "Wijkplan 2026 – 2029",
            ("Gemaakt door 212 bewoners, verenigingen", "en het sociaal wijkteam"),
            "Vastgesteld op 12 maart 2026 · versie 1",
            zaad="Ruwaard",
        ),
        Inhoudsopgave(niveaus=1),
        Paginawissel(),
        Kop(1, "Onze wijk in het kort"),
        Alinea(
            "In de Ruwaard wonen 13.315 mensen. Veel buren kennen elkaar al lang. Er zijn ook veel nieuwe gezichten. "
            "We vinden een veilige en groene wijk belangrijk. En dat niemand er alleen voor staat.",
            soort="inleiding",
        ),
        Kerncijfers(
            (
                Kerncijfer("27", "initiatieven van bewoners"),
                Kerncijfer("7,1", "voor de band met de buurt"),
                Kerncijfer("212", "mensen dachten mee"),
            )
        ),
        Kop(2, "Cijfers én verhalen"),
        Alinea("Heel Oss gaf de band met de buurt een 7,4 in 2020 en een 7,3 in 2022. In de Ruwaard hielden we zelf een enquête (212 mensen)."),
        Grafiek(INDICATOR, "Rapportcijfer voor de band met de buurt. Bron: verzonnen voor dit voorbeeld."),
        Citaat(
            "“Op de galerij groet iedereen elkaar. Maar wie nieuw is, weet niet waar de koffie staat.”",
            "bewoner van de Fictiestraat",
        ),
        Alinea(
            (
                Stuk("Bewoners zeggen: het cijfer klopt voor wie hier al lang woont. Daarom gaat "),
                Stuk("opgave 2", link="#opgave-2"),
                Stuk(" over nieuwe buren. Meer lezen? Kijk op "),
                Stuk("wijkplan.example", link="https://wijkplan.example/"),
                Stuk(". Het hele cijferoverzicht ligt "),
                Stuk("gratis", vet=True),
                Stuk(" in het "),
                Stuk("wijkhuis", schuin=True),
                Stuk("."),
            )
        ),
        Kop(2, "Wat gaat goed, wat kan beter"),
        Lijst(
            (
                "Buren helpen elkaar met boodschappen en klussen.",
                "Het wijkhuis is elke dag open.",
                "Jongeren missen een plek voor zichzelf.",
            )
        ),
        Lijst(("Eerst praten we.", "Dan kiezen we samen.", "Dan gaan we aan de slag."), genummerd=True),
        *opgave(1, "Een plek voor jongeren"),
        *opgave(2, "Nieuwe buren horen erbij"),
        Paginawissel(),
        Kop(1, "Geld voor onze wijk in 2026"),
        Alinea("Voor de Ruwaard is € 540.000 beschikbaar. Dat geld komt van verschillende plekken. Samen beslissen we waar het heen gaat."),
        Grafiek(VERDELING),
        budget(),
        Grafiek(GELDSTROMEN, "Geld per geldstroom: wat is uitgegeven, wat is beloofd en wat is nog vrij."),
        Kop(2, "Steeds meer samen"),
        Grafiek(AANDEEL, "Deel van het budget dat collectief is."),
        Grafiek(FASEN, "Initiatieven per fase."),
        Kader(("Het geld van de zorgverzekeraar is bijna op.",), aanhef="Let op.", soort="letop"),
        Afbeelding("0" * 64, "het wijkhuis op een zomerdag"),
        Kop(2, "Een idee?"),
        Alinea("Heeft u een plan voor uw buurt? Vraag geld aan of kom langs. We helpen u met de aanvraag."),
        Ruimte(1),
        Colofon(
            (
                "Dit plan is gemaakt door bewoners van de Ruwaard met hulp van het wijkteam.",
                "Vragen? Mail naar wijkplan@voorbeeld.example.",
            )
        ),
    ]
