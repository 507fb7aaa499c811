"""Front-end files come by exact version and digest, or a line says what to do."""

import base64
import hashlib
import io
import re
import tarfile

import pytest

from model.refusal import Refusal
from view import assets
from view.assets import Package


def archive_of(path, **files):
    """Write an archive as npm packs it; return its digest as npm writes it."""
    with tarfile.open(path, "w:gz") as tar:
        for name, text in files.items():
            entry = tarfile.TarInfo(f"package/{name}")
            entry.size = len(text)
            tar.addfile(entry, io.BytesIO(text.encode()))
    digest = hashlib.sha512(path.read_bytes()).digest()
    return f"sha512-{base64.b64encode(digest).decode()}"


def test_every_package_is_named_by_exact_version_and_digest():
    for package in assets.packages():
        assert re.fullmatch(r"\d+\.\d+\.\d+", package.version)
        assert re.fullmatch(r"sha512-[\w+/]{86}==", package.integrity)


def test_only_the_files_that_are_needed_are_unpacked(tmp_path):
    digest = archive_of(tmp_path / "a.tgz", **{"a.js": "yes", "b.js": "no"})

    assets.unpack(tmp_path / "a.tgz", Package("a", "1", digest, ["a.js"]), tmp_path)

    assert (tmp_path / "a@1" / "a.js").read_text() == "yes"
    assert not (tmp_path / "a@1" / "b.js").exists()


def test_an_archive_of_another_digest_is_refused(tmp_path):
    archive_of(tmp_path / "a.tgz", **{"a.js": "evil"})

    with pytest.raises(Refusal, match="digest"):
        assets.unpack(
            tmp_path / "a.tgz", Package("a", "1", "sha512-other", ["a.js"]), tmp_path
        )

    assert not (tmp_path / "a@1").exists()


def test_an_archive_writes_nothing_outside_its_folder(tmp_path):
    digest = archive_of(tmp_path / "a.tgz", **{"../../out.js": "evil"})

    with pytest.raises(Refusal, match="missing"):
        assets.unpack(tmp_path / "a.tgz", Package("a", "1", digest, ["*"]), tmp_path)

    assert not list(tmp_path.rglob("out.js"))


def test_without_npm_one_line_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(Refusal, match="make assets"):
        assets.fetch(tmp_path / "assets")


def test_without_internet_nothing_is_left_behind(tmp_path, monkeypatch):
    npm = tmp_path / "npm"
    npm.write_text("#!/bin/sh\nexit 1\n")
    npm.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")

    with pytest.raises(Refusal, match="internet"):
        assets.fetch(tmp_path / "place" / "assets")

    assert not list((tmp_path / "place").iterdir())


def test_files_of_another_listing_do_not_count(tmp_path):
    (tmp_path / assets.COMPLETE).write_text("another")

    assert not assets.are_there(tmp_path)
