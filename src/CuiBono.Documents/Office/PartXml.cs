using System.Xml;

namespace CuiBono.Documents.Office;

/// <summary>Walks the XML of one part, without DTDs, entities or deep nesting.</summary>
/// <remarks>Names are compared without their namespace: the strict and the transitional form of the standard differ only in it.</remarks>
internal sealed class PartXml : IDisposable
{
    private const int MaxDepth = 1_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
        CheckCharacters = false,
    };

    private readonly Reading _reading;
    private readonly XmlReader _xml;
    private bool _endPending;
    private int _steps;

    public PartXml(Stream stream, Reading reading)
    {
        _reading = reading;
        _xml = XmlReader.Create(stream, Settings);
    }

    /// <summary>The local name of the current element.</summary>
    public string Name => _xml.LocalName;

    public int Depth => _xml.Depth;

    public bool IsStart => !_endPending && _xml.NodeType == XmlNodeType.Element;

    /// <summary>Whether an element ends here; one without content gives a start and an end as well.</summary>
    public bool IsEnd => _endPending || _xml.NodeType == XmlNodeType.EndElement;

    public bool IsText => !_endPending && _xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    public string Text => _xml.Value;

    /// <summary>Goes to the next start, text or end; false behind the last one.</summary>
    public bool Next()
    {
        if (!_endPending && _xml is { NodeType: XmlNodeType.Element, IsEmptyElement: true })
        {
            _endPending = true;
            return true;
        }

        _endPending = false;
        if (!_xml.Read()) return false;
        if (_xml.Depth > MaxDepth) throw new PartUnreadableException(FindingCodes.TooDeep, $"its XML is nested deeper than {MaxDepth}");
        if (++_steps % 4096 == 0) _reading.CheckTime();
        return true;
    }

    /// <summary>Goes to the end of the element that starts here.</summary>
    public void Skip()
    {
        var depth = _xml.Depth;
        while (Next())
            if (IsEnd && _xml.Depth == depth) return;
    }

    /// <summary>An attribute by its local name, whatever its namespace; null where it is missing.</summary>
    public string? Attribute(string name)
    {
        string? value = null;
        if (_xml.MoveToFirstAttribute())
        {
            do
            {
                if (_xml.LocalName != name || _xml.Prefix == "xmlns") continue;
                value = _xml.Value;
                break;
            }
            while (_xml.MoveToNextAttribute());
            _xml.MoveToElement();
        }

        return value;
    }

    /// <summary>An attribute in the namespace of relationships, "r:id".</summary>
    public string? LinkId(string name = "id")
    {
        string? value = null;
        for (var more = _xml.MoveToFirstAttribute(); more; more = _xml.MoveToNextAttribute())
            if (_xml.LocalName == name && _xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal)) value = _xml.Value;
        _xml.MoveToElement();
        return value;
    }

    /// <summary>Whether a switch such as "w:vanish" or "show" is on; standing alone it is.</summary>
    public bool IsOn(string attribute = "val") => Attribute(attribute) is not ("0" or "false" or "off");

    /// <summary>The text inside the element that starts here, up to its end.</summary>
    public string InnerText()
    {
        var depth = _xml.Depth;
        string? first = null;
        System.Text.StringBuilder? more = null;
        while (Next() && !(IsEnd && _xml.Depth == depth))
        {
            if (!IsText) continue;
            if (first is null) first = Text;
            else (more ??= new System.Text.StringBuilder(first)).Append(Text);
        }

        return more?.ToString() ?? first ?? "";
    }

    public void Dispose() => _xml.Dispose();
}
