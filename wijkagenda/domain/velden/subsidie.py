"""Fields of regeling, aanvraag and the records of a dossier."""

from wijkagenda.basis.veld import Soort, Veld, keuzes
from wijkagenda.domain.velden.beleidskader import KWADRANTEN

VERDEELWIJZEN = keuzes([
    ("ontvangst", "volgorde van ontvangst"), ("compleet", "volgorde van compleet zijn"), ("criteria", "vergelijken op bekendgemaakte criteria"),
])  # fmt: skip
TERMIJNSTARTEN = keuzes([("ontvangst", "de dag van ontvangst"), ("sluiting", "de dag na sluiting"), ("datum", "een vaste datum")])
STATUSSEN = keuzes([
    ("concept", "concept"), ("ontvangen", "ontvangen"), ("volledigheidstoets", "volledigheidstoets"), ("aanvulling", "aanvulling gevraagd"),
    ("beoordeling", "in beoordeling"), ("advies", "advies"), ("voornemen", "voornemen"), ("besloten", "besluit genomen"),
    ("buiten_behandeling", "buiten behandeling"), ("te_laat", "te laat"), ("ingetrokken", "ingetrokken"), ("uitvoering", "in uitvoering"),
    ("verantwoording_gevraagd", "verantwoording gevraagd"), ("verantwoording_ontvangen", "verantwoording ontvangen"), ("vastgesteld", "vastgesteld"),
    ("afgerekend", "afgerekend"), ("geweigerd", "geweigerd"),
])  # fmt: skip
BESLUITSOORTEN = keuzes([
    ("verleend", "verleend"), ("gedeeltelijk", "gedeeltelijk verleend"), ("geweigerd", "geweigerd"), ("direct", "direct vastgesteld"),
    ("gewijzigd", "verlening gewijzigd"),
])  # fmt: skip
WEIGERINGSGRONDEN = keuzes([
    ("4:25", "plafond bereikt (Awb 4:25)"), ("4:35-1a", "activiteiten gaan waarschijnlijk niet door (Awb 4:35)"),
    ("4:35-1b", "aanvrager houdt zich niet aan verplichtingen (Awb 4:35)"), ("4:35-1c", "aanvrager verantwoordt niet goed (Awb 4:35)"),
    ("4:35-2", "onjuiste gegevens of faillissement (Awb 4:35)"), ("regeling", "past niet in de regeling"),
])  # fmt: skip
BETALINGSOORTEN = keuzes([("voorschot", "voorschot"), ("eindbetaling", "eindbetaling"), ("terugbetaling", "terugbetaling")])
VASTSTELLINGSOORTEN = keuzes([("conform", "conform de verlening"), ("lager", "lager"), ("nihil", "nihil"), ("ambtshalve", "ambtshalve")])
VASTSTELLINGSGRONDEN = keuzes([
    ("4:46-2a", "activiteiten niet of niet helemaal gedaan (Awb 4:46 lid 2a)"), ("4:46-2b", "verplichtingen niet nagekomen (Awb 4:46 lid 2b)"),
    ("4:46-2c", "onjuiste gegevens (Awb 4:46 lid 2c)"), ("4:46-2d", "verlening was onjuist en dat was bekend (Awb 4:46 lid 2d)"),
])  # fmt: skip
TERMIJNWIJZIGINGEN = keuzes([
    ("4:14", "bericht dat het later wordt (Awb 4:14)"), ("verdaging", "verdaging volgens de regeling"), ("instemming", "aanvrager stemt in (Awb 4:15)"),
])  # fmt: skip
REGELSOORTEN = keuzes([("kosten", "kosten"), ("dekking", "dekking"), ("subsidie", "andere subsidie")])
ZIENSWIJZEN = keuzes([("weigering", "weigering"), ("lager", "lager vaststellen"), ("intrekking", "intrekken of wijzigen van de verlening")])
BEDRAGBASES = keuzes([("geadviseerd", "het advies, anders wat gevraagd is"), ("aangevraagd", "wat gevraagd is")])
BEZWAARUITKOMSTEN = keuzes([("loopt", "loopt"), ("gegrond", "gegrond"), ("ongegrond", "ongegrond"), ("niet_ontvankelijk", "niet-ontvankelijk"), ("ingetrokken", "ingetrokken")])

