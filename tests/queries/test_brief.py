"""Which letters a dossier has, which text holds, and what is filled in."""

from __future__ import annotations

import pytest

from tests.conftest import VANDAAG
from tests.factory import maak
from tests.reports.briefdossiers import brief_klaar, richt_in
from tests.usecases.subsidiedossier import breng_tot, dag
from wijkagenda.basis.fouten import BestandFout, InvoerFout, NietGevonden
from wijkagenda.basis.stap import Stap
from wijkagenda.domain.velden.brief import BRIEFSOORTEN
from wijkagenda.queries.brief import Briefkeuze, brief, brief_bij_stap, brieven, gemaakt, voorbeeldbrief
from wijkagenda.queries.brieftekst import brievenmap, standaardtekst, tekst_van, teksten
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import subsidie, velden
from wijkagenda.usecases.bestand import zet_instelling
from wijkagenda.usecases.brief import bewaar_brief, bewaar_brieftekst

SOORTEN = [k.code for k in BRIEFSOORTEN]


def soorten(bestand: Bestand, id_: str) -> list[tuple[str, bool]]:
    return [(b.soort, b.concept) for b in brieven(bestand.lees(), id_, VANDAAG)]


def bewaar(bestand: Bestand, id_: str, keuze: Briefkeuze) -> Stap:
    inhoud = brief(bestand.lees(), id_, keuze, VANDAAG)
    return bewaar_brief(bestand.uow, id_, soort=keuze.soort, omschrijving=inhoud.omschrijving, datum=keuze.datum, naam=inhoud.bestandsnaam,
                        bestanden=[("docx", b"w"), ("pdf", b"p")])  # fmt: skip


def eigen_bestand(soort: str, inhoud: str | bytes) -> None:
    brievenmap().mkdir(exist_ok=True)
    (brievenmap() / f"{soort}.md").write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())


# -- texts


@pytest.mark.parametrize("soort", SOORTEN)
def test_every_shipped_text_keeps_the_rules(bestand: Bestand, soort: str) -> None:
    tekst = standaardtekst(soort)
    assert (tekst.herkomst, tekst.naam) == ("standaard", next(k.tekst for k in BRIEFSOORTEN if k.code == soort))
    assert voorbeeldbrief(bestand.lees(), soort, tekst.onderwerp, tekst.tekst, VANDAAG).delen


def test_the_text_of_the_file_goes_before_the_own_folder_and_that_before_the_shipped_one(bestand: Bestand) -> None:
    eigen_bestand("aanvulling", "onderwerp: Uit de map\n\nBeste {aanvrager}")
    assert (tekst_van(bestand.lees(), "aanvulling").onderwerp, tekst_van(bestand.lees(), "aanvulling").herkomst) == ("Uit de map", "map")
    bewaar_brieftekst(bestand.uow, "aanvulling", "Uit het bestand", "Beste {aanvrager}")
    assert [t.herkomst for t in teksten(bestand.lees()) if t.soort == "aanvulling"] == ["bestand"]


@pytest.mark.parametrize("inhoud", ["Zonder onderwerp", "onderwerp: x\n\nBeste {aanvrger}", "onderwerp: x\n\nBeste {aanvrager"])
def test_a_text_of_the_own_folder_that_is_wrong_is_named(inhoud: str) -> None:
    eigen_bestand("aanvulling", inhoud)
    with pytest.raises(InvoerFout, match=r"‘aanvulling\.md’ in uw eigen map klopt niet"):
        standaardtekst("aanvulling")


def test_a_text_of_the_own_folder_that_is_no_text_is_named() -> None:
    eigen_bestand("aanvulling", b"\xff\xfe\x00o")
    with pytest.raises(BestandFout, match=r"‘aanvulling\.md’ kan niet gelezen worden"):
        standaardtekst("aanvulling")


# -- which letters


def test_a_concept_offers_the_letter_of_its_next_step_as_a_concept(bestand: Bestand) -> None:
    assert soorten(bestand, breng_tot(bestand, "concept")) == [("ontvangstbevestiging", True)]


def test_letters_stay_with_the_steps_that_were_done_newest_first(bestand: Bestand) -> None:
    id_, _ = brief_klaar(bestand, "terugvordering")
    assert [s for s, _ in soorten(bestand, id_)] == ["terugvordering", "vaststelling-lager", "herinnering", "besluit-verleend", "ontvangstbevestiging"]


