"""Fields of organisatie, contactpersoon, medewerker and bijlage."""

from wijkagenda.basis.veld import Soort, Veld, keuzes

PARTICULIER = "particulier"
"""A private person: where persons are left out, the name is too."""
ORGANISATIESOORTEN = keuzes([
    ("stichting", "stichting"), ("vereniging", "vereniging"), ("informeel", "informele groep"), (PARTICULIER, "particulier"), ("bewonersraad", "wijkraad of dorpsraad"),
    ("welzijn", "welzijnsorganisatie"), ("zorg", "zorgaanbieder"), ("corporatie", "woningcorporatie"), ("school", "school"),
    ("gemeente", "gemeente"), ("bedrijf", "bedrijf"), ("fonds", "fonds of zorgverzekeraar"), ("anders", "anders"),
])  # fmt: skip

NAMEN = {"organisatie": ("organisatie", "organisaties"), "contactpersoon": ("contactpersoon", "contactpersonen"),
         "medewerker": ("medewerker", "medewerkers"), "bijlage": ("bijlage", "bijlagen")}  # fmt: skip

VELDEN = {
    "organisatie": (
        Veld("naam", "Naam", verplicht=True),
        Veld("soort", "Soort", Soort.KEUZE, keuzes=ORGANISATIESOORTEN),
        Veld("gebied_id", "Gebied", Soort.VERWIJZING, verwijst="gebied"),
        Veld("kvk", "KvK-nummer", hulp="Acht cijfers. Een informele groep heeft geen nummer nodig."),
        Veld("adres", "Adres"),
        Veld("email", "E-mailadres", hulp="Een algemeen adres van de organisatie."),
        Veld("website", "Website", meer=True),
        Veld("partner", "Partner in het wijkbudget", Soort.JA_NEE),
        Veld("vertegenwoordiger_id", "Vertegenwoordiger", Soort.VERWIJZING, verwijst="contactpersoon", persoonlijk=True, meer=True),
        Veld("penvoerder_id", "Penvoerder", Soort.VERWIJZING, verwijst="organisatie", meer=True,
             hulp="De organisatie die het geld ontvangt en verantwoordt."),
        Veld("rekeningnummer", "Rekeningnummer (IBAN)", persoonlijk=True, meer=True),
        Veld("notitie", "Notitie", Soort.TEKST, meer=True),
    ),
    "contactpersoon": (
        Veld("naam", "Naam", verplicht=True, persoonlijk=True),
        Veld("organisatie_id", "Organisatie", Soort.VERWIJZING, verwijst="organisatie"),
        Veld("rol", "Rol"),
        Veld("telefoon", "Telefoon", persoonlijk=True),
        Veld("email", "E-mailadres", persoonlijk=True),
        Veld("doel", "Waarvoor bewaren we dit?", verplicht=True, hulp="Bijvoorbeeld: contact over de buurttuin."),
        Veld("bewaren_tot", "Bewaren tot", Soort.DATUM, verplicht=True),
        Veld("toestemming", "Toestemming voor foto of citaat", Soort.TEKST, meer=True, persoonlijk=True),
    ),
    "medewerker": (
        Veld("naam", "Naam", verplicht=True),
        Veld("functie", "Functie"),
        Veld("organisatie_id", "Organisatie", Soort.VERWIJZING, verwijst="organisatie"),
        Veld("van", "Werkt hier vanaf", Soort.DATUM, meer=True),
        Veld("tot", "Werkt hier tot", Soort.DATUM, meer=True),
        Veld("mandaat", "Mag besluiten nemen (mandaat)", Soort.JA_NEE, meer=True),
    ),
    "bijlage": (
        Veld("naam", "Naam", verplicht=True),
        Veld("omschrijving", "Omschrijving"),
        Veld("toestemming", "Toestemming (foto of citaat)", Soort.TEKST, meer=True),
    ),
}
