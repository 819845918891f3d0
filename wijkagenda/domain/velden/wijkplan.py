"""Fields of wijkplan, hoofdstuk, opgave, actie and mijlpaal."""

from wijkagenda.basis.veld import Soort, Veld, keuzes
from wijkagenda.domain.velden.beleidskader import KWADRANTEN

PLANSTATUSSEN = keuzes([
    ("concept", "concept"), ("in_gesprek", "in gesprek"), ("vastgesteld", "vastgesteld"), ("in_uitvoering", "in uitvoering"), ("geevalueerd", "geëvalueerd"),
])  # fmt: skip
HOOFDSTUKKEN = keuzes([
    ("kort", "De wijk in het kort"), ("cijfers", "Cijfers én verhalen"), ("goed_beter", "Wat gaat goed, wat kan beter"), ("opgaven", "Onze opgaven"),
    ("doen", "Wat gaan we doen"), ("gemeente", "Wat de gemeente wel en niet doet, en waarom"), ("geld", "Geld"), ("meedoen", "Meedoen"),
    ("terugblik", "Terugblik"),
])  # fmt: skip
OPGAVESTATUSSEN = keuzes([("open", "open"), ("bezig", "bezig"), ("bereikt", "bereikt"), ("vervallen", "vervallen")])
ACTIESTATUSSEN = keuzes([("gepland", "gepland"), ("bezig", "bezig"), ("klaar", "klaar"), ("gestopt", "gestopt")])

NAMEN = {"wijkplan": ("wijkplan", "wijkplannen"), "hoofdstuk": ("hoofdstuk", "hoofdstukken"), "opgave": ("opgave", "opgaven"),
         "actie": ("actie", "acties"), "mijlpaal": ("mijlpaal", "mijlpalen"), "planversie": ("versie van het wijkplan", "versies"),
         "planstatus": ("status van het wijkplan", "statussen")}  # fmt: skip

VELDEN = {
    "wijkplan": (
        Veld("gebied_id", "Gebied", Soort.VERWIJZING, True, verwijst="gebied"),
        Veld("titel", "Titel", verplicht=True, hulp="Bijvoorbeeld: Samen in de Ruwaard."),
        Veld("van", "Van jaar", Soort.JAAR, True),
        Veld("tot", "Tot en met jaar", Soort.JAAR, True),
        Veld("gemaakt_door", "Gemaakt door", hulp="Bijvoorbeeld: 212 bewoners, verenigingen en het sociaal wijkteam."),
        Veld("bewonersagenda_id", "Bouwt op bewonersagenda", Soort.VERWIJZING, verwijst="bewonersagenda", meer=True),
        Veld("medewerker_id", "Wie werkt eraan", Soort.VERWIJZING, verwijst="medewerker", meer=True),
        Veld("status", "Status", Soort.KEUZE, keuzes=PLANSTATUSSEN, alleen_lezen=True),
        Veld("vastgesteld_op", "Vastgesteld op", Soort.DATUM, alleen_lezen=True, meer=True),
        Veld("vastgesteld_door", "Vastgesteld door", alleen_lezen=True, meer=True),
    ),
    "hoofdstuk": (
        Veld("wijkplan_id", "Wijkplan", Soort.VERWIJZING, True, verwijst="wijkplan"),
        Veld("soort", "Hoofdstuk", Soort.KEUZE, True, HOOFDSTUKKEN, alleen_lezen=True),
        Veld("titel", "Titel", verplicht=True),
        Veld("tekst", "Tekst", Soort.TEKST, leest="bewoner"),
        Veld("volgorde", "Volgorde", Soort.GETAL, meer=True),
    ),
    "opgave": (
        Veld("wijkplan_id", "Wijkplan", Soort.VERWIJZING, True, verwijst="wijkplan"),
        Veld("titel", "Titel", verplicht=True),
        Veld("waarom", "Waarom?", Soort.TEKST, leest="bewoner"),
        Veld("wij_willen", "Wij willen", Soort.TEKST, leest="bewoner"),
        Veld("wij_kunnen", "Wij kunnen zelf", Soort.TEKST, leest="bewoner"),
        Veld("wij_nodig", "Wij hebben nodig", Soort.TEKST, leest="bewoner"),
        Veld("gemeente", "Wat doet de gemeente?", Soort.TEKST, leest="bewoner"),
        Veld("doe_mee", "Doe mee!", Soort.TEKST, hulp="Wat kan een bewoner doen? Waar en wanneer?", leest="bewoner"),
        Veld("status", "Status", Soort.KEUZE, True, OPGAVESTATUSSEN),
        Veld("volgorde", "Nummer", Soort.GETAL, minimum=1, maximum=999, meer=True),
        Veld("doel_id", "Doel", Soort.VERWIJZING, verwijst="doel", meer=True),
        Veld("thema_id", "Thema", Soort.VERWIJZING, verwijst="thema", meer=True),
        Veld("kwadrant", "Kwadrant", Soort.KEUZE, keuzes=KWADRANTEN, meer=True),
    ),
    "actie": (
        Veld("titel", "Wat gaan we doen?", verplicht=True),
        Veld("opgave_id", "Opgave", Soort.VERWIJZING, verwijst="opgave"),
        Veld("trekker_id", "Trekker (organisatie)", Soort.VERWIJZING, verwijst="organisatie"),
        Veld("trekker", "Trekker (rol)", hulp="Bijvoorbeeld: bewonersgroep, opbouwwerker."),
        Veld("helpers", "Wie helpt mee"),
        Veld("start", "Start", Soort.DATUM),
        Veld("eind", "Klaar op", Soort.DATUM),
        Veld("status", "Hoe ver", Soort.KEUZE, True, ACTIESTATUSSEN),
        Veld("reden", "Reden van stoppen", Soort.TEKST, hulp="Nodig als de actie gestopt is.", leest="bewoner"),
        Veld("resultaat", "Resultaat", Soort.TEKST, leest="bewoner"),
        Veld("kosten", "Kosten", Soort.BEDRAG, minimum=0, meer=True),
        Veld("initiatief_id", "Initiatief", Soort.VERWIJZING, verwijst="initiatief", meer=True),
        Veld("gebied_id", "Gebied", Soort.VERWIJZING, verwijst="gebied", meer=True),
        Veld("medewerker_id", "Wie werkt eraan", Soort.VERWIJZING, verwijst="medewerker", meer=True),
        Veld("preventief", "Preventief", Soort.JA_NEE, meer=True, hulp="Telt mee in het preventieplan."),
        Veld("kwadrant", "Kwadrant", Soort.KEUZE, keuzes=KWADRANTEN, meer=True),
        Veld("rubriek_id", "Rubriek in het wijkbudget", Soort.VERWIJZING, verwijst="rubriek", meer=True),
    ),
    "mijlpaal": (
        Veld("actie_id", "Actie", Soort.VERWIJZING, True, verwijst="actie"),
        Veld("titel", "Mijlpaal", verplicht=True),
        Veld("datum", "Datum", Soort.DATUM, True),
        Veld("gehaald_op", "Gehaald op", Soort.DATUM),
    ),
}
