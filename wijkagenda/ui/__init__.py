"""The window: everything with Qt in it, apart from app.py."""

import ctypes
import sys

if sys.version_info < (3, 12):
    # In PySide6 6.12.0 every call that returns nothing takes a reference of None too many. From Python 3.12 on None can't be
    # freed; before that the interpreter ends with "none_dealloc" after a few thousand calls. So it gets references to spare.
    ctypes.c_ssize_t.from_address(id(None)).value = sys.maxsize // 4
