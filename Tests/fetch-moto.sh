#!/usr/bin/env bash
# Fetches moto, whose server speaks S3: PublishTests publish to it by rclone. It lies below .build, not on the system.
# Usage: Tests/fetch-moto.sh
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=$root/.build/moto
version=5.2.1

if [ ! -d "$folder/moto-$version.dist-info" ]; then
    rm -rf "$folder"
    python3 -m pip install --quiet --no-warn-conflicts --target "$folder.new" \
        "moto==$version" PyYAML py-partiql-parser flask flask-cors werkzeug
    mv "$folder.new" "$folder"
fi
echo "fetch-moto: moto's server is in $folder"
