"""What the parts of a paper are called on screen."""

from __future__ import annotations

from selfreview_gui.review.template import Role

ROLE_NAMES = {
    Role.RECTIFICATION: "上年度整改情况",
    Role.STATUS: "现状",
    Role.PROBLEMS: "存在的问题",
    Role.CAUSES: "原因剖析",
    Role.MEASURES: "整改措施",
    Role.OTHER: "其他内容",
}
