"""The sections of a Word file: paper, margins, grid and footers, upright and laid across."""

from __future__ import annotations

from selfreview_gui.formats.word_footers import footer_distance
from selfreview_gui.formats.word_xml import twips_of
from selfreview_gui.review.page import NumberPlace, Page, twips

_HEADER = 851  # twips from the paper's edge; nothing stands there

# The relationships of the document part to its footers: (upright, laid across).
ODD = ("rIdOdd", "rIdOddWide")
EVEN = ("rIdEven", "rIdEvenWide")


def section(page: Page, wide: bool = False) -> str:
    """Return the properties of a section of the page, or of the page laid across where it is `wide`."""
    sheet = page.turned() if wide else page
    orientation = ' w:orient="landscape"' if sheet.width > sheet.height else ""
    return (
        f"<w:sectPr>{_footers(page, wide)}"
        f'<w:pgSz w:w="{twips(sheet.width)}" w:h="{twips(sheet.height)}"{orientation}/>'
        f'<w:pgMar w:top="{twips(sheet.top)}" w:right="{twips(sheet.right)}" w:bottom="{twips(sheet.bottom)}"'
        f' w:left="{twips(sheet.left)}" w:header="{min(_HEADER, twips(sheet.top))}"'
        f' w:footer="{footer_distance(sheet)}" w:gutter="0"/><w:cols w:space="425"/>'
        f'<w:docGrid w:type="lines" w:linePitch="{twips_of(page.body.pitch)}"/></w:sectPr>'
    )


def _footers(page: Page, wide: bool) -> str:
    kinds = {"default": ODD, "even": EVEN}
    if page.number_place is NumberPlace.CENTRE:
        del kinds["even"]
    return "".join(f'<w:footerReference w:type="{kind}" r:id="{ids[wide]}"/>' for kind, ids in kinds.items())
