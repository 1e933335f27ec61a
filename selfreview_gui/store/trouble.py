"""What the person is told when the data file cannot be read or written."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

from selfreview_gui.errors import DamagedError, UserError

NAME = "selfreview.db"
COPIES = "copies"

_SCARCE = 1 << 20  # bytes; below this an input/output error is taken for a full disk


class Act(Enum):
    """What was being done, as what is safe when it fails."""

    OPEN = "原有内容没有改动"
    READ = "存好的内容没有改动"
    SAVE = "最近的修改没有存上，窗口里的文字和以前存好的内容都在，请先不要关闭窗口"
    COPY = "副本没有做成，正在写的内容和以前的副本不受影响"


_ADVICE = {
    sqlite3.SQLITE_FULL: ("磁盘空间不够", "腾出一些空间后再试"),
    sqlite3.SQLITE_READONLY: ("数据文件夹“{folder}”不允许写入", "把它改为可以写入后再试"),
    sqlite3.SQLITE_BUSY: ("数据文件正被另一个窗口使用", "关闭另一个窗口后再试"),
    sqlite3.SQLITE_IOERR: ("磁盘读写出错", "检查磁盘或U盘是否接好后再试"),
    sqlite3.SQLITE_CANTOPEN: ("数据文件夹“{folder}”打不开", "检查它是否还在、能否写入后再试"),
}
_SAME_AS = {
    sqlite3.SQLITE_LOCKED: sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_PROTOCOL: sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_PERM: sqlite3.SQLITE_READONLY,
}
DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_OUT_OF_SIGHT = (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN)  # what was saved may be gone, too
_ONLY_IN_WINDOW = "最近的修改没有存上，窗口里的文字还在"
_SYSTEM = {
    errno.ENOSPC: sqlite3.SQLITE_FULL,
    errno.EDQUOT: sqlite3.SQLITE_FULL,
    errno.EROFS: sqlite3.SQLITE_READONLY,
    errno.EACCES: sqlite3.SQLITE_READONLY,
    errno.EPERM: sqlite3.SQLITE_READONLY,
    errno.EEXIST: sqlite3.SQLITE_CANTOPEN,
    errno.ENOTDIR: sqlite3.SQLITE_CANTOPEN,
    errno.ENOENT: sqlite3.SQLITE_CANTOPEN,
}


@contextmanager
def in_plain_words(folder: Path, act: Act) -> Iterator[None]:
    """Turn what the disk or the database reports into a UserError; our own mistakes pass as they are."""
    try:
        yield
    except sqlite3.Error as error:
        code = primary_code(error)
        if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_READONLY_DBMOVED:
            code = sqlite3.SQLITE_CANTOPEN
        if code in DAMAGED:
            raise damaged(folder, act) from error
        if _SAME_AS.get(code, code) not in _ADVICE:
            raise
        raise _told(folder, act, code) from error
    except OSError as error:
        raise _told(folder, act, _SYSTEM.get(error.errno or 0, sqlite3.SQLITE_IOERR)) from error


def primary_code(error: sqlite3.Error) -> int:
    """Return SQLite's primary result code, 0 where the error did not come from SQLite.

    The lower eight bits of an extended code: https://www.sqlite.org/rescode.html, section 2.
    """
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def damaged(folder: Path, act: Act) -> DamagedError:
    """Say that the data file is no database or is damaged, and where its copies are."""
    safe = f"，{_ONLY_IN_WINDOW}，请先把它复制到别处" if act is Act.SAVE else "，程序没有改动它"
    kept = any((folder / COPIES).glob("selfreview-*.db"))
    copies = f"每天的副本在“{folder / COPIES}”" if kept else "这里还没有每天的副本"
    recover = "，再打开程序窗口恢复最近的副本" if kept else ""
    advice = f"请不要删除任何文件，先把整个数据文件夹另存一份{recover}"
    what = f"数据文件“{folder / NAME}”已经损坏或者不是本程序的文件"
    return DamagedError(f"{what}{safe}；{copies}，{advice}。", kept)


def newer(folder: Path, act: Act) -> UserError:
    """Say that a newer version of the program has written the data file."""
    advice = "把文字复制到新版本的程序里" if act is Act.SAVE else "用新版本的程序打开"
    return _sentence(f"数据文件“{folder / NAME}”是用更新版本的程序写的", act, advice)


def foreign(folder: Path) -> UserError:
    """Say that a database lies in our place that another program made."""
    return UserError(
        f"“{folder / NAME}”不是本程序的数据文件，程序没有改动它，请把它移到别处，或者换一个数据文件夹。"
    )


def _told(folder: Path, act: Act, code: int) -> UserError:
    code = _SAME_AS.get(code, code)
    if code == sqlite3.SQLITE_IOERR and _is_full(folder):
        code = sqlite3.SQLITE_FULL  # a full disk can show as a failed truncate or sync
    what, advice = _ADVICE[code]
    if act is Act.SAVE and code in _OUT_OF_SIGHT:
        return UserError(f"{what.format(folder=folder)}，{_ONLY_IN_WINDOW}，请先不要关闭窗口，{advice}。")
    return _sentence(what.format(folder=folder), act, advice)


def _sentence(what: str, act: Act, advice: str) -> UserError:
    please = "" if act is Act.SAVE else "请"  # what is safe while saving ends in a plea itself
    return UserError(f"{what}，{act.value}，{please}{advice}。")


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _SCARCE
    except OSError:
        return False
