#!/bin/sh
# Run a command with a screen, a D-Bus session and a home of its own, so that what it shows, and the
# notification daemon that the bus starts for it, touch nobody's desktop.
set -eu

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
trap 'exit 1' HUP INT TERM
mkdir -m 700 "$home/runtime"

unset DBUS_SESSION_BUS_ADDRESS WAYLAND_DISPLAY XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME
export HOME="$home" XDG_RUNTIME_DIR="$home/runtime" ATTENT_TEST_DESKTOP=1

xvfb-run --auto-servernum --server-args="-screen 0 1600x1200x24 -nolisten tcp" \
  dbus-run-session -- "$@"
