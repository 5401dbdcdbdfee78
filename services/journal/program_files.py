"""Tell files that do something when they are opened from those that only show something."""

from __future__ import annotations

import mimetypes
from pathlib import PurePath

PROGRAM_TYPE = "application/x-executable"
"""The media type of what is a program by its content or its permissions, whatever its name."""

_ON_WINDOWS = """
.appref-ms .appx .application .bat .chm .cmd .com .cpl .dll .exe .gadget .hta .inf .ins .jar
.jnlp .js .jse .lnk .msc .msi .msix .msp .mst .pif .ps1 .psm1 .reg .scf .scr .sct
.settingcontent-ms .shb .sys .url .vb .vbe .vbs .ws .wsc .wsf .wsh .xll
"""
_ON_LINUX_AND_MACOS = """
.action .app .appimage .applescript .bash .bin .command .csh .deb .desktop .dmg .fileloc .fish
.flatpakref .inetloc .ksh .mpkg .out .pkg .rpm .run .scpt .service .sh .snap .so .terminal .tool
.webloc .workflow .zsh
"""
_DISKS = ".img .iso .vhd .vhdx"  # what is in them comes without the mark of what was downloaded
_IN_A_LANGUAGE = ".lua .php .pl .py .pyc .pyw .pyz .rb .swf .tcl .war"
_WITH_MACROS_OR_SCRIPTS = """
.accdb .docm .dotm .htm .html .iqy .mdb .mht .mhtml .odb .potm .ppam .ppsm .pptm .sldm .slk
.svg .xht .xhtml .xlam .xlsm .xltm
"""
_ALL = (_ON_WINDOWS, _ON_LINUX_AND_MACOS, _DISKS, _IN_A_LANGUAGE, _WITH_MACROS_OR_SCRIPTS)
PROGRAM_SUFFIXES = frozenset(" ".join(_ALL).split())
"""Of files that may do something when they are opened: the one list of them."""

_PROGRAM_BEGINNINGS = (
    b"#!",
    b"MZ",
    b"\x7fELF",
    b"\xca\xfe\xba\xbe",  # Java, and macOS for several processors
    b"\xcf\xfa\xed\xfe",
    b"\xce\xfa\xed\xfe",
)


def media_type(name: str, data: bytes, *, executable: bool) -> str:
    """Return the type of a file by its name, or that of a program if it can be run."""
    if executable or data.startswith(_PROGRAM_BEGINNINGS):
        return PROGRAM_TYPE
    return mimetypes.guess_type(name, strict=False)[0] or "application/octet-stream"


def is_program(name: str, type_: str) -> bool:
    """Return whether opening a file may run something."""
    # Windows drops the dots and spaces at the end of a name.
    suffix = PurePath(name.rstrip(". ")).suffix.lower()
    return type_ == PROGRAM_TYPE or suffix in PROGRAM_SUFFIXES
