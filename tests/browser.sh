#!/bin/sh
# Chromium and a Chinese font for the browser tests, where they are missing. LINLI_CHROMIUM names another browser.
set -eu

browser() {
    if [ -n "${LINLI_CHROMIUM:-}" ]; then
        [ -x "$LINLI_CHROMIUM" ]
    else
        command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 ||
            command -v google-chrome >/dev/null 2>&1
    fi
}

chinese() {
    ! command -v fc-list >/dev/null 2>&1 || [ -n "$(fc-list :lang=zh family 2>/dev/null | head -n 1)" ]
}

if [ -n "${LINLI_CHROMIUM:-}" ] && ! browser; then
    echo "LINLI_CHROMIUM names $LINLI_CHROMIUM, which can't be run: name a Chromium, or leave it unset." >&2
    exit 1
fi
if browser && chinese; then
    exit 0
fi

if [ "$(id -u)" = 0 ]; then
    root=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    root="sudo"
else
    root="none"
fi
if [ "$root" = none ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "The browser tests need Chromium and a Chinese font: install them (Debian, Ubuntu: apt-get install chromium fonts-noto-cjk fonts-noto-color-emoji), or name a Chromium in LINLI_CHROMIUM." >&2
    exit 1
fi
export DEBIAN_FRONTEND=noninteractive
$root apt-get update -q
$root apt-get install -q -y --no-install-recommends chromium fontconfig fonts-noto-cjk fonts-noto-color-emoji
