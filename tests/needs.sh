#!/bin/sh
# Sees to it that the named tools are there: installs them on Debian when it may, else says in one line what to do.
# Usage: sh tests/needs.sh node chromium
set -eu

have() {
    case $1 in
        chromium) command -v "${HANOIS_CHROMIUM:-chromium}" || command -v chromium-browser || command -v google-chrome ;;
        *) command -v "$1" ;;
    esac >/dev/null 2>&1
}

package() {
    case $1 in
        node) echo nodejs ;;
        *) echo "$1" ;;
    esac
}

for tool in "$@"; do
    have "$tool" && continue
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing $tool with apt-get."
        apt-get update -qq || true
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$(package "$tool")" >/dev/null || true
    fi
    have "$tool" || { echo "$tool is missing: install it (Debian: apt-get install $(package "$tool")) and run this again." >&2; exit 1; }
done
