"""The command line: a front over jobs."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from selfreview_gui.checks.finding import Level
from selfreview_gui.errors import ReadingError, UserError
from selfreview_gui.jobs.checking import Placed, check_file
from selfreview_gui.jobs.export import Write, blocking, export_review, is_folder, write_text, write_word
from selfreview_gui.jobs.layout import format_file
from selfreview_gui.jobs.papers import open_papers, read_paper
from selfreview_gui.jobs.profiles import built_in as built_in_profiles
from selfreview_gui.jobs.profiles import find_profile, known_profile
from selfreview_gui.jobs.templates import built_in
from selfreview_gui.paths import data_folder
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import Document, Remark
from selfreview_gui.review.outline import outline, remark_values
from selfreview_gui.review.page import STANDARD, Page
from selfreview_gui.review.typefaces import with_installed

if TYPE_CHECKING:
    from selfreview_gui.jobs.reading import Readers
    from selfreview_gui.store.store import Store

_TOLD = 40  # characters of what was left out
_PROFILE = "版式：自带的或自己存的版式的代号、名称，或者一份照着排的 Word 文件"
LEVELS = {Level.BLOCK: "必须改", Level.WARN: "请核对", Level.HINT: "提示"}


def run(words: Sequence[str]) -> int:
    """Do what the words say; return 0 done, 1 something blocks export, 2 it cannot be done."""
    _speak_utf8()
    try:
        chosen = _parser().parse_args(words)
        status = _command(chosen)(chosen)
        if sys.stdout is not None:
            sys.stdout.flush()  # so that a reader who has gone is met here, and not at the very end
    except UserError as error:
        return _refuse(str(error))
    except BrokenPipeError:
        return _end_quietly()
    except ReadingError as error:
        return _refuse(f"程序内部出错（{error}），没有改动原有文件，请把这一行告诉维护人员。")
    except Exception as error:  # noqa: BLE001 - the front: a bug reaches the user as one line, never a traceback
        return _refuse(f"程序内部出错（{type(error).__name__}），没有改动原有文件，请把这一行告诉维护人员。")
    return status


def _command(chosen: argparse.Namespace) -> Callable[[argparse.Namespace], int]:
    if chosen.testing and chosen.word:
        raise UserError(f"--self-test 要单独用，什么也没有做，请去掉 {chosen.word}。")
    command: Callable[[argparse.Namespace], int] = _self_test if chosen.testing else chosen.command
    return command


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
        super().add_usage(usage, actions, groups, prefix or "用法：")


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


def _parser() -> argparse.ArgumentParser:
    data = _Parser(add_help=False)
    data.add_argument("--data", type=_folder, metavar="FOLDER", default=argparse.SUPPRESS, help="数据文件夹")
    parser = _Parser(
        "selfreview-gui", description="组织生活会对照检查材料写作向导；不带参数时打开窗口。", parents=[data]
    )
    parser.add_argument("--version", action="version", version=version("selfreview-gui"), help="显示版本号")
    parser.add_argument("--self-test", dest="testing", action="store_true", help="检查程序自身是否完好")
    commands = parser.add_subparsers(parser_class=_Parser, dest="word", metavar="COMMAND")

    def command(name: str, does: Callable[[argparse.Namespace], int], words: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=words, description=words, parents=[data])
        added.set_defaults(command=does)
        return added

    read = command("read", _read, "识别旧稿的结构")
    read.add_argument("files", nargs="+", type=_file, metavar="FILE")
    read.add_argument("--json", action="store_true")
    layout = command("format", _format, "把任何读得出的稿子排成规范的 Word、PDF 或纯文本")
    layout.add_argument("file", type=_file, metavar="FILE")
    layout.add_argument("-o", dest="out", type=_file, required=True, metavar="OUT")
    layout.add_argument("--profile", metavar="PROFILE", help=_PROFILE)
    check = command("check", _check, "核对一份稿子")
    check.add_argument("file", type=_file, metavar="FILE")
    check.add_argument("--year", type=int)
    check.add_argument("--template", metavar="ID")
    check.add_argument("--json", action="store_true")
    command("list", _list, "列出存着的材料")
    export = command("export", _export, "导出一份存着的材料")
    export.add_argument("id", metavar="ID")
    export.add_argument("-o", dest="out", type=_file, required=True, metavar="OUT")
    export.add_argument("--draft", action="store_true", help="还有空缺时也导出，空处标亮")
    export.add_argument("--profile", metavar="PROFILE", help=_PROFILE)
    take = command("import", _import, "把旧稿收进来")
    take.add_argument("files", nargs="+", type=_file, metavar="FILE")
    demo = command("demo", _demo, "用示例走一遍全部步骤，存下截图、Word 和 PDF")
    demo.add_argument("-o", dest="out", type=_file, required=True, metavar="FOLDER")
    parser.set_defaults(command=lambda chosen: parser.error("没有写要做什么"))
    return parser


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


def _read(chosen: argparse.Namespace) -> int:
    documents: list[dict[str, Any]] = []
    remarks: list[dict[str, Any]] = []
    with _readers() as readers:
        for path in chosen.files:
            found = read_paper(path, readers)
            documents += [outline(review, str(path)) for review in found.reviews]
            remarks += [{"file": str(path), **remark_values(remark)} for remark in found.remarks]
            if not chosen.json:
                _print_outline(path, [compose(review) for review in found.reviews], found.remarks)
    if chosen.json:
        _print_json({"documents": documents, "warnings": remarks})
    return 0


def _print_outline(path: Path, documents: Sequence[Document], remarks: Sequence[Remark]) -> None:
    for place, document in enumerate(documents, 1):
        print(f"{path}　第 {place} 份，共 {len(document.paragraphs)} 段")
        for paragraph in document.paragraphs:
            heading = "".join(span.text for span in paragraph.spans if span.level)
            level = next((span.level for span in paragraph.spans if span.level), 0)
            print(f"{'  ' * (level or 4)}{heading or paragraph.text[:40]}")
    for remark in remarks:
        print(f"〔{remark.message}〕{remark.text}")


def _format(chosen: argparse.Namespace) -> int:
    with _readers() as readers:
        paths, remarks = format_file(chosen.file, chosen.out, _writer(chosen.out), _page(chosen), readers)
    _print_paths(paths)
    _tell_left_out(chosen.file, remarks)
    return 0


def _tell_left_out(path: Path, remarks: Sequence[Remark]) -> None:
    """Say beside the result what of a file is not in it, a line each."""
    for remark in remarks:
        first = " ".join(remark.text.split())[:_TOLD]
        print(f"{path.name}　〔{remark.message}〕{first}", file=sys.stderr)


def _writer(out: Path) -> Write:
    if out.suffix.lower() == ".docx":
        return write_word
    if out.suffix.lower() == ".pdf":
        from selfreview_gui.gui.paper.pdf import write_pdf  # a PDF is drawn, and only Qt draws here

        return write_pdf
    if out.suffix.lower() == ".txt":
        return write_text
    raise UserError(
        f"不知道怎样写“{out.suffix or out.name}”这种文件，什么也没有写，请让文件名以 .docx、.pdf 或 .txt 结尾。"
    )


def _page(chosen: argparse.Namespace) -> Page:
    """Return the page of the profile that was asked for; the person's own are looked at last."""
    if chosen.profile is None:
        return STANDARD
    profile = known_profile(chosen.profile, built_in_profiles())
    if profile is None:
        with _store(chosen) as store:
            profile = find_profile(chosen.profile, (*built_in_profiles(), *store.profiles()))
    if not profile.installed:
        return profile.page
    from selfreview_gui.gui.profiles.installed import installed_families  # only Qt knows the typefaces here

    return with_installed(profile.page, installed_families())


