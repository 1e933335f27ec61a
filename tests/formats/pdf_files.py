"""PDFs made by hand: as few objects as show one thing."""

from __future__ import annotations

import zlib


def pdf_file(content: bytes, pages: int = 1, resources: bytes = b"", catalog: bytes = b"") -> bytes:
    """Make a PDF of pages that all show the same content, in Helvetica named F."""
    packed = zlib.compress(content)
    kids = b"5 0 R " * pages
    objects = [
        b"<</Type/Catalog/Pages 2 0 R" + catalog + b">>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, pages),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
        b"/Resources<</Font<</F 3 0 R>>" + resources + b">>/Contents 4 0 R>>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(data))
    return data + head + table + tail


def shown(text: bytes, x: int, y: int, size: int = 12) -> bytes:
    """Write the operations that show a text."""
    return b"BT /F %d Tf 1 0 0 1 %d %d Tm (%s) Tj ET\n" % (size, x, y, text)
