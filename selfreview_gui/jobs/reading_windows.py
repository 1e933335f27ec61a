"""What Windows offers to hold a process: a job object, and its memory to be looked at.

Structures and numbers: Windows SDK, winnt.h and psapi.h (learn.microsoft.com, “Job Objects” and
“GetProcessMemoryInfo”). Widths are spelt out, so that the layout is the same wherever it is looked at.
"""

from __future__ import annotations

import ctypes
import sys

_EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
_PROCESS_MEMORY = 0x100  # JOB_OBJECT_LIMIT_PROCESS_MEMORY
_DIE_ON_UNHANDLED = 0x400  # JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION
_KILL_ON_CLOSE = 0x2000  # JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE: also when the program itself is killed
_SET_QUOTA_AND_TERMINATE = 0x0101  # PROCESS_SET_QUOTA | PROCESS_TERMINATE
_LOOK = 0x1000  # PROCESS_QUERY_LIMITED_INFORMATION
_NO_DIALOGS = 0x0003  # SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION; `IoInfo` is IO_COUNTERS, six counters."""

    _fields_ = (
        ("BasicLimitInformation", BasicLimits),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


class MemoryCounters(ctypes.Structure):
    """PROCESS_MEMORY_COUNTERS."""

    _fields_ = (
        ("cb", ctypes.c_uint32),
        ("PageFaultCount", ctypes.c_uint32),
        ("PeakWorkingSetSize", ctypes.c_size_t),
        ("WorkingSetSize", ctypes.c_size_t),
        ("QuotaPeakPagedPoolUsage", ctypes.c_size_t),
        ("QuotaPagedPoolUsage", ctypes.c_size_t),
        ("QuotaPeakNonPagedPoolUsage", ctypes.c_size_t),
        ("QuotaNonPagedPoolUsage", ctypes.c_size_t),
        ("PagefileUsage", ctypes.c_size_t),
        ("PeakPagefileUsage", ctypes.c_size_t),
    )


def job_limits(megabytes: int) -> ExtendedLimits:
    """Say what is asked of a job: so much memory for each process, and its end with the program's."""
    limits = ExtendedLimits()
    limits.BasicLimitInformation.LimitFlags = _PROCESS_MEMORY | _DIE_ON_UNHANDLED | _KILL_ON_CLOSE
    limits.ProcessMemoryLimit = megabytes * 2**20
    return limits


if sys.platform == "win32":

    def put_in_job(pid: int, megabytes: int) -> int:
        """Put a process into a job object of its own; return the job, 0 where the system refuses."""
        kernel = _kernel()
        job = kernel.CreateJobObjectW(None, None) or 0
        limits = job_limits(megabytes)
        process = kernel.OpenProcess(_SET_QUOTA_AND_TERMINATE, False, pid)
        if (
            job
            and process
            and kernel.SetInformationJobObject(
                job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)
            )
        ):
            kernel.AssignProcessToJobObject(job, process)
        if process:
            kernel.CloseHandle(process)
        return int(job)

    def close(job: int) -> None:
        """Close a job object, and with it end what runs in it."""
        _kernel().CloseHandle(job)

    def memory_of(pid: int) -> int:
        """Return the bytes that a process has asked for and not given back; 0 where it is gone."""
        kernel = _kernel()
        process = kernel.OpenProcess(_LOOK, False, pid)
        if not process:
            return 0
        counters = MemoryCounters()
        counters.cb = ctypes.sizeof(counters)
        known = kernel.K32GetProcessMemoryInfo(process, ctypes.byref(counters), counters.cb)
        kernel.CloseHandle(process)
        return int(counters.PagefileUsage) if known else 0

    def no_dialogs() -> None:
        """Keep Windows from showing a window of its own when this process crashes."""
        _kernel().SetErrorMode(_NO_DIALOGS)

    def _kernel() -> ctypes.WinDLL:
        kernel = ctypes.WinDLL("kernel32")
        handle, number, address = ctypes.c_void_p, ctypes.c_uint32, ctypes.c_void_p
        kernel.CreateJobObjectW.restype = handle
        kernel.CreateJobObjectW.argtypes = (address, ctypes.c_wchar_p)
        kernel.OpenProcess.restype = handle
        kernel.OpenProcess.argtypes = (number, ctypes.c_int, number)
        kernel.SetInformationJobObject.argtypes = (handle, ctypes.c_int, address, number)
        kernel.AssignProcessToJobObject.argtypes = (handle, handle)
        kernel.K32GetProcessMemoryInfo.argtypes = (handle, address, number)
        kernel.CloseHandle.argtypes = (handle,)
        return kernel
