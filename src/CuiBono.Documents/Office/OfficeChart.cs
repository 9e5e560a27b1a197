using System.Text;
using CuiBono.Evidence;

namespace CuiBono.Documents.Office;

/// <summary>The text of a chart: its titles, and each series as a row of its stored labels and values.</summary>
internal sealed class OfficeChart(SourcePlace place, Reading reading)
{
    private const int MaxPoints = 200;

    private readonly List<string> _labels = [];
    private readonly List<string> _values = [];
    private string _name = "";
    private List<string>? _target;
    private bool _inName;

    public void Read(PartXml xml)
    {
        var text = new StringBuilder();
        while (xml.Next())
        {
            if (xml.IsStart) Start(xml, text);
            else if (xml.IsEnd) End(xml, text);
        }
    }

    private void Start(PartXml xml, StringBuilder text)
    {
        switch (xml.Name)
        {
            case "ser":
                _labels.Clear();
                _values.Clear();
                _name = "";
                break;
            case "tx":
                _inName = true;
                break;
            case "cat" or "xVal":
                _target = _labels;
                break;
            case "val" or "yVal":
                _target = _values;
                break;
            case "v" when _target is not null:
                if (_target.Count < MaxPoints) _target.Add(xml.InnerText().Trim());
                break;
            case "v" when _inName:
                _name = xml.InnerText().Trim();
                break;
            case "p":
                text.Clear();
                break;
            case "t" when text.Length <= reading.Limits.MaxPassageLength:
                text.Append(xml.InnerText());
                break;
        }
    }

    private void End(PartXml xml, StringBuilder text)
    {
        switch (xml.Name)
        {
            case "tx":
                _inName = false;
                break;
            case "cat" or "xVal" or "val" or "yVal":
                _target = null;
                break;
            case "p":
                reading.Add(text.ToString(), place, PassageKind.Paragraph);
                break;
            case "ser":
                AddSeries();
                break;
        }
    }

    private void AddSeries()
    {
        var row = new StringBuilder(_name);
        for (var at = 0; at < Math.Max(_labels.Count, _values.Count); at++)
        {
            if (row.Length > 0) row.Append(" | ");
            if (at < _labels.Count) row.Append(_labels[at]).Append(' ');
            if (at < _values.Count) row.Append(NumberText.Of(_values[at], NumberKind.Plain, countsFrom1904: false));
        }

        reading.Add(row.ToString(), place, PassageKind.TableRow);
    }
}
