"""The portrait of an initiatief: one page, what is known, and persons, pictures and words only with consent."""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from tests.factory import maak
from tests.reports.lezer import woorden
from tests.usecases.subsidiedossier import breng_tot
from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.queries.bijlage import bijlagen
from wijkagenda.queries.bijlage import inhoud as bijlage_inhoud
from wijkagenda.reports.blocks import Afbeelding, Alinea, Blok, Citaat, Kader, Kerncijfers, Kop, Lijst, Omslag, platte_tekst
from wijkagenda.reports.blocks_json import naar_json, uit_json
from wijkagenda.reports.initiatieven_portret import inhoud
from wijkagenda.reports.pdf.document import maak_pdf
from wijkagenda.reports.register import RAPPORTEN
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import agenda, inbreng, initiatief, velden
from wijkagenda.usecases.bijlage import voeg_inhoud_toe

VANDAAG = dt.date(2026, 11, 21)
UITGAVE: Any = RAPPORTEN["initiatieven"].uitgave("portret")


def portret(bestand: Bestand, id_: str, **anders: bool) -> list[Blok]:
    return inhoud(bestand.lees(), initiatief_id=id_, vandaag=VANDAAG, **anders)


def titels(blokken: list[Blok]) -> list[str]:
    return [b.tekst for b in blokken if isinstance(b, Kop)]


def alineas(blokken: list[Blok], aanhef: str = "") -> list[str]:
    return [platte_tekst(b.tekst) for b in blokken if isinstance(b, Alinea) and b.aanhef == aanhef]


def rijk(bestand: Bestand, **anders: Any) -> str:
    """An initiatief about which much is known."""
    gebied = maak(bestand, "gebied", naam="Ruwaard", contactadres="ruwaard@voorbeeld.example")
    id_ = maak(bestand, "initiatief", titel="Soep in de Haard", gebied_id=gebied, omschrijving="Buren koken samen.", plek="het wijkhuis",
               begonnen_op=dt.date(2025, 3, 3), steun_afgesproken=True, steun_vorm="meedenken", **anders)  # fmt: skip
    initiatief.wijzig_fase(bestand.uow, id_, "met_steun", datum=dt.date(2026, 9, 1))
    maak(bestand, "telling", initiatief_id=id_, datum=dt.date(2026, 10, 1), trekkers=1, vrijwilligers=18, deelnemers=0)
    maak(bestand, "knelpunt", initiatief_id=id_, regel="Koken mag niet zonder vergunning.", instantie="de gemeente")
    maak(bestand, "knelpunt", initiatief_id=id_, regel="De zaal is te klein.", opgelost_op=dt.date(2026, 8, 1))
    for titel, openbaar in (("Soepavond", True), ("Overleg over geld", False)):
        agenda.koppel(bestand.uow, maak(bestand, "agendapunt", titel=titel, begin="2026-11-24T18:00", openbaar=openbaar), "initiatief", id_)
    return id_


def hoor(bestand: Bestand, id_: str, tekst: str, aantal: int | None) -> None:
    inbreng.hoort_bij_initiatief(bestand.uow, maak(bestand, "inbreng", tekst=tekst, aantal=aantal), id_)


def test_it_tells_what_where_how_far_and_who(bestand: Bestand) -> None:
    blokken = portret(bestand, rijk(bestand))
    assert isinstance(blokken[0], Omslag)
    assert (blokken[0].titel, blokken[0].ondertitel) == ("Soep in de Haard", "Bewonersinitiatief in Ruwaard")
    assert alineas(blokken, "Waar?") == ["Ruwaard, het wijkhuis."]
    assert alineas(blokken, "Hoe ver is het?") == ["Het draait met hulp van een begeleider. Begonnen in maart 2025."]
    (kaarten,) = (b for b in blokken if isinstance(b, Kerncijfers))
    assert [(k.waarde, k.uitleg) for k in kaarten.cijfers] == [("1", "trekker"), ("18", "vrijwilligers")]


