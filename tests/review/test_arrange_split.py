"""A passage begins in the middle of a text that was read as plain paragraphs."""

from __future__ import annotations

from dataclasses import replace

from selfreview_gui.review.compose import compose
from selfreview_gui.review.dividing import split
from selfreview_gui.review.document import Address
from selfreview_gui.review.pointing import pointed_at
from selfreview_gui.review.review import Rank, Review, change, texts
from selfreview_gui.review.template import Role
from tests.review.arranged import id_of, passage, picture
from tests.review.reviews import PAPER, paper_review

PLAIN = replace(paper_review(), parts=(), opening="\n".join(PAPER.strip().split("\n")[1:]))


def find_text(review: Review, words: str) -> tuple[Address, int]:
    """Return the field that has these words, and the characters before them."""
    fields = [(Address("", name), getattr(review, name)) for name in ("opening", "closing")]
    fields += [each for each in texts(review) if each[0].field in ("text", "tail")]
    return next((address, text.index(words)) for address, text in fields if words in text)


def begun(review: Review, words: str) -> Review:
    """Let a passage begin where these words stand, as a click there would."""
    address, at = find_text(review, words)
    place = pointed_at(review, address, at)
    assert place is not None
    return split(review, address, *place)


def test_a_paper_without_structure_is_divided_click_by_click() -> None:
    review = PLAIN
    for words in ("一、存", "（一）", "一是学", "二是联", "三是担", "（二）", "一是会", "二是记"):
        review = begun(review, words)
    for words in ("二、原", "一是认", "三、整", "一是每"):
        review = begun(review, words)
    assert picture(review) == picture(paper_review())
    assert [part.role for part in review.parts] == [Role.PROBLEMS, Role.CAUSES, Role.MEASURES]
    assert compose(review).text == compose(PLAIN).text


def test_what_follows_the_paragraph_goes_into_the_new_passage() -> None:
    review = begun(PLAIN, "二、原因分析")
    assert review.opening.endswith("二是记录乱。只有签到。")
    assert review.parts[0].text.startswith("一是认识不足。")


def test_a_first_heading_in_a_text_takes_the_points_behind_it() -> None:
    review = change(paper_review(), "s9", lambda part: replace(part, text="（一）主观上"))
    after = split(review, Address("s9", "text"), 0)
    assert picture(after)[8:11] == ["二、原因分析", "·（一）主观上", "··一是认识不足"]


def test_a_point_numbered_like_the_next_stands_beside_it() -> None:
    review = change(paper_review(), "s2", lambda each: replace(each, text="一是想得少。只看材料。"))
    after = split(review, Address("s2", "text"), 0)
    assert picture(after)[2:4] == ["··一是想得少", "··一是学得浅"]


def test_a_section_in_the_text_of_a_point_rises_beside_its_section() -> None:
    review = change(paper_review(), "s4", lambda each: replace(each, text="走访两户。\n（二）作风方面\n懒。"))
    after = split(review, Address("s4", "text"), 1)
    assert picture(after)[3:6] == ["··二是联系少", "·（二）作风方面", "··三是担当弱"]
    assert passage(after, "（二）作风").text == "懒。"


def test_what_stands_behind_the_points_becomes_the_last_of_them() -> None:
    review = change(paper_review(), "s2", lambda each: replace(each, tail="总的看，\n四是办法少。"))
    after = split(review, Address("s2", "tail"), 1)
    assert picture(after)[4:6] == ["··三是担当弱", "··四是办法少"]
    assert passage(after, "三是担当弱").text == "遇事先等。\n总的看，"


def test_a_point_inside_a_paragraph_goes_on_in_it() -> None:
    review = change(paper_review(), "s3", lambda each: replace(each, text="只读文件。二是记得少。没有笔记。"))
    after = begun(review, "二是记得少")
    new = passage(after, "二是记得少")
    assert (new.rank, new.inline, new.text) == (Rank.POINT, True, "没有笔记。")
    assert passage(after, "一是学得浅").text == "只读文件。"


def test_a_closing_that_is_the_next_point_goes_beside_the_last() -> None:
    review = replace(paper_review(), closing="二是每季一查。\n以上报告请批评指正。")
    after = split(review, Address("", "closing"), 0)
    assert picture(after)[-2:] == ["··一是每月一学", "··二是每季一查"]
    assert after.closing == ""
    assert compose(after).text == compose(review).text


def test_a_closing_that_is_a_heading_becomes_a_part() -> None:
    review = replace(paper_review(), closing="此外汇报如下。\n四、其他情况\n无。")
    after = split(review, Address("", "closing"), 1)
    assert picture(after)[-1] == "四、其他情况"
    assert passage(after, "一是每月一学").text == "书记负责。"
    assert after.parts[2].tail == "此外汇报如下。"


def test_unnumbered_headings_stand_beside_one_another() -> None:
    plain = Review(title="材料", opening="存在的问题\n学得浅。\n原因剖析\n懒。\n整改措施\n学。")
    review = begun(begun(begun(plain, "存在的问题"), "原因剖析"), "整改措施")
    assert picture(review) == ["存在的问题", "原因剖析", "整改措施"]


def test_nothing_begins_in_a_heading_or_on_a_blank_line() -> None:
    review = change(paper_review(), "s2", lambda each: replace(each, text="甲\n\n乙"))
    assert split(review, Address("s2", "heading"), 0) is review
    assert split(review, Address("s2", "text"), 1) is review
    assert split(review, Address("s2", "text"), 9) is review
    assert split(review, Address("", "date"), 0) is review


def test_a_click_in_a_number_means_the_number() -> None:
    text = "只读文件。第二，记得少。没有笔记。"
    review = change(paper_review(), "s3", lambda each: replace(each, text=text))
    address = Address("s3", "text")
    for position in (5, 6, 7, 8):
        assert pointed_at(review, address, position) == (0, 5)


def test_a_click_behind_a_sentence_means_the_next_one() -> None:
    review = change(paper_review(), "s3", lambda each: replace(each, text="只读文件。不写笔记。"))
    assert pointed_at(review, Address("s3", "text"), 5) == (0, 5)


def test_a_click_in_a_paragraph_means_the_paragraph() -> None:
    assert pointed_at(PLAIN, Address("", "opening"), 20) == (1, 0)


def test_a_click_in_the_text_behind_a_heading_or_in_a_heading_means_nothing() -> None:
    review = paper_review()
    id = id_of(review, "一是学得浅")
    assert pointed_at(review, Address(id, "text"), 2) is None
    assert pointed_at(review, Address(id, "heading"), 1) is None
