"""What a Linux system has to bring along: shared libraries, a Chinese font, the parts of Python itself."""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig

# What Qt's libraries ask the loader for and a bare Debian lacks, with the package that brings it. Names of
# libraries that others bring along (libxcb-image with libxcb-cursor) are left out.
LIBRARIES = {
    "libdbus-1.so.3": "libdbus-1-3",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
CHINESE_FONT = "fonts-wqy-microhei"


def has_display() -> bool:
    """Say whether a window can be shown."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def provide_for_running() -> None:
    """Install what the window needs, or stop with the command that does; a font may stay missing."""
    if sys.platform != "linux":
        return
    packages = [package for library, package in LIBRARIES.items() if not _loads(library)]
    if importlib.util.find_spec("ensurepip") is None:
        packages.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    lacks_font = not _has_chinese_font()
    if lacks_font and not packages and not _may_install():
        print(f"No Chinese font was found; the package {CHINESE_FONT} brings one.", flush=True)
        return
    _install(packages + [CHINESE_FONT] * lacks_font)


def provide_for_building() -> None:
    """Install what PyInstaller needs, or stop with the command that does."""
    if sys.platform != "linux":
        return
    packages = [] if shutil.which("objcopy") else ["binutils"]
    if not _loads(sysconfig.get_config_var("INSTSONAME") or "none"):
        packages.append(f"libpython{sys.version_info.major}.{sys.version_info.minor}")
    _install(packages)


def _may_install() -> bool:
    return sys.platform == "linux" and bool(shutil.which("apt-get")) and os.geteuid() == 0


def _install(packages: list[str]) -> None:
    if not packages:
        return
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not shutil.which("apt-get"):
        raise SystemExit("Missing from this system (under Debian's names): " + " ".join(packages))
    if not _may_install():
        raise SystemExit("Missing from this system. Install it with:\n  sudo " + " ".join(command))
    print("Installing from the system's packages:", *packages, flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)  # the lists at hand may do
    subprocess.run([*command, "-qq"], env=quiet, stdout=subprocess.DEVNULL, check=True)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _has_chinese_font() -> bool:
    """Ask fontconfig itself: `fc-list` is a package of its own, and a bare system lacks it."""
    try:
        fontconfig = ctypes.CDLL("libfontconfig.so.1")
    except OSError:
        return False
    fontconfig.FcNameParse.restype = ctypes.c_void_p
    fontconfig.FcFontList.restype = ctypes.POINTER(ctypes.c_int)  # the first field is the number of fonts
    fontconfig.FcFontList.argtypes = [ctypes.c_void_p] * 3
    fontconfig.FcObjectSetCreate.restype = ctypes.c_void_p
    pattern = fontconfig.FcNameParse(b":lang=zh-cn")
    found = fontconfig.FcFontList(None, pattern, fontconfig.FcObjectSetCreate())
    return bool(found) and found.contents.value > 0
