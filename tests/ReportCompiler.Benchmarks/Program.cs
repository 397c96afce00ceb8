using System.Globalization;
using ReportCompiler.Benchmarks;
using ReportCompiler.Benchmarks.Synthetic;

// Whole processes, as a user waits for them: medians of seven, and ratios against two yardsticks measured in the same run. This program is both
// yardsticks, started anew each time: a bare .NET program, and one that lets a bare browser print the page. What builds keep is measured on a copy of the
// project, in which a figure or a sentence is another before each build.
// Usage: dotnet run -c Release --project tests/ReportCompiler.Benchmarks -- PROJECT_FOLDER REPORT_PROGRAM BROWSER
// In the folder of this repository also: generate FOLDER AGENCIES writes a synthetic project, growth REPORT_PROGRAM measures three of them.
if (args is ["--hello"])
{
    Console.WriteLine("Hello");
    return 0;
}
if (args is ["--print", var printer, var address])
{
    BareBrowser.PrintPage(printer, address);
    return 0;
}
if (args is ["generate", var folder, var number] && int.TryParse(number, out var agencies) && agencies >= SyntheticProject.Fewest)
{
    SyntheticProject.Write(folder, agencies, ".");
    return 0;
}
if (args is ["growth", var program])
{
    var work = Directory.CreateTempSubdirectory("report-benchmark-").FullName;
    try
    {
        Growth.Measure(".", program, work);
        return 0;
    }
    finally
    {
        Directory.Delete(work, recursive: true);
    }
}
if (args is not [var project, var report, var browser])
{
    Console.Error.WriteLine($"""
        usage: ReportCompiler.Benchmarks PROJECT_FOLDER REPORT_PROGRAM BROWSER
               ReportCompiler.Benchmarks growth REPORT_PROGRAM
               ReportCompiler.Benchmarks generate FOLDER AGENCIES   (at least {SyntheticProject.Fewest})
        """);
    return 2;
}

project = Path.GetFullPath(project);
var output = Directory.CreateTempSubdirectory("report-benchmark-").FullName;
try
{
    var copy = new ProjectCopy(project, Path.Combine(output, "copy"));
    string[] build = ["-C", project, "build", "2020", "--quiet", "--no-cache", "--output", Path.Combine(output, "out")];
    string[] again = ["-C", copy.Folder, "build", "2020", "--quiet"];
    var page = new Uri(Path.Combine(output, "out", "en", "index.html")).AbsoluteUri;
    var own = Environment.ProcessPath!;
    Measurement hello = new("a bare .NET program", own, ["--hello"]);
    Measurement check = new("report check 2020", report, ["-C", project, "check", "2020", "--quiet"]);
    Measurement html = new("report build 2020 --to html", report, [.. build, "--to", "html"]);
    Measurement pdf = new("report build 2020", report, [.. build, "--timings"]);
    Measurement bare = new("a bare browser that prints the page", own, ["--print", browser, page]);
    Measurement one = new("the same with -j 1", report, [.. build, "-j", "1"]);
    Measurement same = new("built again, nothing changed", report, [.. again, "--timings"]);
    Measurement figure = new("built again, one figure changed", report, again) { Before = copy.ChangeFigure };
    Measurement sentence = new("built again, one sentence changed", report, again) { Before = copy.ChangeSentence };
    Measurement[] all = [hello, check, html, pdf, one, same, figure, same, sentence, bare];
    foreach (var m in all) m.Warm();
    for (var round = 0; round < 7; round++)
    {
        foreach (var m in all) m.Run();
    }
    Console.WriteLine("| whole process | median | to the bare program | to the bare browser | to a clean build |");
    Console.WriteLine("|---|---:|---:|---:|---:|");
    foreach (var m in all.Distinct())
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {m.Name} | {m.Median.TotalMilliseconds:0} ms | {m.Median / hello.Median:0.0} | {m.Median / bare.Median:0.00} | {m.Median / pdf.Median:0.00} |"));
    }
    Console.WriteLine();
    foreach (var line in StageTable.Lines(pdf.Errors)) Console.WriteLine(line);
    Console.WriteLine();
    foreach (var line in StageTable.Lines(same.Errors)) Console.WriteLine(line);
    return 0;
}
finally
{
    Directory.Delete(output, recursive: true);
}
