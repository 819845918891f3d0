"""Fields of agendapunt."""

from wijkagenda.basis.veld import Soort, Veld, keuzes

AGENDASOORTEN = keuzes([
    ("bewonersbijeenkomst", "bewonersbijeenkomst"), ("activiteit", "activiteit"), ("overleg", "overleg"), ("leersessie", "leersessie"),
    ("mijlpaal", "mijlpaal"), ("termijn", "termijn"),
])  # fmt: skip
HERHALINGEN = keuzes([
    ("FREQ=DAILY", "elke dag"), ("FREQ=WEEKLY", "elke week"), ("FREQ=WEEKLY;INTERVAL=2", "om de week"), ("FREQ=MONTHLY", "elke maand"),
    ("FREQ=YEARLY", "elk jaar"),
])  # fmt: skip
HOE_VAAK = keuzes([
    ("dag", "elke dag"), ("week", "elke week"), ("twee_weken", "om de week"), ("maand", "elke maand op dezelfde datum"),
    ("maand_weekdag", "elke maand op dezelfde weekdag"), ("jaar", "elk jaar"),
])  # fmt: skip
"""What a person chooses from; `domain.agenda.maak_herhaling` makes the rule of it."""

NAMEN = {"agendapunt": ("agendapunt", "agendapunten")}

VELDEN = {
    "agendapunt": (
        Veld("titel", "Wat", verplicht=True),
        Veld("begin", "Begint", Soort.MOMENT, True, hulp="Bijvoorbeeld: 25-11-2026 19:30."),
        Veld("eind", "Eindigt", Soort.MOMENT),
        Veld("hele_dag", "Hele dag", Soort.JA_NEE),
        Veld("plek", "Waar"),
        Veld("gebied_id", "Gebied", Soort.VERWIJZING, verwijst="gebied"),
        Veld("soort", "Soort", Soort.KEUZE, True, AGENDASOORTEN),
        Veld("herhaling", "Herhaling", hulp="Kies of schrijf een regel zoals FREQ=WEEKLY;UNTIL=20261231.", meer=True),
        Veld("openbaar", "Openbaar", Soort.JA_NEE, hulp="Mag op de agenda voor bewoners staan."),
        Veld("medewerker_id", "Wie gaat erheen", Soort.VERWIJZING, verwijst="medewerker", meer=True),
        Veld("toelichting", "Toelichting", Soort.TEKST, meer=True),
    ),
}
