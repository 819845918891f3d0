"""Fields of the words that users add to the plain-language check."""

from wijkagenda.basis.veld import Soort, Veld

NAMEN = {"taalwoord": ("woord", "woorden")}

VELDEN = {
    "taalwoord": (
        Veld("woord", "Woord", verplicht=True, hulp="Bijvoorbeeld: participatietraject. Meervoud en andere vormen vindt Wijkagenda zelf."),
        Veld("liever", "Schrijf liever", hulp="Bijvoorbeeld: meedoen. Leeg: het advies is alleen om het woord niet te gebruiken."),
        Veld("uit", "Dit woord mag gewoon", Soort.JA_NEE, hulp="Aangevinkt: Wijkagenda geeft er geen tip meer bij."),
    ),
}
