# Sourced by the commands beside it: makes the environment from the lock file when it is missing or out of date,
# and sets PYTHON. `here` is their folder, REQUIREMENTS names the lock file (site or test; test holds all of site).
cd "$here/.." || exit 1
lock="requirements/${REQUIREMENTS:=site}.txt"
export NO_MKDOCS_2_WARNING=1 PYTHONPATH="$PWD"
unset PYTHONDONTWRITEBYTECODE # commands start many processes; each would compile again what it imports
PYTHON="$PWD/.venv/bin/python"
stamp=".venv/installed-$REQUIREMENTS"

if ! cmp -s "$lock" "$stamp" 2>/dev/null && ! { [ "$REQUIREMENTS" = site ] && cmp -s requirements/test.txt .venv/installed-test 2>/dev/null; }; then
    uv=$(command -v uv)
    if [ ! -x "$PYTHON" ] && [ -n "$uv" ]; then
        "$uv" venv --quiet .venv || exit 1
    elif [ ! -x "$PYTHON" ]; then
        for candidate in python3 python3.14 python3.13 python3.12 python3.11 python; do
            if command -v "$candidate" >/dev/null 2>&1 &&
                "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
                found="$candidate"
                break
            fi
        done
        if [ -z "${found-}" ]; then
            echo "Python 3.11 or newer, with its venv module, is needed. Install it and run this again." >&2
            exit 1
        fi
        "$found" -m venv .venv || exit 1
    fi
    echo "Installing what the site needs (once)." >&2
    pip_install() { "$PYTHON" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$1"; }
    # uv takes seconds for what takes pip minutes; pip does it where uv cannot be had or finds no index.
    if [ -z "$uv" ] && pip_install requirements/uv.txt; then
        uv=.venv/bin/uv
    fi
    index="${PIP_INDEX_URL-$("$PYTHON" -m pip config get global.index-url 2>/dev/null)}"
    [ -z "$index" ] || export UV_DEFAULT_INDEX="${UV_DEFAULT_INDEX-$index}"
    { [ -n "$uv" ] && "$uv" pip install --quiet --compile-bytecode --python "$PYTHON" --require-hashes -r "$lock"; } ||
        { "$PYTHON" -m ensurepip --default-pip >/dev/null 2>&1; pip_install "$lock"; } || exit 1
    cp "$lock" "$stamp"
fi
