using CuiBono.Evidence;
using CuiBono.Promises;

namespace CuiBono.Verdicts.Waivers;

/// <summary>A rule that is set aside for one initiative, for a time: who asked, who else approved, why. Never a pass.</summary>
/// <param name="Id">The waiver's name, that of its file: waivers/ID.yaml.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="Initiative">The initiative's id.</param>
/// <param name="Reason">Why.</param>
/// <param name="RequestedBy">Who asked for it.</param>
/// <param name="ApprovedBy">Who approved it, another person.</param>
/// <param name="Granted">The first day on which it applies.</param>
/// <param name="Expires">The last day on which it applies, at most <see cref="LongestDays"/> after the first.</param>
public sealed record Waiver(string Id, string Rule, string Initiative, string Reason, string RequestedBy, string ApprovedBy, DateOnly Granted, DateOnly Expires)
{
    /// <summary>The most days from grant to expiry.</summary>
    public const int LongestDays = 180;

    /// <summary>What was asked in return.</summary>
    public IReadOnlyList<WaiverCondition> Conditions { get; init; } = [];

    /// <summary>Where each field stands, by name; empty for a waiver that is not written yet.</summary>
    public IReadOnlyDictionary<string, FieldSource> Sources { get; init; } = new Dictionary<string, FieldSource>();

    /// <summary>The file's name in the workspace.</summary>
    public string File => $"{WaiverFile.Folder}/{Id}{WaiverFile.Ending}";

    /// <summary>Whether a day lies between grant and expiry, both included.</summary>
    public bool IsInForce(DateOnly day) => Granted <= day && day <= Expires;

    /// <summary>Where a field stands, or the file.</summary>
    public SourcePlace PlaceOf(string field) => Sources.TryGetValue(field, out var source) ? source.Place : new SourcePlace(File) { Line = 1 };
}
