using System.Text;
using ReportCompiler.Render.Browser;

namespace ReportCompiler.Tests.Render.Browser;

public sealed class PdfNodeIdsTests
{
    [Theory]
    [InlineData("/ID (node00000042) /ID (node00000019) /Names [(node00000019) (node00000042)]", "/ID (node00000002) /ID (node00000001) /Names [(node00000001) (node00000002)]")]
    [InlineData("/Title (\\(node00000042)", "/Title (\\(node00000042)")]
    [InlineData("/Title (node000000421)", "/Title (node000000421)")]
    [InlineData("(node0000004", "(node0000004")]
    public void Names_are_numbered_from_one_in_their_own_order(string before, string after) =>
        Assert.Equal(after, Encoding.Latin1.GetString(PdfNodeIds.Renumber(Encoding.Latin1.GetBytes(before))));
}
