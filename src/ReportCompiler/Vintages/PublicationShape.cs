namespace ReportCompiler.Vintages;

/// <summary>Says whether a record has the shape that its readers count on. The seal shows that it is as it was written, not by whom.</summary>
internal static class PublicationShape
{
    /// <summary>What is wrong, in a few words; null when nothing is.</summary>
    public static string? FaultOf(Publication publication)
    {
        if (HasNothing(publication)) return "something in it is nothing";
        if (publication.Versions.IsEmpty) return "it has no version";
        if (publication.Record.Languages.IsEmpty) return "it has no language";
        for (var i = 0; i < publication.Versions.Length; i++)
        {
            if (publication.Versions[i].Number != i + 1) return "its versions are not numbered from 1";
            if (i > 0 && publication.Versions[i].Date < publication.Versions[i - 1].Date) return "its versions are not in order";
        }
        return publication.Record.Delivered.Keys.FirstOrDefault(k => !IsAddress(k)) is { } address ? $"'{address}' is no address"
            : publication.Record.Languages.Values.Select(FaultOf).FirstOrDefault(f => f is not null);
    }

    /// <summary>Whether a list or map holds null: what makes records of JSON looks at members only.</summary>
    private static bool HasNothing(Publication publication)
    {
        static bool Of<T>(IEnumerable<T> items) where T : class => items.Any(i => i is null);
        static bool OfVersion(PublishedVersion v) => Of(v.Documents.Values) || Of(v.Settled) || v.Settled.Any(s => Of(s.Reason.Values)) || Of(v.Notices.Values)
            || v.Notices.Values.Any(n => Of(n.Reworded) || Of(n.Consequences) || n.Consequences.Any(c => Of(c.Where)));
        static bool OfText(VintageText t) => Of(t.Figures.Values) || Of(t.Names.Values) || Of(t.Claims.Values) || Of(t.Labels.Values) || Of(t.Sections) || t.Sections.Any(s => Of(s.Parts) || s.Parts.Any(p => Of(p.Lines)));
        var record = publication.Record;
        return Of(publication.Versions) || publication.Versions.Any(OfVersion) || Of(record.Edition?.Values ?? []) || Of(record.Delivered.Values) || Of(record.Values.Values) || Of(record.Checks.Values)
            || Of(record.Languages.Values) || record.Languages.Values.Any(OfText);
    }

    private static string? FaultOf(VintageText text)
    {
        if (text.Figures.Keys.FirstOrDefault(k => k.IndexOf('/', StringComparison.Ordinal) is var stroke && (stroke < 0 || k.LastIndexOf('/') == stroke)) is { } figure) return $"'{figure}' is no figure";
        if (text.Claims.FirstOrDefault(c => !c.Key.Contains('/', StringComparison.Ordinal) || !c.Value.Contains(':', StringComparison.Ordinal)) is { Key: not null } claim) return $"'{claim.Key}' is no claim";
        if (text.Sections.CountBy(s => s.Id, StringComparer.Ordinal).FirstOrDefault(s => s.Value > 1) is { Key: not null } twice) return $"the section '{twice.Key}' stands twice";
        return text.Sections.Select(s => s.Parts.Where(p => p.Kind != VintagePartKind.Text).ToList())
            .Select(blocks => blocks.Exists(b => b.Id is null) ? "a block has no id"
                : blocks.Where(b => b.Kind != VintagePartKind.Contribution).CountBy(b => b.Id!, StringComparer.Ordinal).FirstOrDefault(b => b.Value > 1) is { Key: not null } block ? $"the block '{block.Key}' stands twice" : null)
            .FirstOrDefault(f => f is not null);
    }

    /// <summary>An agency, or a cell of one, with a year in front where it is another.</summary>
    private static bool IsAddress(string key) => CellAddress.Read(key) is { Agency.Length: > 0 } address && !address.Cell.Contains(' ', StringComparison.Ordinal);
}
