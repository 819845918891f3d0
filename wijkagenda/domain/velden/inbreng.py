"""Fields of inbreng, stem, bewonersagenda and wens."""

from wijkagenda.basis.veld import Soort, Veld, keuzes

INBRENGSOORTEN = keuzes([
    ("gesprek", "gesprek"), ("bewonersavond", "bewonersavond"), ("enquete", "enquête"), ("wijkschouw", "wijkschouw"), ("melding", "melding"),
])  # fmt: skip
INBRENGUITKOMSTEN = keuzes([
    ("open", "nog open"), ("opgave", "opgave"), ("initiatief", "initiatief"), ("doorverwijzing", "doorverwezen"), ("antwoord", "antwoord gegeven"),
])  # fmt: skip
METHODEN = keuzes([("stickers", "stickers"), ("handen", "handen"), ("formulier", "formulier"), ("online", "online"), ("enquete", "enquête"), ("anders", "anders")])
WENSUITKOMSTEN = keuzes([
    ("open", "nog geen antwoord"), ("opgave", "opgave in het wijkplan"), ("zelf", "doen wij zelf"), ("later", "later"), ("nee", "nee, omdat"),
])  # fmt: skip

NAMEN = {"inbreng": ("inbreng", "inbreng"), "stem": ("stemmen", "stemmen"), "bewonersagenda": ("bewonersagenda", "bewonersagenda’s"),
         "wens": ("wens", "wensen")}  # fmt: skip

VELDEN = {
    "inbreng": (
        Veld("gebied_id", "Gebied", Soort.VERWIJZING, True, verwijst="gebied"),
        Veld("tekst", "Wat werd gezegd, in hun woorden", Soort.TEKST, True),
        Veld("datum", "Datum", Soort.DATUM, True),
        Veld("soort", "Hoe", Soort.KEUZE, True, INBRENGSOORTEN),
        Veld("aantal", "Aantal mensen", Soort.GETAL, minimum=1, maximum=100000),
        Veld("beloofd_voor", "Antwoord beloofd vóór", Soort.DATUM),
        Veld("antwoord", "Antwoord", Soort.TEKST, meer=True, leest="bewoner"),
        Veld("antwoord_op", "Antwoord gegeven op", Soort.DATUM, meer=True),
        Veld("doorverwezen_naar", "Doorverwezen naar", meer=True),
        Veld("medewerker_id", "Gehoord door", Soort.VERWIJZING, verwijst="medewerker", meer=True),
        Veld("agendapunt_id", "Bij bijeenkomst", Soort.VERWIJZING, verwijst="agendapunt", meer=True),
        Veld("uitkomst", "Wat werd het", Soort.KEUZE, keuzes=INBRENGUITKOMSTEN, alleen_lezen=True, meer=True),
    ),
    "stem": (
        Veld("opgave_id", "Opgave", Soort.VERWIJZING, True, verwijst="opgave"),
        Veld("inbreng_id", "Uit welke inbreng", Soort.VERWIJZING, True, verwijst="inbreng"),
        Veld("methode", "Hoe gestemd", Soort.KEUZE, True, METHODEN),
        Veld("aantal", "Aantal stemmen", Soort.GETAL, True, minimum=0),
        Veld("aanwezig", "Aantal aanwezig", Soort.GETAL, minimum=0),
    ),
    "bewonersagenda": (
        Veld("gebied_id", "Gebied", Soort.VERWIJZING, True, verwijst="gebied"),
        Veld("titel", "Titel", verplicht=True),
        Veld("organisatie_id", "Van wie (organisatie)", Soort.VERWIJZING, verwijst="organisatie"),
        Veld("eigenaar", "Van wie", hulp="Bijvoorbeeld: dorpsraad, wijkraad of een groep bewoners."),
        Veld("datum", "Gemaakt op", Soort.DATUM),
        Veld("toelichting", "Toelichting", Soort.TEKST, meer=True),
    ),
    "wens": (
        Veld("bewonersagenda_id", "Bewonersagenda", Soort.VERWIJZING, True, verwijst="bewonersagenda"),
        Veld("tekst", "Wens, in hun eigen woorden", Soort.TEKST, True),
        Veld("volgorde", "Volgorde", Soort.GETAL, meer=True),
        Veld("uitkomst", "Antwoord", Soort.KEUZE, True, WENSUITKOMSTEN),
        Veld("opgave_id", "Opgave", Soort.VERWIJZING, verwijst="opgave"),
        Veld("antwoord", "Uitleg", Soort.TEKST, leest="bewoner"),
        Veld("antwoord_op", "Antwoord gegeven op", Soort.DATUM, meer=True),
    ),
}
