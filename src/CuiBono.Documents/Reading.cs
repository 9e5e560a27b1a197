using System.Diagnostics;
using System.Globalization;
using CuiBono.Evidence;

namespace CuiBono.Documents;

/// <summary>One reading of one file: what came out so far, and how much more may.</summary>
internal sealed class Reading(string name, ReadLimits limits)
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly List<Passage> _passages = [];
    private readonly List<Finding> _findings = [];
    private readonly List<UnreadPart> _unread = [];

    public SourcePlace Whole { get; } = new(name);

    public ReadLimits Limits => limits;

    /// <summary>The title that the document's text or properties give; the first one stays.</summary>
    public string? Title { get; private set; }

    public IReadOnlyList<Passage> Passages => _passages;

    public IReadOnlyList<Finding> Findings => _findings;

    public IReadOnlyList<UnreadPart> Unread => _unread;

    public TimeSpan TimeLeft => limits.MaxTime - Stopwatch.GetElapsedTime(_started);

    /// <summary>Keeps a passage, cleaned; text that is empty then is dropped. False where it was dropped.</summary>
    public bool Add(ReadOnlySpan<char> text, SourcePlace place, PassageKind kind)
    {
        var clean = PassageText.Clean(text, limits.MaxPassageLength, out var cut);
        if (clean.Length == 0) return false;
        if (_passages.Count >= limits.MaxPassages)
            throw new ReadStoppedException(FindingCodes.TooManyPassages, $"the file holds more than {Number(limits.MaxPassages)} passages; the rest was not read");
        if (cut) SayCut(place);
        _passages.Add(new Passage(clean, place, kind));
        return true;
    }

    public void SayCut(SourcePlace place) =>
        LeaveUnread(FindingCodes.CutText, $"the text is longer than {Number(limits.MaxPassageLength)} characters; its end was not read", place);

    public void OfferTitle(ReadOnlySpan<char> text)
    {
        if (Title is not null) return;
        var clean = PassageText.Clean(text, 500, out _);
        if (clean.Length > 0) Title = clean;
    }

    public void Say(string code, string message, SourcePlace place, FindingSeverity severity) =>
        _findings.Add(new Finding(code, message, place, severity));

    /// <summary>Says that a part could not be read.</summary>
    public void LeaveUnread(string code, string why, SourcePlace place)
    {
        _findings.Add(new Finding(code, why, place));
        _unread.Add(new UnreadPart(place, why));
    }

    /// <summary>Ends the reading when its time is up.</summary>
    public void CheckTime()
    {
        if (TimeLeft < TimeSpan.Zero) throw TimeIsUp();
    }

    public ReadStoppedException TimeIsUp() =>
        new(FindingCodes.TimeUp, $"reading took longer than {limits.MaxTime.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)} s; the rest was not read");

    public Document ToDocument(SourceFormat format, FrontMatter? frontMatter = null) => new(name, format)
    {
        Title = Title,
        FrontMatter = frontMatter,
        Passages = _passages,
        Findings = _findings,
        Unread = _unread,
    };

    public Register ToRegister(IReadOnlyList<string> headers, IReadOnlyList<RegisterRow> rows) => new(name, headers)
    {
        Rows = rows,
        Findings = _findings,
        Unread = _unread,
    };

    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
