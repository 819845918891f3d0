"""Fields of geldstroom, rubriek, boeking, deelname and aansluiting."""

from wijkagenda.basis.veld import Soort, Veld, keuzes

BOEKINGSOORTEN = keuzes([
    ("begroot", "begroot"), ("wijziging", "begrotingswijziging"), ("overheveling", "overheveling"), ("verplicht", "verplicht"),
    ("vrijval", "vrijval"), ("gerealiseerd", "gerealiseerd"),
])  # fmt: skip
KANTEN = keuzes([("verstrekking", "verstrekking (gemeente aan partner)"), ("besteding", "besteding (partner aan rubriek)")])
BIJ_OVER = keuzes([("waarschuw", "waarschuwen"), ("weiger", "weigeren")])
COLLECTIEF = keuzes([("ja", "ja"), ("nee", "nee"), ("deels", "deels")])
DEELNAMEVORMEN = keuzes([("samenwerkwijze", "Samenwerkwijze"), ("financieel", "ook financieel")])
BRONNEN = keuzes([("aanvraag", "aanvraag"), ("actie", "actie"), ("initiatief", "initiatief"), ("stuk", "stuk"), ("budgetdocument", "document"), ("hand", "met de hand")])
MET_DE_HAND = ("hand", "actie", "initiatief", "stuk")
"""Sources of what a user books; all else books by itself, in a step of its own."""
DOCUMENTSOORTEN = keuzes([
    ("begroting", "begroting"), ("wijziging", "begrotingswijziging"), ("overheveling", "overheveling"), ("jaarafsluiting", "jaarafsluiting"),
    ("heropening", "jaar weer geopend"),
])  # fmt: skip

NAMEN = {"geldstroom": ("geldstroom", "geldstromen"), "rubriek": ("rubriek", "rubrieken"), "taakveld": ("taakveld", "taakvelden"),
         "oormerk": ("oormerk", "oormerken"), "boeking": ("boeking", "boekingen"), "budgetdocument": ("document", "documenten"),
         "deelname": ("deelname", "deelnames"), "deelnamebedrag": ("inbreng per jaar", "inbreng per jaar"), "aansluiting": ("aansluiting", "aansluitingen")}  # fmt: skip

VELDEN = {
    "geldstroom": (
        Veld("naam", "Naam", verplicht=True),
        Veld("taakveld", "Taakveld (code)"),
        Veld("bij_over", "Als het geld op is", Soort.KEUZE, True, BIJ_OVER),
        Veld("bij_oormerk", "Als het oormerk niet past", Soort.KEUZE, True, BIJ_OVER),
        Veld("zorgrecht", "Zorg waar inwoners recht op hebben", Soort.JA_NEE, hulp="Dan waarschuwen we alleen: een leeg budget is geen reden om te weigeren."),
        Veld("volgorde", "Volgorde", Soort.GETAL, meer=True),
        Veld("noot", "Noot", Soort.TEKST, meer=True),
    ),
    "rubriek": (
        Veld("naam", "Naam", verplicht=True),
        Veld("collectief", "Collectief of informeel", Soort.KEUZE, True, COLLECTIEF),
        Veld("volgorde", "Volgorde", Soort.GETAL),
    ),
    "taakveld": (
        Veld("code", "Code", verplicht=True),
        Veld("naam", "Naam", verplicht=True),
        Veld("van", "Geldig vanaf jaar", Soort.JAAR),
        Veld("tot", "Geldig tot en met jaar", Soort.JAAR),
    ),
    "oormerk": (
        Veld("geldstroom_id", "Geldstroom", Soort.VERWIJZING, True, verwijst="geldstroom"),
        Veld("rubriek_id", "Mag naar rubriek", Soort.VERWIJZING, True, verwijst="rubriek"),
    ),
    "boeking": (
        Veld("datum", "Datum", Soort.DATUM, True),
        Veld("soort", "Soort", Soort.KEUZE, True, BOEKINGSOORTEN),
        Veld("bedrag", "Bedrag", Soort.BEDRAG, True),
        Veld("jaar", "Jaar", Soort.JAAR, True),
        Veld("gebied_id", "Gebied", Soort.VERWIJZING, True, verwijst="gebied"),
        Veld("rubriek_id", "Rubriek", Soort.VERWIJZING, True, verwijst="rubriek"),
        Veld("geldstroom_id", "Geldstroom", Soort.VERWIJZING, True, verwijst="geldstroom"),
        Veld("kant", "Kant", Soort.KEUZE, True, KANTEN),
        Veld("organisatie_id", "Partner", Soort.VERWIJZING, verwijst="organisatie"),
        Veld("omschrijving", "Omschrijving", verplicht=True),
        Veld("bron_soort", "Hoort bij (soort)", Soort.KEUZE, keuzes=BRONNEN, alleen_lezen=True),
        Veld("bron_id", "Hoort bij", alleen_lezen=True),
    ),
    "deelname": (
        Veld("organisatie_id", "Partner", Soort.VERWIJZING, True, verwijst="organisatie"),
        Veld("gebied_id", "Gebied", Soort.VERWIJZING, True, verwijst="gebied"),
        Veld("vorm", "Vorm", Soort.KEUZE, True, DEELNAMEVORMEN),
        Veld("van", "Vanaf", Soort.DATUM, True),
        Veld("tot", "Tot", Soort.DATUM),
    ),
    "deelnamebedrag": (
        Veld("deelname_id", "Deelname", Soort.VERWIJZING, True, verwijst="deelname"),
        Veld("geldstroom_id", "Geldstroom", Soort.VERWIJZING, True, verwijst="geldstroom"),
        Veld("jaar", "Jaar", Soort.JAAR, True),
        Veld("bedrag", "Inbreng", Soort.BEDRAG, True, minimum=0),
    ),
    "aansluiting": (
        Veld("geldstroom_id", "Geldstroom", Soort.VERWIJZING, True, verwijst="geldstroom"),
        Veld("jaar", "Jaar", Soort.JAAR, True),
        Veld("datum", "Stand op", Soort.DATUM, True),
        Veld("stand", "Stand in de boeken van de gemeente", Soort.BEDRAG, True),
        Veld("verklaring", "Verklaring van het verschil", Soort.TEKST),
    ),
}
