#!/usr/bin/env bash
# Makes .venv with Musnad and what its development needs. Quick when nothing has changed since the last time.
set -euo pipefail
cd "$(dirname "$0")/.."

PYTHON=${PYTHON:-python3}
STAMP=.venv/.set-up

as_root_install() {
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "setup: please install $* first (for example: sudo apt-get install $*)" >&2
    exit 1
  fi
  echo "setup: installing $* …" >&2
  local log
  log=$(mktemp)
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >"$log" 2>&1 ||
    { cat "$log" >&2; exit 1; }
  rm "$log"
}

wanted() { cat pyproject.toml tools/setup.sh | sha256sum; "$PYTHON" --version; pwd; }

command -v "$PYTHON" >/dev/null || as_root_install python3 python3-venv
if [ -x .venv/bin/musnad ] && [ "$(cat "$STAMP" 2>/dev/null)" = "$(wanted)" ]; then
  exit 0
fi
"$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "setup: Musnad needs Python 3.11 or later" >&2; exit 1; }
"$PYTHON" -c 'import ensurepip, venv' 2>/dev/null || as_root_install python3-venv
.venv/bin/python -m pip --version >/dev/null 2>&1 || "$PYTHON" -m venv --clear .venv
echo "setup: installing Musnad and its tools into .venv, a minute or two …" >&2
.venv/bin/python -m pip install -qq --disable-pip-version-check -e '.[dev]'
wanted > "$STAMP"
echo "setup: done" >&2
