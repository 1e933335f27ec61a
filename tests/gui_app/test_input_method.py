"""fcitx asks for ibus where Qt has no plugin for it; nothing else is touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfreview_gui.gui import input_method
from selfreview_gui.gui.input_method import ask_for_ibus, choose_input_method, plugin_folders

NAMES = ("QT_IM_MODULE", "QT_IM_MODULES", "IBUS_USE_PORTAL")


def chosen(monkeypatch: pytest.MonkeyPatch, **asked: str) -> dict[str, str]:
    """Return what the variables are after the choice on a Linux system that asks for `asked`."""
    import os

    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    for name, value in asked.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", "linux")
    choose_input_method()
    return {name: os.environ[name] for name in NAMES if name in os.environ}


@pytest.mark.parametrize("name", ["fcitx", "fcitx5"])
def test_fcitx_without_a_plugin_becomes_ibus_over_the_session_bus(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    assert chosen(monkeypatch, QT_IM_MODULE=name) == {"QT_IM_MODULE": "ibus", "IBUS_USE_PORTAL": "1"}


def test_a_list_of_input_methods_keeps_its_order(monkeypatch: pytest.MonkeyPatch) -> None:
    assert chosen(monkeypatch, QT_IM_MODULES="wayland;fcitx;ibus", QT_IM_MODULE="fcitx") == {
        "QT_IM_MODULES": "wayland;ibus;ibus",
        "QT_IM_MODULE": "ibus",
        "IBUS_USE_PORTAL": "1",
    }


@pytest.mark.parametrize("asked", [{}, {"QT_IM_MODULE": "ibus"}, {"QT_IM_MODULE": "compose"}])
def test_what_qt_can_load_stays(monkeypatch: pytest.MonkeyPatch, asked: dict[str, str]) -> None:
    assert chosen(monkeypatch, **asked) == asked


def test_a_plugin_that_loads_is_left_to_its_work(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "platforminputcontexts").mkdir()
    own = next(
        file for folder in plugin_folders() for file in folder.glob("platforminputcontexts/libcompose*.so")
    )
    (tmp_path / "platforminputcontexts" / "libfcitx5platforminputcontextplugin.so").symlink_to(own)
    monkeypatch.setattr(input_method, "plugin_folders", lambda: (tmp_path,))
    assert chosen(monkeypatch, QT_IM_MODULE="fcitx") == {"QT_IM_MODULE": "fcitx"}


def test_a_plugin_that_does_not_load_does_not_help(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "platforminputcontexts").mkdir()
    (tmp_path / "platforminputcontexts" / "libfcitxplatforminputcontextplugin.so").write_bytes(b"not ours")
    monkeypatch.setattr(input_method, "plugin_folders", lambda: (tmp_path,))
    assert chosen(monkeypatch, QT_IM_MODULE="fcitx")["QT_IM_MODULE"] == "ibus"


def test_a_portal_that_was_chosen_by_the_person_stays() -> None:
    environment = {"QT_IM_MODULE": "fcitx", "IBUS_USE_PORTAL": "0"}
    ask_for_ibus(environment)
    assert environment == {"QT_IM_MODULE": "ibus", "IBUS_USE_PORTAL": "0"}
