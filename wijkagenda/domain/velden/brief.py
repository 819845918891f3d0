"""Fields of letters and their texts. The kinds of letter are the names of the files in ``resources/brieven``."""

from wijkagenda.basis.veld import Soort, Veld, keuzes

BRIEFSOORTEN = keuzes([
    ("ontvangstbevestiging", "ontvangstbevestiging"),
    ("aanvulling", "vraag om aanvulling"),
    ("verdaging-awb", "bericht dat het later wordt"),
    ("verdaging-regeling", "verdaging volgens de regeling"),
    ("verdaging-instemming", "later besluit, met instemming"),
    ("voornemen-weigering", "voornemen om te weigeren"),
    ("voornemen-lager", "voornemen om lager vast te stellen"),
    ("voornemen-intrekking", "voornemen om de verlening in te trekken"),
    ("besluit-verleend", "besluit: verleend"),
    ("besluit-gedeeltelijk", "besluit: gedeeltelijk verleend"),
    ("besluit-direct", "besluit: direct vastgesteld"),
    ("besluit-geweigerd", "besluit: geweigerd"),
    ("besluit-te_laat", "besluit: te laat"),
    ("besluit-buiten_behandeling", "besluit: niet behandeld"),
    ("besluit-gewijzigd", "besluit: verlening gewijzigd"),
    ("besluit-ingetrokken", "besluit: verlening ingetrokken"),
    ("herinnering", "vraag om verantwoording"),
    ("vaststelling-conform", "vaststelling: zoals verleend"),
    ("vaststelling-lager", "vaststelling: lager"),
    ("vaststelling-nihil", "vaststelling: nihil"),
    ("vaststelling-ambtshalve", "vaststelling: zonder verantwoording"),
    ("terugvordering", "terugvordering"),
    ("herzien-besluit", "besluit op bezwaar: verleend"),
    ("herzien-vaststelling", "besluit op bezwaar: hoger vastgesteld"),
    ("bezwaar", "ontvangst van bezwaar"),
    ("bezwaarclausule", "stukje over bezwaar, in elk besluit"),
])  # fmt: skip

NAMEN = {"brief": ("brief", "brieven"), "brieftekst": ("tekst van een brief", "teksten van brieven")}

VELDEN = {
    "brieftekst": (
        Veld("soort", "Brief", Soort.KEUZE, True, BRIEFSOORTEN),
        Veld("onderwerp", "Onderwerp", verplicht=True),
        Veld("tekst", "Tekst", Soort.TEKST, True, leest="bewoner"),
    ),
}
