#!/usr/bin/env bash
# ./build.sh        installs a browser if there is none, builds the program, builds the report of 2020
# ./build.sh test   the same preparation, then every test; the last line is "N passed, N failed"
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
fail() { printf '%s\n' "$@" >&2; exit 2; }

[[ $# -le 1 && "${1-}" =~ ^(test)?$ ]] || fail "usage: ./build.sh [test]"
command -v dotnet >/dev/null || fail "The .NET 10 SDK is missing. Install it from https://dotnet.microsoft.com/download/dotnet/10.0"

has_browser() {
  [[ -z "${REPORT_BROWSER-}" ]] || return 0 # the program says so if that one is not there
  local name
  for name in chromium-headless-shell chrome-headless-shell chromium chromium-browser google-chrome google-chrome-stable microsoft-edge chrome msedge; do
    command -v "$name" >/dev/null && return 0
  done
  [[ -d /Applications/Chromium.app || -d "/Applications/Google Chrome.app" || -d "/Applications/Microsoft Edge.app" ]]
}
install='apt-get update && apt-get install -y --no-install-recommends chromium-headless-shell'
if ! has_browser; then
  echo "No browser to print the PDF with: installing chromium-headless-shell." >&2
  if [[ $(id -u) == 0 ]]; then root=(); else root=(sudo -n); fi
  command -v apt-get >/dev/null && "${root[@]}" sh -c "$install" >&2 || true
  has_browser || fail "It could not be installed here. On Debian this command installs it; elsewhere install Chromium, Chrome or Edge:" "  sudo sh -c '$install'"
fi

dotnet publish src/ReportCompiler.Cli -c Release -p:PublishReadyToRun=true -o artifacts/report -v quiet
[[ "${1-}" == test ]] || exec artifacts/report/report build 2020

dotnet build -c Release -v quiet
log=$(mktemp)
trap 'rm -f "$log"' EXIT
code=0
dotnet test -c Release --no-build --no-ansi --no-progress 2>&1 | tee "$log" || code=$?
awk '$1 == "succeeded:" { p = $2 } $1 == "failed:" { f = $2 } END { printf "%d passed, %d failed\n", p, f; exit !(p > 0 && f == 0) }' "$log" || code=1
exit "$code"
