"""Fields of gebied and voorziening."""

from wijkagenda.basis.veld import Soort, Veld, keuzes

GEBIEDSOORTEN = keuzes([("wijk", "wijk"), ("dorp", "dorp"), ("groep_dorpen", "groep dorpen"), ("gemeente", "hele gemeente")])
NIVEAUS = keuzes([("gemeente", "gemeente"), ("wijk", "wijk"), ("buurt", "buurt")])
VOORZIENINGSOORTEN = keuzes([
    ("wijkhuis", "wijkhuis"), ("dorpshuis", "dorpshuis"), ("activiteitencentrum", "activiteitencentrum"), ("school", "school"),
    ("sportclub", "sportclub"), ("bibliotheek", "bibliotheek"), ("zorg", "zorg of hulp"), ("kerk", "kerk of moskee"), ("winkel", "winkel of café"),
    ("anders", "anders"),
])  # fmt: skip
VOORZIENINGTYPEN = keuzes([
    ("algemeen", "algemene voorziening"), ("basis", "basisvoorziening"), ("collectief", "collectieve voorziening"),
    ("individueel", "individuele voorziening"), ("maatwerk", "maatwerkvoorziening"),
])  # fmt: skip

NAMEN = {"gebied": ("gebied", "gebieden"), "voorziening": ("voorziening", "voorzieningen"), "cbs_gebied": ("CBS-gebied", "CBS-gebieden"),
         "gebied_deel": ("deel van een gebied", "delen"), "inwonertal": ("aantal inwoners", "aantallen inwoners")}  # fmt: skip

VELDEN = {
    "gebied": (
        Veld("naam", "Naam", verplicht=True),
        Veld("soort", "Soort", Soort.KEUZE, True, GEBIEDSOORTEN),
        Veld("andere_naam", "Ook bekend als"),
        Veld("wijkteam", "Sociaal (wijk)team"),
        Veld("proeftuin_sinds", "Proeftuin sinds", Soort.DATUM, hulp="Leeg als dit gebied geen proeftuin is."),
        Veld("omschrijving", "Over dit gebied", Soort.TEKST),
        Veld("contactadres", "Contactadres voor bewoners", hulp="Staat achter in het wijkplan. Gebruik een algemeen adres, geen naam."),
        Veld("volgorde", "Volgorde in lijsten", Soort.GETAL, meer=True),
        Veld("geldig_van", "Gebruikt vanaf", Soort.DATUM, meer=True),
        Veld("geldig_tot", "Gebruikt tot", Soort.DATUM, meer=True),
    ),
    "voorziening": (
        Veld("naam", "Naam", verplicht=True),
        Veld("gebied_id", "Gebied", Soort.VERWIJZING, True, verwijst="gebied"),
        Veld("soort", "Soort", Soort.KEUZE, keuzes=VOORZIENINGSOORTEN),
        Veld("type", "Type", Soort.KEUZE, keuzes=VOORZIENINGTYPEN),
        Veld("adres", "Adres"),
        Veld("openingstijden", "Openingstijden", Soort.TEKST),
        Veld("toegankelijkheid", "Toegankelijkheid", Soort.TEKST, hulp="Bijvoorbeeld: drempelvrij, aangepast toilet."),
        Veld("organisatie_id", "Organisatie", Soort.VERWIJZING, verwijst="organisatie", meer=True),
        Veld("toelating", "Antwoord op toelatingsvragen", Soort.TEKST, meer=True),
        Veld("omschrijving", "Omschrijving", Soort.TEKST, meer=True),
    ),
    "gebied_deel": (
        Veld("gebied_id", "Gebied", Soort.VERWIJZING, True, verwijst="gebied"),
        Veld("cbs_gebied_id", "CBS-gebied", Soort.VERWIJZING, True, verwijst="cbs_gebied"),
        Veld("van", "Vanaf", Soort.DATUM),
        Veld("tot", "Tot", Soort.DATUM),
    ),
    "cbs_gebied": (
        Veld("code", "Code", verplicht=True),
        Veld("naam", "Naam", verplicht=True),
        Veld("niveau", "Niveau", Soort.KEUZE, True, NIVEAUS),
        Veld("ouder_id", "Ligt in", Soort.VERWIJZING, verwijst="cbs_gebied"),
        Veld("van", "Vanaf", Soort.DATUM),
        Veld("tot", "Tot", Soort.DATUM),
    ),
    "inwonertal": (
        Veld("cbs_gebied_id", "CBS-gebied", Soort.VERWIJZING, True, verwijst="cbs_gebied"),
        Veld("jaar", "Jaar", Soort.JAAR, True),
        Veld("aantal", "Aantal inwoners", Soort.GETAL, True, minimum=0),
        Veld("bron", "Bron"),
    ),
}
