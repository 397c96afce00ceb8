using System.Text;
using System.Xml;

namespace ReportCompiler.Render.Pdf.Metadata;

/// <summary>
/// The metadata of a PDF as XML (ISO 16684-1): that it is PDF/UA-1 (ISO 14289-1, clause 5) and PDF/A-2a (ISO 19005-2, 6.6.4), and what it says about itself.
/// PDF/A wants the one name that it does not know, <c>pdfuaid:part</c>, to be described.
/// </summary>
internal static class XmpPacket
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", Dc = "http://purl.org/dc/elements/1.1/", Xmp = "http://ns.adobe.com/xap/1.0/",
        Pdf = "http://ns.adobe.com/pdf/1.3/", PdfA = "http://www.aiim.org/pdfa/ns/id/", PdfUa = "http://www.aiim.org/pdfua/ns/id/",
        Extension = "http://www.aiim.org/pdfa/ns/extension/", Schema = "http://www.aiim.org/pdfa/ns/schema#", Property = "http://www.aiim.org/pdfa/ns/property#";

    public static byte[] Write(DocumentInfo info)
    {
        using var bytes = new MemoryStream();
        bytes.Write("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"u8);
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, IndentChars = " ", NewLineChars = "\n", Encoding = new UTF8Encoding(false), CloseOutput = false };
        using (var xml = XmlWriter.Create(bytes, settings))
        {
            xml.WriteStartElement("x", "xmpmeta", "adobe:ns:meta/");
            xml.WriteStartElement("rdf", "RDF", Rdf);
            WriteDescription(xml, info);
            WriteExtension(xml);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        bytes.Write("\n<?xpacket end=\"w\"?>\n"u8);
        return bytes.ToArray();
    }

    private static void WriteDescription(XmlWriter xml, DocumentInfo info)
    {
        xml.WriteStartElement("rdf", "Description", Rdf);
        xml.WriteAttributeString("rdf", "about", Rdf, "");
        Declare(xml, ("dc", Dc), ("xmp", Xmp), ("pdf", Pdf), ("pdfaid", PdfA), ("pdfuaid", PdfUa));
        xml.WriteElementString("dc", "format", Dc, "application/pdf");
        WriteList(xml, "title", "Alt", info.Title, "x-default");
        if (info.Author is not null) WriteList(xml, "creator", "Seq", info.Author, null);
        WriteList(xml, "language", "Bag", info.Language, null);
        xml.WriteElementString("xmp", "CreatorTool", Xmp, info.Creator);
        xml.WriteElementString("xmp", "CreateDate", Xmp, info.XmpDate);
        xml.WriteElementString("xmp", "ModifyDate", Xmp, info.XmpDate);
        xml.WriteElementString("pdf", "Producer", Pdf, info.Producer);
        xml.WriteElementString("pdfaid", "part", PdfA, "2");
        xml.WriteElementString("pdfaid", "conformance", PdfA, "A");
        xml.WriteElementString("pdfuaid", "part", PdfUa, "1");
        xml.WriteEndElement();
    }

    private static void Declare(XmlWriter xml, params ReadOnlySpan<(string Prefix, string Name)> namespaces)
    {
        foreach (var (prefix, name) in namespaces) xml.WriteAttributeString("xmlns", prefix, null, name);
    }

    private static void WriteList(XmlWriter xml, string name, string kind, string item, string? language)
    {
        xml.WriteStartElement("dc", name, Dc);
        xml.WriteStartElement("rdf", kind, Rdf);
        xml.WriteStartElement("rdf", "li", Rdf);
        if (language is not null) xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteString(item);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteExtension(XmlWriter xml)
    {
        xml.WriteStartElement("rdf", "Description", Rdf);
        xml.WriteAttributeString("rdf", "about", Rdf, "");
        Declare(xml, ("pdfaExtension", Extension), ("pdfaSchema", Schema), ("pdfaProperty", Property));
        xml.WriteStartElement("pdfaExtension", "schemas", Extension);
        OpenItem(xml, "Bag");
        xml.WriteElementString("pdfaSchema", "schema", Schema, "PDF/UA identification");
        xml.WriteElementString("pdfaSchema", "namespaceURI", Schema, PdfUa);
        xml.WriteElementString("pdfaSchema", "prefix", Schema, "pdfuaid");
        xml.WriteStartElement("pdfaSchema", "property", Schema);
        OpenItem(xml, "Seq");
        xml.WriteElementString("pdfaProperty", "name", Property, "part");
        xml.WriteElementString("pdfaProperty", "valueType", Property, "Integer");
        xml.WriteElementString("pdfaProperty", "category", Property, "internal");
        xml.WriteElementString("pdfaProperty", "description", Property, "The part of ISO 14289 that the document conforms to");
        // Both lists with their items, the property, the schemas, the description.
        for (var open = 0; open < 7; open++) xml.WriteEndElement();
    }

    private static void OpenItem(XmlWriter xml, string list)
    {
        xml.WriteStartElement("rdf", list, Rdf);
        xml.WriteStartElement("rdf", "li", Rdf);
        xml.WriteAttributeString("rdf", "parseType", Rdf, "Resource");
    }
}
