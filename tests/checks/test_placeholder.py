"""Placeholders are found with the unit they count, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from selfreview_gui.checks.finding import Level
from selfreview_gui.checks.placeholder import placeholder
from selfreview_gui.review.document import Address
from selfreview_gui.review.placeholder import placeholders
from selfreview_gui.review.review import Review, write_field
from tests.checks.reviews import finished, found
from tests.papers import seeds

# What stands in the two seed papers, read and written down by hand: line, excerpt.
IN_2021 = [(3, "×××旗"), (13, "×××"), (17, "×××"), (47, "×××"), (51, "×××")]
IN_2022 = [
    (5, "某金融办"),
    (8, "xxx"),
    (8, "xxx"),
    (10, "xx"),
    (12, "xxx"),
    (12, "x个"),
    (12, "20xx年度"),
    (12, "x条"),
    (12, "x条"),
    (12, "xx"),
    (30, "某金融办"),
    (31, "xx"),
    (36, "xx"),
    (53, "xx"),
    (53, "xx"),
    (53, "xx"),
]
SEEDS = [("seed-2021-four-comparisons.txt", IN_2021), ("seed-2022-two-documents.txt", IN_2022)]


def excerpts(text: str) -> list[str]:
    return [text[start:end] for start, end, _ in placeholders(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("根据【印发机关】《【】》要求", ["【印发机关】", "【】"]),
        ("【xx单位】党支部", ["【xx单位】"]),
        ("20xx年度共提出x条意见建议", ["20xx年度", "x条"]),
        ("20××年，202X年度，20xx-20xx年", ["20××年", "202X年度", "20xx", "20xx年"]),
        ("反馈x个问题，整改×项", ["x个", "×项"]),
        ("x年x月x日，Ｘ月ＸＸ日", ["x年x月x日", "Ｘ月ＸＸ日"]),
        ("xx省xx市xx县", ["xx省xx市xx县"]),
        ("学习了xx报告和xx、xx精神", ["xx", "xx", "xx"]),
        ("落实×××总书记讲话，ＸＸＸ党支部", ["×××", "ＸＸＸ"]),
        ("X局党支部，x市委", ["X", "x市"]),
        ("XX条例和XX人民政府", ["XX", "XX"]),
        ("____年__月__日，联系人：___", ["____年__月__日", "___"]),
        ("○○党支部，***同志", ["○○", "***"]),
        ("第××届、第x次、完成x%", ["××届", "x次", "x%"]),
        ("会前（此处填写学习次数）次", ["（此处填写学习次数）"]),
        ("谈心（待补充）人，(待定)", ["（待补充）", "(待定)"]),
        ("数据（请填写）、（待核实数字）", ["（请填写）", "（待核实数字）"]),
        ("TODO：补一段，TBD", ["TODO", "TBD"]),
        ("某单位、某市某局和某某党支部", ["某单位", "某市某局", "某某"]),
        ("某年某月某日", ["某年某月某日"]),
    ],
)
def test_a_placeholder_is_found_with_its_unit(text: str, expected: list[str]) -> None:
    assert excerpts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "用Excel表统计，存为xlsx文件，执行max和exx命令。",
        "型号WXX-2024、XX-2024、A-XX和XXL号",
        "会议室2×3米，分辨率10×20，共3×2个",
        "长×宽×高，人数×次数，党建×业务",
        "X光检查，沿x轴，XX2024",
        "二○○八年、二〇〇八年、二○○○年",
        "文号为〔2022〕7号、【2022】7号",
        "制度有待完善，作风待改进，此处从略，这里不再展开（试行）。",
        "（请假三人）（待业）（需要两天）",
        "某些同志对某项工作、某个环节、某一方面不上心，某种程度上如此。",
        "张某某迟到，李某未到。",
        "电话138****1234，网址www.xx.com，wu_xx@163.com",
        "“三会一课”、2022年、5个问题……",
        "",
    ],
)
def test_words_numbers_and_arithmetic_are_no_placeholders(text: str) -> None:
    assert excerpts(text) == []


def test_slots_crosses_and_notes_block_and_a_masked_name_warns() -> None:
    review = Review(opening="【次数】，x次，（待补充），某单位")
    levels = [(finding.code, finding.level) for finding in found(placeholder, review)]
    assert levels == [
        ("slot", Level.BLOCK),
        ("cross", Level.BLOCK),
        ("note", Level.BLOCK),
        ("masked", Level.WARN),
    ]


def test_a_finding_counts_from_the_beginning_of_its_own_field() -> None:
    review = write_field(finished(), Address("p2", "text"), "第一段。\n第二段x人参加。")
    (finding,) = found(placeholder, review)
    assert (finding.address, finding.start, finding.end, finding.excerpt) == (
        Address("p2", "text"),
        8,
        10,
        "x人",
    )
    assert finding.message == "“x人参加…”是占位，请换成实际内容。"


@pytest.mark.parametrize(
    "field", ["title", "byline", "opening", "rectification", "closing", "signature", "date"]
)
def test_every_text_of_the_paper_is_read(field: str) -> None:
    review = write_field(finished(), Address("", field), "xx年")
    assert [finding.address for finding in found(placeholder, review)] == [Address("", field)]


def test_a_finished_paper_passes() -> None:
    assert found(placeholder, finished()) == []


@pytest.mark.parametrize(("name", "expected"), SEEDS if seeds() else [])
def test_in_the_seed_papers_exactly_those_are_found_that_a_reader_finds(
    name: str, expected: list[tuple[int, str]]
) -> None:
    folder = seeds()
    assert folder is not None
    text = (folder / name).read_text("utf-8").replace("**", "")  # Markdown's marks go while it is read
    seen = [(text.count("\n", 0, start) + 1, text[start:end]) for start, end, _ in placeholders(text)]
    assert seen == expected
