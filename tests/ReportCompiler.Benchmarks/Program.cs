using System.Globalization;
using ReportCompiler.Benchmarks;

// Whole processes, as a user waits for them: medians of seven, and ratios against a baseline measured in the same run.
// Usage: dotnet run -c Release --project tests/ReportCompiler.Benchmarks -- PROJECT_FOLDER REPORT_PROGRAM BROWSER
if (args is not [var project, var report, var browser])
{
    Console.Error.WriteLine("usage: ReportCompiler.Benchmarks PROJECT_FOLDER REPORT_PROGRAM BROWSER");
    return 2;
}

project = Path.GetFullPath(project);
var output = Directory.CreateTempSubdirectory("report-benchmark-").FullName;
try
{
    string[] build = ["-C", project, "build", "2020", "--quiet", "--output", Path.Combine(output, "out")];
    var page = new Uri(Path.Combine(output, "out", "en", "index.html")).AbsoluteUri;
    Measurement[] all =
    [
        new("report --version (start of the runtime)", report, ["--version"]),
        new("report check 2020", report, ["-C", project, "check", "2020", "--quiet"]),
        new("report build 2020 --to html", report, [.. build, "--to", "html"]),
        new("report build 2020", report, build),
        new("bare browser, --print-to-pdf of the same page", browser,
            ["--no-sandbox", "--headless", "--no-pdf-header-footer", "--generate-pdf-document-outline", $"--print-to-pdf={Path.Combine(output, "bare.pdf")}", page]),
    ];
    foreach (var m in all) m.Warm();
    for (var round = 0; round < 7; round++)
    {
        foreach (var m in all) m.Run();
    }
    Console.WriteLine("| whole process | median | to the start | to the bare browser |");
    Console.WriteLine("|---|---:|---:|---:|");
    foreach (var m in all)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {m.Name} | {m.Median.TotalMilliseconds:0} ms | {m.Median / all[0].Median:0.0} | {m.Median / all[^1].Median:0.00} |"));
    }
    return 0;
}
finally
{
    Directory.Delete(output, recursive: true);
}
