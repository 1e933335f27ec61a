from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.session import Session
from selfreview_gui.review import edit
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review, passages, write_field
from selfreview_gui.review.search import replace_all
from selfreview_gui.review.template import Place
from tests.gui.reviews import review

BODY, OTHER = Address("a", "text"), Address("b", "text")


class Clock:
    """Time that passes when it is told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def typed(session: Session, address: Address, *texts: str) -> None:
    for text in texts:
        session.change(write_field(session.review, address, text), "输入", address)


def test_typing_in_one_field_is_one_step_of_the_history(qapp: QCoreApplication) -> None:
    session = Session(review(), clock=Clock())
    typed(session, BODY, "学", "学习", "学习不够")
    assert session.history.count() == 1
    session.undo()
    assert session.review == review()


def test_a_pause_begins_a_new_step(qapp: QCoreApplication) -> None:
    clock = Clock()
    session = Session(review(), clock=clock)
    typed(session, BODY, "学习")
    clock.now += 1.5
    typed(session, BODY, "学习不够")
    session.undo()
    assert session.review.parts[1].children[0].children[0].text == "学习"


def test_the_end_of_a_clause_begins_a_new_step(qapp: QCoreApplication) -> None:
    session = Session(review(), clock=Clock())
    typed(session, BODY, "学习少", "学习少，", "学习少，不", "学习少，不深")
    session.undo()
    assert session.review.parts[1].children[0].children[0].text == "学习少，"


def test_another_field_begins_a_new_step(qapp: QCoreApplication) -> None:
    session = Session(review(), clock=Clock())
    typed(session, BODY, "学")
    typed(session, OTHER, "习")
    assert session.history.count() == 2


def test_what_changes_nothing_is_no_step(qapp: QCoreApplication) -> None:
    session = Session(review())
    session.change(review(), "输入", BODY)
    assert session.history.count() == 0


def test_undo_says_where_the_change_was(qapp: QCoreApplication, qtbot: QtBot) -> None:
    session = Session(review(), clock=Clock())
    typed(session, OTHER, "换了")
    with qtbot.waitSignal(session.returned) as told:
        session.undo()
    assert told.args == [OTHER]


def test_undo_and_redo_tell_the_review_before_and_after(qapp: QCoreApplication) -> None:
    session, heard = Session(review()), []
    session.changed.connect(lambda before, after: heard.append((before, after)))
    longer, _ = edit.add_point(review(), "study")
    session.change(longer, "添加要点")
    session.undo()
    session.redo()
    assert heard == [(review(), longer), (longer, review()), (review(), longer)]


texts = st.text("学习不够，。\n", max_size=6)


@st.composite
def changes(draw: st.DrawFn, at: Review) -> tuple[Review, Address | None]:
    """Draw one thing that a writer may do to a review."""
    ids = [each.id for each in passages(at)]
    id, kind = draw(st.sampled_from(ids)), draw(st.integers(0, 7))
    address = Address(id, draw(st.sampled_from(("heading", "text", "tail"))))
    if kind == 0:
        return edit.add_point(at, id)[0], None
    if kind == 1:
        return edit.move(at, id, draw(st.integers(0, 3))), None
    if kind == 2 and len(at.parts) > 1:
        return edit.remove(at, id), None
    if kind == 3:
        return edit.paste_points(at, id, draw(texts))[0], None
    if kind == 4:
        return replace_all(at, "学", draw(texts))[0], None
    if kind == 5:
        return edit.place_rectification(at, draw(st.sampled_from(Place))), None
    if kind == 6:
        return edit.link(at, id, tuple(draw(st.lists(st.sampled_from(ids), max_size=2, unique=True)))), None
    return write_field(at, address, draw(texts)), address


@given(st.data())
def test_undoing_everything_gives_the_first_review_back_and_redoing_everything_the_last(
    data: st.DataObject,
) -> None:
    clock = Clock()
    session = Session(review(), clock=clock)
    for _ in range(data.draw(st.integers(1, 12))):
        clock.now += data.draw(st.sampled_from((0.1, 2.0)))
        after, merge = data.draw(changes(session.review))
        session.change(after, "修改", merge)
    last = session.review
    while session.history.canUndo():
        session.undo()
    assert session.review == review()
    while session.history.canRedo():
        session.redo()
    assert session.review == last
