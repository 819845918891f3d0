"""Fields of letters and their texts."""

from wijkagenda.basis.veld import Soort, Veld, keuzes

BRIEFSOORTEN = keuzes([
    ("ontvangstbevestiging", "ontvangstbevestiging"), ("aanvulling", "vraag om aanvulling"), ("verdaging", "bericht dat het later wordt"),
    ("voornemen", "voornemen"), ("besluit", "besluit"), ("herinnering", "vraag om verantwoording"), ("vaststelling", "vaststelling"),
    ("terugvordering", "terugvordering"),
])  # fmt: skip

NAMEN = {"brief": ("brief", "brieven"), "brieftekst": ("tekst van een brief", "teksten van brieven")}

VELDEN = {
    "brieftekst": (
        Veld("soort", "Brief", Soort.KEUZE, True, BRIEFSOORTEN),
        Veld("onderwerp", "Onderwerp", verplicht=True),
        Veld("tekst", "Tekst", Soort.TEKST, True),
    ),
}
