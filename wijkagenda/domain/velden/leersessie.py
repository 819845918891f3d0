"""Fields of leersessie and what it holds; the steps and principles of the Samenwerkwijze (S0 p. 10)."""

from wijkagenda.basis.veld import Soort, Veld, keuzes

STAPPEN = keuzes([
    ("stap1", "Vraagverkenning"), ("stap2", "Vraagverheldering en samenwerkplan"), ("stap3", "Samenwerkoverleg"), ("stap4", "Uitvoering"), ("stap5", "Evaluatie"),
])  # fmt: skip
PRINCIPES = keuzes([
    ("inwoner", "De inwoner staat centraal"), ("vraag", "De vraag leidt tot aanbod"), ("vertrouwen", "Vertrouwen"), ("basis", "Begin bij de basis"),
    ("rendement", "Rendement telt"),
])  # fmt: skip
LENZEN = STAPPEN + PRINCIPES
SESSIESTATUSSEN = keuzes([("voorbereiding", "in voorbereiding"), ("klaar", "voorbereiding klaar"), ("verslag", "verslag gemaakt")])
AFSPRAAKUITKOMSTEN = keuzes([("open", "nog open"), ("uitgevoerd", "uitgevoerd"), ("ander_perspectief", "ander perspectief"), ("vervallen", "vervallen")])

NAMEN = {"leersessie": ("leersessie", "leersessies"), "leersessie_gebied": ("gebied bij leersessie", "gebieden"), "programmapunt": ("programmapunt", "programmapunten"),
         "lens": ("notitie bij de Samenwerkwijze", "notities"), "sessiecijfer": ("cijfer op tafel", "cijfers op tafel"), "inzicht": ("inzicht", "inzichten"),
         "afspraak": ("afspraak", "afspraken"), "casus": ("casus", "casussen")}  # fmt: skip

_SESSIE = Veld("leersessie_id", "Leersessie", Soort.VERWIJZING, True, verwijst="leersessie")

VELDEN = {
    "leersessie": (
        Veld("titel", "Onderwerp", verplicht=True),
        Veld("gebied_id", "Gebied", Soort.VERWIJZING, True, verwijst="gebied"),
        Veld("begin", "Wanneer", Soort.MOMENT, True),
        Veld("leervraag", "Leervraag", Soort.TEKST),
        Veld("plek", "Waar"),
        Veld("voorbereiders", "Voorbereiders (rollen)"),
        Veld("genodigden", "Genodigden (rollen en aantallen)", Soort.TEKST),
        Veld("aanwezigen", "Aanwezigen (rollen en aantallen)", Soort.TEKST),
        Veld("aantal", "Aantal aanwezigen", Soort.GETAL, minimum=0, maximum=10000),
        Veld("verslag", "Verslag", Soort.TEKST, leest="bewoner"),
        Veld("verslag_op", "Verslag gemaakt op", Soort.DATUM, meer=True),
        Veld("status", "Status", Soort.KEUZE, True, SESSIESTATUSSEN),
        Veld("medewerker_id", "Wie bereidt voor", Soort.VERWIJZING, verwijst="medewerker", meer=True),
    ),
    "leersessie_gebied": (_SESSIE, Veld("gebied_id", "Ook voor gebied", Soort.VERWIJZING, True, verwijst="gebied")),
    "programmapunt": (
        _SESSIE,
        Veld("volgorde", "Volgorde", Soort.GETAL),
        Veld("titel", "Onderdeel", verplicht=True),
        Veld("minuten", "Minuten", Soort.GETAL, minimum=0, maximum=1000),
        Veld("wie", "Wie"),
    ),
    "lens": (
        _SESSIE,
        Veld("onderdeel", "Stap of principe", Soort.KEUZE, True, LENZEN),
        Veld("tekst", "Wat zien we", Soort.TEKST, True),
    ),
    "sessiecijfer": (_SESSIE, Veld("indicator_id", "Indicator", Soort.VERWIJZING, verwijst="indicator"), Veld("tekst", "Wat zegt het cijfer", Soort.TEKST)),
    "inzicht": (
        _SESSIE,
        Veld("tekst", "Inzicht", Soort.TEKST, True),
        Veld("gedeeld_met", "Gedeeld met"),
        Veld("opgave_id", "Terug op de agenda bij opgave", Soort.VERWIJZING, verwijst="opgave"),
    ),
    "afspraak": (
        _SESSIE,
        Veld("tekst", "Afspraak", Soort.TEKST, True),
        Veld("wie", "Wie"),
        Veld("vraag_op", "Vraag op (zes weken later)", Soort.DATUM, hulp="Leeg: niet vragen."),
        Veld("uitkomst", "Uitkomst", Soort.KEUZE, True, AFSPRAAKUITKOMSTEN),
        Veld("toelichting", "Toelichting", Soort.TEKST, meer=True),
        Veld("actie_id", "Actie", Soort.VERWIJZING, verwijst="actie", meer=True),
    ),
    "casus": (
        _SESSIE,
        Veld("tekst", "Casus", Soort.TEKST, True, hulp="Geen leeftijd, straat of ziekte. Onveiligheid gaat via de meldcode, niet hier."),
        Veld("bron_soort", "Komt uit", meer=True),
        Veld("verwijderen_op", "Wordt verwijderd op", Soort.DATUM, alleen_lezen=True, meer=True),
    ),
}
