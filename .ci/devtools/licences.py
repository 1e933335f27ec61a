"""Gather the licences of everything that a bundle ships into one folder."""

import shutil
import subprocess
import sys
import sysconfig
from importlib.metadata import Distribution, distribution, packages_distributions
from pathlib import Path

PROJECT = "selfreview-gui"

# Wheels that name their licence but do not carry its text.
_TEXTS = Path(__file__).parent / "licence_texts"
_LGPL = [_TEXTS / "LGPL-3.0.txt", _TEXTS / "GPL-3.0.txt"]
_WITHOUT_TEXT = {"PySide6_Essentials": _LGPL, "shiboken6": _LGPL}

_QT = """
Qt, PySide6 and shiboken6 are used unchanged under the LGPL 3. They lie in this folder's neighbour as shared
libraries of their own, so they can be exchanged for other builds of the same version. Their source, and the
licences of what Qt itself contains: https://code.qt.io and https://doc.qt.io/qt-6/licenses-used-in-qt.html
"""


def collect(folder: Path, modules: list[str], libraries: list[str]) -> None:
    """Write the licence texts of what was bundled, and a list of it, into the folder.

    `modules` are the names of the bundled Python modules, `libraries` the paths on this machine of the shared
    libraries bundled. Stop where a package has no licence text.
    """
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    lines = [_python(folder)]
    lines += [_wheel(folder, package) for package in [distribution("pyinstaller"), *_packages(modules)]]
    lines += [_debian(folder, package) for package in _debian_packages(libraries)]
    (folder / "README.txt").write_text("\n".join(lines) + "\n" + _QT, encoding="utf-8")


def _packages(modules: list[str]) -> list[Distribution]:
    """Return the installed packages that the modules come from, by name."""
    owners = packages_distributions()
    names = {name for module in modules for name in owners.get(module.partition(".")[0], [])}
    return [distribution(name) for name in sorted(names - {PROJECT}, key=str.lower)]


def _wheel(folder: Path, package: Distribution) -> str:
    texts = [Path(str(file.locate())) for file in package.files or [] if _is_licence(file.name, file.parts)]
    texts = texts or _WITHOUT_TEXT.get(package.name, [])
    if not texts:
        raise SystemExit(f"{package.name} {package.version} carries no licence text: add it to {_TEXTS}")
    _copy(texts, folder / f"{package.name}-{package.version}")
    return f"{package.name} {package.version}  {_home(package)}"


def _home(package: Distribution) -> str:
    links = [line.partition(", ")[::2] for line in package.metadata.get_all("Project-URL", [])]
    links += [("Homepage", address) for address in package.metadata.get_all("Home-page", [])]
    homes = ("homepage", "home", "source", "source code", "repository", "github")
    found = [address for name in homes for label, address in links if label.lower() == name]
    return str((found + [address for _, address in links] + [""])[0])


def _is_licence(name: str, parts: tuple[str, ...]) -> bool:
    beginnings = ("licen", "copying", "notice", "authors")
    return parts[0].endswith(".dist-info") and name.lower().startswith(beginnings)


def _python(folder: Path) -> str:
    version = ".".join(map(str, sys.version_info[:3]))
    places = [Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix)]
    text = next(place / "LICENSE.txt" for place in places if (place / "LICENSE.txt").exists())
    _copy([text], folder / f"Python-{version}")
    return f"Python {version}  https://www.python.org"


def _debian_packages(libraries: list[str]) -> list[str]:
    """Return the Debian packages that brought the libraries; none on another system."""
    own = [str(path) for path in map(Path, libraries) if not path.is_relative_to(sys.prefix)]
    if not own or not shutil.which("dpkg-query"):
        return []
    # A library may have been found as /lib/…, which is /usr/lib/…, where dpkg knows it by either name.
    asked = {name for path in own for name in (path, str(Path(path).resolve()), path.removeprefix("/usr"))}
    answer = subprocess.run(["dpkg-query", "-S", *asked], capture_output=True, text=True, check=False).stdout
    return sorted({line.partition(":")[0] for line in answer.splitlines()})


def _debian(folder: Path, package: str) -> str:
    _copy([Path("/usr/share/doc") / package / "copyright"], folder / f"{package} (Debian)")
    return f"{package}  from the Debian package of that name"


def _copy(texts: list[Path], to: Path) -> None:
    to.mkdir(exist_ok=True)
    for text in texts:
        shutil.copyfile(text, to / text.name)
