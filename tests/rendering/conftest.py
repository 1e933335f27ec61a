"""What is printed once for all tests of this folder."""

from __future__ import annotations

import pytest

from selfreview_gui.formats.word_write import word_bytes
from tests.rendering import office
from tests.rendering.printed import Printed, papers


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Printed]:
    """Print all papers in one run of LibreOffice."""
    office.require()
    wanted = papers()
    folder = tmp_path_factory.mktemp("papers")
    pdfs = office.to_pdfs({name: word_bytes(*paper) for name, paper in wanted.items()}, folder)
    return {name: Printed(*wanted[name], pdf, office.pages(pdf)) for name, pdf in pdfs.items()}
