#!/bin/sh
# nginx and PgBouncer for tests/deploy, where they are missing. Installed as packages, not started as services.
set -eu

there() {
    PATH="$PATH:/usr/sbin" command -v nginx >/dev/null 2>&1 && PATH="$PATH:/usr/sbin" command -v pgbouncer >/dev/null 2>&1
}

if there; then
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
    echo "The tests of deploy/ need nginx and PgBouncer: install them (Debian, Ubuntu: apt-get install nginx-light pgbouncer)." >&2
    exit 1
fi
echo "Installing nginx and PgBouncer for the tests of deploy/ (apt-get); they are not started as services." >&2
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' | $root tee "$policy" >/dev/null
    $root chmod +x "$policy"
    trap '$root rm -f "$policy"' EXIT
fi
export DEBIAN_FRONTEND=noninteractive
$root apt-get update -q >&2
$root apt-get install -q -y --no-install-recommends nginx-light pgbouncer >&2
there
