using CuiBono.Verdicts.Waivers;

namespace CuiBono.Reviews.Persons;

/// <summary>What is asked for when a waiver is written.</summary>
/// <param name="Initiative">The initiative's id.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="Reason">Why.</param>
/// <param name="RequestedBy">Who asks.</param>
/// <param name="ApprovedBy">Who approves, another person.</param>
/// <param name="Expires">The last day.</param>
/// <param name="Conditions">What is asked in return.</param>
public sealed record WaiverRequest(string Initiative, string Rule, string Reason, string RequestedBy, string ApprovedBy, DateOnly Expires, IReadOnlyList<string> Conditions)
{
    private const int LongestStem = 80;

    /// <summary>The waiver; its name is free among those that are there.</summary>
    internal Waiver Granted(DateOnly today, IReadOnlyList<Waiver> others)
    {
        var stem = $"{Initiative}-{Rule}";
        if (stem.Length > LongestStem) stem = stem[..LongestStem].TrimEnd('-', '.', '_');
        var id = stem;
        for (var number = 2; others.Any(other => other.Id == id); number++) id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{stem}-{number}");
        return new Waiver(id, Rule, Initiative, Reason, RequestedBy, ApprovedBy, today, Expires) { Conditions = [.. Conditions.Select(WaiverCondition.Of)] };
    }

    /// <summary>Whether a waiver says what is asked for.</summary>
    internal bool IsIn(Waiver waiver) =>
        (waiver.Initiative, waiver.Rule, waiver.Reason, waiver.RequestedBy, waiver.ApprovedBy, waiver.Expires) == (Initiative, Rule, Reason, RequestedBy, ApprovedBy, Expires)
        && waiver.Conditions.Select(condition => condition.Text).SequenceEqual(Conditions);
}
