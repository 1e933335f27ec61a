"""What libraries let through where a file is broken, for those that read it with them."""

from __future__ import annotations

import struct

LIBRARY_BREAKS = (
    *(OSError, EOFError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError),
    *(RuntimeError, AssertionError, struct.error),  # RecursionError and NotImplementedError are the first
)
