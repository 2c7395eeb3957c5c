"""Which files are ours: those that git keeps, or would keep after the next commit."""

import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@cache
def our_files() -> Sequence[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],  # noqa: S607 - git is in PATH
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def in_folders(*folders: str) -> Sequence[Path]:
    """Our Python files in these folders, migrations left out: Django writes those."""
    kept = [path for path in our_files() if path.suffix == ".py" and "migrations" not in path.parts]
    return [path for path in kept if path.relative_to(ROOT).parts[0] in folders]
