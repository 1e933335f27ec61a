"""The words of the command line: which commands there are, and what each takes."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any, NoReturn

from selfreview_gui.cli.keeping import export, list_reviews, take_in
from selfreview_gui.cli.program import demonstrate
from selfreview_gui.cli.reading import check, format_paper, read, read_notice
from selfreview_gui.errors import UserError

_PROFILE = "版式：自带的或自己存的版式的代号、名称，或者一份照着排的 Word 文件"


class _Parser(argparse.ArgumentParser):
    """A parser that speaks Chinese and refuses in one line."""

    def __init__(self, prog: str | None = None, **named: Any) -> None:  # noqa: ANN401 - argparse's own
        helped = named.pop("add_help", True)
        super().__init__(prog, **(named | {"add_help": False, "formatter_class": _Usage}))
        if helped:  # a parser that others take their options from keeps its titles, so that they merge
            self._positionals.title, self._optionals.title = "参数", "选项"
            self.add_argument("-h", "--help", action="help", help="显示用法")

    def error(self, message: str) -> NoReturn:
        why = next((said.format(*found.groups()) for said, found in _said(message) if found), "")
        raise UserError(f"命令不完整或有误{why}，什么也没有做，请用 --help 查看用法。")


class _Usage(argparse.HelpFormatter):
    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:  # noqa: ANN401 - argparse's own
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)


def _said(message: str) -> list[tuple[str, re.Match[str] | None]]:
    """Pair what argparse says in English with what is said here."""
    return [
        ("（缺少 {0}）", re.search(r"arguments are required: (.+)", message)),
        ("（不认识 {0}）", re.search(r"unrecognized arguments: (.+)", message)),
        ("（没有 {0} 这个命令）", re.search(r"invalid choice: '?(.+?)'? \(", message)),
        ("（{0} 应当是数字）", re.search(r"argument (\S+): invalid int value", message)),
        ("（{0} 后面缺少内容）", re.search(r"argument (\S+): expected", message)),
        ("（{0}）", re.search(r"^([^a-zA-Z]+)$", message)),
    ]


def parser() -> argparse.ArgumentParser:
    """Make the parser of all commands; each leaves what it does in `command`."""
    data = _Parser(add_help=False)
    data.add_argument("--data", type=_folder, metavar="FOLDER", default=argparse.SUPPRESS, help="数据文件夹")
    made = _Parser(
        "selfreview-gui", description="组织生活会对照检查材料写作向导；不带参数时打开窗口。", parents=[data]
    )
    made.add_argument("--version", action="version", version=version("selfreview-gui"), help="显示版本号")
    made.add_argument("--self-test", dest="testing", action="store_true", help="检查程序自身是否完好")
    commands = made.add_subparsers(parser_class=_Parser, dest="word", metavar="COMMAND")

    def command(name: str, does: Callable[[argparse.Namespace], int], words: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=words, description=words, parents=[data])
        added.set_defaults(command=does)
        return added

    _add_reading(command)
    _add_keeping(command)
    demo = command("demo", demonstrate, "用示例走一遍全部步骤，存下截图、Word 和 PDF")
    demo.add_argument("-o", dest="out", type=_file, required=True, metavar="FOLDER")
    made.set_defaults(command=lambda chosen: made.error("没有写要做什么"))
    return made


_Add = Callable[[str, Callable[[argparse.Namespace], int], str], argparse.ArgumentParser]


def _add_reading(command: _Add) -> None:
    old = command("read", read, "识别旧稿的结构")
    old.add_argument("files", nargs="+", type=_file, metavar="FILE")
    old.add_argument("--json", action="store_true")
    layout = command("format", format_paper, "把任何读得出的稿子排成规范的 Word、PDF 或纯文本")
    layout.add_argument("file", type=_file, metavar="FILE")
    layout.add_argument("-o", dest="out", type=_file, required=True, metavar="OUT")
    layout.add_argument("--profile", metavar="PROFILE", help=_PROFILE)
    checked = command("check", check, "核对一份稿子")
    checked.add_argument("file", type=_file, metavar="FILE")
    checked.add_argument("--year", type=int)
    checked.add_argument("--template", metavar="ID")
    checked.add_argument("--json", action="store_true")
    notice = command("notice", read_notice, "读出组织生活会通知的要求")
    notice.add_argument("file", type=_file, metavar="FILE")
    notice.add_argument("--json", action="store_true")


def _add_keeping(command: _Add) -> None:
    command("list", list_reviews, "列出存着的材料")
    out = command("export", export, "导出一份存着的材料")
    out.add_argument("id", metavar="ID")
    out.add_argument("-o", dest="out", type=_file, required=True, metavar="OUT")
    out.add_argument("--draft", action="store_true", help="还有空缺时也导出，空处标亮")
    out.add_argument("--profile", metavar="PROFILE", help=_PROFILE)
    come = command("import", take_in, "把旧稿收进来")
    come.add_argument("files", nargs="+", type=_file, metavar="FILE")


def _file(word: str) -> Path:
    """Read the name of a file; an empty one would mean the folder where the person stands."""
    if not word.strip():
        raise UserError("文件名是空的，什么也没有做，请写出文件的名字。")
    return Path(word)


def _folder(word: str) -> str:
    """Read the name of the data folder; an empty one would mean the folder that nobody named."""
    if not word.strip():
        raise UserError("--data 后面的文件夹名是空的，什么也没有做，请写出文件夹的名字。")
    return word
