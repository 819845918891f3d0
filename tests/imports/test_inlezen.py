"""Importing lists: what each kind of row becomes, what is named when it is wrong, and all or nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.factory import maak
from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.klok import Klok
from wijkagenda.imports.inlezen import LijstFout, Verslag, lees_in, probeer
from wijkagenda.storage.bestand import Bestand
from wijkagenda.storage.controle import controleer
from wijkagenda.usecases import history, jaarafsluiting, sjabloon, subsidie

VANDAAG = dt.date(2026, 11, 21)


@pytest.fixture
def oss(pad: Path, klok: Klok) -> Iterator[Bestand]:
    """A file from the sjabloon Oss, whole again after the test."""
    bestand = Bestand.open(pad, klok)
    sjabloon.vul(bestand.uow, sjabloon.kies("oss"))
    yield bestand
    bestand.sluit()
    assert controleer(pad) == []


def lees(bestand: Bestand, lijst: str, tekst: str) -> Verslag:
    bron = bestand.pad.with_name("lijst.csv")
    bron.write_text(tekst, "utf-8")
    return lees_in(bestand.uow, lijst, bron, VANDAAG)


def fouten(bestand: Bestand, lijst: str, tekst: str) -> list[str]:
    stappen = alles(bestand, "select count(*) from stap")
    with pytest.raises(LijstFout) as fout:
        lees(bestand, lijst, tekst)
    assert alles(bestand, "select count(*) from stap") == stappen
    return [str(f) for f in fout.value.fouten]


def alles(bestand: Bestand, zin: str) -> list[tuple[object, ...]]:
    return bestand.con.execute(zin).fetchall()


# -- the list as a whole


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("titel;gebied;kleur\na;Ruwaard;rood\n", "Deze kolom ken ik niet: ‘kleur’"),
        ("titel;kleur;geur\na;b;c\n", "Deze kolommen ken ik niet: ‘kleur’ en ‘geur’"),
        ("titel\na\n", "ontbreekt de kolom ‘gebied’"),
        ("titel;gebied;Titel\na;Ruwaard;b\n", "De kolom ‘titel’ staat twee keer"),
        ("titel;gebied;\na;Ruwaard;iets\n", "Kolom 3 van ‘lijst.csv’ heeft geen naam"),
        ("titel;gebied\n", "staan alleen namen van kolommen"),
    ],
)
def test_columns_that_are_wrong_are_named(oss: Bestand, tekst: str, zin: str) -> None:
    with pytest.raises(InvoerFout, match=zin):
        lees(oss, "initiatieven", tekst)


def test_names_of_columns_are_read_as_people_write_them(oss: Bestand) -> None:
    verslag = lees(oss, "initiatieven", " TITEL ;Gebied;Begonnen op;Buurt of plek;\nTuin;ruwáárd;1-5-2026;Witte Hoef;\n")
    assert verslag.zin == "1 initiatief ingelezen"
    assert alles(oss, "select titel, begonnen_op, plek from initiatief") == [("Tuin", "2026-05-01", "Witte Hoef")]


def test_every_wrong_row_is_named_by_row_and_column_and_nothing_is_imported(oss: Bestand) -> None:
    tekst = "titel;gebied;begonnen_op;zelfstandig_op\nGoed;Ruwaard;;\n;Ruwaard;;\nB;Parijs;;\nC;Ruwaard;31-2-2026;geen\nD;Ruwaard;;;te veel\n"
    assert fouten(oss, "initiatieven", tekst) == [
        "regel 3, kolom titel: Vul ‘Titel’ in.",
        "regel 4, kolom gebied: ‘Parijs’ is er niet als gebied. Kies uit: " + ", ".join(r[0] for r in alles(oss, "select naam from gebied")) + ".",
        "regel 5, kolom begonnen_op: De datum ‘31-2-2026’ bestaat niet. Schrijf het als 21-11-2026.",
        "regel 5, kolom zelfstandig_op: ‘geen’ is geen datum. Schrijf het als 21-11-2026.",
        "regel 6: Er staan meer vakken dan kolommen.",
    ]
    assert alles(oss, "select count(*) from initiatief") == [(0,)]


def test_at_most_fifty_wrong_rows_are_listed_and_all_are_counted(oss: Bestand) -> None:
    with pytest.raises(LijstFout, match="want 80 regels kloppen niet; de eerste is regel 2, kolom gebied") as fout:
        lees(oss, "initiatieven", "titel;gebied\n" + "a;Parijs\n" * 80)
    assert len(fout.value.fouten) == 50


def test_an_import_is_one_step_that_is_undone_as_a_whole(oss: Bestand) -> None:
    lees(oss, "initiatieven", "titel;gebied;organisatie\nA;Ruwaard;Nieuwe club\nB;Ussen;Nieuwe club\n")
    assert history.ongedaan(oss.uow, oss.con).label == "Ongedaan gemaakt: initiatieven inlezen"
    assert alles(oss, "select count(*) from initiatief where verwijderd = 0") == [(0,)]
    assert alles(oss, "select count(*) from organisatie where verwijderd = 0") == [(0,)]


def test_what_was_imported_can_be_found(oss: Bestand) -> None:
    lees(oss, "initiatieven", "titel;gebied\nKoken met buren;Ruwaard\n")
    assert [t.titel for t in oss.zoek("koken")] == ["Koken met buren"]


def test_a_trial_tells_the_same_and_changes_nothing(pad: Path, oss: Bestand) -> None:
    bron = pad.with_name("lijst.csv")
    bron.write_text("titel;gebied\nA;Ruwaard\nA;Ruwaard\n", "utf-8")
    voor = pad.read_bytes()
    verslag = probeer(pad, "initiatieven", bron, VANDAAG)
    assert [str(u) for u in verslag.uitkomsten] == [
        "regel 2: nieuw initiatief ‘A’ in Ruwaard",
        "regel 3: nieuw initiatief ‘A’ in Ruwaard (let op: er is al een initiatief met deze titel in dit gebied)",
    ]
    assert pad.read_bytes() == voor
    assert alles(oss, "select count(*) from initiatief") == [(0,)]


# -- what each kind becomes


def test_an_initiatief_gets_number_first_phase_and_kwadrant(oss: Bestand) -> None:
    lees(oss, "initiatieven", "titel;gebied;fase;begonnen_op\nA;Noordwest;draait zelfstandig;1-2-2025\nB;Ussen;;\nC;Ussen;;3-3-2025\n")
    assert alles(oss, "select titel, nummer, fase, zelfstandig_op, kwadrant from initiatief order by titel") == [
        ("A", "I-2025-001", "zelfstandig", "2025-02-01", "informeel-collectief"),
        ("B", "I-2026-001", "idee", None, "informeel-collectief"),
        ("C", "I-2025-002", "idee", None, "informeel-collectief"),
    ]
    assert alles(oss, "select naar, datum from faseovergang order by datum") == [
        ("zelfstandig", "2025-02-01"), ("idee", "2025-03-03"), ("idee", "2026-11-21"),
    ]  # fmt: skip
    assert maak(oss, "initiatief", titel="D", begonnen_op=dt.date(2025, 4, 4))
    assert alles(oss, "select nummer from initiatief where titel = 'D'") == [("I-2025-003",)]


@pytest.mark.parametrize("getypt", ["2026-03-01T14:30", "01-03-2026 00:00:00", "1/3/2026 0:00", "2026-03-01 14:30:00.000", "2026-03-01T00:00:00Z", "20260301"])
def test_a_date_with_a_clock_time_behind_it_is_that_day(oss: Bestand, getypt: str) -> None:
    lees(oss, "initiatieven", f"titel;gebied;begonnen_op\nTuin;Ruwaard;{getypt}\n")
    assert alles(oss, "select begonnen_op from initiatief") == [("2026-03-01",)]


def test_an_initiatief_that_stopped_says_why(oss: Bestand) -> None:
    assert fouten(oss, "initiatieven", "titel;gebied;fase\nA;Ruwaard;gestopt\n") == [
        "regel 2, kolom oorzaak: Kies waarom het initiatief stopt. Daar leren andere wijken van."
    ]


def test_a_doel_is_found_by_its_code_in_the_kader_in_use_or_by_its_title(oss: Bestand) -> None:
    lees(oss, "initiatieven", "titel;gebied;doel;thema\nA;Ruwaard;2;1.3\nB;Ruwaard;Naastenzorg;\n")
    assert alles(oss, "select distinct d.titel from initiatief i join doel d on d.id = i.doel_id") == [("Naastenzorg",)]


def test_organisaties_that_are_there_already_are_skipped_and_told(oss: Bestand) -> None:
    maak(oss, "organisatie", naam="Stichting Zon", kvk="12345678")
    verslag = lees(oss, "organisaties", "naam;kvk\nstichting zon;1234 5678\nStichting Zon;\nStichting Maan;\nStichting Maan;\n")
    assert verslag.zin == "2 organisaties ingelezen en 2 regels overgeslagen"
    assert [str(u) for u in verslag.uitkomsten if u.aard == "overgeslagen"] == [
        "regel 2: ‘stichting zon’ is er al (KvK 1234 5678); overgeslagen",
        "regel 5: ‘Stichting Maan’ is er al; overgeslagen",
    ]


def test_a_penvoerder_may_stand_further_down_the_list(oss: Bestand) -> None:
    lees(oss, "organisaties", "naam;penvoerder\nKlein;Midden\nMidden;Groot\nGroot;\n")
    zin = "select o.naam, p.naam from organisatie o join organisatie p on p.id = o.penvoerder_id order by 1"
    assert alles(oss, zin) == [("Klein", "Midden"), ("Midden", "Groot")]


@pytest.mark.parametrize(("rijen", "zin"), [("A;B\nB;A\n", "kring"), ("A;Onbekend\n", "‘Onbekend’ is er niet")])
def test_a_penvoerder_that_can_not_be_is_named(oss: Bestand, rijen: str, zin: str) -> None:
    (fout,) = fouten(oss, "organisaties", f"naam;penvoerder\n{rijen}")
    assert fout.startswith("regel 2, kolom penvoerder: ")
    assert zin in fout


def test_an_organisatie_with_a_wrong_kvk_number_is_named(oss: Bestand) -> None:
    assert fouten(oss, "organisaties", "naam;kvk\nA;123\n")[0].startswith("regel 2, kolom kvk: ")


BOEKING = "datum;soort;bedrag;jaar;gebied;rubriek;geldstroom;kant;omschrijving\n"


def boeking(soort: str, bedrag: str, stroom: str = "Sociale basis", rubriek: str = "Bewonersinitiatieven") -> str:
    return f"1-3-2026;{soort};{bedrag};2026;Ruwaard;{rubriek};{stroom};besteding;Iets\n"


def test_boekingen_are_read_in_cents_and_are_their_own_source(oss: Bestand) -> None:
    lees(oss, "boekingen", BOEKING + boeking("begroot", "€ 1.234,50") + boeking("gerealiseerd", "34,5"))
    assert alles(oss, "select soort, bedrag, bron_soort, bron_id = id from boeking order by bedrag desc") == [
        ("begroot", 123450, "hand", 1), ("gerealiseerd", 3450, "hand", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rijen", "zin"),
    [
        (boeking("overheveling", "10"), "regel 2, kolom soort: Een overheveling heeft twee kanten."),
        (boeking("begroot", "0"), "regel 2, kolom bedrag: Vul een bedrag in dat niet nul is."),
        (boeking("begroot", "100") + boeking("gerealiseerd", "60") + boeking("verplicht", "50"), "regel 4: ‘Sociale basis’ heeft in Ruwaard in 2026 nog"),
        (boeking("begroot", "100", rubriek="Beheer"), "regel 2: Geld uit ‘Sociale basis’ mag alleen naar"),
        (boeking("verplicht", "100") + boeking("vrijval", "120"), "regel 3, kolom bedrag: Van deze verplichting"),
    ],
)
def test_boekingen_keep_the_rules_of_the_wijkbudget(oss: Bestand, rijen: str, zin: str) -> None:
    (fout,) = fouten(oss, "boekingen", BOEKING + rijen)
    assert fout.startswith(zin)


def test_a_boeking_in_a_closed_year_is_named(oss: Bestand) -> None:
    lees(oss, "boekingen", BOEKING + boeking("begroot", "100"))
    ((gebied,),) = alles(oss, "select gebied_id from boeking")
    jaarafsluiting.sluit_jaar_af(oss.uow, gebied_id=str(gebied), jaar=2026, omschrijving="Besluit")
    (zin,) = fouten(oss, "boekingen", BOEKING + boeking("gerealiseerd", "1"))
    assert zin.startswith("regel 2: 2026 is voor Ruwaard afgesloten.")


def test_a_boeking_makes_no_organisatie(oss: Bestand) -> None:
    tekst = BOEKING.replace("\n", ";organisatie\n") + boeking("begroot", "1").replace("\n", ";Tikfout\n")
    assert "‘Tikfout’ is er niet als organisatie" in fouten(oss, "boekingen", tekst)[0]


METING = "indicator;gebied;niveau;jaar;waarde;geen_waarde\n"


def test_metingen_are_new_or_brought_up_to_date_or_skipped(oss: Bestand) -> None:
    assert lees(oss, "metingen", METING + "S0-01;Ruwaard;wijk;2025;7,1;\nS0-03;Ruwaard;wijk;2025;;geheim\n").zin == "2 metingen ingelezen"
    verslag = lees(oss, "metingen", METING + "S0-01;Ruwaard;wijk;2025;7,2;\nS0-03;Ruwaard;wijk;2025;;geheim\n")
    assert [u.aard for u in verslag.uitkomsten] == ["gewijzigd", "overgeslagen"]
    assert alles(oss, "select waarde from meting where niveau = 'wijk' order by waarde") == [(None,), (72000,)]


def test_a_meting_that_was_deleted_comes_back(oss: Bestand) -> None:
    lees(oss, "metingen", METING + "S0-01;Ruwaard;wijk;2025;7,1;\n")
    history.ongedaan(oss.uow, oss.con)
    assert lees(oss, "metingen", METING + "S0-01;Ruwaard;wijk;2025;6;\n").zin == "1 meting ingelezen"
    assert alles(oss, "select waarde, verwijderd from meting where niveau = 'wijk'") == [(60000, 0)]


@pytest.mark.parametrize(
    ("rij", "zin"),
    [
        ("S0-01;Ruwaard;wijk;2025;7,1;geheim", "Niet allebei"),
        ("S0-01;Ruwaard;wijk;2025;;", "Vul een waarde in"),
        ("S0-01;Heel Oss;wijk;2025;7;", "Kies als niveau: gemeente"),
        ("S0-10;Ruwaard;wijk;2025;170;", "tussen"),
        ("S0-99;Ruwaard;wijk;2025;7;", "‘S0-99’ is er niet als indicator"),
        ("S0-01;Ruwaard;wijk;2025;7;\nS0-01;Ruwaard;wijk;2025;8;", "staat ook op regel 2"),
    ],
)
def test_metingen_keep_the_rules_of_the_wijkscan(oss: Bestand, rij: str, zin: str) -> None:
    assert zin in fouten(oss, "metingen", f"{METING}{rij}\n")[0]


AANVRAAG = "titel;regeling;organisatie;aangevraagd;ontvangen_op;gebied\n"


@pytest.fixture
def regeling(oss: Bestand) -> str:
    return maak(oss, "regeling", naam="Sociale basis", jaar=2026)


def test_an_application_with_a_day_of_receipt_is_received_and_frozen(oss: Bestand, regeling: str) -> None:
    lees(oss, "aanvragen", AANVRAAG + "Tuin;Sociale basis 2026;Groep Groen;€ 800;2-3-2026;Ruwaard\nKoor;Sociale basis;Groep Groen;500;;\n")
    assert alles(oss, "select titel, kenmerk, status, aangevraagd from aanvraag order by kenmerk") == [
        ("Tuin", "SSB-2026-001", "ontvangen", 80000), ("Koor", "SSB-2026-002", "concept", 50000),
    ]  # fmt: skip
    assert alles(oss, "select van, naar from statusstap order by rowid") == [(None, "concept"), ("concept", "ontvangen"), (None, "concept")]
    (id_,) = alles(oss, "select id from aanvraag where titel = 'Tuin'")[0]
    subsidie.neem_in_beoordeling(oss.uow, str(id_))
    assert alles(oss, "select nummer, datum from aanvraagversie") == [(1, "2026-03-02")]


def test_an_application_without_gebied_takes_that_of_its_initiatief_or_applicant(oss: Bestand, regeling: str) -> None:
    ids = dict(alles(oss, "select naam, id from gebied"))
    maak(oss, "organisatie", naam="Club", gebied_id=ids["Geffen"])
    maak(oss, "initiatief", titel="Tuin", gebied_id=ids["Lith"])
    tekst = "titel;regeling;organisatie;aangevraagd;initiatief\nA;Sociale basis;Club;1;\nB;Sociale basis;Club;1;Tuin\nC;Sociale basis;Nieuw;1;\n"
    assert lees(oss, "aanvragen", tekst).zin == "3 aanvragen ingelezen en 1 organisatie erbij gemaakt"
    zin = "select a.titel, g.naam from aanvraag a join aanvraag_gebied d on d.aanvraag_id = a.id join gebied g on g.id = d.gebied_id order by 1"
    assert alles(oss, zin) == [("A", "Geffen"), ("B", "Lith")]


def test_an_application_takes_doel_and_kwadrant_of_its_initiatief_or_the_kwadrant_of_who_asks(oss: Bestand, regeling: str) -> None:
    doel = str(alles(oss, "select id from doel limit 1")[0][0])
    maak(oss, "initiatief", titel="Tuin", gebied_id=str(alles(oss, "select id from gebied limit 1")[0][0]), doel_id=doel, kwadrant="informeel-individueel")
    maak(oss, "organisatie", naam="Groep", soort="informeel")
    lees(oss, "aanvragen", "titel;regeling;organisatie;aangevraagd;initiatief\nA;Sociale basis;Groep;1;Tuin\nB;Sociale basis;Groep;1;\nC;Sociale basis;Nieuw;1;\n")
    assert alles(oss, "select titel, doel_id, kwadrant from aanvraag order by titel") == [
        ("A", doel, "informeel-individueel"), ("B", None, "informeel-collectief"), ("C", None, "formeel-collectief"),
    ]  # fmt: skip


def test_a_list_may_give_doel_and_kwadrant(oss: Bestand, regeling: str) -> None:
    lees(oss, "aanvragen", "titel;regeling;organisatie;aangevraagd;doel;kwadrant\nA;Sociale basis;Groep;1;2;formeel en individueel\n")
    assert alles(oss, "select d.code, a.kwadrant from aanvraag a join doel d on d.id = a.doel_id") == [("2", "formeel-individueel")]


def test_an_application_on_a_closed_regeling_is_read_and_said_to_be_late(oss: Bestand) -> None:
    maak(oss, "regeling", naam="Sociale basis", jaar=2026, open_tot=dt.date(2026, 3, 1))
    verslag = lees(oss, "aanvragen", AANVRAAG + "Tuin;Sociale basis 2026;Groep Groen;€ 800;2-3-2026;Ruwaard\n")
    assert str(verslag.uitkomsten[0]) == (
        "regel 2: nieuwe ontvangen aanvraag ‘Tuin’ van Groep Groen, € 800,00 (let op: ontvangen na de sluiting van de regeling)"
    )


@pytest.mark.parametrize(
    ("rij", "zin"),
    [
        ("A;Sociale basis;X;-5;;", "regel 2, kolom aangevraagd: ‘Aangevraagd bedrag’ is minstens € 0,01."),
        ("A;Sociale basis;X;1,005;;", "regel 2, kolom aangevraagd: Een bedrag heeft hoogstens twee cijfers achter de komma."),
        ("A;Sociale basis;X;99999999999999;;", "regel 2, kolom aangevraagd: Dit bedrag is te groot."),
        ("A;Sociale basis;X;;;", "regel 2, kolom aangevraagd: Vul ‘Aangevraagd bedrag’ in."),
        ("A;Sociale basis;X;veel;;", "regel 2, kolom aangevraagd: ‘veel’ is geen bedrag."),
        ("A;Sociale basis;X;1;1-1-2027;", "regel 2, kolom ontvangen_op: De aanvraag kan niet in de toekomst"),
        ("A;Sociale basis;X;0;;", "regel 2, kolom aangevraagd: "),
        ("A;Andere regeling;X;1;;", "regel 2, kolom regeling: ‘Andere regeling’ is er niet als regeling. Kies uit: Sociale basis."),
    ],
)
def test_applications_keep_the_rules_of_the_dossier(oss: Bestand, regeling: str, rij: str, zin: str) -> None:
    assert fouten(oss, "aanvragen", f"{AANVRAAG}{rij}\n")[0].startswith(zin)


def test_a_name_that_several_records_have_is_refused(oss: Bestand, regeling: str) -> None:
    maak(oss, "regeling", naam="Sociale basis", jaar=2025)
    assert "past bij meer dan één regeling" in fouten(oss, "aanvragen", f"{AANVRAAG}A;Sociale basis;X;1;;\n")[0]
    lees(oss, "aanvragen", f"{AANVRAAG}A;Sociale basis 2025;X;1;;\n")


def test_of_many_names_only_those_that_look_alike_are_told(oss: Bestand) -> None:
    lees(oss, "organisaties", "naam\n" + "".join(f"Stichting Kleur {n}\n" for n in range(30)) + "Buurtgroep de Linde\n")
    tekst = BOEKING.replace("\n", ";organisatie\n") + boeking("begroot", "1").replace("\n", ";buurtgroep de linden\n")
    assert "Bedoelt u ‘Buurtgroep de Linde’?" in fouten(oss, "boekingen", tekst)[0]


def test_three_wrong_rows_among_ten_thousand_boekingen_are_named_and_nothing_is_imported(oss: Bestand) -> None:
    goed = boeking("begroot", "1.234,50")
    fout = {17: boeking("begroot", "1,005"), 5_000: boeking("begroot", "veel"), 10_001: boeking("begroot", "10").replace("Ruwaard", "Parijs")}
    tekst = BOEKING + "".join(fout.get(nummer, goed) for nummer in range(2, 10_002))
    voor = alles(oss, "select count(*) from boeking")
    namen = fouten(oss, "boekingen", tekst)
    assert [naam.split(":")[0] for naam in namen] == ["regel 17, kolom bedrag", "regel 5000, kolom bedrag", "regel 10001, kolom gebied"]
    assert alles(oss, "select count(*) from boeking") == voor
    zonder = BOEKING + "".join(goed for nummer in range(2, 10_002) if nummer not in fout)
    assert lees(oss, "boekingen", zonder).zin == "9.997 boekingen ingelezen"
