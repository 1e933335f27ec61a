"""Every command of the window in one table: menus, shortcuts and the shortcut sheet come from it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from selfreview_gui.gui.window import MainWindow

FILE, EDIT, POINT, STEP, VIEW, HELP = "文件(&F)", "编辑(&E)", "要点(&P)", "步骤(&S)", "查看(&V)", "帮助(&H)"


class Command(NamedTuple):
    """One row: its menu, its words, its keys, what it does; `writing`: only while a review is open."""

    name: str
    menu: str
    words: str
    act: Callable[[MainWindow], object]
    keys: tuple[str, ...] = ()
    writing: bool = True
    line_before: bool = False
    checked: Callable[[MainWindow], bool] | None = None


def _text_size(percent: int) -> Command:
    def choose(window: MainWindow) -> None:
        window.set_text_size(percent)

    def is_chosen(window: MainWindow) -> bool:
        return window.text_size() == percent

    words, first = f"文字大小 {percent} %", percent == 100
    return Command(f"text{percent}", VIEW, words, choose, writing=False, line_before=first, checked=is_chosen)


def _arrange(window: MainWindow) -> None:
    from selfreview_gui.gui.importview.opened import arrange  # loaded when it is first shown

    arrange(window.writing.session, window.templates(), window.notice, window)


COMMANDS: tuple[Command, ...] = (
    Command("new", FILE, "新建材料(&N)…", lambda w: w.new_review(), ("Ctrl+N",), writing=False),
    Command("import", FILE, "导入旧材料(&I)…", lambda w: w.import_papers(), ("Ctrl+O",), writing=False),
    Command(
        "importFolder",
        FILE,
        "导入文件夹(&D)…",
        lambda w: w.import_folder(),
        ("Ctrl+Shift+O",),
        writing=False,
    ),
    Command("imported", FILE, "上次导入的结果(&R)", lambda w: w.show_imported(), writing=False),
    Command("home", FILE, "回到材料列表(&L)", lambda w: w.go_home(), ("Ctrl+W",)),
    Command(
        "export", FILE, "预览与导出(&W)", lambda w: w.writing.open_export(), ("Ctrl+E",), line_before=True
    ),
    Command("quit", FILE, "退出(&X)", lambda w: w.close(), ("Ctrl+Q",), writing=False, line_before=True),
    Command("undo", EDIT, "撤销(&U)", lambda w: w.writing.session.undo(), ("Ctrl+Z",)),
    Command("redo", EDIT, "重做(&R)", lambda w: w.writing.session.redo(), ("Ctrl+Y", "Ctrl+Shift+Z")),
    Command("find", EDIT, "查找(&F)", lambda w: w.writing.search(), ("Ctrl+F",), line_before=True),
    Command("replace", EDIT, "替换(&H)", lambda w: w.writing.search(replacing=True), ("Ctrl+H",)),
    Command(
        "addPoint", POINT, "添加要点(&A)", lambda w: w.writing.add_point(), ("Ctrl+Return", "Ctrl+Enter")
    ),
    Command("addSubpoint", POINT, "添加小点(&S)", lambda w: w.writing.add_subpoint(), ("Ctrl+Shift+Return",)),
    Command("moveUp", POINT, "上移(&U)", lambda w: w.writing.move_point(-1), ("Alt+Up",), line_before=True),
    Command("moveDown", POINT, "下移(&D)", lambda w: w.writing.move_point(1), ("Alt+Down",)),
    Command(
        "deletePoint",
        POINT,
        "删除(&X)",
        lambda w: w.writing.delete_point(),
        ("Ctrl+Shift+Delete",),
        line_before=True,
    ),
    Command("back", STEP, "上一步(&B)", lambda w: w.writing.wizard.back(), ("Alt+Left", "Ctrl+PgUp")),
    Command("next", STEP, "下一步(&N)", lambda w: w.writing.wizard.next(), ("Alt+Right", "Ctrl+PgDown")),
    Command(
        "steps",
        STEP,
        "转到步骤列表(&L)",
        lambda w: w.writing.wizard.list.setFocus(),
        ("F6",),
        line_before=True,
    ),
    Command("arrange", STEP, "核对层次和方面(&A)…", _arrange, ("F7",)),
    Command(
        "findings",
        VIEW,
        "核对结果(&C)",
        lambda w: w.writing.beside.toggle("findings"),
        ("F8",),
        checked=lambda w: w.writing.beside.shown == "findings",
    ),
    Command(
        "preview",
        VIEW,
        "页面预览(&P)",
        lambda w: w.writing.beside.toggle("preview"),
        ("F9",),
        checked=lambda w: w.writing.beside.shown == "preview",
    ),
    Command(
        "larger",
        VIEW,
        "放大文字(&I)",
        lambda w: w.step_text_size(1),
        ("Ctrl+=", "Ctrl++"),
        writing=False,
        line_before=True,
    ),
    Command("smaller", VIEW, "缩小文字(&O)", lambda w: w.step_text_size(-1), ("Ctrl+-",), writing=False),
    *map(_text_size, (100, 125, 150, 200)),
    Command("guide", HELP, "使用说明(&G)", lambda w: w.show_guide(), ("F1",), writing=False),
    Command("keys", HELP, "快捷键一览(&K)", lambda w: w.show_keys(), ("Ctrl+F1",), writing=False),
    Command("about", HELP, "关于(&A)", lambda w: w.show_about(), writing=False),
)

# Keys that a field knows by itself; the sheet shows them with the others.
FIELD_KEYS = (
    ("Tab、Shift+Tab", "到下一处、上一处空缺；没有空缺时到下一栏、上一栏"),
    ("Ctrl+Tab", "到旁边的按钮"),
    ("Esc", "收起查找栏；从核对结果回到正文"),
)


def add_actions(window: MainWindow) -> dict[str, QAction]:
    """Build the menus of a window from the table; return the actions by name."""
    bar = window.menuBar()
    menus = {title: bar.addMenu(title) for title in dict.fromkeys(command.menu for command in COMMANDS)}
    actions = {}
    for command in COMMANDS:
        if command.line_before:
            menus[command.menu].addSeparator()
        actions[command.name] = action = QAction(window)
        action.setText(
            command.words
        )  # given to QAction itself, PySide6 tries it as a QIcon and loads that first
        action.setObjectName(f"{command.name}Action")
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.setCheckable(command.checked is not None)
        action.triggered.connect(lambda _, command=command: command.act(window))
        menus[command.menu].addAction(action)
    return actions


def show_state(window: MainWindow, actions: dict[str, QAction], *, writing: bool) -> None:
    """Let only what can be done now be chosen, and tick what holds."""
    for command in COMMANDS:
        action = actions[command.name]
        can = writing or not command.writing
        action.setEnabled(can)
        if command.checked is not None:
            action.setChecked(can and command.checked(window))
