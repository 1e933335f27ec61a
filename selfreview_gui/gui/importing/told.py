"""What the notice says of an import when it is over, and what it offers to do next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from selfreview_gui.gui.importing.arrivals import Arrival, headline
from selfreview_gui.gui.notice import Notice

if TYPE_CHECKING:
    from selfreview_gui.gui.importing.acts import ImportActs
    from selfreview_gui.gui.importing.batch import Result

FEW = 4  # files whose trouble the notice tells of; of more it says how many there are
LONGEST_TROUBLE = 120  # characters of each in the notice: a path may be as long as it likes
_NOTHING = "没有找到可以读入的文稿，请选有 Word、WPS、PDF、网页或文本文件的文件夹。"


class Offer(NamedTuple):
    """What is said, the words of the button, and what it does."""

    said: str
    words: str
    act: Callable[[], object]


class Imported:
    """Says in the notice what came; its button leads to the first thing to do, and then to the next."""

    def __init__(self, notice: Notice, acts: ImportActs) -> None:
        self._notice, self._acts = notice, acts

    def tell(self, result: Result, *, opened: bool) -> None:
        """Say what came of a batch; `opened`: its only review is being opened."""
        if result.is_cancelled:
            self._tell_cancelled(len(result.ids))
        elif len(result.arrivals) == 1:
            self.tell_one(result.arrivals[0], opened=opened)
        elif result.arrivals:
            self._tell_many(result)
        else:
            self._notice.warn(_NOTHING)

    def tell_one(self, arrival: Arrival, *, opened: bool = False) -> None:
        """Say what came of one file."""
        if arrival.trouble:
            told = _cut(arrival.trouble)
            self._notice.warn(told, "", "" if told == arrival.trouble else "查看", self._acts.show)
        elif arrival.held:
            said = f"“{arrival.path.name}”没有导入：{arrival.other}"
            self._notice.warn(said, "", "仍然导入", lambda: self._acts.bring_in(arrival))
        else:
            self._offer(_came(arrival), self._offers(arrival, opened=opened))

    def _tell_cancelled(self, number: int) -> None:
        if number:
            self._notice.tell(f"已取消，已读入的 {number} 份保留", "撤销", self._acts.undo)
        else:
            self._notice.tell("已取消导入，没有改动任何内容")

    def _tell_many(self, result: Result) -> None:
        trouble = [each.trouble for each in result.arrivals if each.trouble]
        lines = [_cut(each) for each in trouble] if len(result.arrivals) <= FEW else []
        if len(lines) < len(result.arrivals):
            lines.append(headline(result.arrivals))
        if trouble or result.more:
            words = "\n".join([f"{line.rstrip('。')}。" for line in (*lines, result.more) if line])
            self._notice.warn(words, "", "查看", self._acts.show)
        else:
            self._notice.tell(lines[0], "查看", self._acts.show)

    def _offers(self, arrival: Arrival, *, opened: bool) -> list[Offer]:
        offers = []
        if len(arrival.papers) == 1 and not opened:
            offers.append(Offer("", "打开", lambda: self._acts.brought.emit(arrival.papers[0].id)))
        if arrival.doubts:
            offers.append(Offer(f"有 {arrival.doubts} 处请核对", "核对", lambda: self._acts.check([arrival])))
        if arrival.noted:
            said = f"有 {arrival.noted} 处没有收进正文或需要留意"
            offers.append(Offer(said, "查看", lambda: self._acts.show_left_out(arrival)))
        elif arrival.remarks:
            said = "读入时有情况需要说明"
            offers.append(Offer(said, "查看", lambda: self._acts.show_left_out(arrival)))
        return offers

    def _offer(self, said: str, offers: Sequence[Offer]) -> None:
        """Say all of it, offer the first thing, and when that is done the next."""
        words = "，".join(filter(None, (said, *(offer.said for offer in offers))))
        if offers:
            self._notice.tell(words, offers[0].words, lambda: self._do(*offers))
        else:
            self._notice.tell(words)

    def _do(self, offer: Offer, *others: Offer) -> None:
        offer.act()
        if others:
            self._offer("", others)


def _came(arrival: Arrival) -> str:
    if len(arrival.papers) == 1:
        return f"已导入“{arrival.papers[0].title}”"
    return f"已导入 {len(arrival.papers)} 份材料"


def _cut(trouble: str) -> str:
    return trouble if len(trouble) <= LONGEST_TROUBLE else trouble[: LONGEST_TROUBLE - 1] + "…"
