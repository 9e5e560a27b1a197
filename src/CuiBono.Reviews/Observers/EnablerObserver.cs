using System.Globalization;
using CuiBono.Evidence;
using CuiBono.Outcomes;
using CuiBono.Processes;
using CuiBono.Processes.Adoption;
using CuiBono.Processes.Exceptions;
using CuiBono.Processes.Import;
using CuiBono.Promises;

namespace CuiBono.Reviews.Observers;

/// <summary>Takes what a log says of culture, process and system as evidence that rules can judge.</summary>
internal static class EnablerObserver
{
    private const int MostHabits = 5;

    private static readonly Measure Adoption = new("adoption", AdoptionFigures.Version, MeasureKind.Share, "%", "The share of complete eligible cases on the new way alone.");

    /// <summary>Neither is known, for one reason.</summary>
    public static EnablerEvidence Unknown(string why) => new() { NoAdoption = why, NoExceptions = why };

    /// <summary>The evidence of a log.</summary>
    /// <param name="initiative">The initiative, which declares its adoption and a go-live that is over.</param>
    /// <param name="imported">The log.</param>
    /// <param name="file">Its name.</param>
    /// <param name="asOf">The day of the review: what the log knows of later days is not looked at.</param>
    /// <param name="sha256">The hash of the file.</param>
    public static EnablerEvidence Observe(Initiative initiative, ImportedLog imported, string file, DateOnly asOf, string? sha256)
    {
        var zone = EvidenceFolder.ZoneOf(initiative.Process!.Adoption!.Zone);
        var log = LogObserver.Until(imported.Log, asOf, zone);
        if (log.EventCount == 0 || log.Span.Last == EventLog.NoTime) return Unknown($"{file} holds no event up to {asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.");
        var notes = LogObserver.Notes(imported.Report);
        var until = LogObserver.Day(log.Span.Last, zone);
        var (adoption, noAdoption) = People(initiative, log, zone, new Provenance(file, sha256, until) { Notes = notes });
        var (exceptions, noExceptions) = OffPath(initiative, log, zone);
        return new EnablerEvidence { Adoption = adoption, NoAdoption = noAdoption, Exceptions = exceptions, NoExceptions = noExceptions, Provenance = new Provenance(file, sha256, until) { Notes = notes } };
    }

    private static (AdoptionEvidence?, string?) People(Initiative initiative, EventLog log, TimeZoneInfo zone, Provenance provenance)
    {
        var (terms, findings) = AdoptionObserver.Terms(initiative, log);
        if (terms is null) return (null, string.Join(" ", findings.Select(finding => finding.Message)));
        var figures = AdoptionFigures.Of(log, terms);
        var last = LogObserver.Day(figures.Until, zone);
        var first = Later(terms.GoLive, last.AddDays(1 - AdoptionEvidence.RecentDays));
        var recent = figures.CaseList.Where(one => one.IsDecided && LogObserver.Day(one.Start, zone) >= first).ToList();
        if (figures.Cases == 0) return (null, $"No case began since the go-live of {terms.GoLive.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.");
        var lately = new CountedShare(recent.Count(one => one.Path == AdoptionPath.New), recent.Count);
        var measurement = recent.Count == 0 ? null : new Measurement(Adoption, 100 * lately.Value, "%", new(100 * lately.Interval.Low, 100 * lately.Interval.High, lately.Interval.Level), recent.Count, new Period(first, last), provenance with { Notes = [.. provenance.Notes, .. figures.Notes] })
        {
            OpenCount = figures.Open,
        };
        return (new AdoptionEvidence(terms.GoLive, measurement)
        {
            Used = Of(figures.PathShare(AdoptionPath.New)),
            Possible = Of(figures.Automation.Possible),
            Reached = Of(figures.Automation.Reached),
            Fallback = Of(figures.PathShare(AdoptionPath.Fallback)),
            Open = figures.Open,
            DualRunning = figures.DualRunning is { } dual ? Of(dual) : null,
            Retired = [.. figures.Retired.Select(path => new RetiredEvidence(path.Name, path.State != RetiredState.Unknown, path.State == RetiredState.Alive, Of(path.Touched), path.Last == EventLog.NoTime ? null : LogObserver.Day(path.Last, zone)))],
            Teams = [.. figures.Teams.Where(team => team.Team is not null).Select(team => (team.Team!, Of(team.New)))],
            Culture = figures.Culture,
            Process = figures.Process,
            System = figures.System,
            Summary = figures.Summary,
            BlindSpots = figures.BlindSpots,
        }, null);
    }

    /// <summary>What flows off the path of the cases begun since the go-live: before it the path was another.</summary>
    private static (ExceptionsEvidence?, string?) OffPath(Initiative initiative, EventLog log, TimeZoneInfo zone)
    {
        var goLive = initiative.System!.FirstDay!.Value;
        var since = log.WhereCases(at => log.SpanOf(at).First is var first && first != EventLog.NoTime && LogObserver.Day(first, zone) >= goLive);
        if (since.CaseCount == 0) return (null, $"No case began since the go-live of {goLive.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.");
        var (result, problem) = ExceptionsObserver.Observe(initiative, since);
        if (result is null) return (null, problem);
        return (new ExceptionsEvidence(result.Cases, result.Of(ExceptionKind.Sanctioned), result.Of(ExceptionKind.Workaround), result.Of(ExceptionKind.Error), result.Of(ExceptionKind.CannotTell))
        {
            Register = [.. result.Register.Select(use => new RegisterEvidence(use.Name, new CountedShare(use.Used, result.Cases), use.IsExceeded, use.AfterEnd, use.WithoutApproval))],
            Habits = [.. result.Groups.Where(group => group.Kind == ExceptionKind.Workaround).Take(MostHabits).Select(Habit)],
            WorseOff = [.. result.Groups.Where(group => group is { Kind: ExceptionKind.Sanctioned, Cases.Count: >= 20 }).Select(group => Worse(group, result.Standard)).OfType<string>()],
            Offers = Offers(initiative, log),
            Notes = result.Notes,
        }, null);
    }

    /// <summary>The exceptions that grow into products; they do so whether or not there was a go-live, so all cases count.</summary>
    private static List<string> Offers(Initiative initiative, EventLog log) => initiative.Process!.Exceptions.Count == 0 || ExceptionsObserver.Observe(initiative, log).Result is not { } whole
        ? []
        : [.. whole.Register.Where(use => use.Offer is not null).Select(use => $"{use.Name}: {use.Offer}")];

    private static string Habit(DeviationGroup group)
    {
        var who = group.Team ?? group.Person;
        return string.Create(CultureInfo.InvariantCulture, $"{(who is null ? "" : $"{who}: ")}{group.Pattern} in {group.Cases.Count:N0} {(group.Cases.Count == 1 ? "case" : "cases")} (probability {group.Probability:0.00})");
    }

    /// <summary>Where the customers of an exception wait longer than those of the path.</summary>
    private static string? Worse(DeviationGroup group, CaseResults standard) =>
        group.Results.MedianDays is { } days && standard.MedianDays is { } usual && days > usual
            ? string.Create(CultureInfo.InvariantCulture, $"{group.Basis ?? group.Pattern}: its customers wait {days:0.0} days (median of {group.Cases.Count:N0}), those of the standard path {usual:0.0}")
            : null;

    private static CountedShare Of(CaseShare share) => new(share.Count, share.Total);

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
