"""What may stand in the text of a letter, and what filling it does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.paden import bronmap
from wijkagenda.domain.brieftekst import MET_BEZWAAR, NAMEN, VELDEN, Deel, keur_brieftekst, lees, lees_bestand, voorbeeldwaarden, vul, vul_regel
from wijkagenda.domain.velden.brief import BRIEFSOORTEN

SOORTEN = [k.code for k in BRIEFSOORTEN]


def test_an_unknown_place_is_named_with_what_is_like_it() -> None:
    with pytest.raises(InvoerFout, match=r"Het veld \{aanvraager\} bestaat niet. Bedoelt u \{aanvrager\}\?") as fout:
        keur_brieftekst("aanvulling", "Vraag", "Beste {aanvraager},")
    assert fout.value.veld == "tekst"


@pytest.mark.parametrize("tekst", ["Beste {aanvrager", "Beste aanvrager}", "Beste {{aanvrager}}", "Beste {aan\nvrager}"])
def test_a_brace_that_does_not_close_is_refused_where_it_stands(tekst: str) -> None:
    with pytest.raises(InvoerFout, match=r"Bij ‘.+’ staat een accolade te veel of te weinig"):
        keur_brieftekst("aanvulling", "Vraag", tekst)


def test_a_mistake_in_the_subject_is_told_at_the_subject() -> None:
    with pytest.raises(InvoerFout) as fout:
        keur_brieftekst("aanvulling", "Over {niets}", "Beste lezer")
    assert fout.value.veld == "onderwerp"


@pytest.mark.parametrize("soort", [s for s in SOORTEN if s.startswith(MET_BEZWAAR)])
def test_a_decision_says_how_to_object(soort: str) -> None:
    """Awb 3:45."""
    with pytest.raises(InvoerFout, match="Awb 3:45"):
        keur_brieftekst(soort, "Besluit", "Wij besluiten dit.")
    keur_brieftekst(soort, "Besluit", "Wij besluiten dit.\n\n{bezwaarclausule}")
    keur_brieftekst(soort, "Besluit", "Bezwaar kan tot en met {bezwaar_tot}.")


def test_the_text_about_bezwaar_names_the_last_day() -> None:
    """Awb 6:7."""
    with pytest.raises(InvoerFout, match=r"Zet \{bezwaar_tot\}"):
        keur_brieftekst("bezwaarclausule", "Bezwaar", "U kunt bezwaar maken.")


@pytest.mark.parametrize("tekst", ["Let op: {bezwaarclausule}", "- {bezwaarclausule}", "Zo:\n{bezwaarclausule}"])
def test_the_text_about_bezwaar_stands_on_a_line_of_its_own(tekst: str) -> None:
    with pytest.raises(InvoerFout, match="met een witregel ervoor en erna"):
        keur_brieftekst("besluit-verleend", "Besluit", tekst)


def test_parts_of_a_text_are_heads_paragraphs_and_lists() -> None:
    assert lees("Een\nregel\n\n## Kop\nTekst\n- a\n- b\n\n- c") == [
        Deel("alinea", ("Een", "regel")), Deel("kop", ("Kop",)), Deel("alinea", ("Tekst",)), Deel("lijst", ("a", "b")), Deel("lijst", ("c",)),
    ]  # fmt: skip


def test_a_place_that_may_go_takes_its_line_and_then_its_head_along() -> None:
    assert vul(lees("## Per jaar\n\n{jaren}\n\n## Verder\n\nGoed.\nTot {periode}."), {}) == [Deel("kop", ("Verder",)), Deel("alinea", ("Goed.",))]


def test_a_place_that_is_needed_becomes_a_line_to_fill_in() -> None:
    assert vul_regel("Over {titel}.", {"titel": ""}) == "Over [vul in: titel van de aanvraag]."


def test_the_clause_is_filled_too_and_stands_where_it_was_asked() -> None:
    delen = vul(lees("Een\n\n{bezwaarclausule}\n\nTwee"), {"bezwaar_tot": "1 mei"}, lees("## Oneens?\n\nTot {bezwaar_tot}."))
    assert [d.regels for d in delen] == [("Een",), ("Oneens?",), ("Tot 1 mei.",), ("Twee",)]


@given(st.text(), st.sampled_from(sorted(NAMEN)))
def test_whatever_a_dossier_holds_is_put_in_as_it_is(waarde: str, naam: str) -> None:
    gevuld = vul(lees(f"Hier: {{{naam}}}!\n\n{{{naam}}}"), {naam: waarde})
    assert gevuld == ([Deel("alinea", (f"Hier: {waarde}!",)), Deel("los", (waarde,))] if waarde else gevuld)


def test_every_place_has_words_and_an_example() -> None:
    assert all(veld.uitleg and voorbeeldwaarden()[veld.naam] for veld in VELDEN)
    assert len(NAMEN) == len(VELDEN)


@pytest.mark.parametrize("inhoud", ["", "Beste lezer", "onderwerp:\n\ntekst", "onderwerp: ja\n\n"])
def test_a_file_begins_with_its_subject(inhoud: str) -> None:
    with pytest.raises(InvoerFout, match="De eerste regel is"):
        lees_bestand(inhoud)


def test_a_file_from_windows_is_read() -> None:
    assert lees_bestand("\ufeffOnderwerp: Uw aanvraag\r\n\r\nBeste lezer\r\n") == ("Uw aanvraag", "Beste lezer")


def test_the_explanation_for_who_writes_texts_lists_every_place() -> None:
    uitleg = (bronmap() / "brieven" / "LEESMIJ.md").read_text("utf-8")
    assert [v.naam for v in VELDEN if f"| `{{{v.naam}}}` | {v.uitleg} | {'ja' if v.mag_weg else ''} |" not in uitleg] == []


def test_every_shipped_text_is_a_kind_of_letter() -> None:
    assert {p.stem for p in (bronmap() / "brieven").glob("*.md")} == {*SOORTEN, "LEESMIJ"}
