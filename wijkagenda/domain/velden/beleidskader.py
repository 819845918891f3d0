"""Fields of beleidskader and what it holds."""

from wijkagenda.basis.veld import Soort, Veld, keuzes

KWADRANTEN = keuzes([
    ("formeel-individueel", "formeel en individueel"), ("informeel-individueel", "informeel en individueel"),
    ("formeel-collectief", "formeel en collectief"), ("informeel-collectief", "informeel en collectief"),
])  # fmt: skip
INDICATORSOORTEN = keuzes([("effect", "effect"), ("norm", "norm"), ("output", "output"), ("strategisch_doel", "strategisch doel")])
EENHEDEN = keuzes([
    ("cijfer", "cijfer (1-10)"), ("percentage", "percentage"), ("aantal", "aantal"), ("euro", "euro"), ("huishoudens", "huishoudens"),
    ("dagen", "dagen"), ("verhaal", "verhaal, geen getal"),
])  # fmt: skip
WAARDEN = keuzes([("betrokkenheid", "Betrokkenheid"), ("legitimiteit", "Legitimiteit"), ("rendement", "Maatschappelijk rendement")])

NAMEN = {"beleidskader": ("beleidskader", "beleidskaders"), "ambitie": ("ambitie", "ambities"), "doel": ("doel", "doelen"),
         "thema": ("thema", "thema’s"), "thema_doel": ("doel bij thema", "doelen bij thema’s"), "uitgangspunt": ("uitgangspunt", "uitgangspunten"),
         "waardevraag": ("vraag bij de waardendriehoek", "vragen"), "indicator": ("indicator", "indicatoren")}  # fmt: skip

VELDEN = {
    "beleidskader": (
        Veld("naam", "Naam", verplicht=True),
        Veld("code", "Code", verplicht=True),
        Veld("versie", "Versie"),
        Veld("van", "Vanaf jaar", Soort.JAAR),
        Veld("tot", "Tot en met jaar", Soort.JAAR),
        Veld("actief", "In gebruik", Soort.JA_NEE),
        Veld("bron", "Bron"),
        Veld("toelichting", "Toelichting", Soort.TEKST, meer=True),
    ),
    "ambitie": (
        Veld("beleidskader_id", "Beleidskader", Soort.VERWIJZING, True, verwijst="beleidskader"),
        Veld("code", "Code", verplicht=True),
        Veld("titel", "Titel", verplicht=True),
    ),
    "doel": (
        Veld("beleidskader_id", "Beleidskader", Soort.VERWIJZING, True, verwijst="beleidskader"),
        Veld("ambitie_id", "Ambitie", Soort.VERWIJZING, verwijst="ambitie"),
        Veld("code", "Nummer", verplicht=True),
        Veld("titel", "Titel", verplicht=True),
    ),
    "thema": (
        Veld("beleidskader_id", "Beleidskader", Soort.VERWIJZING, True, verwijst="beleidskader"),
        Veld("code", "Nummer", verplicht=True),
        Veld("titel", "Titel", verplicht=True),
    ),
    "thema_doel": (
        Veld("thema_id", "Thema", Soort.VERWIJZING, True, verwijst="thema"),
        Veld("doel_id", "Doel", Soort.VERWIJZING, True, verwijst="doel"),
    ),
    "uitgangspunt": (
        Veld("beleidskader_id", "Beleidskader", Soort.VERWIJZING, True, verwijst="beleidskader"),
        Veld("nummer", "Nummer", Soort.GETAL, True),
        Veld("titel", "Titel", verplicht=True),
        Veld("toetsvraag", "Toetsvraag", Soort.TEKST),
    ),
    "waardevraag": (
        Veld("beleidskader_id", "Beleidskader", Soort.VERWIJZING, True, verwijst="beleidskader"),
        Veld("waarde", "Waarde", Soort.KEUZE, True, WAARDEN),
        Veld("nummer", "Nummer", Soort.GETAL, True),
        Veld("vraag", "Vraag", Soort.TEKST, True),
    ),
    "indicator": (
        Veld("beleidskader_id", "Beleidskader", Soort.VERWIJZING, True, verwijst="beleidskader"),
        Veld("code", "Code", verplicht=True),
        Veld("naam", "Naam", verplicht=True),
        Veld("doel_id", "Doel", Soort.VERWIJZING, verwijst="doel"),
        Veld("soort", "Soort", Soort.KEUZE, True, INDICATORSOORTEN),
        Veld("eenheid", "Eenheid", Soort.KEUZE, True, EENHEDEN),
        Veld("kwadrant", "Kwadrant", Soort.KEUZE, keuzes=KWADRANTEN, meer=True),
        Veld("dienst", "Dienst", meer=True),
        Veld("operator", "Norm: teken", meer=True),
        Veld("norm", "Norm: waarde", meer=True),
        Veld("verhalend", "Verhalende indicator", Soort.JA_NEE, meer=True),
        Veld("bron", "Bron"),
        Veld("noot", "Noot", Soort.TEKST, meer=True),
    ),
}
