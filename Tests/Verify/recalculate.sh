#!/usr/bin/env bash
# Recalculates workbooks with LibreOffice: recalculate.sh FOLDER_IN FOLDER_OUT [FORMAT]
# LibreOffice recalculates every formula on loading and ignores the cached values.
set -euo pipefail
in=$1
out=$2
format=${3:-xlsx}
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
mkdir -p "$profile/user" "$out"
cat > "$profile/user/registrymodifications.xcu" <<'XCU'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
XCU
soffice --headless -env:UserInstallation="file://$profile" --convert-to "$format" --outdir "$out" "$in"/*.xlsx > "$profile/log" 2>&1 ||
  { cat "$profile/log" >&2; exit 1; }
