"""Write a file whole or not at all: beside its place first, then moved over it."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from pathlib import Path

from selfreview_gui.errors import UserError

_FULL = (errno.ENOSPC, errno.EDQUOT)
_NO_FOLDER = (errno.ENOENT, errno.ENOTDIR)
_NO_NAME = (errno.ENAMETOOLONG, errno.EINVAL)


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` to `path`; raise UserError where that cannot be, with what stood there untouched.

    A reader sees the old file or the new one and never a part, even if the power fails in between.
    """
    beside = path.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise UserError(_sentence(path, error)) from error


def _sentence(path: Path, error: OSError) -> str:
    if os.path.isdir(path):  # noqa: PTH112  # Path.is_dir raises for a name that is too long
        return f"“{path.name}”是一个文件夹，不能写成文件；没有写入任何内容，请换一个文件名。"
    if error.errno in _NO_FOLDER and not path.parent.is_dir():
        return f"文件夹“{path.parent}”不存在，没有写入任何内容，请换一个文件夹。"
    if error.errno in _FULL:
        return f"磁盘空间不够，“{path.name}”没有写成，原有的文件没有改动，请腾出空间后再试。"
    if error.errno in _NO_NAME:
        return f"文件名“{path.name}”太长或含有不能使用的字符，没有写入任何内容，请换一个文件名。"
    if error.errno in _NO_FOLDER:  # it is there and takes no files, as /proc does
        return f"文件夹“{path.parent}”不允许写入，没有写入任何内容，请换一个文件夹。"
    if isinstance(error, PermissionError):
        return (
            f"“{path.name}”写不进去，可能它正在 Word 或 WPS 里打开着，或者这个文件夹不允许写入；"
            "原有的文件没有改动，请关闭它再试，或者换一个文件夹。"
        )
    return f"“{path.name}”没有写成（系统错误 {error.errno}），原有的文件没有改动，请换一个文件夹再试。"
