"""Word files made by hand: as little XML as shows one thing."""

from __future__ import annotations

import io
import zipfile

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    f' xmlns:r="{_OFFICE}"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"


def word_file(body: str, **parts: str) -> bytes:
    """Make a Word file of a body, and of parts by their kind: `comments="<w:comment …/>"`."""
    named = {kind.rstrip("0123456789"): kind for kind in parts}
    members = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": _relationships(f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"'),
        "word/_rels/document.xml.rels": _relationships(
            *(f'Type="{_OFFICE}/{kind}" Target="{name}.xml"' for kind, name in named.items())
        ),
        "word/document.xml": f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>",
    }
    for name, content in parts.items():
        members[f"word/{name}.xml"] = f"<w:{name} {_NAMESPACES}>{content}</w:{name}>"
    return zip_file(members)


def zip_file(members: dict[str, str]) -> bytes:
    """Make a zip file of texts by name."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return stream.getvalue()


def p(text: str, properties: str = "") -> str:
    """Write a paragraph of one run, or of XML where the text begins with a tag."""
    content = text if text.startswith("<") else r(text)
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def r(text: str, properties: str = "") -> str:
    """Write a run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def _relationships(*rows: str) -> str:
    inside = "".join(f'<Relationship Id="rId{index}" {row}/>' for index, row in enumerate(rows, 1))
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{inside}</Relationships>'
