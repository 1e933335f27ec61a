"""Run every bench and print one table; the figures are for reading, nothing fails here."""

from __future__ import annotations

import os
import sys

from tests.bench import keys, papers, pdf, preview, start, word, workers
from tests.bench.table import Row, show


def main() -> int:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    rows: list[Row] = []
    for bench in (start.rows, papers.rows, workers.rows, word.rows, pdf.rows, preview.rows, keys.rows):
        rows += bench()
    show(rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
