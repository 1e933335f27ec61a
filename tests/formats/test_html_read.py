"""A web page: saved from a site, by Word, by LibreOffice, or all in one file."""

from __future__ import annotations

import base64

import pytest

from selfreview_gui.formats import limits
from selfreview_gui.formats.html_read import read_html, read_page
from selfreview_gui.formats.kinds import UnreadableError
from selfreview_gui.formats.mhtml_read import read_mhtml
from selfreview_gui.formats.zip_package import TAGS
from selfreview_gui.review.document import Document, Kind


def lines(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def remarks(document: Document) -> list[tuple[str, str]]:
    return [(remark.kind, remark.text) for remark in document.remarks]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>甲<p>乙", ["甲", "乙"]),
        ("<div>甲<div>乙</div>丙</div>", ["甲", "乙", "丙"]),
        ("甲<br>乙<br/>丙", ["甲", "乙", "丙"]),
        ("<p>支部\n  委员会</p>", ["支部委员会"]),
        ("<p>“甲”\n，乙</p>", ["“甲”，乙"]),
        ("<p>a\n  b 甲\nc</p>", ["a b 甲 c"]),
        ("<p>甲 乙</p>", ["甲 乙"]),
        ("<p>甲 \t乙\n\t丙\t</p>", ["甲\t乙丙"]),
        ("<p>\u3000\u3000甲&nbsp;乙&#20826;&mdash;&lt;</p>", ["甲\xa0乙党—<"]),
        ("<p><b>一、</b> <span>甲</span></p>", ["一、 甲"]),
        ("<pre>甲\n  乙</pre>", ["甲", "乙"]),
        ("<title>题</title><script>x</script><style>y</style><p>甲</p>", ["甲"]),
        ("<p>甲</p><!-- 注 --><p>乙</p>", ["甲", "乙"]),
        ("<p>甲<ruby>乙<rt>yi</rt></ruby></p>", ["甲乙"]),
        ("<p>甲<o:p>乙</o:p></p></body></html>丙", ["甲乙", "丙"]),
        ("<ol><li>甲<li><p>乙</p></ol><ul><li>丙</ul>", ["1.甲", "2.乙", "丙"]),
        ('<ol type="A" start="3"><li>甲<li value="9">乙</ol>', ["C.甲", "I.乙"]),
        ('<ol style="list-style-type: cjk-ideographic"><li>甲<ol><li>乙</ol><li>丙</ol>', ["一、甲", "1.乙", "二、丙"]),
        ('<ol style="list-style-type:none"><li>甲</ol>', ["甲"]),
        ("<table><tr><td>甲<p>乙<td>丙</tr><tr><td>丁</tr></table>", ["甲 乙\t丙", "丁"]),
        ("<table><tr><td><table><tr><td>甲</table><td><h1>乙</h1>丙</table>", ["甲", "乙", "丙"]),
        ("", []),
        ("<!-- -->", []),
    ],
)  # fmt: skip
def test_what_a_browser_shows_is_read(page: str, expected: list[str]) -> None:
    assert lines(read_page(page)) == expected


def test_headings_and_titles_are_known() -> None:
    page = '<p class=MsoTitle>题</p><h1>一</h1><h5>五</h5><p style="mso-outline-level: 2">二</p><p>正文</p>'
    found = [(each.kind, each.level) for each in read_page(page).paragraphs]
    assert found == [(Kind.TITLE, 0), (Kind.HEADING, 1), (Kind.BODY, 0), (Kind.HEADING, 2), (Kind.BODY, 0)]


def test_a_page_of_words_is_read_with_its_numbers_notes_and_changes() -> None:
    page = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--><style>p.MsoNormal {}</style></head><body>
<p class=MsoNormal><![if !supportLists]><span style='mso-list:Ignore'>（一）<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]>学习
方面<a style='mso-footnote-id:ftn1' href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a><del cite="mailto:x">旧</del><ins>新</ins><span style='display:none;mso-hide:all'>藏</span><span style='mso-special-character:comment'>&nbsp;<a>[x1]</a></span></p>
<p class=MsoNormal><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>点<img src="a.png"></p>
<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1'>[1]</a>注脚</p></div></div>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p>批语</p></div></div></body></html>"""
    document = read_page(page)
    assert lines(document) == ["（一）学习方面新", "点"]
    assert remarks(document) == [
        ("deleted", "旧"), ("numbering", "（一）"), ("inserted", "新"), ("hidden", "藏"),
        ("bullet", ""), ("picture", ""), ("footnote", "注脚"), ("comment", "批语"),
    ] or set(remarks(document)) == {
        ("deleted", "旧"), ("numbering", "（一）"), ("inserted", "新"), ("hidden", "藏"),
        ("bullet", ""), ("picture", ""), ("footnote", "注脚"), ("comment", "批语"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("gb2312", "gb18030"),
        ("GBK", "gb18030"),
        ("utf-8", "utf-8"),
        ("big5", "big5"),
        ("utf-8", "gb18030"),
        ("gb2312", "utf-8"),
        ("", "gb18030"),
        ("", "utf-8"),
        ("rot13", "utf-8"),
        ("", "utf-16"),
    ],
)
def test_the_encoding_is_the_one_that_fits(declared: str, encoding: str) -> None:
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">' if declared else ""
    text = "黨支部召開組織生活會，查擺問題。" if encoding == "big5" else "党支部召开组织生活会，查摆问题。"
    assert read_html(f"<html><head>{meta}</head><p>{text}</p></html>".encode(encoding)).text == text


