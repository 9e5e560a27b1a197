using CuiBono.Evidence;

namespace CuiBono.Documents.Trackers;

/// <summary>Gathers the passages of one item, cleaned and counted.</summary>
internal sealed class TrackerTexts(Reading reading, SourcePlace place)
{
    /// <summary>Passages kept of one item; more is no description.</summary>
    private const int Most = 2_000;

    private readonly List<Passage> _passages = [];
    private bool _said;

    public IReadOnlyList<Passage> Passages => _passages;

    public void Add(string text, PassageKind kind)
    {
        var clean = PassageText.Clean(text, reading.Limits.MaxPassageLength, out var cut);
        if (clean.Length == 0 || clean == "|") return;
        if (_passages.Count >= Most)
        {
            if (!_said) reading.LeaveUnread(FindingCodes.TooManyPassages, $"the item holds more than {Reading.Number(Most)} passages; the rest was not read", place);
            _said = true;
            return;
        }

        reading.Spend(clean.Length);
        if (cut) reading.SayCut(place);
        _passages.Add(new Passage(clean, place, kind));
    }

    /// <summary>A field of the item beside its description: "Budget: EUR 4.2m", or its text below its name.</summary>
    public void Field(string name, IReadOnlyList<Passage> values)
    {
        if (values.Count == 0) return;
        if (values.Count == 1 && values[0].Kind == PassageKind.Paragraph)
        {
            Add($"{name}: {values[0].Text}", PassageKind.Paragraph);
            return;
        }

        Add(name, PassageKind.Heading);
        foreach (var value in values) Add(value.Text, value.Kind);
    }
}
