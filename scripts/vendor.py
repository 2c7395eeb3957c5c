"""Fetch the third-party files of the interface, check them and lay them down: `make vendor`.

`vendor.yaml` says what we want, `vendor.sha256` what we have (readable by `sha256sum --check`). Each archive
comes through the npm client and must have the hash in `vendor.yaml`; the files follow from it, byte for byte.
"""

import hashlib
import re
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

import yaml

ROOT = Path(__file__).resolve().parent.parent
MANIFEST = ROOT / "vendor.yaml"
HASHES = ROOT / "vendor.sha256"
SOURCE_MAP = re.compile(rb"(?m)\s*(//# sourceMappingURL=\S+|/\*# sourceMappingURL=[^*]*\*/)\s*$")


class VendorError(Exception):
    """Something about a third-party file is not as the manifest says."""


class Piece(TypedDict, total=False):
    """One file of an archive. Pieces with the same `to` are laid behind each other."""

    take: str
    to: str
    keep: list[str]


class Package(TypedDict):
    """One entry of `vendor.yaml`."""

    name: str
    version: str
    licence: str
    sha256: str
    files: list[Piece]


class Manifest(TypedDict):
    """The whole of `vendor.yaml`."""

    folders: dict[str, str]
    packages: list[Package]


def read_manifest() -> Manifest:
    manifest: Manifest = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
    return manifest


def fetch(package: Package, folder: Path) -> Path:
    """The archive of a package, with the hash of the manifest or not at all."""
    wanted = f"{package['name']}@{package['version']}"
    command = ["npm", "pack", "--silent", "--ignore-scripts", wanted]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    archive = folder / done.stdout.split()[-1]
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != package["sha256"]:
        raise VendorError(f"{wanted}: archive has sha256 {found}, vendor.yaml says {package['sha256']}")
    return archive


def kept_tokens(css: bytes, prefixes: list[str]) -> bytes:
    """The rule of design tokens in `css` with only the properties that start with one of `prefixes`."""
    lines = css.decode().splitlines()
    kept = [
        line
        for line in lines
        if not line.lstrip().startswith("--") or line.lstrip().startswith(tuple(prefixes))
    ]
    return ("\n".join(kept) + "\n").encode()


def pieces(package: Package, archive: Path) -> Iterator[tuple[str, bytes]]:
    """Where each wanted file of a package goes, and what is in it."""
    with tarfile.open(archive) as members:
        for piece in package["files"]:
            member = members.extractfile(f"package/{piece['take']}")
            if member is None:
                raise VendorError(f"{package['name']}: {piece['take']} is not a file")
            content = member.read()
            if piece["to"].endswith((".css", ".js")):
                content = SOURCE_MAP.sub(b"", content).rstrip() + b"\n"
            yield piece["to"], kept_tokens(content, piece["keep"]) if "keep" in piece else content


def joined(earlier: bytes | None, content: bytes, package: Package, target: str) -> bytes:
    """What a target holds after this piece: a licence text once, style sheets one after another."""
    if target.endswith(".css"):
        title = f"/* {package['name']} {package['version']} - {package['licence']} */\n".encode()
        return (earlier or b"") + title + content
    if earlier not in (None, content):
        raise VendorError(f"{package['name']}: {target} differs from the one of an earlier package")
    return content


def collect(manifest: Manifest, folder: Path) -> dict[str, bytes]:
    """Every file we want, by its path from the root of the project."""
    wanted: dict[str, bytes] = {}
    for package in manifest["packages"]:
        for target, content in pieces(package, fetch(package, folder)):
            place, _, rest = target.partition("/")
            path = f"{manifest['folders'][place]}/{rest}"
            wanted[path] = joined(wanted.get(path), content, package, target)
    return wanted


def lay_down(wanted: dict[str, bytes], folders: list[str]) -> None:
    """Write what is wanted and remove what is not."""
    present = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file()]
    for path in present:
        if path.relative_to(ROOT).as_posix() not in wanted:
            path.unlink()
    for name, content in wanted.items():
        path = ROOT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def main() -> int:
    manifest = read_manifest()
    with tempfile.TemporaryDirectory() as folder:
        wanted = collect(manifest, Path(folder))
    lay_down(wanted, list(manifest["folders"].values()))
    lines = [f"{hashlib.sha256(wanted[name]).hexdigest()}  {name}\n" for name in sorted(wanted)]
    HASHES.write_text("".join(lines), encoding="utf-8")
    print(f"{len(wanted)} files of {len(manifest['packages'])} packages are in place")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except VendorError as error:
        sys.exit(f"vendor: {error}")
    except subprocess.CalledProcessError as error:
        sys.exit(f"vendor: npm could not fetch {error.cmd[-1]}: {error.stderr.strip()}")