def test_what_is_solved_does_not_stand_in_the_way(bestand: Bestand) -> None:
    id_ = rijk(bestand)
    in_de_weg = "Koken mag niet zonder vergunning. Gevraagd aan de gemeente; er is nog geen antwoord."
    assert alineas(portret(bestand, id_), "Dit staat nog in de weg:") == [in_de_weg]
    maak(bestand, "knelpunt", initiatief_id=id_, regel="Er is geen stroom.")
    lijst = [b for b in portret(bestand, id_) if isinstance(b, Lijst)][-1]
    assert [platte_tekst(i) for i in lijst.items] == [in_de_weg, "Er is geen stroom. Hiervoor zoeken we nog een oplossing."]


def test_one_joins_at_a_public_meeting_or_by_the_address_of_the_gebied(bestand: Bestand) -> None:
    (doe_mee,) = (b for b in portret(bestand, rijk(bestand)) if isinstance(b, Kader))
    assert [platte_tekst(a) for a in doe_mee.alineas] == [
        "Soepavond: dinsdag 24 november 2026 om 18.00 uur.", "Vragen of meedoen? ruwaard@voorbeeld.example.",
    ]  # fmt: skip


def test_words_of_a_few_are_theirs_and_those_of_a_group_are_told(bestand: Bestand) -> None:
    id_ = rijk(bestand)
    for tekst, aantal in (("Ik eet altijd alleen.", 1), ("Niemand telde ons.", None), ("Bel mij op 06-12345678.", 40), ("Samen smaakt het.", 12)):
        hoor(bestand, id_, tekst, aantal)
    citaten = [b for b in portret(bestand, id_) if isinstance(b, Citaat)]
    assert [(b.tekst, b.bron) for b in citaten] == [("“Samen smaakt het.”", "12 bewoners, gesprek in november 2026")]


def met_initiatiefnemers(bestand: Bestand) -> str:
    id_ = rijk(bestand, ondersteuner_id=maak(bestand, "medewerker", naam="Bas Bedacht"))
    for naam, toestemming in (("Fien Fictief", "Mag, 4 februari 2026."), ("Gijs Gefingeerd", "Nee, liever niet"), ("Omar Onbestaand", None)):
        wie = maak(bestand, "contactpersoon", naam=naam, toestemming=toestemming)
        maak(bestand, "initiatiefnemer", initiatief_id=id_, contactpersoon_id=wie)
    velden.wijzig(bestand.uow, "initiatief", id_, {"les": "Fien Fictief en Omar Onbestaand begonnen klein."})
    return id_


def test_no_person_is_named_unless_asked(bestand: Bestand) -> None:
    tekst = naar_json(portret(bestand, met_initiatiefnemers(bestand)))
    assert [n for n in ("Fien Fictief", "Gijs Gefingeerd", "Omar Onbestaand", "Bas Bedacht") if n in tekst] == []


def test_with_persons_only_who_consented_is_named_also_in_texts(bestand: Bestand) -> None:
    blokken = portret(bestand, met_initiatiefnemers(bestand), met_personen=True)
    assert alineas(blokken, "Wie begon ermee?") == ["Fien Fictief."]
    assert alineas(blokken, "Wie helpt er mee?") == ["Bas Bedacht."]
    assert alineas(blokken, "Wat leerden we?") == ["Fien Fictief en (naam weggelaten) begonnen klein."]
    assert "Gijs" not in naar_json(blokken)


def voeg_foto_toe(bestand: Bestand, id_: str, toestemming: str | None, vorm: tuple[int, int] = (40, 30)) -> None:
    uit = BytesIO()
    Image.new("RGB", vorm, "teal").save(uit, "JPEG")
    voeg_inhoud_toe(bestand.uow, "initiatief", id_, "soep.jpg", uit.getvalue(), "Twaalf pannen soep")
    foto = bijlagen(bestand.lees(), "initiatief", id_)[0]
    velden.wijzig(bestand.uow, "bijlage", foto.id, {"toestemming": toestemming})


@pytest.mark.parametrize(("toestemming", "aantal"), [("Mag, 12 september 2026.", 1), (None, 0), ("Niet gebruiken", 0), ("  ", 0)])
def test_a_picture_is_printed_only_with_consent(bestand: Bestand, toestemming: str | None, aantal: int) -> None:
    id_ = rijk(bestand)
    voeg_foto_toe(bestand, id_, toestemming)
    gedrukt = [b for b in portret(bestand, id_) if isinstance(b, Afbeelding)]
    assert [b.alt for b in gedrukt] == ["Twaalf pannen soep"] * aantal


