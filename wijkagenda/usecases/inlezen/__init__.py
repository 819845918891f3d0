"""Importing a list: one step for all of it, all or nothing. What a row becomes is decided by the rules of its kind.

Made for many rows: names are found in dictionaries, rules get plain values, rows are written in one go per kind.
"""

from __future__ import annotations

from wijkagenda.basis.fouten import Fout, InvoerFout, RegelFout
from wijkagenda.basis.opmaak import aantal, opsomming
from wijkagenda.domain.velden import namen as soortnamen
from wijkagenda.storage.unit_of_work import UnitOfWork
from wijkagenda.usecases.inlezen.basis import Inlezer
from wijkagenda.usecases.inlezen.initiatief import InitiatiefInlezer
from wijkagenda.usecases.inlezen.regels import Lijst, LijstFout, Rijfout, Uitkomst, Verslag
from wijkagenda.usecases.inlezen.relatie import OrganisatieInlezer
from wijkagenda.usecases.inlezen.subsidie import AanvraagInlezer
from wijkagenda.usecases.inlezen.wijkbudget import BoekingInlezer
from wijkagenda.usecases.inlezen.wijkscan import MetingInlezer

INLEZERS: dict[str, type[Inlezer]] = {
    "organisatie": OrganisatieInlezer, "initiatief": InitiatiefInlezer, "aanvraag": AanvraagInlezer, "boeking": BoekingInlezer,
    "meting": MetingInlezer,
}  # fmt: skip
"""The kinds of which a list can be imported."""


def lees_in(uow: UnitOfWork, soort: str, lijst: Lijst) -> Verslag:
    """Imports a list in one step that can be undone. Raises `LijstFout` with every wrong row; then nothing is imported."""
    meer = soortnamen()[soort][1]
    with uow(f"{meer.capitalize()} inlezen", soort="import") as werk:
        inlezer = INLEZERS[soort](werk)
        fouten = list(lijst.fouten)
        uitkomsten: list[Uitkomst] = []
        for regel in lijst.regels:
            try:
                uitkomsten.append(inlezer.lees(regel))
            except (InvoerFout, RegelFout) as fout:
                fouten.append(Rijfout(regel.nummer, _kolom(fout), str(fout)))
        fouten += inlezer.sluit_af()
        if fouten:
            raise LijstFout(fouten)
        inlezer.schrijf()
    return Verslag(werk.stap, tuple(uitkomsten), _zin(soort, uitkomsten, inlezer.erbij))


def _kolom(fout: Fout) -> str | None:
    veld = getattr(fout, "veld", None)
    return veld.removesuffix("_id") if veld else None


def _zin(soort: str, uitkomsten: list[Uitkomst], erbij: int) -> str:
    """``12 organisaties ingelezen, 3 regels overgeslagen``"""
    tel = {aard: sum(u.aard == aard for u in uitkomsten) for aard in ("nieuw", "gewijzigd", "overgeslagen")}
    delen = [f"{aantal(tel['nieuw'], *soortnamen()[soort])} ingelezen"]
    if tel["gewijzigd"]:
        delen.append(f"{tel['gewijzigd']} bijgewerkt")
    if erbij:
        delen.append(f"{aantal(erbij, 'organisatie', 'organisaties')} erbij gemaakt")
    if tel["overgeslagen"]:
        delen.append(f"{aantal(tel['overgeslagen'], 'regel', 'regels')} overgeslagen")
    return opsomming(delen)
