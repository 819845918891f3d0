"""Setting up a machine, locking and measuring: what `packaging/` promises, without touching this machine's environment."""

from __future__ import annotations

import doctest
import importlib
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from wijkagenda.reports.register import RAPPORTEN

CHECKOUT = Path(__file__).resolve().parent.parent
PACKAGING = CHECKOUT / "packaging"
SCRIPTS = sorted(bestand.stem for bestand in PACKAGING.glob("*.py"))
LOCKS = sorted(PACKAGING.glob("requirements*.txt"))

Laad = Callable[[str], ModuleType]


@pytest.fixture
def laad(monkeypatch: pytest.MonkeyPatch) -> Laad:
    """Imports a script of `packaging/` the way Python does when it is run, and forgets it afterwards."""

    def _laad(naam: str) -> ModuleType:
        for script in SCRIPTS:
            monkeypatch.delitem(sys.modules, script, raising=False)
        monkeypatch.syspath_prepend(str(PACKAGING))
        module = importlib.import_module(naam)
        for script in SCRIPTS:
            if script in sys.modules:
                monkeypatch.setitem(sys.modules, script, sys.modules.pop(script))
        return module

    return _laad


@pytest.fixture
def pyproject() -> dict[str, Any]:
    return tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))


def naam_van(eis: str) -> str:
    """The name in a requirement such as `alembic>=1.14`."""
    return re.split(r"[\s<>=;\[]", eis)[0]


@pytest.mark.parametrize("script", ["bench", "debian", "meting", "start", "test"])
def test_examples_in_scripts_are_right(laad: Laad, script: str) -> None:
    assert doctest.testmod(laad(script)).failed == 0


@pytest.mark.parametrize("script", ["start", "test"])
def test_commands_start_with_the_standard_library_only(script: str) -> None:
    kaal = [sys.executable, "-E", "-s", "-S", str(PACKAGING / f"{script}.py"), "--help"]
    assert subprocess.run(kaal, capture_output=True, check=False).returncode == 0


class TestPython:
    def test_too_old_python_is_refused_in_words(self, laad: Laad) -> None:
        opzetten = laad("opzetten")
        with pytest.raises(opzetten.OpzetFout, match=r"Python 3\.11 of nieuwer nodig\. Dit is Python 3\.9"):
            opzetten.controleer_python((3, 9))

    def test_oldest_supported_python_is_accepted(self, laad: Laad) -> None:
        laad("opzetten").controleer_python((3, 11))

    def test_minimum_is_that_of_the_project(self, laad: Laad, pyproject: dict[str, Any]) -> None:
        assert pyproject["project"]["requires-python"] == ">=" + ".".join(map(str, laad("opzetten").MINIMUM))


class TestEnvironment:
    def test_folder_without_python_is_no_environment(self, laad: Laad, tmp_path: Path) -> None:
        assert not laad("opzetten").is_van_deze_python(tmp_path)

    def test_this_environment_is_recognised(self, laad: Laad) -> None:
        assert laad("opzetten").is_van_deze_python(Path(sys.prefix))

    @pytest.mark.parametrize("gewijzigd", ["packaging/requirements.txt", "pyproject.toml"])
    def test_stamp_changes_with_what_it_stands_for(self, laad: Laad, tmp_path: Path, gewijzigd: str) -> None:
        opzetten = laad("opzetten")
        (tmp_path / "packaging").mkdir()
        for naam in ("packaging/requirements.txt", "pyproject.toml"):
            (tmp_path / naam).write_text("eerst", encoding="utf-8")
        eerst = opzetten.bereken_stempel("requirements.txt", tmp_path)
        assert opzetten.bereken_stempel("requirements.txt", tmp_path) == eerst
        (tmp_path / gewijzigd).write_text("daarna", encoding="utf-8")
        assert opzetten.bereken_stempel("requirements.txt", tmp_path) != eerst


    @pytest.mark.parametrize(("aanwezig", "geinstalleerd"), [("requirements-dev.txt", []), (None, ["requirements.txt"])])
    def test_environment_for_tests_is_good_for_use_too(
        self, laad: Laad, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, aanwezig: str | None, geinstalleerd: list[str]
    ) -> None:
        opzetten, gedaan = laad("opzetten"), []
        monkeypatch.setattr(opzetten, "zorg_voor_pakketten", lambda: None)
        monkeypatch.setattr(opzetten, "is_van_deze_python", lambda _omgeving: True)
        monkeypatch.setattr(opzetten, "installeer", lambda _python, slot: gedaan.append(slot))
        if aanwezig:
            opzetten.stempel_van(tmp_path, aanwezig).write_text(opzetten.bereken_stempel(aanwezig), encoding="utf-8")
        opzetten.zet_klaar("requirements.txt", tmp_path)
        opzetten.zet_klaar("requirements.txt", tmp_path)
        assert gedaan == geinstalleerd


