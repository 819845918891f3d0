"""Fields of meting, trendbreuk, verhaal, vraagtelling and preventieplan."""

from wijkagenda.basis.veld import Soort, Veld, keuzes
from wijkagenda.domain.velden.gebied import NIVEAUS

GEEN_WAARDEN = keuzes([("ontbreekt", "ontbreekt"), ("geheim", "geheim"), ("nihil", "nihil"), ("nvt", "niet van toepassing")])
TOESTEMMINGEN = keuzes([("met_naam", "ja, ook van wie het is"), ("zonder_naam", "ja, maar niet van wie het is"), ("nee", "nee")])
"""What the people whose words these are agreed to (domein.md, Privacy); empty where nobody asked them yet."""

NAMEN = {"meting": ("meting", "metingen"), "trendbreuk": ("trendbreuk", "trendbreuken"), "verhaal": ("verhaal", "verhalen"),
         "vraagtelling": ("telling van vragen", "tellingen van vragen"), "preventieplan": ("preventieplan", "preventieplannen")}  # fmt: skip

VELDEN = {
    "meting": (
        Veld("indicator_id", "Indicator", Soort.VERWIJZING, True, verwijst="indicator"),
        Veld("gebied_id", "Gebied", Soort.VERWIJZING, True, verwijst="gebied"),
        Veld("niveau", "Niveau van het cijfer", Soort.KEUZE, True, NIVEAUS),
        Veld("jaar", "Jaar", Soort.JAAR, True),
        Veld("waarde", "Waarde", Soort.DECIMAAL),
        Veld("geen_waarde", "Waarom geen waarde", Soort.KEUZE, keuzes=GEEN_WAARDEN),
        Veld("n", "Aantal mensen ondervraagd", Soort.GETAL, minimum=0),
        Veld("voorlopig", "Voorlopig cijfer", Soort.JA_NEE, meer=True),
        Veld("bron", "Bron"),
        Veld("noot", "Noot", Soort.TEKST, meer=True),
    ),
    "trendbreuk": (
        Veld("indicator_id", "Indicator", Soort.VERWIJZING, True, verwijst="indicator"),
        Veld("jaar", "Vanaf jaar", Soort.JAAR, True),
        Veld("toelichting", "Wat veranderde er", verplicht=True),
        Veld("bron", "Bron", hulp="Zonder bron staat er ‘vermoedelijk’ bij."),
    ),
    "verhaal": (
        Veld("indicator_id", "Indicator", Soort.VERWIJZING, True, verwijst="indicator"),
        Veld("gebied_id", "Gebied", Soort.VERWIJZING, True, verwijst="gebied"),
        Veld("jaar", "Jaar", Soort.JAAR, True),
        Veld("tekst", "Wat zeggen bewoners en werkers van dit cijfer?", Soort.TEKST, True, leest="bewoner"),
        Veld("citaat", "Citaat", Soort.TEKST, hulp="Vraag toestemming. Noem geen naam."),
        Veld("wie", "Van wie is dit verhaal"),
        Veld("toestemming", "Mag dit gedrukt worden?", Soort.KEUZE, keuzes=TOESTEMMINGEN,
             hulp="Zonder toestemming komt het citaat in geen rapport, en ook niet van wie het is."),
        Veld("in_plan", "In het wijkplan", Soort.JA_NEE),
    ),
    "vraagtelling": (
        Veld("gebied_id", "Gebied", Soort.VERWIJZING, True, verwijst="gebied"),
        Veld("jaar", "Jaar", Soort.JAAR, True),
        Veld("maand", "Maand", Soort.GETAL, True, minimum=1, maximum=12),
        Veld("thema_id", "Thema", Soort.VERWIJZING, verwijst="thema"),
        Veld("aantal", "Aantal vragen", Soort.GETAL, True, minimum=0),
        Veld("collectief", "Waarvan naar collectief aanbod", Soort.GETAL, minimum=0),
    ),
    "preventieplan": (
        Veld("gebied_id", "Gebied", Soort.VERWIJZING, True, verwijst="gebied"),
        Veld("jaar", "Jaar", Soort.JAAR, True),
        Veld("tekst", "Wat willen we voorkomen, en hoe?", Soort.TEKST, leest="bewoner"),
    ),
}
