"""Lock all packages with their hashes, for every platform and every index: `make lock`.

Without the address of an index in it, a lock works with any mirror.
"""

import subprocess
import sys
from pathlib import Path

LOCKS = Path(__file__).resolve().parent.parent / "requirements"
COMPILE = ["uv", "pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-header"]


def lock(name: str, *, within: str | None = None) -> None:
    """Write `name`.txt from `name`.in, where a package in both has the version it has `within` the other."""
    constraint = [] if within is None else ["--constraint", f"{within}.txt"]
    command = [*COMPILE, *constraint, *sys.argv[1:], f"{name}.in", "--output-file", f"{name}.txt"]
    subprocess.run(command, cwd=LOCKS, check=True)


if __name__ == "__main__":
    lock("base")
    lock("dev", within="base")
    lock("uv", within="dev")
