"""What a notice says, in words for people: its facts by name, lengths, days, what it asks of whom."""

from __future__ import annotations

from collections.abc import Iterator

from selfreview_gui.review.names import ROLE_NAMES
from selfreview_gui.review.notice.values import Asked, Deadline, Length, Notice
from selfreview_gui.review.subject import Subject
from selfreview_gui.review.template import Role

NOT_SAID = "通知没有写"
NO_NOTICE = "这不像召开组织生活会的通知"
WHOSE = {Subject.BRANCH: "支部班子", Subject.MEMBER: "党员个人", Subject.LEADERS: "领导班子"}


def facts(notice: Notice) -> tuple[tuple[str, str], ...]:
    """Return what a notice says of the meeting, by name; `NOT_SAID` for what it does not say."""
    told = (
        ("通知", notice.title or ""),
        ("会议", notice.meeting or ""),
        ("年度", str(notice.year or "")),
        ("印发", "　".join(filter(None, (notice.issuer, notice.doc_number)))),
        ("时间", "\n".join(map(day_words, notice.deadlines)) or _day(notice.deadline)),
        ("学习", "、".join(notice.studies)),
    )
    return tuple((name, words or NOT_SAID) for name, words in told)


def asked_facts(asked: Asked) -> tuple[tuple[str, str], ...]:
    """Return what a notice says of one paper as a whole, by name."""
    told = (("要写的部分", "、".join(asked.required_parts)), ("篇幅", length_words(asked.length)))
    return tuple((name, words or NOT_SAID) for name, words in told)


def called(notice: Notice) -> str:
    """Name a notice by its title and number; empty where it is none, or has no title."""
    number = f"（{notice.doc_number}）" if notice.doc_number else ""
    return f"《{notice.title}》{number}" if notice.title and notice.calls_meeting else ""


def length_words(length: Length) -> str:
    """Say a length in words; empty where nothing is said."""
    said = [f"{length.about} 字左右"] if length.about else []
    if length.min and length.max:
        said.append(f"{length.min}—{length.max} 字")
    elif length.min or length.max:
        said.append(f"{length.min} 字以上" if length.min else f"{length.max} 字以内")
    return "，".join(said)


def day_words(deadline: Deadline) -> str:
    """Say a day, and the notice's words for it."""
    return f"{_day(deadline.date)}（{deadline.words}）" if deadline.date else deadline.words


def _day(date: str | None) -> str:
    if not date:
        return ""
    year, month, day = map(int, date.split("-"))
    return f"{year}年{month}月{day}日"


def notice_lines(notice: Notice) -> Iterator[str]:
    """Yield a notice as lines of text: its facts, then what it asks of each, in its order."""
    if not notice.calls_meeting:
        yield f"{NO_NOTICE}，没有从里面读出要求。"
        return
    for name, words in facts(notice):
        yield _line(name, words)
    for asked in notice.templates:
        yield ""
        yield from _asked_lines(asked)
    if not notice.templates:
        yield ""
        yield f"要对照的方面　{NOT_SAID}"


def _asked_lines(asked: Asked) -> Iterator[str]:
    yield f"{WHOSE[asked.subject]}要对照的方面" + ("" if asked.dimensions else f"　{NOT_SAID}")
    following = (*asked.dimensions[1:], None)
    for place, (each, after) in enumerate(zip(asked.dimensions, following, strict=True), 1):
        yield f"  {place}. {each.title}" + (
            "" if each.role is Role.PROBLEMS else f"（{ROLE_NAMES[each.role]}）"
        )
        if each.asks and (after is None or after.asks != each.asks):  # one sentence may ask for several
            yield f"     通知要求：{each.asks}"
    for name, words in asked_facts(asked):
        yield _line(name, words)


def _line(name: str, words: str) -> str:
    return f"{name}　" + words.replace("\n", f"\n{'　' * (len(name) + 1)}")
