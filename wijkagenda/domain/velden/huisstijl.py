"""The fields of the house style that users type, kept as settings of the file."""

from wijkagenda.basis.veld import Soort, Veld

HUISSTIJL = (
    Veld("huisstijl_afzender", "Afzender", hulp="Bijvoorbeeld de naam van de gemeente of de stichting."),
    Veld("huisstijl_web", "Website of e-mailadres", hulp="Een algemeen adres, geen persoon."),
    Veld("huisstijl_adres", "Adres", Soort.TEKST, hulp="Het staat achter de afzender in het colofon."),
)
