"""The words by which a sentence of a notice asks to look into something, or speaks of something else."""

from __future__ import annotations

import re

_NOUNS = re.compile(
    r"(对照检查|检视剖析|对照检视|对照|检查|检视|剖析|自查)(材料|发言|提纲|报告)|对照检查材料|问题清单|问题整改|对照(落实|执行|做好|抓好|办理|实施)"
)
STRONG = re.compile(
    r"查摆|查找|查一查|检视|检查|对照|剖析|找.{0,2}差距|找一找|自查|反思|盘点|查看|党性分析|重点[查看]|查什么|查“|查[一二三四五六七八九十\d][个条项点]|着重[查看]"
    r"|主要[查看]|怎么查|查.?看|(?<![检调])[一二三四五六七八九十]查|(?<=[一二三四五六七八九十])问(?!题)|梳理.{0,4}(问题|不足|差距|短板)|找.{0,6}(不足|问题|短板)|全面体检|自画像|画像|[做作]出?自我(检查|剖析|批评)"
)
SHORTFALL = re.compile(r"查|检视|检查|剖析|不足|差距|问题|短板|反思|对照|找|盘点")
OTHERWISE = re.compile(
    r"谈心|谈话|征求|听取|评议|测评|程序|议程|步骤|流程|培训|点评|座谈|会后|整改台账|指正|评价|考核|宣讲|批评意见"
)
NUMBER = r"[一二三四五六七八九十两\d]{1,2}"


def without_nouns(text: str) -> str:
    """Blank the nouns that look like verbs of looking into (对照检查材料), keeping the length."""
    return _NOUNS.sub(lambda found: "□" * len(found[0]), text)
