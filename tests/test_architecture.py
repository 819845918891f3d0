"""Who may import whom, each rule as a sentence that is checked; and the manners that keep the house in order."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import grimp
import pytest

from wijkagenda.basis.veld import Soort
from wijkagenda.domain.modellen import klassen
from wijkagenda.domain.velden import MODULES, alle

WORTEL = Path(__file__).parent.parent
PAKKET = WORTEL / "wijkagenda"

MAG = {
    "basis": {"basis"},
    "domain": {"basis", "domain"},
    "storage": {"basis", "domain", "storage"},
    "usecases": {"basis", "domain", "storage", "usecases"},
    "queries": {"basis", "domain", "storage", "queries"},
    "charts": {"basis", "charts"},
    "reports": {"basis", "queries", "charts", "reports"},
    "imports": {"basis", "domain", "storage", "usecases", "imports"},
    "ui": {"basis", "usecases", "queries", "charts", "reports", "imports", "ui"},
}


@cache
def graaf() -> grimp.ImportGraph:
    """Who imports whom, local imports too; imports for type checking only are left out."""
    return grimp.build_graph("wijkagenda", include_external_packages=True, exclude_type_checking_imports=True, cache_dir=None)


def ingevoerd(module: str) -> set[str]:
    """What one module imports itself."""
    return graaf().find_modules_directly_imported_by(module)


def modules(onder: str = "") -> list[str]:
    """Our own modules, all of them or those of one layer."""
    begin = f"wijkagenda.{onder}" if onder else "wijkagenda"
    return sorted(m for m in graaf().modules if m == begin or m.startswith(f"{begin}."))


@cache
def bestanden() -> dict[Path, str]:
    """Every file of the package with its text."""
    return {pad: pad.read_text("utf-8") for pad in sorted(PAKKET.rglob("*.py"))}


@pytest.mark.parametrize("laag", sorted(MAG))
def test_a_layer_imports_only_what_it_may(laag: str) -> None:
    lagen = [(module, ander.split(".")[1]) for module in modules(laag) for ander in ingevoerd(module) if ander.startswith("wijkagenda.")]
    fout = {f"{module} imports {ander}" for module, ander in lagen if (PAKKET / ander).is_dir() and ander not in MAG[laag]}
    assert fout == set()


def elders(bibliotheek: str, *toegestaan: str) -> list[str]:
    """Modules outside `toegestaan` that import `bibliotheek`."""
    mag = {module for onder in toegestaan for module in modules(onder)}
    return [module for module in modules() if bibliotheek in ingevoerd(module) and module not in mag]


def test_Qt_is_only_in_the_window() -> None:
    assert elders("PySide6", "ui", "app") == []


def test_reportlab_is_only_in_the_pdf_reports() -> None:
    assert elders("reportlab", "reports.pdf") == []


def test_matplotlib_is_only_in_charts_and_where_figures_are_drawn() -> None:
    assert elders("matplotlib", "charts", "ui.widgets", "ui.wijkscan") == []


def test_the_database_is_only_touched_in_storage() -> None:
    assert elders("sqlite3", "storage", "usecases.history", "queries") == []


def test_basis_is_standard_library_and_platformdirs_only() -> None:
    vreemd = {ander.split(".")[0] for module in modules("basis") for ander in ingevoerd(module)}
    assert vreemd - set(sys.stdlib_module_names) - {"wijkagenda", "platformdirs"} == set()


def test_no_class_of_the_domain_reaches_the_window_or_the_reports() -> None:
    fout = [module for laag in ("ui", "reports") for module in modules(laag) if any(a.startswith("wijkagenda.domain") for a in ingevoerd(module))]
    assert fout == []


def test_there_is_no_circle_not_even_in_a_local_import() -> None:
    klaar: set[str] = set()

    def loop(module: str, weg: tuple[str, ...]) -> None:
        assert module not in weg, " → ".join([*weg[weg.index(module) :], module])
        if module not in klaar:
            for ander in sorted(a for a in ingevoerd(module) if a.startswith("wijkagenda.") and not module.startswith(f"{a}.")):
                loop(ander, (*weg, module))
            klaar.add(module)

    for module in modules():
        loop(module, ())


def test_there_are_no_relationships() -> None:
    assert [str(p) for p in (PAKKET / "domain").rglob("*.py") if re.search(r"\brelationship\(", p.read_text("utf-8"))] == []


def test_every_field_is_a_column_of_its_kind() -> None:
    soorten = {Soort.BEDRAG: "BigInteger", Soort.GETAL: "BigInteger", Soort.JAAR: "BigInteger", Soort.DATUM: "Date", Soort.JA_NEE: "Boolean",
               Soort.DECIMAAL: "Tienduizendste"}  # fmt: skip
    fout = []
    for soort, velden in alle().items():
        for veld in velden:
            kolom = klassen()[soort].__table__.c.get(veld.naam)
            if kolom is None or type(kolom.type).__name__ != soorten.get(veld.soort, "Text"):
                fout.append(f"{soort}.{veld.naam}")
    assert fout == []


def test_every_reference_of_a_field_points_to_a_kind_that_exists() -> None:
    fout = [f"{s}.{v.naam}" for s, velden in alle().items() for v in velden if v.soort is Soort.VERWIJZING and v.verwijst not in klassen()]
    assert fout == []


def test_a_word_has_the_same_file_name_in_every_layer() -> None:
    woorden = set(MODULES)
    for laag in ("domain", "domain/velden"):
        aanwezig = {p.stem for p in (PAKKET / laag).glob("*.py")}
        assert woorden <= aanwezig, laag


def test_every_read_of_a_record_goes_through_levend() -> None:
    """A file that selects from a mapped class says `levend(Klasse)`, or says above the line that it wants deleted rows too."""
    namen = {k.__name__ for k in klassen().values()}
    fout = []
    for pad in bestanden():
        if not (pad.is_relative_to(PAKKET / "queries") or pad.is_relative_to(PAKKET / "usecases")):
            continue
        bron = re.sub(r"# also where it was deleted.*\n.*\n", "", pad.read_text("utf-8"))
        if "select(" in bron:
            gelezen = set(re.findall(r"select\(\s*([A-Z]\w+)\b", bron)) & namen
            fout += [f"{pad.relative_to(WORTEL)}: {naam}" for naam in sorted(gelezen) if f"levend({naam})" not in bron]
    assert fout == []


def test_nobody_asks_the_machine_for_today() -> None:
    fout = []
    for pad in bestanden():
        if pad.name != "klok.py" and re.search(r"\bdate\.today\(|datetime\.today\(", pad.read_text("utf-8")):
            fout.append(str(pad.relative_to(WORTEL)))
    assert fout == []


def test_no_file_names_a_registry_or_a_path_of_this_machine() -> None:
    verboden = re.compile(r"files\.pythonhosted|pypi\.org|registry\.npmjs|(?<![\w.])/(?:work|farm)/")
    soorten, buiten = {".py", ".md", ".toml", ".txt", ".yml", ".csv", ".spec"}, {".venv", ".git", "voorbeeld", "build", "dist"}
    paden = [p for p in WORTEL.rglob("*") if p.suffix in soorten and p.relative_to(WORTEL).parts[0] not in buiten and p != Path(__file__)]
    fout = [str(p.relative_to(WORTEL)) for p in paden if verboden.search(p.read_text("utf-8", errors="replace"))]
    assert fout == []


@pytest.mark.parametrize("opdracht", ["import wijkagenda.ui.pagina", "import wijkagenda.app", "from wijkagenda.domain.velden import alle; alle()"])
def test_what_starts_first_loads_no_sqlalchemy_matplotlib_or_reportlab(opdracht: str) -> None:
    code = f"{opdracht}\nimport sys\nprint(sorted({{'sqlalchemy', 'matplotlib', 'reportlab', 'PySide6.QtPdf', 'xlsxwriter'}} & set(sys.modules)))"
    uit = subprocess.run([sys.executable, "-c", code], cwd=WORTEL, capture_output=True, text=True, check=True)
    assert uit.stdout.strip() == "[]"
