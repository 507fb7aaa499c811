"""The front-end files: which, of which digest, where they lie, how they get there.

They are fetched once with npm, by exact version and digest, and never committed; after
that no page needs the internet. ``python -m view.assets`` is what ``make assets`` runs.
"""

import base64
import fnmatch
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import NamedTuple

from model.refusal import Refusal

LISTING = Path(__file__).with_name("assets.json")
COMPLETE = ".complete"
"""Name of the file that is written last; it holds the digest of the listing."""

SECONDS = 300
HOW = "'make assets' fetches them with npm (once, with internet)"


class Package(NamedTuple):
    """A front-end package, and what of it the pages need.

    Attributes:
        package: its name in npm's registry.
        version: exact version.
        integrity: "sha512-" and the digest of the archive, in base 64.
        files: files, or patterns of files, from its own root.
    """

    package: str
    version: str
    integrity: str
    files: list[str]

    @property
    def called(self) -> str:
        """Name and version, as npm and the page's addresses write them."""
        return f"{self.package}@{self.version}"


def packages(listing: Path = LISTING) -> list[Package]:
    """Return the packages that are listed; those of the pages unless told otherwise.

    Args:
        listing: names, versions, digests and files, as JSON.
    """
    listed = json.loads(listing.read_text(encoding="utf-8"))
    return [Package(**entry) for entry in listed]


def folder() -> Path:
    """Return where front-end files lie: in the environment, unless told otherwise."""
    told = os.environ.get("CIRCLES_ASSETS")
    return Path(told) if told else Path(sys.prefix, "share", "export-circles", "assets")


def are_there(place: Path, listing: Path = LISTING) -> bool:
    """Return whether a folder holds exactly the files of a listing.

    Args:
        place: the folder.
        listing: as for ``packages``.
    """
    mark = place / COMPLETE
    return mark.is_file() and mark.read_text(encoding="utf-8") == _digest_of(listing)


def check(place: Path) -> None:
    """Refuse to go on where front-end files are missing.

    Args:
        place: the folder in which they should lie.

    Raises:
        Refusal: they are not there; the line says how to get them.
    """
    if not are_there(place):
        raise Refusal(f"the front-end files of the pages are missing; {HOW}")


def fetch(place: Path, listing: Path = LISTING) -> None:
    """Fetch all packages, check their digests, and put their files into a folder.

    Args:
        place: the folder; what lies there before is replaced when all is fetched.
        listing: as for ``packages``.

    Raises:
        Refusal: npm or the network is missing, or a digest differs.
    """
    npm = shutil.which("npm")
    if npm is None:
        raise Refusal(
            "npm is missing, so the browser view has no front-end files; "
            "install Node.js, then 'make assets'"
        )
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=place.parent) as working:
        new = Path(working, "new")
        for package in packages(listing):
            archive = _fetched(npm, package, Path(working))
            unpack(archive, package, new)
        (new / COMPLETE).write_text(_digest_of(listing), encoding="utf-8")
        shutil.rmtree(place, ignore_errors=True)
        new.rename(place)


def _fetched(npm: str, package: Package, working: Path) -> Path:
    """Return the archive of a package as npm has fetched it."""
    words = [npm, "pack", "--silent", "--json", package.called]
    try:
        ran = subprocess.run(
            words, cwd=working, capture_output=True, timeout=SECONDS, check=True
        )
        name = json.loads(ran.stdout)[0]["filename"]
    except (subprocess.SubprocessError, ValueError, LookupError):
        raise Refusal(
            f"npm could not fetch {package.called}; is there internet? "
            "'make assets' tries again"
        ) from None
    # Some versions of npm write a scope's @ and / into this name, none into the file.
    return working / str(name).replace("@", "").replace("/", "-")


def unpack(archive: Path, package: Package, place: Path) -> None:
    """Check an archive's digest and put the files that are needed into a folder.

    Args:
        archive: as npm packs it, a gzipped tar with all below "package/".
        package: what it should be.
        place: the folder of all packages.

    Raises:
        Refusal: the digest is not that of the listing, or a file is missing.
    """
    digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if f"sha512-{digest}" != package.integrity:
        raise Refusal(
            f"{package.called}: the digest is not the one in view/assets.json"
        )
    found = set()
    with tarfile.open(archive) as tar:
        for member in tar.getmembers():
            path = member.name.partition("/")[2]
            matching = [p for p in package.files if fnmatch.fnmatchcase(path, p)]
            content = tar.extractfile(member) if matching and member.isfile() else None
            if content is None or ".." in path:
                continue
            found.update(matching)
            target = place / package.called / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.read())
    if found != set(package.files):
        raise Refusal(f"{package.called}: files are missing in the archive")


def _digest_of(listing: Path) -> str:
    """Return the digest of a listing, so that a changed one is fetched anew."""
    return hashlib.sha256(listing.read_bytes()).hexdigest()


def main() -> int:
    """Fetch the front-end files unless they are there; one line says what was done."""
    return bring(folder(), LISTING, "Front-end files of the browser view are in place.")


def bring(place: Path, listing: Path, done: str) -> int:
    """Fetch what a listing names unless it is there; return the exit status.

    Args:
        place: folder for the files.
        listing: what belongs there.
        done: said when something was fetched; a refusal is said in its place.
    """
    try:
        if not are_there(place, listing):
            fetch(place, listing)
            print(done)
    except (Refusal, OSError) as error:
        print(f"circles: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
