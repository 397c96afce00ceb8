#!/usr/bin/env pwsh
# ./build.ps1        installs a browser if there is none, builds the program, builds the report of 2020
# ./build.ps1 test   the same preparation, then every test; the last line is "N passed, N failed"
param([string] $Command = '', [Parameter(ValueFromRemainingArguments)] [string[]] $Rest)
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $false
$env:DOTNET_NOLOGO = '1'; $env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'; $env:DOTNET_CLI_UI_LANGUAGE = 'en'

function Test-Command([string] $Name) { [bool](Get-Command $Name -CommandType Application -ErrorAction Ignore) }

function Test-Browser {
    if ($env:REPORT_BROWSER) { return $true } # the program says so if that one is not there
    $names = 'chromium-headless-shell', 'chrome-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome', 'msedge'
    foreach ($name in $names) { if (Test-Command $name) { return $true } }
    $places = foreach ($root in $env:ProgramFiles, ${env:ProgramFiles(x86)}, $env:LOCALAPPDATA) {
        if ($root) { foreach ($app in 'Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe') { "$root/$app" } }
    }
    foreach ($app in 'Chromium', 'Google Chrome', 'Microsoft Edge') { $places = @($places) + "/Applications/$app.app/Contents/MacOS/$app" }
    foreach ($place in $places) { if ($place -and [IO.File]::Exists($place)) { return $true } }
    return $false
}

function Stop-Build([string[]] $Lines) { foreach ($line in $Lines) { [Console]::Error.WriteLine($line) }; exit 2 }

if ($Rest -or $Command -notin '', 'test') { Stop-Build 'usage: ./build.ps1 [test]' }
if (-not (Test-Command dotnet)) { Stop-Build 'The .NET 10 SDK is missing. Install it from https://dotnet.microsoft.com/download/dotnet/10.0' }
$install = 'apt-get update && apt-get install -y --no-install-recommends chromium-headless-shell'
if (-not (Test-Browser)) {
    [Console]::Error.WriteLine('No browser to print the PDF with: installing one.')
    if (Test-Command winget) { & winget install --exact --silent --accept-source-agreements --accept-package-agreements Google.Chrome | Out-Default }
    elseif (Test-Command apt-get) { if ((& id -u) -eq '0') { & sh -c $install | Out-Default } else { & sudo -n sh -c $install | Out-Default } }
    if (-not (Test-Browser)) { Stop-Build 'It could not be installed here. On Debian this command installs it; elsewhere install Chromium, Chrome or Edge:', "  sudo sh -c '$install'" }
}

Push-Location $PSScriptRoot
try {
    & dotnet publish src/ReportCompiler.Cli -c Release -p:PublishReadyToRun=true -o artifacts/report -v quiet
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
    if ($Command -ne 'test') { & "$PSScriptRoot/artifacts/report/report" build 2020; exit $LASTEXITCODE }
    & dotnet build -c Release -v quiet
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
    $passed = 0; $failed = 0
    & dotnet test -c Release --no-build --no-ansi --no-progress | ForEach-Object {
        if ($_ -match '^\s*succeeded: (\d+)') { $passed = [int] $Matches[1] }
        if ($_ -match '^\s*failed: (\d+)') { $failed = [int] $Matches[1] }
        $_
    }
    $code = $LASTEXITCODE
    "$passed passed, $failed failed"
    if ($code -eq 0 -and ($passed -eq 0 -or $failed -ne 0)) { $code = 1 }
    exit $code
}
finally { Pop-Location }
