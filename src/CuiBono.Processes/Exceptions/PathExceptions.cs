using System.Globalization;
using CuiBono.Statistics.Proportions;

namespace CuiBono.Processes.Exceptions;

/// <summary>Finds the cases off a standard path and says, with a probability, which are sanctioned exceptions, workarounds or errors.</summary>
/// <remarks>The definitions are those of Ejnefjäll and Ågerfalk (2019) and Outmazgine and Soffer (2013); candidates after the control-flow, resource and time
/// patterns of SWORD (van der Waal et al., BPM 2022). The weights are reasons in numbers, fitted to nothing: docs/methods/exceptions-and-workarounds.md.</remarks>
public static class PathExceptions
{
    /// <summary>The probability from which on a kind is said; below it the answer is "cannot tell".</summary>
    public const double Bound = 0.8;

    private const int FewestToOffer = 20;

    /// <summary>The exceptions of a log.</summary>
    /// <exception cref="ArgumentException">The path is empty or names an activity that the log has not.</exception>
    public static ExceptionsResult Of(EventLog log, ExceptionTerms terms)
    {
        if (terms.Path.Count == 0) throw new ArgumentException("The standard path has no activity.", nameof(terms));
        foreach (var step in terms.Path.Append(terms.Goal ?? terms.Path[^1]))
            if (log.ActivityNames.IndexOf(step) < 0)
                throw new ArgumentException($"The log has no activity '{step}'.", nameof(terms));
        var times = new CaseTimes(log, log.ActivityNames.IndexOf(terms.Goal ?? terms.Path[^1]));
        var off = new OffPathCases(log, terms, times);
        var trend = new Trend(times.Start, terms.GoLive is { } day ? Instant(day, terms.Zone) : long.MinValue);
        var groups = new Weighing(off, terms, trend).Groups(times);
        List<string> notes = [.. off.Marks.Select(mark => mark.Note).OfType<string>()];
        if (terms.Register.Count == 0) notes.Add("No exception register is declared: nothing says what is allowed.");
        else notes.AddRange(terms.Register.Where(entry => !entry.IsTellable).Select(entry => $"The register entry '{entry.Name}' says neither to which cases it applies nor how its approval is marked: a log cannot tell it."));
        return new ExceptionsResult(off.Cases.Count + off.OnPath.Count, off.Cases.Count, groups, CaseResults.Of(off.OnPath, times), Uses(off, terms, times), notes, BlindSpots(off, times));
    }

    private static List<RegisterUse> Uses(OffPathCases off, ExceptionTerms terms, CaseTimes times)
    {
        // An exception that becomes a product does so whether or not there was a go-live.
        var trend = new Trend(times.Start, long.MinValue);
        var all = off.Cases.Count + off.OnPath.Count;
        var uses = new List<RegisterUse>();
        for (var at = 0; at < terms.Register.Count; at++)
        {
            var (number, entry) = (at, terms.Register[at]);
            int[] used = [.. off.Cases.Where(one => one.Basis == number).Select(one => one.Case)];
            OffPathCase[] refused = [.. off.Cases.Where(one => one.Unapproved == number)];
            var ended = refused.Count(one => OffPathCases.IsPast(entry.Until, off.Log.Times[one.Row], terms.Zone));
            var applying = entry.Applies.Count == 0 ? used.Length : Enumerable.Range(0, off.Log.CaseCount).Count(off.Marks[at].Applies);
            var share = new Share(used.Length, all);
            var interval = share.Wilson();
            var use = new RegisterUse(entry.Name, applying, used.Length, share.Value, interval)
            {
                IsExceeded = entry.Allowance is { } allowed && interval.Low > allowed,
                AfterEnd = ended,
                WithoutApproval = refused.Length - ended,
                IsGrowing = trend.Of(used, out _, out _) > 0,
            };
            use = use with { Offer = use.IsGrowing && use.Used >= FewestToOffer && entry.IsTellable ? Offer(use, CaseResults.Of(used, times), CaseResults.Of(off.OnPath, times)) : null };
            uses.Add(use with { Says = [.. Says(use, entry)] });
        }

        return uses;
    }

    private static string Offer(RegisterUse use, CaseResults results, CaseResults standard) => string.Create(
        CultureInfo.InvariantCulture,
        $"It grows, as a product does: {use.Used} cases. Offer to make it a path of its own; {Gain(results, standard)}.");

    private static IEnumerable<string> Says(RegisterUse use, RegisterEntry entry)
    {
        if (!entry.IsTellable) yield break;
        if (use.Used == 0) yield return "Never used: either it is not needed, or its cases are not marked as declared.";
        if (entry.Allowance is { } allowed && use.Used > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{100 * use.Share:0.0} % of all cases ({100 * use.Interval.Low:0.0} to {100 * use.Interval.High:0.0}) against an allowance of {100 * allowed:0.##} %: {(use.IsExceeded ? "exceeded" : use.Share > allowed ? "above it, but by less than chance explains" : "kept")}.");
        }

        if (use.AfterEnd > 0) yield return $"Ended on {entry.Until!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, and used {use.AfterEnd} times since: extend it or end it.";
        if (use.WithoutApproval > 0) yield return $"{use.WithoutApproval} cases that it applies to left the path without the approval that it asks for.";
        if (use.Offer is { } offer) yield return offer;
    }

    private static string Gain(CaseResults results, CaseResults standard)
    {
        if (results.MedianDays is not { } days || standard.MedianDays is not { } usual) return "what a path would gain, the log cannot say";
        return days > usual
            ? string.Create(CultureInfo.InvariantCulture, $"its customers wait {days:0.0} days (median), those of the standard path {usual:0.0}: at most {days - usual:0.0} days a case are to be gained")
            : string.Create(CultureInfo.InvariantCulture, $"its customers wait {days:0.0} days (median) and those of the standard path {usual:0.0}: the gain is an approval less, not time");
    }

    private static List<string> BlindSpots(OffPathCases off, CaseTimes times)
    {
        List<string> spots =
        [
            "Work beside the system leaves no event: fictitious entries, a real process apart from the reported one, a case split so that each part conforms, side lists and calls. That none is found is no proof that there is none; ask the people, count the spreadsheets.",
        ];
        if (off.Team is null && off.People is null) spots.Add("The log does not say who acted: whether a deviation is the habit of a team cannot be seen.");
        if (off.Customer is null && off.Product is null) spots.Add("The log does not say for whom: whether a deviation belongs to a customer or product cannot be seen.");
        if (!off.Batches.IsSeen) spots.Add("Entries in one go cannot be seen: times are whole minutes, or nobody is named.");
        if (times.Usual is null) spots.Add("Fewer than 20 cases reached the goal: a case that did not is taken as open, none as missed.");
        return spots;
    }

    private static long Instant(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return zone.IsInvalidTime(midnight) ? midnight.Ticks : TimeZoneInfo.ConvertTimeToUtc(midnight, zone).Ticks;
    }
}
