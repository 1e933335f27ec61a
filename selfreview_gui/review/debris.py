"""What websites, page headers and Markdown leave between the words of a paper, and where it stands."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from selfreview_gui.review.numbering import read_number
from selfreview_gui.review.wording import is_paper_title, is_title

MESSAGES = {
    "debris": "网站留下的标记，已略去",
    "markdown": "网页排版符号，已略去",
    "page": "页码，已略去",
    "header": "每页重复的页眉，已略去",
}
_INSIDE = re.compile(
    r"(?P<debris>\#\#[A-Za-z]+\#\#|[\u200b\u200c\u200d\u2060\ufeff\u00ad]+|&nbsp;|&(?:emsp|ensp|zwnj);"
    r"|</?(?:p|br|div|span|strong|b|em|font|h[1-6])\b[^<>\n]{0,200}>)"
    r"|(?P<page>^[-—–－·]\s*\d{1,4}\s*[-—–－·]$|^第\s*\d+\s*页(?:\s*[，,/共]\s*共?\s*\d+\s*页)?$"
    r"|^\d{1,3}\s*/\s*\d{1,3}$)"
)
# `王**` is a masked name and `____` a blank: in plain text neither is Markdown.
_MARKDOWN = re.compile(
    r"(?P<markdown>^\s*\#{1,6}\s+|^>\s?(?:>\s?)*|^[-*+]\s+(?:\[[ xX]\]\s+)?|\*\*(?=\S)|(?<=\S)\*\*|(?<=\s)\*\*$"
    r"|(?<!_)__(?=[^_\s])|(?<=[^_\s])__(?!_)|\\(?=[-.*_#()\[\]!+>])|^(?:-{3,}|\*{3,}|={3,}|_{3,})$|^```\w*$)"
)
_EMPHASIS = re.compile(
    r"(?<![*\\])(\*)(?=[^\s*，。、；：])[^*\n]{1,200}(?<=[^\s*\\])(\*)(?!\*)|(`)[^`\n]{1,200}(`)"
)
_IS_MARKDOWN = re.compile(r"^(?:\#{1,6}\s+\S|\*\*[^*\s][^*]*\*\*)")
_LEVEL = re.compile(r"^\s*(#{1,6})\s")
_ORDINAL = r"[★☆◆◇●■▲※\s]{0,4}【?(?:范文|篇|第)\s*[一二三四五六七八九十\d]{1,3}\s*篇?】?"
_SITE = re.compile(
    r"(?:(?:您|你)?(?:现在|当前|所在)?的?位置[：:].*|首页\s*[>»＞].*"
    r"|(?:发布|更新|发表|上传)(?:时间|日期|者|人)[：:].*|来源[：:].{0,40}|(?:责任编辑|责编|编辑|审核|校对|录入)[：:].{0,20}"
    r"|(?:浏览|点击|阅读)(?:次数|数|量)?[：:]\s*\d.*|[【\[（(]?\s*(?:打印)?\s*字[体号][：:].*"
    r"|作者[：:].{0,40}(?:来源|时间|点击|浏览|阅读|编辑)[^。]*|(?:扫码|扫描).{0,12}(?:下载|关注|阅读|APP|App|二维码)[^。]{0,12}"
    r"|(?:点击|请点击)?(?:下载|查看|阅读|展开)(?:原文|全文|更多|附件|文档|word|Word|WORD).{0,12}"
    r"|(?:本文|文章|本文档)(?:来自|来源|由|转自|出自|地址|链接|标签).*|更多(?:精彩|范文|相关|内容|资料).*"
    r"|https?://\S+|www\.\S+|[上下]一篇[：:].*|相关(?:文章|推荐|阅读|链接|范文)[：:]?.{0,60}|分享到?[：:].*"
    r"|【?(?:打印(?:本页)?|关闭(?:窗口)?|收藏|返回(?:顶部|首页|列表))(?:】?[\s|｜]*【?(?:打印(?:本页)?|关闭(?:窗口)?|收藏|返回(?:顶部|首页|列表)))*】?"
    r"|扫一扫.{0,30}|(?:微信)?公众号[：:].{0,30}|(?:版权(?:所有|声明)|免责声明|温馨提示|Copyright|©).*"
    rf"|{_ORDINAL}[：:]?)"
)
_LINKS = re.compile(r"【?(?:相关|推荐|热门|猜你喜欢的?)(?:文章|推荐|阅读|链接|范文)】?[：:]?")
_LONGEST_SITE = 150
_ORDINAL_OF_PAPER = re.compile(rf"{_ORDINAL}\s*[：:、]\s*")
_ATTACHMENT = re.compile(r"附\s*件\s*\d{0,2}\s*[：:]?")
_BARE_NUMBER = re.compile(r"\d{1,3}")
_LEAST_BETWEEN_PAGES = 150  # characters; numbers closer to each other come from a table
_LONGEST_HEADER = 50
_MOST_LINKS = 30  # lines

Cut = tuple[int, int, str]


def is_markdown(lines: Sequence[str]) -> bool:
    """Say whether a text is written in Markdown: a line begins with # or is set in ** **."""
    return any(_IS_MARKDOWN.match(line) for line in lines)


