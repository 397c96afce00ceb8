using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ReportCompiler.IO;

/// <summary>
/// Asks git about a folder, and changes nothing there. A project is data: whatever its repository says, git starts no other program, speaks to no
/// other machine and writes no file.
/// </summary>
/// <param name="folder">The folder that is asked about.</param>
/// <param name="program">git, or what a test puts in its place.</param>
internal sealed class Git(string folder, string program = "git")
{
    // Set within a hook, these name the repository of the hook, which need not be the project's.
    private static readonly string[] OfAnotherRepository =
    [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR", "GIT_NAMESPACE",
        "GIT_SHALLOW_FILE", "GIT_GRAFT_FILE",
    ];

    private static readonly (string Name, string Value)[] Restraints =
    [
        // A look must change nothing: without this git would refresh its index, and a commit made meanwhile would find it locked.
        ("GIT_OPTIONAL_LOCKS", "0"),
        // What a clone left out would be fetched when it is read. The first is for git 2.44 and later, the second for all.
        ("GIT_NO_LAZY_FETCH", "1"),
        ("GIT_ALLOW_PROTOCOL", "none"),
        // A commit is what its name says, and not what somebody put in its place on this machine.
        ("GIT_NO_REPLACE_OBJECTS", "1"),
        // What git says of a failure is understood by its words.
        ("LC_ALL", "C"),
    ];

    /// <summary>What git answers, as text.</summary>
    public Task<GitAnswer<string>> AskAsync(string[] question, CancellationToken cancellation) => AskAsync(question, "", TextAsync, cancellation);

    /// <summary>What git answers, as <paramref name="read"/> takes it from the stream.</summary>
    /// <param name="question">The words behind <c>git</c>.</param>
    /// <param name="input">What git reads.</param>
    /// <param name="read">Reads the answer, to its end.</param>
    /// <param name="cancellation">Ends git too.</param>
    /// <exception cref="Win32Exception">git cannot be started.</exception>
    public async Task<GitAnswer<T>> AskAsync<T>(string[] question, string input, Func<Stream, CancellationToken, Task<T>> read, CancellationToken cancellation) where T : class
    {
        using var process = Process.Start(Start(question))!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            // Side by side: whoever fills one pipe while nobody empties the other waits for ever.
            var asked = WriteAsync(process.StandardInput, input, cancellation);
            var answer = ReadAsync(process.StandardOutput.BaseStream, read, cancellation);
            await Task.WhenAll(asked, answer).WaitAsync(cancellation).ConfigureAwait(false);
            var said = await errors.WaitAsync(cancellation).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return new(process.ExitCode == 0 ? await answer.ConfigureAwait(false) : null, said.Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private ProcessStartInfo Start(string[] question)
    {
        // A repository may name a program that watches its files, and git would start it; and a path may look like a pattern.
        var start = new ProcessStartInfo(program, ["-c", "core.fsmonitor=false", "--literal-pathspecs", "-C", folder, .. question])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardErrorEncoding = Encoding.UTF8,
            CreateNoWindow = true,
        };
        foreach (var name in OfAnotherRepository) start.Environment.Remove(name);
        foreach (var (name, value) in Restraints) start.Environment[name] = value;
        return start;
    }

    private static async Task WriteAsync(StreamWriter pipe, string input, CancellationToken cancellation)
    {
        try
        {
            await using (pipe.ConfigureAwait(false)) await pipe.WriteAsync(input.AsMemory(), cancellation).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // git has ended before it read everything; its exit code says why.
        }
    }

    /// <summary>Null when git ends in the middle of its answer; its exit code then says why.</summary>
    private static async Task<T?> ReadAsync<T>(Stream pipe, Func<Stream, CancellationToken, Task<T>> read, CancellationToken cancellation) where T : class
    {
        try
        {
            await using (pipe.ConfigureAwait(false)) return await read(pipe, cancellation).ConfigureAwait(false);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static async Task<string> TextAsync(Stream answer, CancellationToken cancellation)
    {
        using var reader = new StreamReader(answer, Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellation).ConfigureAwait(false);
    }
}

/// <summary>What git answered, or null when it failed, and what it said of that.</summary>
internal sealed record GitAnswer<T>(T? Value, string Errors) where T : class;
