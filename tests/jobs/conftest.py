"""What the tests of this room share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from selfreview_gui.jobs.reading import Readers


@pytest.fixture
def readers() -> Iterator[Readers]:
    """Readers with limits that a test can wait for."""
    with Readers(count=2, seconds=1.5, megabytes=200) as some:
        yield some
