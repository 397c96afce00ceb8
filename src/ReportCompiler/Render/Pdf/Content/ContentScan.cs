using ReportCompiler.Diagnostics;
using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf.Content;

/// <summary>What every marked piece of a file shows: its letters, in order, and where it stands; and what letters belong to no piece.</summary>
internal sealed class ContentScan
{
    private static readonly ShownContent Nothing = new();

    private readonly OrderedDictionary<int, StreamScan> _streams = [];

    public static ContentScan Of(PdfFile file, PdfFonts fonts, List<ContentStream> streams, Jobs jobs)
    {
        var scans = new StreamScan[streams.Count];
        ContentStreams.ForEach(streams, jobs, i => scans[i] = StreamScan.Of(file, streams[i], fonts));
        var scan = new ContentScan();
        for (var i = 0; i < scans.Length; i++) scan._streams[streams[i].Number] = scans[i];
        return scan;
    }

    /// <summary>What belongs to no piece, in the order of the pages: running headers, and whatever else only decorates.</summary>
    public IEnumerable<ShownContent> Artifacts => _streams.Values.Select(s => s.Artifact);

    /// <summary>What a piece shows; nothing when there is no such piece.</summary>
    public ShownContent this[int stream, int mcid] =>
        _streams.TryGetValue(stream, out var scan) && scan.Pieces.TryGetValue(mcid, out var piece) ? piece : Nothing;
}
