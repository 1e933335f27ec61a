"""Page profiles: what is not said is the standard's, what makes no page is refused, nothing is lost."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfreview_gui.errors import UserError
from selfreview_gui.jobs.profiles import built_in, find_profile
from selfreview_gui.review.document import Document, Kind, Paragraph, Span
from selfreview_gui.review.page import STANDARD, Face, NumberPlace, Page, Style
from selfreview_gui.review.profile import Profile, parse_profile, profile_from, profile_values, with_pitch

names = st.text("仿宋黑体 AB_23", min_size=1, max_size=8).filter(str.strip)
styles = st.builds(
    Style,
    font=names,
    size=st.floats(6, 40),
    bold=st.booleans(),
    pitch=st.floats(12, 40),
    before=st.floats(0, 30),
    after=st.floats(0, 30),
)
pages = st.builds(
    replace,
    st.just(STANDARD),
    left=st.floats(10, 40),
    top=st.floats(10, 40),
    body=styles,
    title=styles,
    headings=st.tuples(styles, styles, styles, styles),
    lead_font=st.just("") | names,
    lead_bold=st.booleans(),
    latin=st.just("") | names,
    first_indent=st.integers(0, 6),
    letter_spacing=st.floats(-1, 1),
    number_place=st.sampled_from(NumberPlace),
)


def test_the_standard_page_has_22_lines_of_28_characters() -> None:
    assert (STANDARD.lines, STANDARD.characters) == (22, 28)


@pytest.mark.parametrize(("pitch", "lines"), [(28.0, 22), (28.95, 22), (29.0, 21), (29.5, 21), (30.0, 21)])
def test_lines_of_another_pitch_fill_the_same_225_mm(pitch: float, lines: int) -> None:
    assert with_pitch(STANDARD, pitch).lines == lines


def test_the_built_in_profiles_are_what_offices_use_the_standard_first() -> None:
    offered = {profile.id: profile.page for profile in built_in()}
    assert next(iter(offered)) == "standard"
    assert offered["standard"] == STANDARD
    assert [offered[f"pitch-{pitch}"].body.pitch for pitch in ("28", "29.5", "30")] == [28.0, 29.5, 30.0]
    assert offered["bold-third"].headings[2].bold
    assert offered["bold-third"].lead_bold
    assert offered["centred-number"].number_place is NumberPlace.CENTRE
    assert next(profile for profile in built_in() if profile.id == "installed").installed


@given(pages, names, names)
def test_a_profile_is_read_back_as_it_was_written(page: Page, name: str, source: str) -> None:
    profile = Profile("own", name, page, source=source)
    assert profile_from(profile_values(profile)) == profile


@pytest.mark.parametrize(
    "page",
    [
        "left = 200.0",
        "top = -1.0",
        "body = { size = 0.5 }",
        "body = { font = ' ' }",
        "line_pitch = 400.0",
        "number_place = 'above'",
        "colour = 'red'",
        "body = 'large'",
        "first_indent = 20",
        "letter_spacing = -16.0",
        "first_indent = 2.5",
        "body = { bold = 'no' }",
        "body = { font = 3 }",
        "cell_heading = { size = 0 }",
    ],
)
def test_what_makes_no_page_is_refused_in_one_sentence(page: str) -> None:
    with pytest.raises(UserError, match=r"这个版式读不出来.*请换一个版式") as refused:
        parse_profile(f'id = "x"\nname = "x"\n[page]\n{page}\n')
    assert not re.search(r"object|convert|valid|'", str(refused.value))  # no developer's words


@pytest.mark.parametrize("text", ["", "id = 1", "[page", "id = 'x'"])
def test_a_file_that_is_no_profile_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="这个版式读不出来"):
        parse_profile(text)


def test_a_profile_is_found_by_id_by_name_or_by_its_file(tmp_path: Path) -> None:
    own = tmp_path / "本单位.toml"
    own.write_text('id = "unit"\nname = "本单位"\n[page]\nline_pitch = 28.5\n', "utf-8-sig")
    assert find_profile("pitch-28", built_in()).id == "pitch-28"
    assert find_profile("国家标准，页码居中", built_in()).id == "centred-number"
    assert find_profile(str(own), built_in()).page.body.pitch == 28.5
    for wanted in ("nothing", str(tmp_path / "none.toml")):
        with pytest.raises(UserError, match="什么也没有写"):
            find_profile(wanted, built_in())


def test_each_stretch_has_the_face_of_its_level() -> None:
    page = replace(STANDARD, lead_bold=True)
    run_in = Paragraph((Span("（一）", level=2), Span("学习。", level=2), Span("正文。")))
    point = Paragraph((Span("一是", level=3, lead=True), Span("不深。", level=3, lead=True)))
    heading = Paragraph((Span("1.学习不深"),), Kind.HEADING, 3)
    assert [page.face(run_in, span).font for span in run_in.spans] == ["楷体_GB2312"] * 2 + ["仿宋_GB2312"]
    assert page.face(point, point.spans[0]) == Face("仿宋_GB2312", 16.0, bold=True)
    assert page.face(heading, heading.spans[0]) == Face("仿宋_GB2312", 16.0)
    assert STANDARD.face(Paragraph((), Kind.TITLE), Span("")) == Face("方正小标宋简体", 22.0)
    assert Document().tables == ()
