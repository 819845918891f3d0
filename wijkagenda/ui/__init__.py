"""The window: everything with Qt in it, apart from app.py."""

import ctypes
import sys

import shiboken6  # noqa: F401  (its hooks must be there to be set)

if sys.version_info < (3, 12):
    # PySide6 6.12.0 gives back None, and True from an emitted signal, without counting the reference. From Python 3.12 on these
    # can't be freed; before that the interpreter ends with "none_dealloc" after some thousand calls. So they get references to spare.
    for _vast in (None, True, False):
        ctypes.c_ssize_t.from_address(id(_vast)).value = sys.maxsize // 4

_feature = sys.modules.get("shibokensupport.feature")
if hasattr(_feature, "_mod_uses_pyside"):
    # PySide6 reads the source of every module that is imported after it, to see whether it uses snake_case names. None here does;
    # without this the first page waits a tenth longer.
    _feature._mod_uses_pyside = lambda _module: False  # type: ignore[union-attr]
