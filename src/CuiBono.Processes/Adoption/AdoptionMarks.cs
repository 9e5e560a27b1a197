using System.Globalization;

namespace CuiBono.Processes.Adoption;

/// <summary>The bits of everything that adoption looks for.</summary>
internal sealed class AdoptionMarks
{
    public const ulong New = 1, Old = 2, Automatic = 4, Manual = 8;

    /// <summary>Most columns of eligibility and retired paths together.</summary>
    public const int MostBits = 63 - FirstEligible;

    private const int FirstEligible = 4;

    private readonly MarkBits bits;

    public AdoptionMarks(EventLog log, AdoptionTerms terms)
    {
        bits = new MarkBits(log);
        Say("new", bits.Add(terms.New, New));
        Say("old", bits.Add(terms.Old, Old));
        var at = FirstEligible;
        foreach (var (name, values) in terms.Eligible)
        {
            var bit = 1ul << at++;
            AllEligible |= bit;
            Say("eligible", bits.Add(new Dictionary<string, IReadOnlyList<string>> { [name] = values }, bit));
        }

        FirstRetired = at;
        foreach (var path in terms.Retired) IsKnown.Add(Retire(terms, path, 1ul << at++));
        var automatic = terms.Automatic.ToHashSet(StringComparer.Ordinal);
        bits.AddEach(terms.Person ?? AdoptionTerms.Resource, actor => string.IsNullOrWhiteSpace(actor) ? 0 : automatic.Contains(actor) ? Automatic : Manual);
    }

    /// <summary>The bits that an eligible case has.</summary>
    public ulong AllEligible { get; }

    /// <summary>The place of the first retired path's bit.</summary>
    public int FirstRetired { get; }

    /// <summary>Whether the log knows the marks of each retired path at all.</summary>
    public List<bool> IsKnown { get; } = [];

    /// <summary>What is looked for and not there.</summary>
    public List<string> Notes { get; } = [];

    public ulong OfEvent(int row) => bits.OfEvent(row);

    public ulong OfCase(int @case) => bits.OfCase(@case);

    private bool Retire(AdoptionTerms terms, RetiredTerms path, ulong bit)
    {
        if (path.Marks.Count > 0)
        {
            var absent = bits.Add(path.Marks, bit);
            Say($"retired path '{path.Name}'", absent);
            return absent.Count < path.Marks.Sum(mark => mark.Value.Count);
        }

        var isActivity = bits.Add(AdoptionTerms.Activity, path.Name, bit);
        var isActor = bits.Add(terms.Person ?? AdoptionTerms.Resource, path.Name, bit);
        if (!isActivity && !isActor) Notes.Add($"The retired path '{path.Name}' has no marks, and no activity or actor of the log is called so: whether it is dead cannot be told.");
        return isActivity || isActor;
    }

    private void Say(string what, IReadOnlyList<string> absent)
    {
        if (absent.Count > 0) Notes.Add(string.Create(CultureInfo.InvariantCulture, $"No event has {string.Join(", ", absent)} ({what}): never used, or written otherwise."));
    }
}