def test_control_characters_are_taken_out_and_remarked() -> None:
    document = read_page("<p>甲\0乙\x01</p>")
    assert (document.text, remarks(document)) == ("甲乙", [("debris", "\0\x01")])


@pytest.mark.parametrize(
    ("page", "is_cut"),
    [
        ("<html><body><p>甲</p></body></html>", False),
        ("<html><body><p>甲</p></body>", False),
        ("<html><body><p>甲</p>", True),
        ("<p>甲</p>", False),
        ("<p>甲</p><p", True),
        ("<p>甲</p></", True),
        ("<p>甲 < 乙</p>", False),
    ],
)
def test_a_page_without_its_end_says_so(page: str, is_cut: bool) -> None:
    document = read_page(page)
    assert document.text[0] == "甲"
    assert [kind for kind, _ in remarks(document)] == ["cut"] * is_cut


def test_libreoffice_breaks_lines_only_at_blanks() -> None:
    generator = '<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>'
    page = "<html><head>{}</head><body><p>党支部书记\n韩立冬</p><pre>甲\n乙</pre></body></html>"
    assert lines(read_page(page.format(generator))) == ["党支部书记 韩立冬", "甲", "乙"]
    assert lines(read_page(page.format(""))) == ["党支部书记韩立冬", "甲", "乙"]


def test_notes_within_notes_are_one_text_however_deep() -> None:
    note = "<div title='header'>眉<p style='display:none'>藏</p>"
    document = read_page("<p>甲</p>" + note * 300 + "</div>" * 300)
    assert lines(document) == ["甲"]
    assert remarks(document) == [("header", "\n".join(["眉", "藏"] * 300))]


def mhtml(*parts: tuple[str, str, bytes]) -> bytes:
    lines = [b"MIME-Version: 1.0", b'Content-Type: multipart/related; boundary="x"', b""]
    for kind, encoding, data in parts:
        lines += [b"--x", f"Content-Type: {kind}".encode(), f"Content-Transfer-Encoding: {encoding}".encode()]
        lines += [b"", data]
    return b"\r\n".join([*lines, b"--x--", b""])


def test_a_page_in_one_file_is_read_with_what_word_keeps_beside_it() -> None:
    page = base64.b64encode("<p>党支部对照检查材料</p>".encode("gb18030"))
    header = "<div style=3D'mso-element:header'><p>=E9=A1=B5=E7=9C=89</p></div>"
    data = mhtml(
        ('text/html; charset="gb2312"', "base64", page),
        ("image/png", "base64", b"iVBORw0KGgo="),
        ('text/html; charset="utf-8"', "quoted-printable", header.encode()),
    )
    document = read_mhtml(data)
    assert (document.text, remarks(document)) == ("党支部对照检查材料", [("header", "页眉")])


def test_the_page_with_text_is_the_one_that_is_read_and_others_are_told() -> None:
    frame, main, more = (
        ("text/html", "8bit", each.encode()) for each in ("<p></p>", "<p>甲</p>", "<p>乙</p>")
    )
    document = read_mhtml(mhtml(frame, main, more))
    assert (document.text, remarks(document)) == ("甲", [("embedded", "乙")])


@pytest.mark.parametrize(
    "data", [mhtml(("image/png", "base64", b"")), b"MIME-Version: 1.0\n" + b"\n--x" * 30_000]
)
def test_one_file_without_a_page_or_with_endless_parts_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        read_mhtml(data)


@pytest.mark.parametrize(
    "page",
    [
        '<!DOCTYPE html [<!ENTITY a "b">]><p>&a;',
        "<div>" * 3_000 + "甲",
        "<b>" * 60,
    ],
    ids=["entities", "depth", "tags"],
)
def test_a_page_that_would_swell_is_refused(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("selfreview_gui.formats.html_tree.TAGS", 50 if page.startswith("<b>") else TAGS)
    with pytest.raises(UnreadableError, match="不正常"):
        read_page(page)


@pytest.mark.parametrize("page", ["<p>甲" * 20, "<br>甲" * 20])
def test_lines_without_end_are_refused(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_PARAGRAPHS", 10)
    with pytest.raises(UnreadableError, match="万段"):
        read_page(page)
