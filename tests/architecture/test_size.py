"""Past these sizes a file or a function has become two things."""

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.architecture.files import ROOT, in_folders

LONGEST_FILE = 400
LONGEST_FUNCTION = 40
FOLDERS = ("src", "tests", "scripts")


def long_files(paths: Sequence[Path]) -> list[str]:
    lengths = [(path, len(path.read_text(encoding="utf-8").splitlines())) for path in paths]
    return [f"{path.name}: {length} lines" for path, length in lengths if length > LONGEST_FILE]


def long_functions(paths: Sequence[Path]) -> list[str]:
    return [
        f"{path.name}:{function.lineno} {function.name}: {length} lines"
        for path in paths
        for function in functions_of(path)
        if (length := (function.end_lineno or 0) - function.lineno + 1) > LONGEST_FUNCTION
    ]


def functions_of(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_no_file_is_too_long() -> None:
    assert long_files(in_folders(*FOLDERS)) == []


def test_no_function_is_too_long() -> None:
    assert long_functions(in_folders(*FOLDERS)) == []


@pytest.mark.parametrize(("lines", "found"), [(LONGEST_FILE, 0), (LONGEST_FILE + 1, 1)])
def test_a_file_over_the_limit_is_found(tmp_path: Path, lines: int, found: int) -> None:
    path = tmp_path / "long.py"
    path.write_text("x = 1\n" * lines, encoding="utf-8")

    assert len(long_files([path])) == found


@pytest.mark.parametrize(("lines", "found"), [(LONGEST_FUNCTION - 1, 0), (LONGEST_FUNCTION, 1)])
def test_a_function_over_the_limit_is_found(tmp_path: Path, lines: int, found: int) -> None:
    path = tmp_path / "long.py"
    path.write_text("def f():\n" + "    x = 1\n" * lines, encoding="utf-8")

    assert len(long_functions([path])) == found


def test_our_own_files_are_looked_at() -> None:
    assert ROOT / "src/veiligheidsnetwerk/figures/errors.py" in in_folders("src")