NAMEN = {"regeling": ("regeling", "regelingen"), "regeling_plafond": ("plafond per gebied", "plafonds per gebied"),
         "regeling_stuk": ("nodig stuk", "nodige stukken"), "regeling_criterium": ("criterium", "criteria"),
         "regeling_verantwoording": ("verantwoording per bedrag", "verantwoording per bedrag"),
         "aanvraag": ("aanvraag", "aanvragen"), "aanvraag_gebied": ("deel per gebied", "delen per gebied"), "aanvraagversie": ("versie", "versies"),
         "begrotingsregel": ("regel van de begroting", "regels van de begroting"), "aanvraag_stuk": ("ontvangen stuk", "ontvangen stukken"),
         "aanvulling": ("aanvulling", "aanvullingen"), "termijnwijziging": ("wijziging van de termijn", "wijzigingen van de termijn"),
         "statusstap": ("stap van de aanvraag", "stappen"), "beoordeling": ("beoordeling", "beoordelingen"), "toetsantwoord": ("antwoord op een uitgangspunt", "antwoorden"),
         "zienswijze": ("zienswijze", "zienswijzen"), "besluit": ("besluit", "besluiten"), "besluitjaar": ("bedrag per jaar", "bedragen per jaar"),
         "betaling": ("betaling", "betalingen"), "verantwoording": ("verantwoording", "verantwoordingen"), "vaststelling": ("vaststelling", "vaststellingen"),
         "terugvordering": ("terugvordering", "terugvorderingen"), "bezwaar": ("bezwaar", "bezwaren"), "ingebrekestelling": ("ingebrekestelling", "ingebrekestellingen"),
         "criteriumoordeel": ("oordeel over een criterium", "oordelen over criteria"),
         "verdeling": ("proefverdeling", "proefverdelingen"), "verdeling_buiten": ("aanvraag buiten de verdeling", "aanvragen buiten de verdeling")}  # fmt: skip

_AANVRAAG = Veld("aanvraag_id", "Aanvraag", Soort.VERWIJZING, True, verwijst="aanvraag")

