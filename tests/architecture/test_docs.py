"""Documentation that lags behind the code is a failing test."""

import ast
import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
import yaml

from tests.architecture.files import ROOT, in_folders, our_files
from veiligheidsnetwerk import __version__
from veiligheidsnetwerk.figures.cubes import Status

DOCS = ROOT / "docs"
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")
NOT_OURS = {"PYTHONPATH"}


def read(*parts: str) -> str:
    return ROOT.joinpath(*parts).read_text(encoding="utf-8")


def all_documentation() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in papers())


def papers() -> Sequence[Path]:
    return [path for path in our_files() if path.suffix == ".md" and path.is_relative_to(DOCS)] + [
        ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md")
    ]


def variables_read(source: str) -> Iterator[str]:
    """The names asked of the environment: `….get("X")`, `…["X"]`, and `word(os.environ, "X")`."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Attribute(attr="get", value=asked), args=[ast.Constant(value=name), *_]):
                found = is_environment(asked)
            case ast.Call(args=[asked, ast.Constant(value=name), *_]):
                found = is_environment(asked)
            case ast.Subscript(value=asked, slice=ast.Constant(value=name)):
                found = is_environment(asked)
            case _:
                continue
        if found and isinstance(name, str):
            yield name


def is_environment(node: ast.expr) -> bool:
    return ast.unparse(node) in {"os.environ", "variables"}


def described_settings() -> set[str]:
    return set(re.findall(r"^\| `([A-Z_]+)` \|", read("docs", "how-to", "settings.md"), flags=re.MULTILINE))


def test_every_variable_is_described_and_none_that_is_gone() -> None:
    sources = [path.read_text(encoding="utf-8") for path in in_folders("src")]

    used = {name for source in sources for name in variables_read(source)} - NOT_OURS

    assert used == described_settings()


@pytest.mark.parametrize(
    "code", ['os.environ["X"]', 'variables.get("X")', 'integer(os.environ, "X", default=1)']
)
def test_each_way_to_read_a_variable_is_seen(code: str) -> None:
    assert list(variables_read(code)) == ["X"]


def test_every_recipe_is_described_and_none_that_is_gone() -> None:
    recipes = set(re.findall(r"^([a-z-]+):.*##", read("Makefile"), flags=re.MULTILINE))

    described = set(re.findall(r"`make ([a-z-]+)`", read("README.md")))

    assert recipes == described


def test_every_recipe_says_what_it_is_for_in_make_help() -> None:
    targets = re.search(r"^\.PHONY: (.*)$", read("Makefile"), flags=re.MULTILINE)

    explained = re.findall(r"^([a-z-]+):.*## \w", read("Makefile"), flags=re.MULTILINE)

    assert targets is not None
    assert sorted(explained) == sorted(targets[1].split())


def test_every_command_is_described() -> None:
    commands = {path.stem for path in in_folders("src") if path.parent.name == "commands"} - {"__init__"}

    described = set(re.findall(r"manage\.py (\w+)", all_documentation()))

    assert commands - described == set()


def test_every_status_stands_in_the_glossary_with_its_mark() -> None:
    glossary = read("docs", "glossary.md")

    for status in Status:
        mark = f" `{status.mark}` " if status.mark else " "
        assert f"| {status.label} | `{status.name}` |{mark}|" in glossary


def test_the_words_for_figures_in_the_glossary_are_those_of_the_code() -> None:
    section = read("docs", "glossary.md").partition("## The figures")[2]
    code = "\n".join(path.read_text(encoding="utf-8") for path in in_folders("src"))

    words = re.findall(
        r"`([A-Za-z_]+)`", "".join(re.findall(r"^\|[^|]*\|([^|]*)\|", section, flags=re.MULTILINE))
    )

    assert [word for word in words if not re.search(rf"\b{word}", code)] == []


def test_every_link_leads_somewhere() -> None:
    broken = [
        f"{path.name}: {link}"
        for path in papers()
        for link in LINK.findall(path.read_text(encoding="utf-8"))
        if not (path.parent / link).exists()
    ]

    assert broken == []


def test_every_decision_has_a_number_of_its_own_a_date_and_a_state() -> None:
    records = sorted((DOCS / "decisions").glob("*.md"))

    numbers = [path.name[:4] for path in records]

    assert len(set(numbers)) == len(numbers)
    for path in records:
        title, _, state = path.read_text(encoding="utf-8").splitlines()[:3]
        assert title.startswith(f"# {path.name[:4]} ")
        assert re.fullmatch(r"\d{4}-\d\d-\d\d · (accepted|replaced).*", state)


def test_the_catalogue_entry_is_valid_and_says_what_the_package_says() -> None:
    entry = yaml.safe_load(read("publiccode.yml"))
    project = tomllib.loads(read("pyproject.toml"))["project"]

    assert entry["publiccodeYmlVersion"] == "0"
    assert entry["softwareVersion"] == project["version"] == __version__
    assert entry["legal"]["license"] == project["license"]
    assert entry["maintenance"]["contacts"][0]["name"]
    assert {"name", "url", "platforms", "developmentStatus", "softwareType", "localisation"} <= set(entry)
    for text in entry["description"].values():
        assert len(text["shortDescription"]) <= 150
        assert 150 <= len(text["longDescription"]) <= 10_000
