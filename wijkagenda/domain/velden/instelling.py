"""The settings of a file that users edit, kept as text by name in `instelling`; what they are when nobody set them."""

from wijkagenda.basis.veld import Soort, Veld

INSTELLINGEN = (
    Veld("gemeente", "Gemeente"),
    Veld("contactadres", "Contactadres in plannen", hulp="Een algemeen adres, geen persoon. Een gebied kan een eigen adres hebben."),
    Veld("kenmerk_voorvoegsel", "Begin van een kenmerk", hulp="Met SSB wordt een nieuw kenmerk SSB-2026-001."),
    Veld("afspraak_dagen", "Vraag na een afspraak, in dagen", Soort.GETAL, minimum=0, maximum=730,
         hulp="Gewoon 42: zes weken na de leersessie. Met 0 wordt niets gevraagd."),
    Veld("bewaarmaanden_contactpersoon", "Nieuwe contactpersoon, in maanden", Soort.GETAL, minimum=1, maximum=120),
    Veld("bewaarjaren_verleend", "Verleende subsidie, in jaren", Soort.GETAL, minimum=1, maximum=50),
    Veld("bewaarjaren_geweigerd", "Geweigerde subsidie, in jaren", Soort.GETAL, minimum=1, maximum=50),
    Veld("bewaarjaren_afgebroken", "Afgebroken aanvraag, in jaren", Soort.GETAL, minimum=1, maximum=50),
    Veld("peildatum", "Doe alsof het deze dag is", Soort.DATUM, hulp="Leeg: gewoon de dag van vandaag. Het voorbeeld heeft een eigen dag."),
)

STANDAARD = {"kenmerk_voorvoegsel": "SSB", "afspraak_dagen": "42", "bewaarmaanden_contactpersoon": "12", "bewaarjaren_verleend": "7",
             "bewaarjaren_geweigerd": "5", "bewaarjaren_afgebroken": "1"}  # fmt: skip
"""What holds when nothing was set (domein.md: 7, 5 and 1 years are seen elsewhere)."""
