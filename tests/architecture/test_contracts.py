"""Every import contract is seen failing, in a copy of the source with one offending import for each rule."""

import configparser
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.saboteurs import ALLOWED, PACKAGE, SABOTEURS, UNLISTED, Saboteur

ROOT = Path(__file__).resolve().parents[2]
CONTRACTS = ROOT / ".importlinter"


def contract_names() -> dict[str, str]:
    options = configparser.ConfigParser()
    options.read(CONTRACTS, encoding="utf-8")
    prefix = "importlinter:contract:"
    return {name.removeprefix(prefix): options[name]["name"] for name in options if name.startswith(prefix)}


NAMES = contract_names()


def lint(source: Path) -> str:
    """What import-linter says of the package in this folder, on one line."""
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-logo", "--no-cache"]
    linted = subprocess.run(
        [*command, "--config", str(CONTRACTS)],
        env={"PYTHONPATH": str(source), "COLUMNS": "10000"},
        capture_output=True,
        text=True,
        check=False,
        cwd=source,
    )
    return " ".join((linted.stdout + linted.stderr).split())


def findings_of(contract: str, report: str) -> str:
    """The part of a report below the name of one broken contract, up to the next name."""
    details = report.partition("Broken contracts")[2].partition(NAMES[contract])[2]
    ends = [details.find(name) for name in NAMES.values() if name in details]
    return details[: min(ends, default=len(details))]


def add_import(source: Path, module: str, imported: str = "") -> None:
    path = source / module.replace(".", "/")
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    file.parent.mkdir(parents=True, exist_ok=True)
    for folder in file.relative_to(source).parents[:-1]:
        (source / folder / "__init__.py").touch()
    with file.open("a", encoding="utf-8") as text:
        text.write(f"\nimport {imported}\n" if imported else "")


def plant(source: Path, saboteurs: list[Saboteur]) -> None:
    for saboteur in saboteurs:
        if saboteur.imported.startswith(PACKAGE):
            add_import(source, saboteur.imported)
        add_import(source, saboteur.importer, saboteur.imported)


def copy_of_source(folder: Path) -> Path:
    ignored = shutil.ignore_patterns("__pycache__", "static", "templates")
    return shutil.copytree(ROOT / "src", folder / "src", ignore=ignored)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    source = copy_of_source(tmp_path_factory.mktemp("sabotaged"))
    plant(source, SABOTEURS)
    for package in UNLISTED.values():
        add_import(source, f"{PACKAGE}.{package}.inner")
    return lint(source)


@pytest.mark.parametrize("saboteur", SABOTEURS, ids=str)
def test_an_offending_import_breaks_its_contract(report: str, saboteur: Saboteur) -> None:
    assert saboteur.finding in findings_of(saboteur.contract, report)


@pytest.mark.parametrize("contract", UNLISTED)
def test_a_package_without_a_place_breaks_the_contract(report: str, contract: str) -> None:
    assert f"- {PACKAGE}.{UNLISTED[contract]} " in findings_of(contract, report)


def test_every_contract_has_a_saboteur() -> None:
    assert {saboteur.contract for saboteur in SABOTEURS} == set(NAMES)


def test_the_source_keeps_every_contract_with_imports_that_are_allowed(tmp_path: Path) -> None:
    source = copy_of_source(tmp_path)
    plant(source, ALLOWED)

    said = lint(source)

    assert f"Contracts: {len(NAMES)} kept, 0 broken." in said
