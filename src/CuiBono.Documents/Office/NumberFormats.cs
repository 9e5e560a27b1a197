using System.Globalization;

namespace CuiBono.Documents.Office;

/// <summary>The number formats of a workbook (ECMA-376 part 1, 18.8.30), as far as they decide what a number means.</summary>
internal sealed class NumberFormats
{
    private readonly Dictionary<int, NumberKind> _custom = [];
    private readonly List<NumberKind> _styles = [];

    public NumberKind KindOf(int style) => style >= 0 && style < _styles.Count ? _styles[style] : NumberKind.Plain;

    public void Read(PartXml xml)
    {
        var inCellFormats = false;
        while (xml.Next())
        {
            if (xml.Name == "cellXfs" && (xml.IsStart || xml.IsEnd)) inCellFormats = xml.IsStart;
            if (!xml.IsStart) continue;
            if (xml.Name == "numFmt" && Id(xml) is { } id) _custom[id] = OfCode(xml.Attribute("formatCode") ?? "");
            else if (xml.Name == "xf" && inCellFormats) _styles.Add(Id(xml) is { } format ? OfId(format) : NumberKind.Plain);
        }
    }

    private NumberKind OfId(int id) => _custom.TryGetValue(id, out var custom) ? custom : id switch
    {
        9 or 10 => NumberKind.Percent,
        >= 14 and <= 22 or >= 27 and <= 36 or >= 45 and <= 47 or >= 50 and <= 58 => NumberKind.DateOrTime,
        _ => NumberKind.Plain,
    };

    /// <summary>A code with a letter of dates or times outside quotes and brackets is a date; the first section decides.</summary>
    internal static NumberKind OfCode(string code)
    {
        for (var at = 0; at < code.Length; at++)
        {
            switch (code[at])
            {
                case '"':
                    at = code.IndexOf('"', at + 1) is >= 0 and var quote ? quote : code.Length;
                    break;
                case '[':
                    if (at + 1 < code.Length && code[at + 1] is 'h' or 'm' or 's' or 'H' or 'M' or 'S' && !code.AsSpan(at).StartsWith("[mag", StringComparison.OrdinalIgnoreCase)) return NumberKind.DateOrTime;
                    at = code.IndexOf(']', at + 1) is >= 0 and var bracket ? bracket : code.Length;
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                case '%':
                    return NumberKind.Percent;
                case ';':
                    return NumberKind.Plain;
                case 'G' or 'g' when code.AsSpan(at).StartsWith("General", StringComparison.OrdinalIgnoreCase):
                    at += 6;
                    break;
                case 'd' or 'm' or 'y' or 'h' or 's' or 'D' or 'M' or 'Y' or 'H' or 'S':
                    return NumberKind.DateOrTime;
            }
        }

        return NumberKind.Plain;
    }

    private static int? Id(PartXml xml) =>
        int.TryParse(xml.Attribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
