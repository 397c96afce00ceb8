using System.Buffers.Binary;
using System.Text;
using System.Xml.Linq;
using ReportCompiler.Render.Pdf.Metadata;

namespace ReportCompiler.Tests.Render.Pdf;

public sealed class MetadataTests
{
    [Fact]
    public void Metadata_are_xml_that_says_what_the_document_is_whatever_its_title()
    {
        var info = new DocumentInfo("A <b> & \"c\" ə", "Office & Co", "az", "report 1", "Skia", new DateOnly(2021, 3, 1));
        var packet = Encoding.UTF8.GetString(XmpPacket.Write(info));
        var xml = XDocument.Parse(packet[(packet.IndexOf("?>", StringComparison.Ordinal) + 2)..packet.LastIndexOf("<?", StringComparison.Ordinal)]);
        string Value(string name) => xml.Descendants().First(e => e.Name.LocalName == name).Value.Trim();

        Assert.StartsWith("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>", packet, StringComparison.Ordinal);
        Assert.Equal((info.Title, info.Author, "az"), (Value("title"), Value("creator"), Value("language")));
        Assert.Equal(("2021-03-01T00:00:00Z", "D:20210301000000Z"), (Value("CreateDate"), info.PdfDate));
        Assert.Equal(["2", "1"], xml.Descendants().Where(e => e.Name.LocalName == "part").Select(e => e.Value));
        Assert.Equal("A", Value("conformance"));
        Assert.Equal("http://www.aiim.org/pdfua/ns/id/", Value("namespaceURI"));
    }

    [Fact]
    public void The_profile_of_colours_has_the_shape_that_its_format_asks_for()
    {
        var profile = SrgbProfile.Build();
        Assert.Equal(profile.Length, BinaryPrimitives.ReadInt32BigEndian(profile));
        Assert.Equal("mntrRGB XYZ ", Encoding.ASCII.GetString(profile, 12, 12));
        Assert.Equal("acsp", Encoding.ASCII.GetString(profile, 36, 4));
        var tags = Enumerable.Range(0, BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(128))).Select(i => profile.AsSpan(132 + (i * 12), 12).ToArray()).ToList();
        Assert.Equal(["desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"], tags.Select(t => Encoding.ASCII.GetString(t, 0, 4)));
        Assert.All(tags, t => Assert.True(BinaryPrimitives.ReadInt32BigEndian(t.AsSpan(4)) % 4 == 0
            && BinaryPrimitives.ReadInt32BigEndian(t.AsSpan(4)) + BinaryPrimitives.ReadInt32BigEndian(t.AsSpan(8)) <= profile.Length));
        // The primaries add up to white (D50), within what the four digits of its own definition can tell.
        for (var axis = 0; axis < 3; axis++)
        {
            int Number(int tag) => BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(BinaryPrimitives.ReadInt32BigEndian(tags[tag].AsSpan(4)) + 8 + (axis * 4)));
            Assert.InRange(Number(3) + Number(4) + Number(5) - Number(2), -24, 24);
        }
    }
}
