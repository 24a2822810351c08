"""Where Chromium is, and how the tests start it."""

import os
import shutil

CHROMIUM_FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium() -> str:
    """Return the browser's path: LINLI_CHROMIUM, or what the system has. Never skipped silently."""
    named = os.environ.get("LINLI_CHROMIUM")
    found = named or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert found, "no Chromium: `sh tests/browser.sh` installs one, or name yours in LINLI_CHROMIUM"
    return found
