"""No file names a place that is only true on one machine or in one network."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.architecture.files import our_files

# In pieces, so that this file does not find itself.
REGISTRIES = ("pypi" + ".org", "python" + "hosted.org", "registry.npm" + "js.org", "deb.debian" + ".org")
MACHINE_FOLDERS = ("/" + "work/", "/" + "root/", "/" + "home/", "/" + "Users/")
FORBIDDEN = re.compile(
    "|".join(
        [*map(re.escape, REGISTRIES), *(rf"(?<![\w./-]){re.escape(folder)}" for folder in MACHINE_FOLDERS)]
    )
)


def findings(paths: Sequence[Path]) -> Iterator[str]:
    for path in paths:
        content = path.read_bytes()
        if b"\0" in content or "vendor" in path.parts:
            continue
        for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), start=1):
            if found := FORBIDDEN.search(line):
                yield f"{path.name}:{number} {found[0]}"


def test_no_file_names_a_registry_or_a_folder_of_one_machine() -> None:
    assert list(findings(our_files())) == []


@pytest.mark.parametrize("word", [*REGISTRIES, *MACHINE_FOLDERS])
def test_each_forbidden_word_is_found(tmp_path: Path, word: str) -> None:
    path = tmp_path / "notes.md"
    path.write_text(f"See “{word}file”.\n", encoding="utf-8")

    assert list(findings([path])) == [f"notes.md:1 {word}"]


def test_an_address_of_a_page_is_no_folder(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text("https://example.nl/home/page and page/home/\n", encoding="utf-8")

    assert list(findings([path])) == []