def level_of(line: str) -> int:
    """Return the level 1–4 that Markdown's # give a heading, 0 where they give none."""
    match = _LEVEL.match(line)
    return min(len(match[1]), 4) if match else 0


def cuts(line: str, markdown: bool) -> list[Cut]:
    """Return what is debris in a line: start, end and kind of every piece, in order."""
    if len(line) <= _LONGEST_SITE and _SITE.fullmatch(line):
        return [(0, len(line), "debris")]
    ordinal = _ORDINAL_OF_PAPER.match(line)
    found = [(0, ordinal.end(), "debris")] if ordinal and is_paper_title(line[ordinal.end() :]) else []
    for pattern in (_INSIDE, _MARKDOWN) if markdown else (_INSIDE,):
        found += [(each.start(), each.end(), str(each.lastgroup)) for each in pattern.finditer(line)]
    found += list(_emphasis(line)) if markdown else []
    return _apart(sorted(found))


def _emphasis(line: str) -> Iterator[Cut]:
    """Yield the marks on both sides of words in *italics* or `in another type`."""
    for match in _EMPHASIS.finditer(line):
        for group in (1, 2, 3, 4):
            if match[group]:
                yield match.start(group), match.end(group), "markdown"


def _apart(found: list[Cut]) -> list[Cut]:
    """Leave out what lies in a piece before it."""
    kept: list[Cut] = []
    for each in found:
        if not kept or each[0] >= kept[-1][1]:
            kept.append(each)
    return kept


def pages(lines: Sequence[str]) -> dict[int, str]:
    """Find lines that are page numbers or a page's header by what surrounds them; give each its kind."""
    numbers = set(_bare_numbers(lines))
    breaks = numbers | {index for index, line in enumerate(lines) if _is_page(line)}
    found = dict.fromkeys(numbers, "page")
    found |= dict.fromkeys(_headers(lines, breaks), "header")
    found |= dict.fromkeys(_linked(lines), "debris")
    return found


def _is_page(line: str) -> bool:
    match = _INSIDE.match(line) if len(line) < 20 else None
    return bool(match and match.lastgroup == "page")


def _bare_numbers(lines: Sequence[str]) -> Iterator[int]:
    """Yield the lines that hold a number alone, where they count on from page to page."""
    places = [index for index, line in enumerate(lines) if len(line) <= 3 and _BARE_NUMBER.fullmatch(line)]
    for before, after in pairwise(places):
        apart = sum(len(line) for line in lines[before + 1 : after])
        if int(lines[after]) == int(lines[before]) + 1 and apart >= _LEAST_BETWEEN_PAGES:
            yield from (before, after)


def _headers(lines: Sequence[str], breaks: set[int]) -> Iterator[int]:
    """Yield the lines that stand again and again beside a page break; the first elsewhere is the title."""
    beside: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if len(line) <= _LONGEST_HEADER and (index - 1 in breaks or index + 1 in breaks):
            beside[line].append(index)
    for line, places in beside.items():
        if len(places) >= 2 and not line.endswith(("。", "；", "：")) and places[0] not in breaks:
            first = [0] if lines[0] == line and not is_title(line) else []
            yield from [*first, *places]


def _linked(lines: Sequence[str]) -> Iterator[int]:
    """Yield the titles of other papers that a website lists below 相关文章： at the end."""
    start = next((at for at, line in enumerate(lines) if _LINKS.fullmatch(line)), len(lines)) + 1
    if len(lines) - start <= _MOST_LINKS and all(map(_may_be_link, lines[start:])):
        yield from range(start, len(lines))


def _may_be_link(line: str) -> bool:
    return bool(_SITE.fullmatch(line[:_LONGEST_SITE])) or (
        len(line) <= _LONGEST_HEADER and not read_number(line) and "。" not in line
    )


def is_attachment_mark(line: str) -> bool:
    """Tell whether a line is the 附件3 that stands above a paper that was sent as an attachment."""
    return bool(_ATTACHMENT.fullmatch(line))
