"""Make the environment that a task needs, then become that task: `bootstrap.py LOCK TASK [ARGUMENT ...]`.

LOCK is `base` (what the product runs on) or `dev` (what it is checked with as well). Written with the
standard library for every Python from 3.7 on, so that the wrong one can say that it is wrong.
"""

from __future__ import annotations

import errno
import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / "requirements"
VENV = ROOT / ".venv"
VENV_PYTHON = str(VENV / "bin" / "python")
UV_HOME = ROOT / ".uv"
STAMP = VENV / ".locked"
LARGER = ["base", "cluster", "dev"]
"""The locks; each holds all that the one before it does."""
VERSION = (ROOT / ".python-version").read_text(encoding="ascii").strip()
SPARE = 100 * 1024**2
"""With less room than this, in bytes, a failed step is blamed on the disk."""
ASK_VERSION = "import sys; print('%d.%d' % sys.version_info[:2])"


def stop(sentence: str) -> NoReturn:
    """End with one sentence that a person can act on."""
    sys.exit(f"Veiligheidsnetwerk: {sentence}")


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def ask(command: list[str]) -> str:
    """What a program answers; nothing when it cannot be started or fails."""
    try:
        asked = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    except OSError:
        return ""
    return "" if asked.returncode else asked.stdout.decode("utf-8", "replace").strip()


def run(command: list[str], *, failure: str) -> None:
    """Take a step with its output in sight; when it fails, say what that means."""
    if subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False).returncode:
        stop(full_disk() or failure)


def full_disk() -> str:
    """The sentence about a disk without room, here or where packages are kept; nothing when there is room."""
    full = [place for place in (ROOT, Path.home()) if shutil.disk_usage(place).free < SPARE]
    return disk_full(str(full[0])) if full else ""


def in_plain_words(error: OSError) -> str:
    place = str(error.filename or ROOT)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return disk_full(place)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return no_permission(place)
    kind = errno.errorcode.get(error.errno or 0, "onbekend")
    return f"installeren lukt niet door iets met {place} (foutcode {kind})."


def disk_full(place: str) -> str:
    return f"de schijf van {place} is vol. Maak ruimte en begin opnieuw."


def no_permission(place: str) -> str:
    return f"deze gebruiker mag niet schrijven in {place}. Geef dat recht, of kies een andere map."


def version_of(python: str) -> str:
    return ask([python, "-c", ASK_VERSION])


def installed_uv() -> str | None:
    own = UV_HOME / "bin" / "uv"
    return str(own) if os.access(own, os.X_OK) else shutil.which("uv")


def python_candidates() -> Iterator[str]:
    """Where the right Python may be, nearest first. In pyenv's folder too: its shims may pick another."""
    yield sys.executable
    yield f"python{VERSION}"
    yield "python3"
    yield from pyenv_pythons()
    uv = installed_uv()
    if uv is not None:
        yield ask([uv, "python", "find", "--no-python-downloads", VERSION])


def pyenv_pythons() -> list[str]:
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    try:
        folders = sorted(pyenv.glob(f"versions/{VERSION}*"), reverse=True)
    except OSError:
        return []  # Somebody else's folder, as after su; older Pythons stop at it.
    return [str(folder / "bin" / "python") for folder in folders]


def find_python() -> str:
    for python in python_candidates():
        if python and version_of(python) == VERSION:
            return python
    have = f"{sys.version_info[0]}.{sys.version_info[1]}"
    return stop(
        f"Python {VERSION} is nodig, maar hier staat Python {have}. "
        f"Installeer Python {VERSION} en probeer het opnieuw."
    )


def fetch_uv(python: str) -> str:
    """Install uv, as locked, into an environment of its own."""
    say("uv ophalen, het hulpmiddel dat pakketten installeert …")
    run(
        [python, "-m", "venv", "--clear", str(UV_HOME)],
        failure=f"een omgeving maken lukt niet. Installeer het pakket python{VERSION}-venv.",
    )
    pip = [str(UV_HOME / "bin" / "python"), "-m", "pip", "--quiet", "--disable-pip-version-check"]
    run(
        [*pip, "install", "--require-hashes", "--requirement", str(LOCKS / "uv.txt")],
        failure="uv ophalen lukt niet. Kijk of deze computer bij de pakketten van PyPI kan.",
    )
    return str(UV_HOME / "bin" / "uv")


def digest(lock: str) -> str:
    return f"{lock} {hashlib.sha256((LOCKS / f'{lock}.txt').read_bytes()).hexdigest()}"


def lock_to_install(lock: str) -> str | None:
    """The lock to install now, if any. Who has more than is asked for keeps it."""
    installed = STAMP.read_text(encoding="ascii") if STAMP.exists() else ""
    if version_of(VENV_PYTHON) != VERSION:
        return lock
    wanted = max(lock, installed.partition(" ")[0] or lock, key=LARGER.index)
    return None if installed == digest(wanted) else wanted


def install(lock: str) -> None:
    """Make `.venv` hold exactly what the lock says; stamped last, so half an installation is redone."""
    python = find_python()
    if not os.access(ROOT, os.W_OK):
        stop(no_permission(str(ROOT)))
    uv = installed_uv() or fetch_uv(python)
    say("Pakketten installeren, dat duurt de eerste keer even …")
    if version_of(VENV_PYTHON) != VERSION:
        run(
            [python, "-m", "venv", "--clear", "--without-pip", str(VENV)],
            failure="de map .venv maken lukt niet.",
        )
    if STAMP.exists():
        STAMP.unlink()
    # Compiled once here: where Python may write nothing beside its sources, every start would do it again.
    run(
        [
            uv,
            "pip",
            "sync",
            "--quiet",
            "--compile-bytecode",
            "--python",
            VENV_PYTHON,
            "--require-hashes",
            str(LOCKS / f"{lock}.txt"),
        ],
        failure="pakketten installeren lukt niet. Kijk of deze computer bij de pakketten van PyPI kan.",
    )
    point_at_source()
    STAMP.write_text(digest(lock), encoding="ascii")


def point_at_source() -> None:
    """Let every tool in the environment find the package where it is being written."""
    packages = VENV / "lib" / f"python{VERSION}" / "site-packages"
    (packages / "veiligheidsnetwerk.pth").write_text(f"{ROOT / 'src'}\n", encoding="utf-8")


def ensure(lock: str) -> None:
    """Install what is missing. Two starts at once wait for each other."""
    # Networks of government often look inside TLS: trust what this computer trusts, as pip does.
    os.environ.setdefault("UV_SYSTEM_CERTS", "true")
    with (LOCKS / "base.txt").open("rb") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        missing = lock_to_install(lock)
        if missing is not None:
            install(missing)


def main(lock: str, task: str, *arguments: str) -> NoReturn:
    try:
        ensure(lock)
    except OSError as error:
        stop(in_plain_words(error))
    except KeyboardInterrupt:
        stop("gestopt tijdens het installeren. Begin gerust opnieuw.")
    os.environ["PATH"] = f"{VENV / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"
    os.chdir(ROOT)
    program = str(VENV / "bin" / task)
    os.execv(program, [program, *arguments])  # noqa: S606 - the task takes our place, so signals reach it


if __name__ == "__main__":
    main(*sys.argv[1:])