class TestDebian:
    def test_complete_machine_lacks_nothing(self, laad: Laad) -> None:
        assert laad("debian").zoek_ontbrekende(lambda _: True, lambda: True) == []

    def test_bare_machine_lacks_venv_and_every_library(self, laad: Laad) -> None:
        debian = laad("debian")
        namen = debian.zoek_ontbrekende(lambda _: False, lambda: False)
        assert namen[0] == f"python3.{sys.version_info.minor}-venv"
        assert namen[1:] == list(debian.BIBLIOTHEKEN.values())

    def test_one_missing_library_names_one_package(self, laad: Laad) -> None:
        assert laad("debian").zoek_ontbrekende(lambda naam: naam != "libcups.so.2", lambda: True) == ["libcups2"]

    @pytest.mark.parametrize(
        ("bekend", "naam"), [({"libcups2"}, "libcups2"), ({"libcups2t64"}, "libcups2t64"), (set(), "libcups2")]
    )
    def test_package_has_the_name_of_this_release(self, laad: Laad, bekend: set[str], naam: str) -> None:
        assert laad("debian").kies_namen(["libcups2"], bekend.__contains__) == [naam]

    def test_library_that_does_not_exist_does_not_load(self, laad: Laad) -> None:
        assert not laad("debian").is_laadbaar("libbestaatniet.so.1")

    def test_without_root_the_missing_packages_are_named_in_one_line(self, laad: Laad, monkeypatch: pytest.MonkeyPatch) -> None:
        opzetten = laad("opzetten")
        monkeypatch.setattr(opzetten.debian, "is_debian", lambda: True)
        monkeypatch.setattr(opzetten.debian, "is_root", lambda: False)
        monkeypatch.setattr(opzetten.debian, "zoek_ontbrekende", lambda: ["libegl1", "libcups2"])
        monkeypatch.setattr(opzetten.debian, "kies_namen", lambda namen: namen)
        with pytest.raises(opzetten.OpzetFout) as fout:
            opzetten.zorg_voor_pakketten()
        assert str(fout.value).splitlines()[-1] == "sudo apt-get install --yes --no-install-recommends libegl1 libcups2"


