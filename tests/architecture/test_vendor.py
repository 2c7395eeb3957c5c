"""Third-party files are the ones we chose, unchanged, under a licence that goes with ours."""

import hashlib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
MANIFEST = yaml.safe_load((ROOT / "vendor.yaml").read_text(encoding="utf-8"))
PACKAGES = MANIFEST["packages"]
# Licences whose works may be passed on together with one under EUPL-1.2.
COMPATIBLE = {
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "EUPL-1.2",
    "ISC",
    "MIT",
    "MPL-2.0",
    "OFL-1.1",
}
# Words by which the text of a licence is known.
TELLTALE = {
    "0BSD": "Zero-Clause BSD",
    "EUPL-1.2": "EUROPEAN UNION PUBLIC LICENCE v. 1.2",
    "MPL-2.0": "Mozilla Public License, version 2.0",
    "OFL-1.1": "SIL OPEN FONT LICENSE Version 1.1",
}


def recorded() -> dict[str, str]:
    lines = (ROOT / "vendor.sha256").read_text(encoding="utf-8").splitlines()
    return {path: digest for digest, path in (line.split("  ", 1) for line in lines)}


def present() -> set[str]:
    folders = [ROOT / folder for folder in MANIFEST["folders"].values()]
    return {
        path.relative_to(ROOT).as_posix()
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file()
    }


def place(target: str) -> str:
    folder, _, rest = target.partition("/")
    return f"{MANIFEST['folders'][folder]}/{rest}"


def licence_texts(package: dict[str, list[dict[str, str]]]) -> list[str]:
    return [place(file["to"]) for file in package["files"] if file["take"].startswith("LICENSE")]


def test_nothing_is_present_that_the_manifest_does_not_name() -> None:
    named = {place(file["to"]) for package in PACKAGES for file in package["files"]}

    assert present() == named == set(recorded())


@pytest.mark.parametrize("path", recorded())
def test_a_file_is_as_it_was_fetched(path: str) -> None:
    digest = hashlib.sha256((ROOT / path).read_bytes()).hexdigest()

    assert digest == recorded()[path]


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package["name"])
def test_a_package_has_a_fixed_version_and_a_licence_that_goes_with_ours(package: dict[str, str]) -> None:
    assert package["version"].replace(".", "").isdigit()
    assert package["licence"] in COMPATIBLE


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package["name"])
def test_a_package_brings_the_text_of_its_licence(package: dict[str, list[dict[str, str]]]) -> None:
    first, *_rest = licence_texts(package)

    assert TELLTALE[str(package["licence"])] in (ROOT / first).read_text(encoding="utf-8")


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package["name"])
def test_no_house_style_of_someone_else_is_used(package: dict[str, str]) -> None:
    brand_tokens = package["name"].endswith("design-tokens")

    assert not brand_tokens or package["name"].endswith("/voorbeeld-design-tokens")
