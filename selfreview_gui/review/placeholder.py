"""What stands in a text for something that was not filled in yet: 【…】, xx, x条, 20xx年, ____, 某单位."""

from __future__ import annotations

import re
from collections.abc import Iterator

SLOT = re.compile(r"【[^【】\n]*】")
# What still has to be filled, a slot or what people put in the place of a name or a number: ××, xx, ____.
GAP = re.compile(rf"{SLOT.pattern}|×+|(?<![A-Za-z])[xXＸ]{{2,}}(?![A-Za-z])|[_＿]{{2,}}")

MASKED = "masked"  # the code of what a paper may well go out with

# 【2022】7号 is a document's number in the wrong brackets.
_SLOT = rf"(?!【\d{{4}}】第?\d+号){SLOT.pattern}"

# What a placeholder counts or names, part of it in the excerpt; what follows in (?!…) makes another word.
_UNIT = (
    r"(?:年度|年(?![级龄轻会])|月份?|日(?![报常记])|小时|时(?![期候间])|分(?![局管公部支会析类])|周(?![年边])"
    r"|天(?![然津])|个月|个(?![别人])|条(?![例款])|项(?!目)|名(?![单称义])|人次|人(?![民员才士大社均])"
    r"|次(?!数)|件(?!数)|篇|份(?!额)|场(?![所地])|期(?![间末])|批(?![评准示])|家(?![庭属长])|户(?!籍)"
    r"|[万亿]?元(?!旦)|类|种(?!植)|方面|届|号(?!召)|页|岁|[%％]"
    r"|省|市|县|区(?![域间])|旗|镇|乡|村(?!民)|街道|社区)"
)
_OFFICE = (
    r"(?:党支部|党总支|党委|党组|支部|支委|委|局|办|厅|院|校|公司|集团|机关|单位|政府|人民|同志|书记|主任)"
)
_X = "[xXｘＸ×✕╳]"
_BLOT = r"[xXｘＸ×✕╳*＊_＿]"
_WORD = r"[A-Za-z\d]"

# Letters and digits beside it make it a word, a model number or arithmetic: Excel, WXX-2024, 10×20.
_YEAR = rf"(?<![A-Za-z\d])(?:\d\d{_X}{{2}}+(?!{_WORD})|\d{{3}}{_X}(?=年))"
_RUN = (
    rf"(?<!{_WORD})(?<!{_BLOT})(?<![A-WYZa-wyz\d][-_./@])\d{{0,2}}+{_BLOT}{{2,}}+(?!{_WORD})"
    rf"(?![-./@](?!\d*{_X})[A-Za-z\d])"
)
_SINGLE = rf"(?<!{_WORD})(?<!{_BLOT})(?<![)）])[xXｘＸ×_＿](?={_UNIT}|{_OFFICE})"
# 二○○八年 is a year in Chinese numerals, ○○党支部 is a placeholder.
_CIRCLES = r"(?<![○◯〇零一二三四五六七八九])[○◯〇]{2,}+(?![零一二三四五六七八九])"
_CROSS = rf"(?:(?:{_YEAR}|{_RUN}|{_SINGLE}|{_CIRCLES}){_UNIT}?)+"

_ASK = (
    "(?:此处|这里)(?:请|需|要|待)?(?:填|补|写|插入|添加|加入)|请(?:在此处?|自行|据实|如实)?(?:填|补充|插入|添加)"
    "|(?:待|需|需要)(?:进一步)?(?:填|补|核实|核对|确认|插入|添加|(?:定|续|完善)(?=[)）]))"
)
_NOTE = (
    rf"[(（\[［〔](?:{_ASK})[^()（）\[\]［］〔〕\n]*[)）\]］〕]"
    r"|(?:此处|这里)(?:请|需|待)?(?:填写|填入|补充|插入)"
    r"|(?:^|(?<=[，。；：]))待(?:补充?|填写?|定)(?=[，。；]|$)"
    r"|(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])"
)

# 张某某 is how papers spare a person's name, 某些 and 某项 are plain words.
_SURNAME = (
    "[张王李赵刘陈杨黄周吴徐孙马朱胡林郭何罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘"
    "田董袁余叶蒋杜苏魏程吕丁沈姚卢姜崔钟谭陆汪]"
)
_PLACE = (
    "(?:单位|部门|企业|党支部|支部|党委|公司|集团|银行|学校|医院|机关|街道|社区|中心"
    "|委|局|办|厅|处|科|所|院|校|省|市|县|区|旗|镇|乡|村)"
)
_MASKED = (
    rf"(?<!{_SURNAME})某{{2,}}+|(?:某[年月日])+"
    rf"|(?:(?<!{_SURNAME})某(?![某个些一种项方时次类样处])[一-龥]{{0,4}}?(?<![的在是对和与向从]){_PLACE})+"
)

# Looking at the first character before all else makes it twenty times as fast over a whole paper.
_FIRST = r"(?=[【(（\[［〔此这请待TF\dxXｘＸ×✕╳*＊_＿○◯〇某])"

_PLACEHOLDER = re.compile(
    rf"{_FIRST}(?:(?P<slot>{_SLOT})|(?P<note>{_NOTE})|(?P<cross>{_CROSS})|(?P<masked>{_MASKED}))",
    re.MULTILINE,
)


def placeholders(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and code (slot, cross, note, masked) of every placeholder in a text."""
    for match in _PLACEHOLDER.finditer(text):
        yield match.start(), match.end(), str(match.lastgroup)


def is_filled(text: str) -> bool:
    """Say whether a paper may go out with this text: nothing in it waits to be filled."""
    return all(code == MASKED for _, _, code in placeholders(text))
