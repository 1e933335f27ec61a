"""What goes through the pipe between the program and a worker: values in frames that say their length."""

from __future__ import annotations

import importlib
import io
import pickle
import struct
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum, StrEnum
from operator import attrgetter
from typing import IO, Any

LARGEST = 64 * 2**20  # bytes of one frame; a paper of 20,000 characters takes 0.3 MB
_LENGTH = struct.Struct(">I")
_ROOMS = ("selfreview_gui.review.", "selfreview_gui.checks.", "selfreview_gui.jobs.")


class Answer(StrEnum):
    """How a worker's answer begins: what follows is a value, a UserError's sentence, or a bug's place."""

    VALUE = "value"
    REFUSED = "refused"
    LARGE = "large"
    BUG = "bug"


def write_frame(pipe: IO[bytes], data: bytes) -> None:
    """Write one frame; raise OSError where nobody reads any more."""
    pipe.write(_LENGTH.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def read_frame(pipe: IO[bytes]) -> bytes:
    """Read one frame; raise EOFError where the pipe ends, and where a frame is larger than any may be."""
    (length,) = _LENGTH.unpack(_exactly(pipe, _LENGTH.size))
    if length > LARGEST:
        raise EOFError
    return _exactly(pipe, length)


def _exactly(pipe: IO[bytes], length: int) -> bytes:
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return data


def frame(answer: Answer, value: object) -> bytes:
    """Put an answer and what follows it into the bytes of a frame."""
    stream = io.BytesIO()
    pickler = pickle.Pickler(stream, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _ByFields()
    pickler.dump((answer.value, value))
    return stream.getvalue()


class _ByFields(dict[type, Any]):
    """How dataclasses are packed: as calls with their fields, in half the time of their own way."""

    def __missing__(self, kind: type) -> Callable[[Any], tuple[Any, ...]]:
        names = [field.name for field in fields(kind) if field.init] if is_dataclass(kind) else []
        if len(names) < 2 or len(names) < len(fields(kind)):
            raise KeyError(kind)  # pickle takes its own way
        values = attrgetter(*names)
        found = self[kind] = lambda value: (kind, values(value))
        return found


def unframe(data: bytes) -> tuple[Answer, Any]:
    """Take an answer out of a frame; raise UnpicklingError where it holds anything but our own values.

    A worker has read a file that nobody vouches for, so it is not believed: what it sends makes
    values of the rooms that hold values, and calls nothing else.
    """
    word, value = _OwnValues(io.BytesIO(data)).load()
    return Answer(word), value


class _OwnValues(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> type:
        if module.startswith(_ROOMS) and "." not in name:
            found = getattr(importlib.import_module(module), name, None)
            if isinstance(found, type) and (is_dataclass(found) or issubclass(found, Enum)):
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")
