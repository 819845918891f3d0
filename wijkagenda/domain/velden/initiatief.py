"""Fields of initiatief and what hangs on it; the fasen in their order."""

from wijkagenda.basis.veld import Soort, Veld, keuzes
from wijkagenda.domain.velden.beleidskader import KWADRANTEN

FASEN = keuzes([
    ("idee", "Idee"), ("verkenning", "Verkenning"), ("opstart", "Opstart"), ("met_steun", "Draait met steun"), ("zelfstandig", "Draait zelfstandig"),
    ("afgerond", "Afgerond"), ("gestopt", "Gestopt"), ("overgedragen", "Overgedragen"),
])  # fmt: skip
ACTIEVE_FASEN = ("idee", "verkenning", "opstart", "met_steun", "zelfstandig")
STEUNFASEN = ("verkenning", "opstart", "met_steun")
"""Phases in which support may have been agreed: only there 60 days of silence is a signal."""
OORZAKEN = keuzes([("regels", "gestrand op regels"), ("mensen", "geen mensen"), ("geld", "geen geld"), ("klaar", "klaar"), ("anders", "anders")])
STEUNVORMEN = keuzes([("meedenken", "meedenken"), ("geld", "geld"), ("hulp", "concrete hulp")])
CONTACTSOORTEN = keuzes([("gesprek", "gesprek"), ("telefoon", "telefoon"), ("e-mail", "e-mail"), ("bezoek", "bezoek"), ("brief", "brief"), ("anders", "anders")])

NAMEN = {"initiatief": ("initiatief", "initiatieven"), "faseovergang": ("stap in de fase", "stappen"), "telling": ("telling", "tellingen"),
         "contactmoment": ("contact", "contacten"), "knelpunt": ("knelpunt", "knelpunten"), "nog_actief": ("vraag na een jaar", "vragen"),
         "initiatief_gebied": ("gebied bij initiatief", "gebieden"), "initiatiefnemer": ("initiatiefnemer", "initiatiefnemers")}  # fmt: skip

VELDEN = {
    "initiatief": (
        Veld("titel", "Titel", verplicht=True),
        Veld("gebied_id", "Gebied", Soort.VERWIJZING, True, verwijst="gebied"),
        Veld("omschrijving", "Omschrijving", Soort.TEKST, leest="bewoner"),
        Veld("fase", "Fase", Soort.KEUZE, keuzes=FASEN, alleen_lezen=True),
        Veld("plek", "Buurt of plek"),
        Veld("organisatie_id", "Organisatie", Soort.VERWIJZING, verwijst="organisatie"),
        Veld("ondersteuner_id", "Ondersteuner", Soort.VERWIJZING, verwijst="medewerker"),
        Veld("steun_afgesproken", "Steun afgesproken", Soort.JA_NEE),
        Veld("steun_vorm", "Vorm van steun", Soort.KEUZE, keuzes=STEUNVORMEN, meer=True),
        Veld("organisatievorming", "Hulp bij organisatievorming", Soort.JA_NEE, meer=True),
        Veld("projectontwikkeling", "Hulp bij projectontwikkeling", Soort.JA_NEE, meer=True),
        Veld("borging", "Hulp bij borging", Soort.JA_NEE, meer=True),
        Veld("begonnen_op", "Begonnen op", Soort.DATUM, meer=True),
        Veld("zelfstandig_op", "Draait zelfstandig vanaf", Soort.DATUM, meer=True, hulp="Op deze dag stopt de steun, zoals afgesproken."),
        Veld("doel_id", "Doel", Soort.VERWIJZING, verwijst="doel", meer=True),
        Veld("thema_id", "Thema", Soort.VERWIJZING, verwijst="thema", meer=True),
        Veld("kwadrant", "Kwadrant", Soort.KEUZE, keuzes=KWADRANTEN, meer=True),
        Veld("oorzaak", "Waarom gestopt", Soort.KEUZE, keuzes=OORZAKEN, meer=True),
        Veld("les", "Wat leren we ervan", Soort.TEKST, meer=True),
        Veld("losgelaten_op", "Losgelaten op", Soort.DATUM, meer=True),
        Veld("losgelaten_afspraak", "Afspraak met de gemeente", Soort.TEKST, meer=True),
        Veld("losgelaten_bericht", "Bericht aan bewoners", Soort.TEKST, meer=True, leest="bewoner"),
        Veld("nummer", "Nummer", alleen_lezen=True, meer=True),
    ),
    "telling": (
        Veld("initiatief_id", "Initiatief", Soort.VERWIJZING, True, verwijst="initiatief"),
        Veld("datum", "Datum", Soort.DATUM, True),
        Veld("trekkers", "Trekkers", Soort.GETAL, minimum=0, maximum=1000000),
        Veld("vrijwilligers", "Vrijwilligers", Soort.GETAL, minimum=0, maximum=1000000),
        Veld("deelnemers", "Deelnemers", Soort.GETAL, minimum=0, maximum=1000000),
    ),
    "contactmoment": (
        Veld("initiatief_id", "Initiatief", Soort.VERWIJZING, verwijst="initiatief"),
        Veld("aanvraag_id", "Aanvraag", Soort.VERWIJZING, verwijst="aanvraag"),
        Veld("datum", "Datum", Soort.DATUM, True),
        Veld("soort", "Hoe", Soort.KEUZE, True, CONTACTSOORTEN),
        Veld("tekst", "Wat is besproken", Soort.TEKST, True),
        Veld("medewerker_id", "Door", Soort.VERWIJZING, verwijst="medewerker"),
    ),
    "knelpunt": (
        Veld("initiatief_id", "Initiatief", Soort.VERWIJZING, True, verwijst="initiatief"),
        Veld("regel", "Welke regel of instantie staat in de weg?", verplicht=True),
        Veld("instantie", "Bij wie gevraagd"),
        Veld("gevraagd_op", "Gevraagd op", Soort.DATUM),
        Veld("antwoord", "Antwoord", Soort.TEKST),
        Veld("opgelost_op", "Opgelost op", Soort.DATUM),
    ),
    "nog_actief": (
        Veld("initiatief_id", "Initiatief", Soort.VERWIJZING, True, verwijst="initiatief"),
        Veld("datum", "Datum", Soort.DATUM, True),
        Veld("actief", "Draait het nog?", Soort.JA_NEE, True),
        Veld("toelichting", "Toelichting", Soort.TEKST),
    ),
    "initiatief_gebied": (
        Veld("initiatief_id", "Initiatief", Soort.VERWIJZING, True, verwijst="initiatief"),
        Veld("gebied_id", "Ook in gebied", Soort.VERWIJZING, True, verwijst="gebied"),
    ),
    "initiatiefnemer": (
        Veld("initiatief_id", "Initiatief", Soort.VERWIJZING, True, verwijst="initiatief"),
        Veld("contactpersoon_id", "Initiatiefnemer", Soort.VERWIJZING, True, verwijst="contactpersoon", persoonlijk=True),
    ),
}
