"""Fields of evaluatie, duidingsgesprek and bijstelling; the four questions are those of S4."""

from wijkagenda.basis.veld import Soort, Veld, keuzes

EVALUATIESTATUSSEN = keuzes([("concept", "concept"), ("vastgesteld", "vastgesteld")])

NAMEN = {"evaluatie": ("evaluatie", "evaluaties"), "duidingsgesprek": ("duidingsgesprek", "duidingsgesprekken"), "bijstelling": ("bijstelling", "bijstellingen")}

VELDEN = {
    "evaluatie": (
        Veld("jaar", "Jaar", Soort.JAAR, True),
        Veld("wijkplan_id", "Wijkplan", Soort.VERWIJZING, verwijst="wijkplan", hulp="Leeg: voor de hele gemeente."),
        Veld("peildatum", "Peildatum", Soort.DATUM, True),
        Veld("wilden", "Wat wilden we bereiken?", Soort.TEKST, leest="bewoner"),
        Veld("gelukt", "In hoeverre is dat gelukt?", Soort.TEKST, leest="bewoner"),
        Veld("deden", "Wat deden we?", Soort.TEKST, leest="bewoner"),
        Veld("anders", "Wat kan anders?", Soort.TEKST, leest="bewoner"),
        Veld("status", "Status", Soort.KEUZE, keuzes=EVALUATIESTATUSSEN, alleen_lezen=True, meer=True),
    ),
    "duidingsgesprek": (
        Veld("evaluatie_id", "Evaluatie", Soort.VERWIJZING, True, verwijst="evaluatie"),
        Veld("datum", "Datum", Soort.DATUM, True),
        Veld("met_wie", "Met wie", verplicht=True),
        Veld("tekst", "Wat kwam eruit", Soort.TEKST),
    ),
    "bijstelling": (
        Veld("evaluatie_id", "Evaluatie", Soort.VERWIJZING, True, verwijst="evaluatie"),
        Veld("wat", "Wat stellen we bij", Soort.TEKST, True, leest="bewoner"),
        Veld("wie", "Wie"),
    ),
}
