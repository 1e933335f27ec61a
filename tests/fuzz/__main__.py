"""Damage files by chance and read them in workers; say what broke, and end with 1 where anything did."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.fuzz.run import Case, fuzz


def main() -> int:
    """Run as many cases as asked for and print what came of them."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--keep", type=Path, help="folder for the files that broke something")
    chosen = parser.parse_args()
    _say(f"seed {chosen.seed}, {chosen.cases} cases")
    report = fuzz(chosen.cases, chosen.seed, _progress)
    for case in report.broken:
        _say(f"BROKEN {case.name} after {case.seconds:.1f} s: {'; '.join(case.complaints)}")
        if chosen.keep:
            _keep(chosen.keep, case)
    _say(report.summary())
    return 1 if report.broken else 0


def _progress(done: int, total: int) -> None:
    if not done % 1000:
        _say(f"  {done} of {total}")


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - a tool for the terminal


def _keep(folder: Path, case: Case) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / case.name).write_bytes(case.data)


if __name__ == "__main__":
    sys.exit(main())
