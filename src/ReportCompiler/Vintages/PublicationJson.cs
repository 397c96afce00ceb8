using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportCompiler.Vintages;

/// <summary>The text of <c>published.json</c>: one line for each thing, in a fixed order, so that git shows what a new version changed.</summary>
public static class PublicationJson
{
    /// <summary>The version of the format that is written.</summary>
    public const int Schema = 1;

    private static readonly PublicationContext Format = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        // The file is read by people and by git, never by a browser.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
    });

    /// <summary>The document, sealed.</summary>
    public static string Write(Publication publication)
    {
        ArgumentNullException.ThrowIfNull(publication);
        return Text(publication with { Seal = SealOf(publication) });
    }

    /// <summary>Reads a document. Throws <see cref="JsonException"/>, which knows line and column, for one that is not of this format.</summary>
    public static Publication Read(string text) =>
        JsonSerializer.Deserialize(text, Format.Publication) is { Versions: { IsDefault: false }, Record.Languages: not null } publication ? publication
            : throw new JsonException("There is no record in it.");

    /// <summary>Whether the document is as it was written.</summary>
    public static bool IsSealed(Publication publication)
    {
        ArgumentNullException.ThrowIfNull(publication);
        return publication.Seal == SealOf(publication);
    }

    private static string SealOf(Publication publication) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(publication with { Seal = "" }))));

    private static string Text(Publication publication) => JsonSerializer.Serialize(publication, Format.Publication) + "\n";
}

/// <summary>Made by the compiler: how each record is read and written, without reflection.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(Publication))]
internal sealed partial class PublicationContext : JsonSerializerContext;
