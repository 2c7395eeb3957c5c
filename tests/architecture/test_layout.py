from tests.architecture.files import ROOT, in_folders


def test_every_folder_with_code_is_a_package() -> None:
    folders = {path.parent for path in in_folders("src", "tests")}

    bare = [str(folder.relative_to(ROOT)) for folder in folders if not (folder / "__init__.py").is_file()]

    assert bare == []


def test_every_test_lies_in_a_folder_that_says_what_kind_it_is() -> None:
    kinds = {"architecture", "bench", "browser", "faults", "matrix", "reference", "unit", "web"}
    tests = [path.relative_to(ROOT) for path in in_folders("tests") if path.name.startswith("test_")]

    assert [str(path) for path in tests if path.parts[1] not in kinds] == []