def test_a_decision_is_a_concept_until_it_is_made_known(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "besloten")
    assert soorten(bestand, id_)[0] == ("besluit-verleend", True)
    subsidie.maak_bekend(bestand.uow, id_, dag(11, 20))
    (besluit, *_) = brieven(bestand.lees(), id_, VANDAAG)
    assert (besluit.soort, besluit.concept, besluit.datum) == ("besluit-verleend", False, dag(11, 20))


def test_a_decision_that_was_taken_back_has_no_letter(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "besloten")
    subsidie.neem_besluit_terug(bestand.uow, id_, "Er is nieuwe informatie.")
    assert ("besluit-verleend", True) in soorten(bestand, id_)
    assert all(not b.bron_id for b in brieven(bestand.lees(), id_, VANDAAG) if b.soort == "besluit-verleend")


def test_an_advice_for_less_offers_the_letter_for_a_part(bestand: Bestand) -> None:
    assert soorten(bestand, breng_tot(bestand, "advies", bedrag=600_00))[0] == ("besluit-gedeeltelijk", True)


def test_a_step_knows_its_letter_by_what_it_touched(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "ontvangen")
    stap = subsidie.vraag_aanvulling(bestand.uow, id_, "De begroting.", dag(11, 30))
    gevonden = brief_bij_stap(bestand.lees(), id_, {r.id for r in stap.geraakt}, VANDAAG)
    assert gevonden is not None
    assert gevonden.soort == "aanvulling"
    niets = subsidie.aanvulling_binnen(bestand.uow, id_)
    assert brief_bij_stap(bestand.lees(), id_, {r.id for r in niets.geraakt if r.soort != "aanvulling"}, VANDAAG) is None


def test_a_letter_that_was_made_is_known_and_listed_with_both_files(bestand: Bestand) -> None:
    id_, keuze = brief_klaar(bestand, "aanvulling")
    assert not keuze.gemaakt
    bewaar(bestand, id_, keuze)
    assert next(b for b in brieven(bestand.lees(), id_, VANDAAG) if b.soort == "aanvulling").gemaakt
    (een,) = gemaakt(bestand.lees(), id_)
    assert (een.id, een.concept, een.datum) == ("SSB-2026-001 aanvulling 2026-10-06", False, dag(10, 6))
    assert een.word is not None
    assert een.pdf is not None


def test_a_concept_that_was_made_does_not_count_as_the_letter(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "besloten")
    bewaar(bestand, id_, brieven(bestand.lees(), id_, VANDAAG)[0])
    assert gemaakt(bestand.lees(), id_)[0].concept
    subsidie.maak_bekend(bestand.uow, id_)
    assert not brieven(bestand.lees(), id_, VANDAAG)[0].gemaakt


def test_a_file_that_was_deleted_as_attachment_is_gone_here_too(bestand: Bestand) -> None:
    id_, keuze = brief_klaar(bestand, "aanvulling")
    bewaar(bestand, id_, keuze)
    (een,) = gemaakt(bestand.lees(), id_)
    assert een.word is not None
    velden.verwijder(bestand.uow, "bijlage", [een.word.id])
    (een,) = gemaakt(bestand.lees(), id_)
    assert een.word is None
    assert een.pdf is not None


def test_a_kenmerk_of_any_shape_gives_a_name_that_a_file_may_have(bestand: Bestand) -> None:
    zet_instelling(bestand.uow, "kenmerk_voorvoegsel", 'S/B: "x"')
    id_ = breng_tot(bestand, "ontvangen")
    inhoud = brief(bestand.lees(), id_, brieven(bestand.lees(), id_, VANDAAG)[-1], VANDAAG)
    assert inhoud.bestandsnaam == "S-B- -x--2026-001 ontvangstbevestiging 2026-11-21"


# -- what is filled in


def test_an_applicant_without_an_address_leaves_a_line_to_fill_in(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "ontvangen")
    inhoud = brief(bestand.lees(), id_, brieven(bestand.lees(), id_, VANDAAG)[-1], VANDAAG)
    assert inhoud.adres[1:] == ("[vul in: adres van de aanvrager]",)
    assert inhoud.afzender == ("[vul in: naam van de gemeente]",)
    assert inhoud.ondertekening == ("[vul in: naam en functie van wie ondertekent]",)
    assert inhoud.delen[0].regels == ("Geachte heer of mevrouw,",)


