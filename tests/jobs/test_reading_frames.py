"""What goes through the pipe arrives as it was sent, and nothing else is believed."""

from __future__ import annotations

import ctypes
import io
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import selfreview_gui
from selfreview_gui.jobs import reading_frames, reading_windows
from selfreview_gui.jobs.example import example_review
from selfreview_gui.jobs.reading_frames import Answer, frame, read_frame, unframe, write_frame
from selfreview_gui.jobs.reading_process import own_command
from selfreview_gui.jobs.templates import built_in
from selfreview_gui.review.compose import compose
from selfreview_gui.review.recognise import recognise


def test_values_arrive_as_they_were_sent() -> None:
    review = example_review()
    values = (review, compose(review), recognise(compose(review)), built_in())
    assert unframe(frame(Answer.VALUE, values)) == (Answer.VALUE, values)


def test_frames_follow_one_another() -> None:
    pipe = io.BytesIO()
    for data in (b"a", b"", b"ccc"):
        write_frame(pipe, data)
    pipe.seek(0)
    assert [read_frame(pipe) for _ in range(3)] == [b"a", b"", b"ccc"]
    with pytest.raises(EOFError):
        read_frame(pipe)


def test_a_frame_that_is_cut_or_too_large_is_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(EOFError):
        read_frame(io.BytesIO(b"\0\0\0\x09abc"))
    monkeypatch.setattr(reading_frames, "LARGEST", 2)
    with pytest.raises(EOFError):
        read_frame(io.BytesIO(b"\0\0\0\x03abc"))


class Trap:
    def __reduce__(self) -> tuple[object, ...]:
        return os.system, ("exit 1",)


@pytest.mark.parametrize("value", [Trap(), Path(), read_frame, own_command], ids=str)
def test_nothing_but_our_own_values_comes_out_of_a_frame(value: object) -> None:
    with pytest.raises(pickle.UnpicklingError):
        unframe(pickle.dumps(("value", value)))


def test_the_hidden_word_starts_a_worker_that_ends_with_its_input() -> None:
    here = {**os.environ, "PYTHONPATH": str(Path(selfreview_gui.__file__).parent.parent)}
    for said in (b"", b"nonsense", b"\0\0\0\x01x"):
        done = subprocess.run(
            own_command(), input=said, capture_output=True, timeout=60, check=False, env=here
        )
        assert (done.returncode, done.stdout, done.stderr) == (2, b"", b"")


def test_in_a_bundle_the_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command() == (sys.executable, "--read-worker")


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="只有 64 位系统的尺寸")
def test_what_windows_is_told_has_the_shape_it_expects() -> None:
    shapes = (reading_windows.BasicLimits, reading_windows.ExtendedLimits, reading_windows.MemoryCounters)
    assert [ctypes.sizeof(shape) for shape in shapes] == [64, 144, 72]  # winnt.h, psapi.h, 64 bits
    limits = reading_windows.job_limits(600)
    assert limits.ProcessMemoryLimit == 600 * 2**20
    assert limits.BasicLimitInformation.LimitFlags == 0x2500
