using System.Globalization;
using System.Text.RegularExpressions;
using ReportCompiler.Benchmarks.Synthetic;

namespace ReportCompiler.Benchmarks;

/// <summary>How the program grows with its data: the same synthetic report with 10, 30 and 95 agencies, in three languages.</summary>
internal static partial class Growth
{
    private const int Rounds = 3;
    private static readonly int[] Sizes = [10, 30, 95];

    /// <param name="real">The folder of the project that lends the look.</param>
    /// <param name="report">The program.</param>
    /// <param name="work">A folder for projects and reports.</param>
    public static void Measure(string real, string report, string work)
    {
        var cases = Sizes.Select(size => new Case(size, real, report, work)).ToList();
        foreach (var all in cases) all.Warm();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var all in cases) all.Run();
        }
        Console.WriteLine("| agencies | observations | checks | figures | a page | a PDF | all output |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var one in cases) Console.WriteLine(one.Size());
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| whole process | agencies | median | to {Sizes[0]} agencies | processor | peak memory | with the browser |"));
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        for (var command = 0; command < 3; command++)
        {
            foreach (var one in cases) Console.WriteLine(one.Row(command, cases[0]));
        }
        Console.WriteLine();
        foreach (var line in StageTable.Lines(cases[^1].Errors)) Console.WriteLine(line);
    }

    private sealed class Case
    {
        private readonly int _agencies;
        private readonly string _output;
        private readonly string _report;
        private readonly (Measurement Time, string[] Arguments)[] _commands;

        public Case(int agencies, string real, string report, string work)
        {
            var project = Path.Combine(work, string.Create(CultureInfo.InvariantCulture, $"project-{agencies}"));
            (_agencies, _report, _output) = (agencies, report, project + "-out");
            SyntheticProject.Write(project, agencies, real);
            string[] build = ["-C", project, "build", "2020", "--no-cache", "--output", _output];
            _commands = [.. new (string Name, string[] Arguments)[]
            {
                ("report check", ["-C", project, "check", "2020"]),
                ("report build --to html", [.. build, "--to", "html"]),
                ("report build", [.. build, "--timings"]),
            }.Select(c => (new Measurement(c.Name, report, c.Arguments), c.Arguments))];
        }

        /// <summary>What the building of HTML and PDF said.</summary>
        public IReadOnlyList<string> Errors => _commands[^1].Time.Errors;

        public void Warm() => _commands[0].Time.Warm();

        public void Run()
        {
            foreach (var (time, _) in _commands) time.Run();
        }

        public string Size()
        {
            var said = Said().Match(Errors[0]);
            var files = new DirectoryInfo(_output).GetFiles("*", SearchOption.AllDirectories);
            var figures = File.ReadLines(Path.Combine(_output, "figures.csv")).Count() - 1;
            return string.Create(CultureInfo.InvariantCulture, $"| {_agencies} | {said.Groups[1].Value} | {said.Groups[2].Value} | {figures} | {Megabytes(files.Where(f => f.Name == "index.html"))} | {Megabytes(files.Where(f => f.Name == "report.pdf"))} | {Megabytes(files, 1)} |");
        }

        public string Row(int command, Case first)
        {
            var (time, arguments) = _commands[command];
            var footprint = Footprint.Of(_report, arguments);
            return string.Create(CultureInfo.InvariantCulture,
                $"| {time.Name} | {_agencies} | {time.Median.TotalSeconds:0.00} s | {time.Median / first._commands[command].Time.Median:0.0} | {footprint.Processor.TotalSeconds:0.0} s | {footprint.Own / 1024.0:0} MB | {(command == 2 ? $"{footprint.All / 1024} MB" : "")} |");
        }

        private static string Megabytes(IEnumerable<FileInfo> files, int count = 3) =>
            string.Create(CultureInfo.InvariantCulture, $"{files.Sum(f => f.Length) / 1e6 / count:0.0} MB");
    }

    [GeneratedRegex("Checked ([0-9]+) observations.*?: ([0-9]+) checks")]
    private static partial Regex Said();
}