def test_a_decision_is_signed_by_who_has_the_mandate_and_not_by_who_has_none(bestand: Bestand) -> None:
    id_, keuze = brief_klaar(bestand, "besluit-te_laat")
    inhoud = brief(bestand.lees(), id_, keuze, VANDAAG)
    assert inhoud.ondertekening == ("[vul in: naam en functie van wie ondertekent]",)
    assert inhoud.namens == "Namens het college van burgemeester en wethouders van Voorbeeldstad"


def test_other_letters_are_signed_by_who_handles_the_application(bestand: Bestand) -> None:
    id_, keuze = brief_klaar(bestand, "aanvulling")
    inhoud = brief(bestand.lees(), id_, keuze, VANDAAG)
    assert (inhoud.namens, inhoud.ondertekening) == ("", ("Petra Proef", "subsidieconsulent"))


def test_only_who_asks_who_handles_and_who_signs_are_named(bestand: Bestand) -> None:
    begin = richt_in(bestand)
    maak(bestand, "contactpersoon", naam="Gijs Geheim", organisatie_id=begin["organisatie_id"], telefoon="0612345678")
    id_ = breng_tot(bestand, "uitvoering", **begin)
    for keuze in brieven(bestand.lees(), id_, VANDAAG):
        alles = str(brief(bestand.lees(), id_, keuze, VANDAAG))
        assert "Gijs" not in alles
        assert "NL00BANK" not in alles
        assert "0612345678" not in alles


def test_the_end_of_bezwaar_rolls_over_a_weekend_and_a_holiday(bestand: Bestand) -> None:
    """Awb 6:7 and Atw 1: six weeks after Friday 13 November is Christmas."""
    id_ = breng_tot(bestand, "besloten")
    subsidie.maak_bekend(bestand.uow, id_, dag(11, 13))
    inhoud = brief(bestand.lees(), id_, brieven(bestand.lees(), id_, VANDAAG)[0], VANDAAG)
    assert any("uiterlijk op 28 december 2026" in regel for deel in inhoud.delen for regel in deel.regels)


def test_a_hostile_dossier_is_text_and_nothing_else(bestand: Bestand) -> None:
    kwaad = "{kenmerk} <b>&amp;</b> ## geen kop \U0001f600 {niets"
    id_ = breng_tot(bestand, "ontvangen", titel=kwaad)
    inhoud = brief(bestand.lees(), id_, brieven(bestand.lees(), id_, VANDAAG)[-1], VANDAAG)
    assert kwaad in inhoud.delen[1].regels[0]
    assert [d.soort for d in inhoud.delen].count("kop") == 3


def test_what_was_written_in_a_dossier_may_have_paragraphs_and_points(bestand: Bestand) -> None:
    id_, keuze = brief_klaar(bestand, "besluit-verleend")
    los = [d for d in brief(bestand.lees(), id_, keuze, VANDAAG).delen if d.soort == "los"]
    assert los[0].regels == ("Elke dinsdag koken we samen in het wijkhuis.\n\n- boodschappen doen\n- samen eten",)


def test_an_own_text_is_used_and_an_own_clause_with_it(bestand: Bestand) -> None:
    id_, keuze = brief_klaar(bestand, "besluit-verleend")
    bewaar_brieftekst(bestand.uow, "besluit-verleend", "Ja: {titel}", "Beste {aanvrager},\n\nGefeliciteerd.\n\n{bezwaarclausule}")
    bewaar_brieftekst(bestand.uow, "bezwaarclausule", "Bezwaar", "Oneens? Dat kan tot en met {bezwaar_tot}.")
    inhoud = brief(bestand.lees(), id_, keuze, VANDAAG)
    assert inhoud.onderwerp == "Ja: Soep in de Haard"
    assert [d.regels[0] for d in inhoud.delen] == ["Beste Stichting Voorbeeld,", "Gefeliciteerd.", "Oneens? Dat kan tot en met 17 november 2026."]


def test_an_application_that_is_gone_is_told_in_words(bestand: Bestand) -> None:
    with pytest.raises(NietGevonden, match="Deze aanvraag is er niet meer"):
        brief(bestand.lees(), "niets", Briefkeuze("aanvulling", "", "", VANDAAG, True, False), VANDAAG)
