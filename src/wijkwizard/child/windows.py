"""The limits of a child process on Windows: for its memory a job object that it assigns itself to, and its priority.

The structures and constants are those of ``winnt.h``: JOBOBJECT_EXTENDED_LIMIT_INFORMATION and its flags.
"""

from __future__ import annotations

import ctypes
from typing import Any

_EXTENDED_LIMIT_INFORMATION = 9
_LIMIT_PROCESS_MEMORY = 0x100
_LIMIT_DIE_ON_UNHANDLED_EXCEPTION = 0x400
_SET_INFORMATION = 0x200
_BELOW_NORMAL = 0x4000
_NO_DIALOGS = 0x1 | 0x2 | 0x8000


class _Basic(ctypes.Structure):
    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class _Counters(ctypes.Structure):
    _fields_ = (("counts", ctypes.c_uint64 * 6),)


class Extended(ctypes.Structure):
    """The structure with the limits of a job object; 144 bytes with 64-bit pointers."""

    _fields_ = (
        ("basic", _Basic),
        ("counters", _Counters),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


def limits(size: int) -> Extended:
    """Return the limits for a process of at most ``size`` bytes."""
    information = Extended()
    information.basic.flags = _LIMIT_PROCESS_MEMORY | _LIMIT_DIE_ON_UNHANDLED_EXCEPTION
    information.process_memory = size
    return information


def confine(size: int) -> bool:
    """Limit the memory of this process to ``size`` bytes by a job object; return success."""
    kernel: Any = getattr(ctypes, "windll").kernel32  # noqa: B009 - there is none elsewhere
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    # A library that gives up would otherwise hold the child in a dialog that nobody sees.
    kernel.SetErrorMode(_NO_DIALOGS)
    job = kernel.CreateJobObjectW(None, None)
    information = limits(size)
    if not job:
        return False
    set_up = kernel.SetInformationJobObject(
        ctypes.c_void_p(job),
        _EXTENDED_LIMIT_INFORMATION,
        ctypes.byref(information),
        ctypes.sizeof(information),
    )
    # The handle stays open for as long as the process lives: it is the process that holds the job.
    return bool(
        set_up
        and kernel.AssignProcessToJobObject(ctypes.c_void_p(job), ctypes.c_void_p(kernel.GetCurrentProcess()))
    )


def make_way(process: int) -> bool:
    """Give a process less than the normal priority; return success.

    Args:
        process: its number.
    """
    kernel: Any = getattr(ctypes, "windll").kernel32  # noqa: B009 - there is none elsewhere
    kernel.OpenProcess.restype = ctypes.c_void_p
    handle = kernel.OpenProcess(_SET_INFORMATION, False, process)  # noqa: FBT003 - of the system
    if not handle:
        return False
    try:
        return bool(kernel.SetPriorityClass(ctypes.c_void_p(handle), _BELOW_NORMAL))
    finally:
        kernel.CloseHandle(ctypes.c_void_p(handle))