def _check(chosen: argparse.Namespace) -> int:
    work = partial(check_file, templates=built_in(), year=chosen.year, template=chosen.template)
    with _readers() as readers:  # checks go over every character, too, so they are made in the worker
        placed = readers.read(chosen.file, work).result()
    if chosen.json:
        _print_json({"findings": [_finding_values(each) for each in placed]})
    else:
        for each in placed:
            print(f"{LEVELS[each.finding.level]}　{each.finding.message}　{each.finding.excerpt}".rstrip())
    return 1 if any(each.finding.level is Level.BLOCK for each in placed) else 0


def _finding_values(placed: Placed) -> dict[str, Any]:
    finding = placed.finding
    return {
        "rule": finding.rule,
        "level": str(finding.level),
        "document": placed.document,
        "start": placed.start,
        "end": placed.end,
        "excerpt": finding.excerpt,
        "message": finding.message,
        "fix": finding.fix,
    }


def _list(chosen: argparse.Namespace) -> int:
    with _store(chosen) as store:
        for each in store.reviews():
            title = each.title.replace("\n", "")
            print(f"{each.id}\t{each.year or ''}\t{title}\t{each.done}/{each.steps}\t{each.characters}")
    return 0


def _export(chosen: argparse.Namespace) -> int:
    with _store(chosen) as store:
        review = store.load(chosen.id)
    stops = blocking(review)
    if stops and not chosen.draft:
        for finding in stops:
            print(f"{LEVELS[finding.level]}　{finding.message}　{finding.excerpt}".rstrip(), file=sys.stderr)
        return 1
    write = write_word if is_folder(chosen.out) else _writer(chosen.out)
    _print_paths([export_review(review, chosen.out, chosen.draft, write, _page(chosen)).path])
    return 0


def _import(chosen: argparse.Namespace) -> int:
    with _store(chosen) as store:
        templates = (*built_in(), *store.templates())
        with _readers() as readers:
            opened = [(path, *open_papers(path, templates, readers)) for path in chosen.files]
        for path, _, remarks in opened:
            _tell_left_out(path, remarks)
        for review in (review for _, reviews, _ in opened for review in reviews):
            store.save(review)
            print(f"{review.id}\t{review.year or ''}\t{review.title.replace(chr(10), '')}")
    return 0


def _demo(chosen: argparse.Namespace) -> int:
    from selfreview_gui.gui.demo import run_demo  # the journey goes through the real window

    _print_paths(run_demo(chosen.out))
    return 0


def _self_test(chosen: argparse.Namespace) -> int:
    from selfreview_gui.gui.paper.pdf import write_pdf  # a PDF is drawn, and only Qt draws here
    from selfreview_gui.self_test import self_test  # loads every room; only this command wants that

    for line in self_test(write_pdf):
        print(line)
    return 0


def _readers() -> Readers:
    from selfreview_gui.jobs.reading import Readers  # only what opens a foreign file needs a worker

    return Readers(count=1)


def _store(chosen: argparse.Namespace) -> closing[Store]:
    from selfreview_gui.store.open import open_store  # only what keeps reviews needs the database

    return closing(open_store(data_folder(getattr(chosen, "data", None))))


def _print_json(values: object) -> None:
    print(json.dumps(values, ensure_ascii=False, indent=1))


def _print_paths(paths: Sequence[Path]) -> None:
    for path in paths:
        print(path)


def _end_quietly() -> int:
    """Stop where nobody reads on, as behind `| head`; what is flushed at the very end goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _refuse(sentence: str) -> int:
    print(sentence.replace("\n", " "), file=sys.stderr)
    return 2


def _speak_utf8() -> None:
    """Windows consoles speak the local code page; what is printed here is UTF-8 everywhere."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
