"""Write the golden records anew: what Musnad reads from each page of the demo, for the diff to show what a change does.

python tools/golden.py
"""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from musnad import Record, read_all

ROOT = Path(__file__).parent.parent
PAGES = ROOT / "demo/pages"
GOLDEN = ROOT / "tests/reports"


def golden(page: Path) -> str:
    """The record of a page as its golden file holds it.

    Claims keep no `reasons`: their wording is not what a record says, and would drown it in the diff.
    """
    (record,) = read_all([page])
    if not isinstance(record, Record):
        raise SystemExit(f"{page.name}: {record.reason}")
    plain = record.to_dict()
    for claim in plain["claims"]:
        del claim["reasons"]
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"


def goldens() -> Iterator[tuple[Path, Path]]:
    """Each page of the demo with the path of its golden record."""
    for page in sorted(PAGES.glob("*.html")):
        yield page, GOLDEN / page.stem / "record.json"


def main() -> None:
    """Write every golden record, and tell which changed; the user's own places stay out of them."""
    os.environ["MUSNAD_DATA"] = os.devnull
    for page, kept in goldens():
        text = golden(page)
        changed = not kept.is_file() or kept.read_text(encoding="utf-8") != text
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(text, encoding="utf-8")
        sys.stdout.write(f"{kept.relative_to(ROOT)}: {'changed' if changed else 'as before'}\n")


if __name__ == "__main__":
    main()
