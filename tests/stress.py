"""The stress paper: every construct a paper can have, on some forty pages of text that reads as text.

It is put together from varied sentences and the same each time. No sentence of it stands in any real
paper.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import count

from selfreview_gui.review.attachments import PROBLEM_LIST, RECTIFICATION_LIST
from selfreview_gui.review.numbering import numeral
from selfreview_gui.review.review import Passage, Rank, Review
from selfreview_gui.review.subject import Subject
from selfreview_gui.review.template import Role
from tests.stress_words import CAUSES, EXCUSES, OWNERS, SYSTEMS, THEMES, VOICES, Shortfall, Theme

LONG_PARAGRAPH = 5_000  # characters
UNIT = "云汀市河道养护中心机关委员会第三党支部"


def stress_review() -> Review:
    """Return the review with every construct."""
    return _Writer().review()


class _Writer:
    """What the sentences are drawn with: the same dice each time, and the next free id."""

    def __init__(self) -> None:
        self._dice = random.Random(22 * 28)
        self._ids = (f"p{number}" for number in count(1))
        self._problems: dict[str, str] = {}  # the id of each problem by its heading

    def review(self) -> Review:
        parts = (self._last_year(), self._status(), self._found(), self._causes(), self._measures())
        return Review(
            id="stress",
            year=2024,
            subject=Subject.BRANCH,
            unit=UNIT,
            title=f"{UNIT}委员会班子2024年度组织生活会和开展民主评议党员对照检查材料",
            byline="（2025年1月7日）",
            opening=_OPENING,
            rectification=f"上年度查摆的9个问题，已经改好7个，还有2个正在改：{self._scene(THEMES[0], 0)}",
            parts=parts,
            closing=_CLOSING,
            attachments=f"{PROBLEM_LIST}\n{RECTIFICATION_LIST}",
            signature=f"中共{UNIT}委员会",
            date="2025年1月7日",
        )

    def _passage(self, rank: Rank, number: str, heading: str, **more: object) -> Passage:
        return Passage(next(self._ids), rank, number, heading, **more)  # type: ignore[arg-type]

    def _last_year(self) -> Passage:
        """A part whose points stand inside one paragraph after a lead, and one very long paragraph."""
        points = tuple(
            self._inline(f"{numeral(at)}是", row.problem, f"{row.scene}；整改以后，{row.measure}。")
            for at, row in enumerate((theme.shortfalls[4] for theme in THEMES[:5]), 1)
        )
        text = "支部把上年度的清单逐项摆出来过了一遍，做得到的和没有做到的都写在这里：\n改好的事情主要有这样几件："
        return self._passage(
            Rank.PART,
            "一、",
            "上年度整改情况",
            text=text,
            children=points,
            tail=self._long(),
            role=Role.RECTIFICATION,
        )

    def _status(self) -> Passage:
        """A part without sections: points in digits on lines of their own, with points inside points."""
        points = []
        for at, theme in enumerate(THEMES[:3], 1):
            below = tuple(
                self._passage(
                    Rank.SUBPOINT, f"（{place}）", row.measure, mark="。", text=self._fact(theme), joined=True
                )
                for place, row in enumerate(theme.shortfalls[:3], 1)
            )
            text = f"{self._fact(theme)}具体说，有下面三个方面。"
            points.append(
                self._passage(Rank.POINT, f"{at}.", f"{theme.work}的基本情况", text=text, children=below)
            )
        lead = "支部现有党员31名，其中在职22名、离退休9名，下设4个党小组。"
        return self._passage(
            Rank.PART, "二、", "支部基本情况", text=lead, children=tuple(points), role=Role.STATUS
        )

    def _found(self) -> Passage:
        sections = tuple(self._section(at, theme) for at, theme in enumerate(THEMES, 1))
        lead = "对照通知要求，支部委员会逐条检视，共查摆出40个问题。"
        return self._passage(
            Rank.PART, "三、", "存在的主要问题", text=lead, children=sections, role=Role.PROBLEMS
        )

    def _section(self, at: int, theme: Theme) -> Passage:
        """A section: on a line of its own or run in, its points counted in words, digits or inside."""
        points = tuple(self._problem(at, place, theme) for place in range(len(theme.shortfalls)))
        run_in = at % 2 == 0
        lead = f"{self._fact(theme)}主要问题有以下几个：" if at % 4 == 0 else self._fact(theme)
        tail = f"以上几条，{theme.people}都看在眼里。" if at % 3 == 0 else ""
        return self._passage(
            Rank.SECTION, f"（{numeral(at)}）", theme.name, mark="。" if run_in else "",
            text=lead, children=points, tail=tail, joined=run_in,
        )  # fmt: skip

    def _problem(self, at: int, place: int, theme: Theme) -> Passage:
        row = theme.shortfalls[place]
        number = f"{place + 1}." if at % 3 == 1 else f"{numeral(place + 1)}是"
        text = self._told(theme, place)
        point = self._passage(
            Rank.POINT, number, row.problem, mark="。", text=text, joined=True, inline=at % 4 == 0
        )
        self._problems[row.problem] = point.id
        return point

    def _causes(self) -> Passage:
        points = []
        for at, (heading, why) in enumerate(CAUSES):
            number = ("首先，", "其次，", "再次，", "最后，")[at] if at < 4 else f"第{numeral(at + 1)}，"
            theme = THEMES[at]
            text = f"{why}。{self._scene(theme, at % 5)}{self._excuse()}"
            points.append(self._passage(Rank.POINT, number, heading, mark="。", text=text, joined=True))
        return self._passage(Rank.PART, "四、", "原因剖析", children=tuple(points), role=Role.CAUSES)

    def _measures(self) -> Passage:
        sections = []
        for at, theme in enumerate(THEMES, 1):
            points = tuple(self._measure(place, row) for place, row in enumerate(theme.shortfalls, 1))
            heading = f"在{theme.name.removesuffix('方面')}上下功夫"
            sections.append(self._passage(Rank.SECTION, f"（{numeral(at)}）", heading, children=points))
        return self._passage(
            Rank.PART, "五、", "努力方向和整改措施", children=tuple(sections), role=Role.MEASURES
        )

    def _measure(self, place: int, row: Shortfall) -> Passage:
        owner = self._dice.choice(OWNERS)
        when = f"2025年{self._dice.randint(2, 11)}月{self._dice.randint(1, 28)}日前"
        share = self._dice.randint(80, 99)
        first = self._dice.choice(
            (
                f"由{owner}负责，{when}见到第一批结果，办结率不低于{share}%。",
                f"{owner}在{when}拿出办法，先试一个月，再推到全部段点，年底办结率达到{share}%以上。",
                f"这件事交给{owner}，{when}完成，完成得怎么样请服务对象打分，满意率要到{share}%。",
            )
        )
        last = self._dice.choice(
            (
                f"针对“{row.effect}”的情况，每季度在支委会上回看一次，没有改到位的说清原因、重定日期。",
                "做到一半做不下去的，不许悄悄放下，要在支部党员大会上说明难在哪里、下一步怎么办。",
                f"凡是再出现{row.problem[:12]}这一类情形的，先从分管的支委查起，再查制度上有没有漏洞。",
            )
        )
        text = first + last
        return self._passage(
            Rank.POINT,
            f"{place}.",
            row.measure,
            mark="。",
            text=text,
            joined=True,
            answers=(self._problems[row.problem],),
        )

    def _inline(self, number: str, heading: str, text: str) -> Passage:
        return self._passage(Rank.POINT, number, heading, mark="。", text=text, joined=True, inline=True)

    def _long(self) -> str:
        """One paragraph of 5,000 characters: the year, told theme by theme."""
        told: list[str] = ["把一年的经过连起来看，问题不是一天形成的。"]
        for theme, place in self._places():
            told += [self._fact(theme), self._scene(theme, place), self._voice(theme)]
            if sum(map(len, told)) >= LONG_PARAGRAPH:
                break
        return "".join(told)

    def _places(self) -> Iterator[tuple[Theme, int]]:
        for round in count():
            for theme in THEMES:
                yield theme, round % len(theme.shortfalls)

    def _told(self, theme: Theme, place: int) -> str:
        facts = {self._fact(theme), self._fact(theme)}
        sentences = [*sorted(facts), self._voice(theme), self._excuse()]
        self._dice.shuffle(sentences)
        return self._scene(theme, place) + "".join(sentences[: self._dice.randint(2, 4)])

    def _scene(self, theme: Theme, place: int) -> str:
        row = theme.shortfalls[place]
        return self._dice.choice(
            (
                f"{row.scene}，{row.effect}。",
                f"{self._day()}的那一次，{row.scene}；{row.effect}。",
                f"比如{row.scene}。说到底，{row.effect}。",
            )
        )

    def _fact(self, theme: Theme) -> str:
        whole = self._dice.randint(12, 64)
        done = self._dice.randint(3, whole - 4)
        share = f"{100 * done / whole:.1f}%"
        return self._dice.choice(
            (
                f"全年安排{theme.work}{whole}次，真正办到{theme.place}的有{done}次，占{share}。",
                f"{self._day()}翻看{theme.record}，{whole}处里有{done}处是事后补写的。",
                f"从{self._dice.choice(SYSTEMS)}里导出的数据看，{theme.work}的按时率是{share}，比上年低了{done % 7 + 1}个点。",
                f"{theme.place}离中心只有{done}公里，{theme.work}时去过的支委却不到一半。",
            )
        )

    def _voice(self, theme: Theme) -> str:
        said = self._dice.choice(VOICES)
        return self._dice.choice(
            (
                f"有{theme.people}当面说：“{said}。”",
                f"一位{theme.people}在意见里写道——“{said}”，班子成员看了都不作声……",
                f"“{said}”，这是{theme.people}的原话。",
            )
        )

    def _excuse(self) -> str:
        excuse = self._dice.choice(EXCUSES)
        return self._dice.choice(
            (
                f"会上提过，最后都停在“{excuse}”上——没有人接着往下问。",
                f"嘴上说的是“{excuse}”，心里想的是多一事不如少一事……",
                f"追问起来，理由总是“{excuse}”。",
            )
        )

    def _day(self) -> str:
        return f"{self._dice.randint(1, 12)}月{self._dice.randint(1, 28)}日"


_OPENING = """根据《关于认真开好2024年度基层党组织组织生活会的通知》（云水党〔2024〕61号）安排，支部委员会于2024年12月集中学习3次，同31名党员逐一谈心谈话，到17个村组和4处码头听取意见126条。
会前，班子成员人人动手，先摆事、再找因、后定策。现将对照检查情况报告如下。"""
_CLOSING = """以上问题，有的是老毛病，有的是新苗头，根子都在支部委员会身上。
支部将把这份材料贴在党务公开栏里，请党员和群众对着看、照着问，改一件销一件，明年此时再来对账。"""
