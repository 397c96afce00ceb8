using System.Diagnostics;

namespace ReportCompiler.Tests.Support;

/// <summary>A real git repository in a folder of a test.</summary>
internal sealed class GitRepository(TemporaryFolder folder, string place = "repository")
{
    public string Path => folder[place];

    public string this[string relative] => folder[$"{place}/{relative}"];

    /// <summary>Makes it.</summary>
    public GitRepository Init(params string[] options)
    {
        Directory.CreateDirectory(Path);
        Git(["init", "--quiet", "--initial-branch=main", .. options]);
        return this;
    }

    public GitRepository Write(string relative, string text)
    {
        folder.Write($"{place}/{relative}", text);
        return this;
    }

    /// <summary>Commits everything and gives the commit's name.</summary>
    public string Commit(string? tag = null)
    {
        Git("add", "--all");
        Git("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "--allow-empty", "--message", "All");
        if (tag is not null) Git("tag", tag);
        return Git("rev-parse", "HEAD").Trim();
    }

    /// <summary>Runs git in it; the test fails when git does.</summary>
    public string Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", ["-C", Path, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"git {string.Join(' ', arguments)}: {errors.Result}");
        return answer;
    }

    /// <summary>Everything that a look must leave as it is: HEAD and branches, the index with its time, and every file with its time.</summary>
    public string[] State() =>
    [
        .. Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => $"{f} {File.GetLastWriteTimeUtc(f):O} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))}"),
    ];

    /// <summary>A program that is started in place of git, and does something before it does the same.</summary>
    public static string Script(TemporaryFolder folder, string name, string lines)
    {
        var path = folder.Write(name, $"#!/bin/sh\n{lines}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }
}
