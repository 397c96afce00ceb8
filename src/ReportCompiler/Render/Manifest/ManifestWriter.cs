using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportCompiler.IO;

namespace ReportCompiler.Render.Manifest;

/// <summary>
/// <c>build.json</c>: what went in, what came out, and what made it, so that anyone can build again and compare. Its shape is published in
/// <c>docs/build.schema.json</c>. Nothing of the machine, its user or its clock is in it.
/// </summary>
internal static class ManifestWriter
{
    public const string File = "build.json";

    private const int Schema = 1;

    // The file stands alone, never within a page, so that '+' and letters of any language may be written as they are.
    private static readonly JsonWriterOptions Format = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file, given all others.</summary>
    public static OutputFile Write(BuildFacts facts, IEnumerable<OutputFile> outputs)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Format))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", Schema);
            json.WriteString("tool", facts.Tool);
            json.WriteNumber("year", facts.Year);
            json.WriteStartArray("languages");
            foreach (var language in facts.Languages) json.WriteStringValue(language);
            json.WriteEndArray();
            json.WriteString("date", facts.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Revision(json, facts.Revision);
            Browser(json, facts.Browser);
            json.WriteString("runtime", facts.Runtime);
            Fonts(json);
            Files(json, "inputs", facts.Inputs);
            Files(json, "outputs", outputs.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => FileStamp.Of(f.Path, f.Bytes.Span)));
            json.WriteEndObject();
        }
        bytes.WriteByte((byte)'\n');
        return new(File, bytes.ToArray());
    }

    private static void Revision(Utf8JsonWriter json, SourceRevision? revision)
    {
        if (revision is null)
        {
            json.WriteNull("git");
            return;
        }
        json.WriteStartObject("git");
        json.WriteString("revision", revision.Commit);
        json.WriteBoolean("dirty", revision.Dirty);
        json.WriteEndObject();
    }

    private static void Browser(Utf8JsonWriter json, string? browser)
    {
        if (browser is null)
        {
            json.WriteNull("browser");
            return;
        }
        var parts = browser.Split('/', 2);
        json.WriteStartObject("browser");
        json.WriteString("name", parts[0]);
        json.WriteString("version", parts.ElementAtOrDefault(1));
        json.WriteEndObject();
    }

    private static void Fonts(Utf8JsonWriter json)
    {
        json.WriteStartArray("fonts");
        foreach (var (file, version) in EmbeddedFont.All())
        {
            json.WriteStartObject();
            json.WriteString("name", file.Path);
            json.WriteString("version", version);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Files(Utf8JsonWriter json, string name, IEnumerable<FileStamp> files)
    {
        json.WriteStartArray(name);
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("path", file.Path);
            json.WriteNumber("bytes", file.Bytes);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
