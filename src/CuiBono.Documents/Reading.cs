using System.Diagnostics;
using System.Globalization;
using CuiBono.Evidence;

namespace CuiBono.Documents;

/// <summary>One reading of one file: what came out so far, and how much more may.</summary>
internal sealed class Reading(string name, ReadLimits limits, TextEncoding? encoding = null)
{
    /// <summary>Findings kept of one code; a hostile file must not make millions.</summary>
    private const int MaxFindings = 200;

    private readonly Dictionary<string, int> _said = new(StringComparer.Ordinal);
    private readonly long _started = Stopwatch.GetTimestamp();
    private long _kept;
    private readonly List<Passage> _passages = [];
    private readonly List<Finding> _findings = [];
    private readonly List<UnreadPart> _unread = [];

    public SourcePlace Whole { get; } = new(name);

    public ReadLimits Limits => limits;

    /// <summary>The encoding that the file is declared to have, which counts for text alone.</summary>
    public TextEncoding? Encoding => encoding;

    /// <summary>The title that the document's text or properties give; the first one stays.</summary>
    public string? Title { get; private set; }

    public IReadOnlyList<Passage> Passages => _passages;

    public IReadOnlyList<Finding> Findings => _findings;

    public IReadOnlyList<UnreadPart> Unread => _unread;

    public TimeSpan TimeLeft => limits.MaxTime - Stopwatch.GetElapsedTime(_started);

    /// <summary>Keeps a passage, cleaned; text that is empty then is dropped. False where it was dropped.</summary>
    public bool Add(string text, SourcePlace place, PassageKind kind)
    {
        var clean = PassageText.Clean(text, limits.MaxPassageLength, out var cut);
        if (clean.Length == 0) return false;
        Spend(clean.Length);
        if (_passages.Count >= limits.MaxPassages)
            throw new ReadStoppedException(FindingCodes.TooManyPassages, $"the file holds more than {Number(limits.MaxPassages)} passages; the rest was not read");
        if (cut) SayCut(place);
        _passages.Add(new Passage(clean, place, kind));
        return true;
    }

    /// <summary>Counts text that is kept, and ends the reading where it is too much.</summary>
    public void Spend(int length)
    {
        _kept += length;
        if (_kept > limits.MaxTextLength)
            throw new ReadStoppedException(FindingCodes.TooMuchText, $"the file holds more than {Number(limits.MaxTextLength)} characters of text; the rest was not read");
    }

    public void SayCut(SourcePlace place) =>
        LeaveUnread(FindingCodes.CutText, $"the text is longer than {Number(limits.MaxPassageLength)} characters; its end was not read", place);

    public void OfferTitle(string text)
    {
        if (Title is not null) return;
        var clean = PassageText.Clean(text, 500, out _);
        if (clean.Length > 0) Title = clean;
    }

    public void Say(string code, string message, SourcePlace place, FindingSeverity severity)
    {
        if (IsSaidOften(code, place)) return;
        _findings.Add(new Finding(code, message, place, severity));
    }

    /// <summary>Says that a part could not be read.</summary>
    public void LeaveUnread(string code, string why, SourcePlace place)
    {
        if (IsSaidOften(code, place)) return;
        _findings.Add(new Finding(code, why, place));
        _unread.Add(new UnreadPart(place, why));
    }

    /// <summary>Counts a finding; the first one too many is said in place of all that follow.</summary>
    private bool IsSaidOften(string code, SourcePlace place)
    {
        var times = _said[code] = _said.GetValueOrDefault(code) + 1;
        if (times == MaxFindings + 1)
        {
            var why = $"from here on there are more findings \"{code}\" than the {MaxFindings} that are listed";
            _findings.Add(new Finding(FindingCodes.TooManyFindings, why, place));
            _unread.Add(new UnreadPart(place, why));
        }

        return times > MaxFindings;
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
