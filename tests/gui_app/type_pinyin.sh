#!/usr/bin/env bash
# Type pinyin into the program's own field through fcitx5, and print what arrives in it.
#
# Runs within dbus-run-session and on an X display of its own; $1 is a folder for settings, $2 the Python to use.
set -euo pipefail
export HOME="$1" XDG_CONFIG_HOME="$1/config" XDG_DATA_HOME="$1/data" XDG_RUNTIME_DIR="$1"
unset WAYLAND_DISPLAY QT_QPA_PLATFORM QT_IM_MODULES IBUS_USE_PORTAL
mkdir -p "$XDG_CONFIG_HOME/fcitx5"
cat >"$XDG_CONFIG_HOME/fcitx5/profile" <<'PROFILE'
[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin
[Groups/0/Items/0]
Name=keyboard-us
Layout=
[Groups/0/Items/1]
Name=pinyin
Layout=
[GroupOrder]
0=Default
PROFILE

wait_for() { # a command that in the end succeeds
    for _ in $(seq 100); do
        "$@" >/dev/null 2>&1 && return
        sleep 0.1
    done
    echo "waited in vain for: $*" >&2
    exit 1
}
answers_ibus() {
    dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
        string:org.freedesktop.portal.IBus | grep -q true
}
is_open() { # a click, because without a window manager nothing else gives a window the focus for sure
    xdotool mousemove --window "$window" 40 40 click 1
    sleep 0.2
    fcitx5-remote -o && [[ "$(fcitx5-remote)" == 2 ]]
}

fcitx5 --disable=wayland,notifications >/dev/null 2>&1 &
fcitx=$!
trap 'kill "$fcitx"' EXIT
wait_for answers_ibus
QT_IM_MODULE=fcitx "$2" -m tests.gui_app.field &
field=$!
trap 'kill "$field" "$fcitx"' EXIT
wait_for xdotool search --onlyvisible --name pinyin-field
window="$(xdotool search --onlyvisible --name pinyin-field | head -n 1)"
xdotool windowfocus "$window"
wait_for is_open
xdotool type --delay 100 dangjian
sleep 0.5
xdotool key space
sleep 0.5
