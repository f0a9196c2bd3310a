#!/usr/bin/env bash
# Fetches moto, whose server speaks S3: PublishTests publish to it by rclone. It lies below .build, not on the system. Every
# archive is compared with its hash (Tests/Requirements/moto.txt), and none is built here, so nothing of them runs before that.
# Usage: Tests/fetch-moto.sh
set -euo pipefail
export PIP_ROOT_USER_ACTION=ignore PIP_DISABLE_PIP_VERSION_CHECK=1

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=$root/.build/moto
requirements=$root/Tests/Requirements/moto.txt

if ! cmp --silent "$requirements" "$folder/requirements.txt"; then
    rm -rf "$folder" "$folder.new"
    if ! python3 -m pip install --quiet --no-warn-conflicts --no-deps --only-binary :all: --require-hashes \
        --target "$folder.new" -r "$requirements"; then
        echo "fetch-moto: không cài được moto (pip can't get it by its hashes: see $requirements)" >&2
        exit 1
    fi
    cp "$requirements" "$folder.new/requirements.txt"
    mv "$folder.new" "$folder"
fi
echo "fetch-moto: moto's server is in $folder"
