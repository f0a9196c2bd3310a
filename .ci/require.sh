#!/usr/bin/env bash
# Installs the Debian packages that a task needs, after it has said which and how. Where it may not, or with INSTALL=no, it
# only says what to ask an administrator for, and ends with 2.
# Usage: [INSTALL=no] .ci/require.sh TASK...    (build, lint, test, bench, soak)
set -euo pipefail

missing=()
units=()
library() { # PKG-CONFIG-NAME PACKAGE
    if ! pkg-config --exists "$1" 2>/dev/null; then missing+=("$2"); fi
}
header() { # FILE PACKAGE; of a library that pkg-config doesn't know
    if ! [ -e "/usr/include/$1" ]; then missing+=("$2"); fi
}
program() { # COMMAND PACKAGE
    if ! command -v "$1" >/dev/null; then missing+=("$2"); fi
}
server() { # COMMAND PACKAGE UNIT; tests start it themselves, so that no service is to run for their sake
    if ! PATH=$PATH:/usr/sbin:/sbin command -v "$1" >/dev/null; then
        missing+=("$2")
        units+=("$3")
    fi
}

for task in "$@"; do
    case $task in
    build)
        program pkg-config pkg-config
        library libcmark libcmark-dev
        library libcrypto libssl-dev
        library yaml-0.1 libyaml-dev
        library libxml-2.0 libxml2-dev
        library libdeflate libdeflate-dev
        library libexif libexif-dev
        header mimalloc.h libmimalloc-dev
        ;;
    lint)
        program node nodejs
        program tsc node-typescript
        ;;
    test)
        program python3 python3
        program chromium chromium
        program WebKitWebDriver webkit2gtk-driver
        program Xvfb xvfb
        command -v firefox >/dev/null || program firefox-esr firefox-esr
        program java default-jre-headless
        program curl curl
        program pdftotext poppler-utils
        program exiftool libimage-exiftool-perl
        program brotli brotli
        program node nodejs
        program tsc node-typescript
        program ssh openssh-client
        program rsync rsync
        program rclone rclone
        program zip zip
        program unzip unzip
        program wrk wrk
        server nginx nginx nginx.service
        server apache2 apache2-bin apache2.service
        server sshd openssh-server ssh.service
        python3 -m pip --version >/dev/null 2>&1 || missing+=(python3-pip)
        /usr/bin/python3 -c 'import jsonschema, yaml' 2>/dev/null || missing+=(python3-jsonschema python3-yaml)
        ;;
    bench)
        program python3 python3
        program cc gcc
        program chromium chromium
        python3 -m pip --version >/dev/null 2>&1 || missing+=(python3-pip)
        program ssh openssh-client
        program rsync rsync
        server sshd openssh-server ssh.service
        ;;
    soak)
        program python3 python3
        program wrk wrk
        server nginx nginx nginx.service
        ;;
    *)
        echo "require.sh: unknown task $task" >&2
        exit 64
        ;;
    esac
done
if ! command -v swift >/dev/null; then
    echo "Chưa có Swift 6.2 trở lên: xem https://www.swift.org/install/. (A Swift toolchain is needed.)" >&2
    exit 2
fi
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
may_install=no
if command -v apt-get >/dev/null; then
    if [ "$(id -u)" = 0 ]; then
        may_install=yes
    elif sudo -n true 2>/dev/null; then
        may_install=yes
        as_root=(sudo -n)
    fi
fi
command="${as_root[*]}${as_root:+ }apt-get install ${missing[*]}"
if [ "${INSTALL:-yes}" = no ] || [ $may_install = no ]; then
    echo "Cần các gói (packages needed): ${missing[*]}" >&2
    echo "Xin tự cài, hoặc nhờ người quản trị máy (install them, or ask an administrator to):" >&2
    echo "    apt-get install ${missing[*]}" >&2
    exit 2
fi
echo "Sắp cài (about to install; INSTALL=no only says it):"
echo "    $command"
if [ ${#units[@]} -gt 0 ]; then
    echo "    Không để máy tự chạy (these services will not be started): ${units[*]}"
    echo "    Tạm ghi rồi gỡ (written for that, then removed): /usr/sbin/policy-rc.d"
fi
# Debian starts a server as soon as it is installed, unless this file forbids it; one that is there is the administrator's.
policy=/usr/sbin/policy-rc.d
forbids=no
allow_services() {
    if [ $forbids = yes ]; then "${as_root[@]}" rm -f "$policy"; fi
    forbids=no
}
if [ ${#units[@]} -gt 0 ] && ! [ -e "$policy" ] && ! [ -L "$policy" ]; then
    trap allow_services EXIT
    trap 'exit 130' INT TERM
    forbids=yes
    printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee "$policy" >/dev/null
    "${as_root[@]}" chmod 755 "$policy"
fi

log=$(mktemp)
if ! { "${as_root[@]}" apt-get update && DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y "${missing[@]}"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "Không cài được (installation failed): apt-get install ${missing[*]}" >&2
    exit 2
fi
rm -f "$log"
# Nor are they to start with the machine.
if [ ${#units[@]} -gt 0 ] && command -v systemctl >/dev/null; then
    for unit in "${units[@]}"; do "${as_root[@]}" systemctl disable "$unit" >/dev/null 2>&1 || true; done
fi