class TestStart:
    def test_offscreen_platform_counts_as_no_display(self, laad: Laad) -> None:
        assert not laad("start").heeft_scherm("linux", {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"})

    def test_x_display_counts_as_display(self, laad: Laad) -> None:
        assert laad("start").heeft_scherm("linux", {"DISPLAY": ":0"})

    @pytest.fixture
    def start(self, laad: Laad, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> tuple[ModuleType, list[list[str]]]:
        """The module over a folder of its own, and the commands that it gives to the environment's Python."""
        module, gedraaid = laad("start"), []

        def draai(_python: Path, *argumenten: str | Path, **_omgeving: str) -> int:
            gedraaid.append([str(deel) for deel in argumenten])
            return 0

        monkeypatch.setattr(module, "VOORBEELD", tmp_path / "voorbeeld" / "Voorbeeld.wijkagenda")
        monkeypatch.setattr(module, "zet_klaar", lambda _slot: Path("python"))
        monkeypatch.setattr(module, "draai", draai)
        return module, gedraaid

    def test_first_run_makes_the_example_and_opens_it(
        self, start: tuple[ModuleType, list[list[str]]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        module, gedraaid = start
        monkeypatch.setattr(module, "heeft_scherm", lambda *_: True)
        assert module.start(None) == 0
        assert [opdracht[2] for opdracht in gedraaid] == ["nieuw", str(module.VOORBEELD)]

    def test_second_run_keeps_the_example(
        self, start: tuple[ModuleType, list[list[str]]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        module, gedraaid = start
        monkeypatch.setattr(module, "heeft_scherm", lambda *_: True)
        module.VOORBEELD.parent.mkdir()
        module.VOORBEELD.touch()
        module.start(None)
        assert gedraaid == [["-m", "wijkagenda", str(module.VOORBEELD)]]

    def test_without_display_reports_and_pictures_are_made(
        self, start: tuple[ModuleType, list[list[str]]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        module, gedraaid = start
        monkeypatch.setattr(module, "heeft_scherm", lambda *_: False)
        module.start(None)
        assert [opdracht[1:4] for opdracht in gedraaid[1:]] == [
            *(["wijkagenda", "export", rapport] for rapport in RAPPORTEN),
            ["wijkagenda.ui.schermfoto", str(module.VOORBEELD), str(module.VOORBEELD.parent)],
        ]

    @pytest.mark.parametrize(("eigen", "stappen"), [(True, len(RAPPORTEN) + 1), (False, 1)])
    def test_a_file_of_ones_own_need_not_have_something_for_every_report(
        self, start: tuple[ModuleType, list[list[str]]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, eigen: bool, stappen: int
    ) -> None:
        module, gedraaid = start
        monkeypatch.setattr(module, "draai", lambda _python, *argumenten, **_: gedraaid.append(argumenten) or int("export" in argumenten))
        bestand = tmp_path / "eigen.wijkagenda" if eigen else module.VOORBEELD
        assert module.maak_beeld(Path("python"), bestand, tmp_path / "uit") == (0 if eigen else 1)
        assert len(gedraaid) == stappen


class TestChecks:
    def test_failing_check_fails_the_run_although_the_suite_is_green(self, laad: Laad, monkeypatch: pytest.MonkeyPatch) -> None:
        test = laad("test")
        monkeypatch.setattr(test, "zet_klaar", lambda _slot: Path("python"))
        monkeypatch.setattr(test, "draai", lambda _python, *argumenten, **_: 1 if "mypy" in argumenten else 0)
        assert test.test(lang=False, bench=False, rest=[]) == 1

    def test_suite_comes_last(self, laad: Laad, monkeypatch: pytest.MonkeyPatch) -> None:
        test, gedraaid = laad("test"), []

        def draai(_python: Path, *argumenten: str, **_omgeving: str) -> int:
            gedraaid.append(argumenten[1])
            return 0

        monkeypatch.setattr(test, "zet_klaar", lambda _slot: Path("python"))
        monkeypatch.setattr(test, "draai", draai)
        test.test(lang=False, bench=False, rest=[])
        assert gedraaid == ["ruff", "mypy", "pytest"]

    def test_ci_runs_the_command_of_the_readme(self) -> None:
        opdracht = (CHECKOUT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1]
        assert opdracht == "python3 packaging/test.py"
        assert opdracht in (CHECKOUT / "README.md").read_text(encoding="utf-8")


class TestMeasuring:
    def test_figure_over_its_limit_is_called_too_high(self, laad: Laad) -> None:
        assert str(laad("meting").Meting("venster", eigen=3.0, maatstaf=1.0, grens=2.0)).endswith("te hoog")

    def test_figure_at_its_limit_is_good(self, laad: Laad) -> None:
        assert laad("meting").Meting("venster", eigen=2.0, maatstaf=1.0, grens=2.0).is_goed

    def test_only_named_measurements_run(self, laad: Laad) -> None:
        module = ModuleType("metingen")
        module.meet_venster = module.meet_zoeken = module.warm_op = list  # type: ignore[attr-defined]
        assert list(laad("bench").zoek_metingen([module], ["zoek"])) == ["meet_zoeken"]

    def test_each_figure_over_its_limit_is_counted(self, laad: Laad, capsys: pytest.CaptureFixture[str]) -> None:
        bench = laad("bench")
        goed, fout = bench.Meting("a", 1, 1, 1), bench.Meting("b", 3, 1, 1)
        assert bench.meet([lambda: [goed, fout], lambda: [fout]]) == (2, 0)
        assert len(capsys.readouterr().out.splitlines()) == 3

    @pytest.mark.parametrize(("uitkomst", "code"), [((0, 0), 0), ((2, 1), 1), ((0, 1), 3)])
    def test_what_could_not_be_measured_is_not_good(
        self, laad: Laad, monkeypatch: pytest.MonkeyPatch, uitkomst: tuple[int, int], code: int
    ) -> None:
        bench = laad("bench")
        monkeypatch.setattr(bench, "laad_modules", list)
        monkeypatch.setattr(bench, "zoek_metingen", lambda *_: {"meet_iets": list})
        monkeypatch.setattr(bench, "meet", lambda _functies: uitkomst)
        assert bench.main([]) == code

    def test_a_missing_engine_is_said_in_words(self, laad: Laad, capsys: pytest.CaptureFixture[str]) -> None:
        bench = laad("bench")
        assert bench.meet([lambda: [bench.NietGemeten("tegen typst", "typst is er niet")]]) == (0, 1)
        assert capsys.readouterr().out.rstrip().endswith("niet gemeten: typst is er niet")

    def test_measuring_installs_the_other_engines_too(self, laad: Laad, monkeypatch: pytest.MonkeyPatch) -> None:
        test, gezet = laad("test"), []
        monkeypatch.setattr(test, "zet_klaar", lambda slot: gezet.append(slot) or Path("python"))
        monkeypatch.setattr(test, "draai", lambda *_, **__: 0)
        test.test(lang=False, bench=True, rest=[])
        assert gezet == ["requirements-dev.txt", "requirements-bench.txt"]


class TestLock:
    @pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
    def test_every_package_has_one_version_and_hashes(self, lock: Path) -> None:
        pakketten = re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8").strip())
        assert all(re.match(r"[a-z0-9.-]+==\S+", pakket) and "--hash=sha256:" in pakket for pakket in pakketten)

    @pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
    def test_lock_names_no_address(self, lock: Path) -> None:
        assert "/" not in lock.read_text(encoding="utf-8")

    @pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
    def test_other_sets_use_the_versions_of_the_one_for_use(self, lock: Path) -> None:
        gebruik, deze = (
            set(re.findall(r"^\S+==\S+", bestand.read_text(encoding="utf-8"), re.MULTILINE))
            for bestand in (PACKAGING / "requirements.txt", lock)
        )
        assert gebruik <= deze

    def test_every_dependency_is_locked(self, laad: Laad, pyproject: dict[str, Any]) -> None:
        vergrendel = laad("vergrendel")
        for bestand, groep in {vergrendel.GEBRUIK: None, **vergrendel.GROEPEN}.items():
            vast = set(re.findall(r"^(\S+)==", (PACKAGING / bestand).read_text(encoding="utf-8"), re.MULTILINE))
            assert {naam_van(eis).lower().replace("_", "-") for eis in vergrendel.lees_eisen(pyproject, groep)} <= vast


class TestShipped:
    def test_every_dependency_has_a_line_in_the_readme(self, pyproject: dict[str, Any]) -> None:
        readme = (CHECKOUT / "README.md").read_text(encoding="utf-8")
        eisen = [*pyproject["project"]["dependencies"], *pyproject["build-system"]["requires"]]
        eisen += [eis for groep in pyproject["dependency-groups"].values() for eis in groep]
        assert [eis for eis in eisen if f"`{naam_van(eis)}`" not in readme] == []

    def test_licence_is_the_eupl(self, pyproject: dict[str, Any]) -> None:
        assert pyproject["project"]["license"] == "EUPL-1.2"
        assert (CHECKOUT / "LICENSE").read_text(encoding="utf-8").startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
