using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ReportCompiler.Diagnostics;
using ReportCompiler.Render.Browser;
using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf;

/// <summary>
/// Prints one document in a browser that runs. No style sheet can say on which page a chapter stands, so the document is printed, the numbers are read
/// from the PDF and written into its contents, and it is printed again, until they are right.
/// </summary>
internal static class PdfPrinter
{
    private const int MostPasses = 5;

    /// <summary>
    /// On the screen the document would be set once while it still arrives, and that may move a letter by less than a pixel in the print. What the screen
    /// does not show is first set for paper.
    /// </summary>
    private const string ForPaperOnly = "{const s=new CSSStyleSheet();s.replaceSync('@media screen{body{display:none}}');document.adoptedStyleSheets=[s]}";

    private const string HasNumbers = "document.querySelector('a:has(.pn)')!==null";

    /// <summary>Writes page numbers into the contents, by the places that its entries lead to, and says whether any of them is new.</summary>
    private const string ShowNumbers =
        "(numbers=>{let changed=false;for(const a of document.querySelectorAll('a:has(.pn)')){const n=a.querySelector('.pn'),t=String(numbers[decodeURIComponent(a.hash.slice(1))]??'');"
        + "if(n.textContent!==t){n.textContent=t;changed=true}}return changed})";

    /// <summary>The PDF as the browser prints it.</summary>
    /// <exception cref="BrowserException">It could not be printed, or not in time.</exception>
    /// <exception cref="PdfFormatException">What was printed is no PDF that is understood here.</exception>
    public static async Task<PrintedDocument> PrintAsync(BrowserSession browser, PrintJob job, PrintOptions options, CancellationToken cancellation)
    {
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        inTime.CancelAfter(options.Limit);
        try
        {
            await using var page = await LoadAsync(browser, job, options.Stages, inTime.Token).ConfigureAwait(false);
            return new PrintedDocument(job.Name, await PrintUntilRightAsync(page, job, options.Stages, inTime.Token).ConfigureAwait(false), page.Refused);
        }
        catch (DevToolsException e)
        {
            throw new BrowserException(BrowserDiagnostics.NotPrinted(job.Name, e.Message, browser.LastWords));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new BrowserException(BrowserDiagnostics.PrintTooSlow(job.Name, options.Limit));
        }
    }

    private static async Task<BrowserPage> LoadAsync(BrowserSession browser, PrintJob job, Stages stages, CancellationToken cancellation)
    {
        using var running = stages.Begin(Stage.PageLoad);
        var page = await browser.OpenPageAsync(cancellation).ConfigureAwait(false);
        await page.RunBeforeLoadAsync(ForPaperOnly, cancellation).ConfigureAwait(false);
        await page.LoadAsync(job.Html, cancellation).ConfigureAwait(false);
        return page;
    }

    private static async Task<byte[]> PrintUntilRightAsync(BrowserPage page, PrintJob job, Stages stages, CancellationToken cancellation)
    {
        // Without any numbers to begin with the first printing only finds them. It is thrown away, so it need not be tagged.
        var guess = PageNumbers.Guess(job.Previous);
        var isFinal = !guess.IsEmpty || !(await page.EvaluateAsync(HasNumbers, cancellation).ConfigureAwait(false)).GetBoolean();
        await ShowAsync(page, guess, cancellation).ConfigureAwait(false);
        for (var pass = 1; pass <= MostPasses; pass++)
        {
            using var running = stages.Begin(pass == 1 ? Stage.FirstPrint : Stage.SecondPrint);
            var pdf = await page.PrintAsync(isFinal, cancellation).ConfigureAwait(false);
            if (!await ShowAsync(page, PageNumbers.Of(pdf), cancellation).ConfigureAwait(false) && isFinal) return pdf;
            isFinal = true;
        }
        throw new BrowserException(PdfDiagnostics.NumbersUnstable(job.Name));
    }

    private static async Task<bool> ShowAsync(BrowserPage page, ImmutableSortedDictionary<string, int> numbers, CancellationToken cancellation) =>
        (await page.EvaluateAsync($"{ShowNumbers}({Json(numbers)})", cancellation).ConfigureAwait(false)).GetBoolean();

    private static string Json(ImmutableSortedDictionary<string, int> numbers)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            foreach (var (place, number) in numbers) json.WriteNumber(place, number);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
