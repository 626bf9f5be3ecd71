#!/usr/bin/env bash
# The main job on the bundled pages: the table in the terminal, then the report as one HTML file.
set -euo pipefail
cd "$(dirname "$0")/.."

.venv/bin/musnad read demo/pages --format table
.venv/bin/musnad read demo/pages --output demo/report.html
echo
echo "The full report, with the evidence of every field, a map and a timeline: $PWD/demo/report.html"
