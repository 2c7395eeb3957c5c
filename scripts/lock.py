"""Lock all packages with their hashes, for every platform and every index: `make lock`.

Without the address of an index in it, a lock works with any mirror.
"""

import subprocess
import sys
from pathlib import Path

LOCKS = Path(__file__).resolve().parent.parent / "requirements"
COMPILE = ["uv", "pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-header"]


def lock(name: str, *more: str, within: str | None = None) -> None:
    """Write `name`.txt from `name`.in and `more`; a package has the version that it has `within` another."""
    constraint = [] if within is None else ["--constraint", f"{within}.txt"]
    inputs = [f"{each}.in" for each in (name, *more)]
    command = [*COMPILE, *constraint, *sys.argv[1:], *inputs, "--output-file", f"{name}.txt"]
    subprocess.run(command, cwd=LOCKS, check=True)


if __name__ == "__main__":
    lock("base")
    lock("cluster", "base", within="base")
    lock("dev", within="cluster")
    lock("uv", within="dev")
