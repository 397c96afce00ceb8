using System.Text;
using ReportCompiler.IO;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Editions;

/// <summary>The files of the real 2020 edition, in memory, to be changed.</summary>
internal sealed class ChangedEdition
{
    private readonly Dictionary<string, byte[]> _files = new[] { "data", "templates" }.SelectMany(folder => ProjectFiles.FromDisk(Repository.Root).List(folder))
        .ToDictionary(path => path, path => File.ReadAllBytes(Repository.PathOf(path)), StringComparer.Ordinal);

    public ChangedEdition Write(string path, string text)
    {
        _files[path] = Encoding.UTF8.GetBytes(text);
        return this;
    }

    /// <summary>The text between two marks, the first of them included, made something else.</summary>
    public ChangedEdition Replace(string path, string from, string to, string now)
    {
        var text = Encoding.UTF8.GetString(_files[path]);
        var start = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(start >= 0, from);
        return Write(path, text[..start] + now + text[(text.IndexOf(to, start + from.Length, StringComparison.Ordinal) is var end and >= 0 ? end : throw new ArgumentException(to))..]);
    }

    public ChangedEdition Delete(string folder)
    {
        foreach (var path in _files.Keys.Where(p => p.StartsWith(folder + "/", StringComparison.Ordinal)).ToList()) _files.Remove(path);
        return this;
    }

    public ProjectFiles Files => ProjectFiles.FromMemory(_files);

    /// <summary>Writes the files to a folder.</summary>
    public void WriteTo(TemporaryFolder folder)
    {
        foreach (var (path, bytes) in _files) folder.Write(path, Encoding.UTF8.GetString(bytes));
    }
}