def test_money_is_one_line_of_what_was_made_known(bestand: Bestand) -> None:
    id_ = rijk(bestand)
    assert alineas(portret(bestand, id_), "Geld?") == ["Er is geen subsidie aangevraagd."]
    breng_tot(bestand, "besloten", initiatief_id=id_)
    assert alineas(portret(bestand, id_), "Geld?") == []
    breng_tot(bestand, "uitvoering", initiatief_id=id_, bedrag=900_00)
    assert alineas(portret(bestand, id_), "Geld?") == ["Subsidie: € 900 in 2026."]


def test_what_has_ended_invites_nobody(bestand: Bestand) -> None:
    id_ = rijk(bestand)
    initiatief.wijzig_fase(bestand.uow, id_, "gestopt", datum=dt.date(2026, 11, 1), oorzaak="geld")
    blokken = portret(bestand, id_)
    assert alineas(blokken, "Hoe ver is het?") == ["Het is gestopt. Dat kwam doordat er te weinig geld was. Begonnen in maart 2025."]
    assert "Wat is er nodig?" not in titels(blokken)
    assert [b.aanhef for b in blokken if isinstance(b, Kader)] == ["Meer weten?"]


def test_an_idea_of_which_nothing_is_known_is_still_a_page(bestand: Bestand) -> None:
    blokken = portret(bestand, maak(bestand, "initiatief", titel="Bankje"))
    assert titels(blokken) == ["Wat is het?"]
    assert uit_json(naar_json(blokken)) == blokken


@pytest.mark.parametrize("vorm", [(1600, 900), (900, 1600), (30, 2000)])
def test_it_stays_one_page_however_much_is_told(bestand: Bestand, vorm: tuple[int, int]) -> None:
    zin = "Samen <eten> & praten met 🙂 en buren. "
    id_ = rijk(bestand, organisatie_id=maak(bestand, "organisatie", naam="Stichting " * 40))
    lang = {"omschrijving": zin * 3_000, "les": zin * 300, "plek": "bij de brug " * 40, "titel": "Soep & " * 70}
    velden.wijzig(bestand.uow, "initiatief", id_, lang)
    initiatief.wijzig_fase(bestand.uow, id_, "zelfstandig", datum=dt.date(2026, 11, 1), antwoord=zin * 100)
    for nr in range(20):
        maak(bestand, "knelpunt", initiatief_id=id_, regel=f"Regel {nr} " * 30, instantie="de gemeente " * 30, antwoord=zin * 50)
        punt = maak(bestand, "agendapunt", titel=f"Avond {nr} " * 40, begin="2026-11-24T18:00", plek="de zaal " * 50, openbaar=True)
        agenda.koppel(bestand.uow, punt, "initiatief", id_)
    hoor(bestand, id_, zin * 200, 30)
    voeg_foto_toe(bestand, id_, "mag", vorm)
    beeld = bijlagen(bestand.lees(), "initiatief", id_)[0].sha256
    pdf = maak_pdf(portret(bestand, id_), titel="Portret", datum=VANDAAG, formaat=UITGAVE.formaat, hoogstens=UITGAVE.hoogstens,
                   beelden=lambda sha: bijlage_inhoud(bestand.lees(), sha) if sha == beeld else None)  # fmt: skip
    assert len(woorden(pdf)) == 1
    assert "Samen <eten> & praten" in woorden(pdf)[0]
    assert "andere punten" in woorden(pdf)[0]


def test_a_broken_picture_is_left_out(bestand: Bestand) -> None:
    id_ = rijk(bestand)
    voeg_inhoud_toe(bestand.uow, "initiatief", id_, "stuk.jpg", b"\xff\xd8 geen foto")
    velden.wijzig(bestand.uow, "bijlage", bijlagen(bestand.lees(), "initiatief", id_)[0].id, {"toestemming": "mag"})
    assert not any(isinstance(b, Afbeelding) for b in portret(bestand, id_))


def test_an_initiatief_that_is_gone_is_told(bestand: Bestand) -> None:
    with pytest.raises(NietGevonden):
        portret(bestand, "weg")
