namespace ReportCompiler.Diagnostics;

/// <summary>The stages of a run, in the words that a user reads.</summary>
public static class Stage
{
    /// <summary>Bytes to trees.</summary>
    public const string Load = "Reading the files";

    /// <summary>Names to what they name.</summary>
    public const string Bind = "Resolving names";

    /// <summary>Every check of every agency.</summary>
    public const string Validate = "Checking";

    /// <summary>Expressions computed, templates filled.</summary>
    public const string Compose = "Composing the text";

    /// <summary>The report held against what was published of it.</summary>
    public const string Compare = "Comparing with what was published";

    /// <summary>Texts searched for numbers that were typed by hand.</summary>
    public const string Texts = "Reading the texts";

    /// <summary>Charts as SVG, for the page and as files of their own.</summary>
    public const string Charts = "Drawing the charts";

    /// <summary>The page of a language.</summary>
    public const string Html = "Setting the page";

    /// <summary>The page that lists every check.</summary>
    public const string CheckPage = "Writing the check page";

    /// <summary>The list of every printed figure.</summary>
    public const string Ledger = "Writing the ledger";

    /// <summary>Until the browser answers.</summary>
    public const string BrowserStart = "Starting the browser";

    /// <summary>The page in the browser, with its fonts.</summary>
    public const string PageLoad = "Opening the page";

    /// <summary>The page as PDF.</summary>
    public const string Print = "Printing the PDF";

    /// <summary>The browser's PDF made accessible, archivable and the same each time.</summary>
    public const string Rewrite = "Completing the PDF";

    /// <summary>The numbers of the page read back and held against the ledger.</summary>
    public const string Audit = "Reading the page back";

    /// <summary>The list of what was read and what is written.</summary>
    public const string Manifest = "Listing inputs and outputs";

    /// <summary>The files put on disk.</summary>
    public const string Write = "Writing the files";
}
