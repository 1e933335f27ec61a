"""What every test stands on: no screen, no data of the person at this machine, and loud failures."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.papers import seeds

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("steady", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")


def pytest_report_header() -> str:
    """Say whether the seed papers are here to be read."""
    return f"seed papers: {seeds() or 'not beside this checkout; the papers in tests/data stand in for them'}"


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the data folder of the person at this machine."""
    monkeypatch.setenv("SELFREVIEW_DATA", str(tmp_path / "data"))


@pytest.fixture(autouse=True)
def no_stray_log_line(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test during which something was logged as a warning or worse."""
    yield
    stray = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not stray, [record.getMessage() for record in stray]
