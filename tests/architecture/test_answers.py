"""There is one way from a question to an answer, so that none goes without what belongs to its figures."""

import ast

from tests.architecture.files import in_folders

DOOR = "insight/answering.py"


def test_only_one_module_of_the_platform_asks_the_engine_itself() -> None:
    asking = [
        path.as_posix()
        for path in in_folders("src")
        if "platform" in path.parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith("veiligheidsnetwerk.figures.query")
        and "run" in [name.name for name in node.names]
    ]

    assert [path.rpartition("platform/")[2] for path in asking] == [DOOR]