VELDEN = {
    "regeling": (
        Veld("naam", "Naam", verplicht=True),
        Veld("jaar", "Jaar", Soort.JAAR, True),
        Veld("plafond", "Subsidieplafond", Soort.BEDRAG, True, minimum=0),
        Veld("open_van", "Open vanaf", Soort.DATUM, True),
        Veld("open_tot", "Open tot en met", Soort.DATUM, True),
        Veld("geldstroom_id", "Geldstroom", Soort.VERWIJZING, verwijst="geldstroom"),
        Veld("rubriek_id", "Rubriek", Soort.VERWIJZING, verwijst="rubriek"),
        Veld("verdeelwijze", "Verdeling", Soort.KEUZE, True, VERDEELWIJZEN),
        Veld("termijn_start", "Beslistermijn begint op", Soort.KEUZE, True, TERMIJNSTARTEN, meer=True),
        Veld("termijn_datum", "Vaste begindatum", Soort.DATUM, meer=True),
        Veld("termijn_weken", "Beslistermijn in weken", Soort.GETAL, minimum=1, maximum=52, meer=True, hulp="Leeg betekent: 8 weken (Awb 4:13)."),
        Veld("verdaging_weken", "Verdaging in weken", Soort.GETAL, minimum=0, maximum=52, meer=True,
             hulp="Hoeveel later het besluit mag komen. Leeg betekent: de regeling kent geen verdaging."),
        Veld("rolt", "Schuift op bij weekend en feestdag", Soort.JA_NEE, meer=True),
        Veld("verantwoording_weken", "Verantwoorden binnen (weken)", Soort.GETAL, minimum=0, maximum=104, meer=True),
        Veld("direct_tot", "Direct vaststellen tot en met", Soort.BEDRAG, minimum=0, meer=True,
             hulp="Verlenen en vaststellen in één besluit. Leeg betekent: dat kan hier niet."),
        Veld("maximum", "Hoogste bedrag per aanvraag", Soort.BEDRAG, minimum=0, meer=True),
        Veld("doelgroep", "Voor wie", Soort.TEKST, meer=True),
        Veld("toetsvragen", "Toetsvragen", Soort.TEKST, meer=True),
        Veld("toelichting", "Toelichting", Soort.TEKST, meer=True),
    ),
    "regeling_plafond": (
        Veld("regeling_id", "Regeling", Soort.VERWIJZING, True, verwijst="regeling"),
        Veld("gebied_id", "Gebied", Soort.VERWIJZING, True, verwijst="gebied"),
        Veld("bedrag", "Plafond", Soort.BEDRAG, True, minimum=0),
    ),
    "regeling_stuk": (
        Veld("regeling_id", "Regeling", Soort.VERWIJZING, True, verwijst="regeling"),
        Veld("naam", "Stuk", verplicht=True),
        Veld("volgorde", "Volgorde", Soort.GETAL),
    ),
    "regeling_criterium": (
        Veld("regeling_id", "Regeling", Soort.VERWIJZING, True, verwijst="regeling"),
        Veld("naam", "Criterium", verplicht=True),
        Veld("gewicht", "Weegt mee", Soort.GETAL, minimum=1, maximum=100, hulp="Leeg betekent: 1. Een criterium met 2 telt dubbel."),
        Veld("volgorde", "Volgorde", Soort.GETAL),
    ),
    "regeling_verantwoording": (
        Veld("regeling_id", "Regeling", Soort.VERWIJZING, True, verwijst="regeling"),
        Veld("tot_bedrag", "Tot en met", Soort.BEDRAG, minimum=0),
        Veld("wijze", "Wijze van verantwoorden", verplicht=True),
    ),
    "aanvraag": (
        Veld("titel", "Titel", verplicht=True),
        Veld("regeling_id", "Regeling", Soort.VERWIJZING, True, verwijst="regeling"),
        Veld("organisatie_id", "Aanvrager", Soort.VERWIJZING, True, verwijst="organisatie"),
        Veld("aangevraagd", "Aangevraagd bedrag", Soort.BEDRAG, True, minimum=1),
        Veld("ontvangen_op", "Ontvangen door de gemeente op", Soort.DATUM),
        Veld("initiatief_id", "Initiatief", Soort.VERWIJZING, verwijst="initiatief"),
        Veld("activiteiten", "Activiteiten", Soort.TEKST),
        Veld("van", "Periode van", Soort.DATUM, meer=True),
        Veld("tot", "Periode tot en met", Soort.DATUM, meer=True),
        Veld("behandelaar_id", "Behandelaar", Soort.VERWIJZING, verwijst="medewerker", meer=True),
        Veld("compleet_op", "Compleet op", Soort.DATUM, meer=True),
        Veld("geadviseerd", "Geadviseerd bedrag", Soort.BEDRAG, minimum=0, meer=True),
        Veld("advies", "Advies", Soort.TEKST, meer=True),
        Veld("reden_te_laat", "Reden om een te late aanvraag aan te nemen", Soort.TEKST, meer=True),
        Veld("doel_id", "Doel", Soort.VERWIJZING, verwijst="doel", meer=True),
        Veld("kwadrant", "Kwadrant", Soort.KEUZE, keuzes=KWADRANTEN, meer=True),
        Veld("status", "Status", Soort.KEUZE, keuzes=STATUSSEN, alleen_lezen=True),
        Veld("kenmerk", "Kenmerk", alleen_lezen=True),
    ),
    "aanvraag_gebied": (
        _AANVRAAG,
        Veld("gebied_id", "Gebied", Soort.VERWIJZING, True, verwijst="gebied"),
        Veld("deel", "Deel (%)", Soort.DECIMAAL, True, minimum=0, maximum=100),
    ),
    "begrotingsregel": (
        _AANVRAAG,
        Veld("soort", "Soort", Soort.KEUZE, True, REGELSOORTEN),
        Veld("omschrijving", "Omschrijving", verplicht=True),
        Veld("bedrag", "Bedrag", Soort.BEDRAG, True, minimum=0),
    ),
    "aanvraag_stuk": (
        _AANVRAAG,
        Veld("regeling_stuk_id", "Stuk", Soort.VERWIJZING, True, verwijst="regeling_stuk"),
        Veld("ontvangen_op", "Ontvangen op", Soort.DATUM),
    ),
    "aanvulling": (
        _AANVRAAG,
        Veld("gevraagd_op", "Gevraagd op", Soort.DATUM, True),
        Veld("tot", "Uiterlijk op", Soort.DATUM, True),
        Veld("wat", "Wat ontbreekt", Soort.TEKST, True, leest="bewoner"),
        Veld("aangevuld_op", "Aangevuld op", Soort.DATUM),
    ),
    "termijnwijziging": (
        _AANVRAAG,
        Veld("soort", "Soort", Soort.KEUZE, True, TERMIJNWIJZIGINGEN),
        Veld("datum", "Bericht verzonden op", Soort.DATUM, True),
        Veld("nieuw_einde", "Nieuw einde", Soort.DATUM, True),
        Veld("reden", "Reden", Soort.TEKST, True),
    ),
    "beoordeling": (
        _AANVRAAG,
        Veld("medewerker_id", "Beoordelaar", Soort.VERWIJZING, True, verwijst="medewerker"),
        Veld("datum", "Datum", Soort.DATUM, True),
        Veld("betrokkenheid", "Betrokkenheid", Soort.TEKST, hulp="Eén zin is genoeg."),
        Veld("betrokkenheid_score", "Betrokkenheid: score (1-5)", Soort.GETAL, minimum=1, maximum=5),
        Veld("legitimiteit", "Legitimiteit", Soort.TEKST),
        Veld("legitimiteit_score", "Legitimiteit: score (1-5)", Soort.GETAL, minimum=1, maximum=5),
        Veld("rendement", "Maatschappelijk rendement", Soort.TEKST),
        Veld("rendement_score", "Maatschappelijk rendement: score (1-5)", Soort.GETAL, minimum=1, maximum=5),
    ),
    "toetsantwoord": (
        Veld("beoordeling_id", "Beoordeling", Soort.VERWIJZING, True, verwijst="beoordeling"),
        Veld("uitgangspunt_id", "Uitgangspunt", Soort.VERWIJZING, True, verwijst="uitgangspunt"),
        Veld("antwoord", "Antwoord", Soort.TEKST),
    ),
    "zienswijze": (
        _AANVRAAG,
        Veld("waarover", "Voornemen", Soort.KEUZE, keuzes=ZIENSWIJZEN),
        Veld("gevraagd_op", "Gevraagd op", Soort.DATUM, True),
        Veld("tot", "Reageren tot en met", Soort.DATUM, True),
        Veld("ontvangen_op", "Ontvangen op", Soort.DATUM),
        Veld("tekst", "Zienswijze", Soort.TEKST),
    ),
    "besluit": (
        _AANVRAAG,
        Veld("soort", "Besluit", Soort.KEUZE, True, BESLUITSOORTEN),
        Veld("datum", "Datum van het besluit", Soort.DATUM, True),
        Veld("bedrag", "Verleend bedrag", Soort.BEDRAG, minimum=0),
        Veld("motivering", "Motivering", Soort.TEKST, True, leest="bewoner"),
        Veld("mandaat_id", "Namens het college (mandaat)", Soort.VERWIJZING, True, verwijst="medewerker"),
        Veld("grond", "Grond van weigering", Soort.KEUZE, keuzes=WEIGERINGSGRONDEN),
        Veld("bekendgemaakt_op", "Bekendgemaakt op", Soort.DATUM, alleen_lezen=True),
    ),
    "betaling": (
        _AANVRAAG,
        Veld("soort", "Soort", Soort.KEUZE, True, BETALINGSOORTEN),
        Veld("bedrag", "Bedrag", Soort.BEDRAG, True, minimum=1),
        Veld("gepland_op", "Gepland op", Soort.DATUM, True),
        Veld("betaald_op", "Betaald op", Soort.DATUM),
    ),
    "verantwoording": (
        _AANVRAAG,
        Veld("gevraagd_op", "Gevraagd op", Soort.DATUM),
        Veld("uiterlijk", "Uiterlijk", Soort.DATUM, True),
        Veld("ontvangen_op", "Ontvangen op", Soort.DATUM),
        Veld("werkelijk", "Werkelijke kosten", Soort.BEDRAG, minimum=0),
        Veld("bevinding", "Bevinding", Soort.TEKST),
    ),
    "vaststelling": (
        _AANVRAAG,
        Veld("soort", "Soort", Soort.KEUZE, True, VASTSTELLINGSOORTEN),
        Veld("datum", "Datum", Soort.DATUM, True),
        Veld("bedrag", "Vastgesteld bedrag", Soort.BEDRAG, True, minimum=0),
        Veld("grond", "Grond bij lager vaststellen", Soort.KEUZE, keuzes=VASTSTELLINGSGRONDEN),
        Veld("motivering", "Motivering", Soort.TEKST, True, leest="bewoner"),
        Veld("zonder_zienswijze", "Waarom zonder zienswijze", Soort.TEKST),
        Veld("bekendgemaakt_op", "Bekendgemaakt op", Soort.DATUM),
    ),
    "terugvordering": (
        _AANVRAAG,
        Veld("bedrag", "Bedrag", Soort.BEDRAG, True, minimum=1),
        Veld("datum", "Gevraagd op", Soort.DATUM, True),
        Veld("ontvangen_op", "Ontvangen op", Soort.DATUM),
    ),
    "criteriumoordeel": (
        _AANVRAAG,
        Veld("criterium_id", "Criterium", Soort.VERWIJZING, True, verwijst="regeling_criterium"),
        Veld("punten", "Punten (0-10)", Soort.GETAL, True, minimum=0, maximum=10),
        Veld("reden", "Waarom", Soort.TEKST, True),
    ),
    "verdeling": (
        Veld("regeling_id", "Regeling", Soort.VERWIJZING, True, verwijst="regeling"),
        Veld("naam", "Naam", verplicht=True),
        Veld("basis", "Reken met", Soort.KEUZE, True, BEDRAGBASES),
        Veld("gedeeltelijk", "Verleen een deel als niet alles past", Soort.JA_NEE),
        Veld("doorgaan", "Ga verder als een aanvraag niet past", Soort.JA_NEE),
        Veld("loting", "Lotingswoord", hulp="Hetzelfde woord geeft altijd dezelfde loting."),
        Veld("gebruikt_op", "Besluiten gemaakt op", Soort.DATUM, alleen_lezen=True),
    ),
    "verdeling_buiten": (
        Veld("verdeling_id", "Proefverdeling", Soort.VERWIJZING, True, verwijst="verdeling"),
        Veld("aanvraag_id", "Aanvraag", Soort.VERWIJZING, True, verwijst="aanvraag"),
        Veld("reden", "Waarom niet mee", Soort.TEKST, True),
    ),
    "bezwaar": (
        _AANVRAAG,
        Veld("ontvangen_op", "Ontvangen op", Soort.DATUM, True),
        Veld("tegen", "Tegen", Soort.TEKST),
        Veld("uitkomst", "Uitkomst", Soort.KEUZE, True, BEZWAARUITKOMSTEN),
        Veld("afgehandeld_op", "Afgehandeld op", Soort.DATUM),
    ),
    "ingebrekestelling": (
        _AANVRAAG,
        Veld("ontvangen_op", "Ontvangen op", Soort.DATUM, True),
        Veld("toelichting", "Toelichting", Soort.TEKST),
    ),
}
