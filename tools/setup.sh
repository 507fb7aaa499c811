#!/bin/sh
# Makes the environment: a fresh folder, pinned packages, an editable install.
# Prints what it does in its own words; the installer's output goes to a log.
set -eu
venv=$1
for candidate in python3.12 python3.13 python3; do
    if "$candidate" -c 'import sys; sys.exit(not (3, 12) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
        python=$candidate
        break
    fi
done
if [ -z "${python:-}" ]; then
    echo "Python 3.12 or 3.13 is needed and neither was found; install one, then try again." >&2
    exit 2
fi
echo "Setting up in $venv with $("$python" --version) (about two minutes, once) ..."
rm -rf "$venv"
"$python" -m venv "$venv"
log="$venv/setup.log"
if ! "$venv/bin/python" -m pip install --quiet --no-compile --disable-pip-version-check \
    --constraint constraints.txt --editable '.[app,test]' >"$log" 2>&1; then
    echo "The packages could not be installed; the reason stands in $log" >&2
    exit 1
fi
# All cores byte-compile at once, and no tests of others: half of the time of an
# installation. Left out, every start would compile 1,700 files where nothing may be
# written beside sources (PYTHONDONTWRITEBYTECODE is usual in containers).
"$venv/bin/python" -m compileall -q -j 0 -x '/(tests?|testing)/' \
    "$venv/lib" model agents experiments view app.py >>"$log" 2>&1 || true
# Without npm or internet everything but the browser view works; one line says so.
"$venv/bin/python" -m view.assets || true
touch "$venv/.ready"
echo "Ready."
