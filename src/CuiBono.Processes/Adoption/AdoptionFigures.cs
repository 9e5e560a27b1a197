using CuiBono.Processes.Performance;
using CuiBono.Statistics.Proportions;
using CuiBono.Statistics.Survival;

namespace CuiBono.Processes.Adoption;

/// <summary>Whether people use the new way, and whether the old one is dead, from the cases of a log.</summary>
/// <param name="GoLive">The first day on which people could take the new way; a case belongs to the day it began.</param>
/// <param name="CaseList">Every case that has a time, in the order of the log.</param>
/// <param name="TeamNames">The teams.</param>
/// <remarks>The denominator of a path is the eligible cases, begun since the go-live, that are complete: who could have used the new path, and of whom it is known
/// whether they did. Cases still open at the log's end are counted apart; the definition is on docs/methods/adoption.md.</remarks>
public sealed record AdoptionFigures(DateOnly GoLive, IReadOnlyList<AdoptionCase> CaseList, IReadOnlyList<string> TeamNames)
{
    /// <summary>The version of the definition.</summary>
    public const int Version = 1;

    /// <summary>All cases begun since the go-live, eligible or not.</summary>
    public int Cases { get; private init; }

    /// <summary>The eligible ones among them, open ones included.</summary>
    public int Eligible { get; private init; }

    /// <summary>The eligible ones that were still open when the log ended.</summary>
    public int Open { get; private init; }

    /// <summary>The eligible ones that are complete: the denominator of <see cref="PathShare"/>.</summary>
    public int Decided => Eligible - Open;

    /// <summary>The share on the new way alone before the go-live: of the eligible, complete cases begun then.</summary>
    public CaseShare Before { get; private init; }

    /// <summary>Adoption by week, those weeks in which an eligible case began.</summary>
    public IReadOnlyList<WeekAdoption> Weeks { get; private init; } = [];

    /// <summary>Adoption by team, the most eligible cases first; empty where no team is named.</summary>
    public IReadOnlyList<TeamAdoption> Teams { get; private init; } = [];

    /// <summary>How long users stayed on the new way; null where the log names neither person nor team, or nobody used it.</summary>
    public Reversion? Reversion { get; private init; }

    /// <summary>What is left of each retired path, in the order of the terms.</summary>
    public IReadOnlyList<RetiredUse> Retired { get; private init; } = [];

    /// <summary>The cases that touched a retired path, of all begun since the go-live; null where none is declared.</summary>
    public CaseShare? DualRunning { get; private init; }

    /// <summary>How much could be automatic, holds, and is used.</summary>
    public AutomationShares Automation { get; private init; }

    /// <summary>Whether cases fall back more often when many come; null where too few began the new way.</summary>
    public LoadFallback? FallbackByLoad { get; private init; }

    /// <summary>Whether the go-live changed what cases do; null where <see cref="NoChange"/> says why it cannot be told.</summary>
    public GoLiveChange? Change { get; private init; }

    /// <summary>Why there is no <see cref="Change"/>.</summary>
    public string? NoChange { get; private init; }

    /// <summary>The last instant of the log in ticks UTC.</summary>
    public long Until { get; private init; }

    /// <summary>What the reader has to know of the log and the terms.</summary>
    public IReadOnlyList<string> Notes { get; private init; } = [];

    /// <summary>What these figures cannot show, in words.</summary>
    public IReadOnlyList<string> BlindSpots { get; private init; } = [];

    /// <summary>What people do, in a sentence.</summary>
    public string Culture => AdoptionWords.Culture(this);

    /// <summary>Whether the path holds and what should be dead is, in a sentence.</summary>
    public string Process => AdoptionWords.Process(this);

    /// <summary>Whether the system is ready, in a sentence.</summary>
    public string System => AdoptionWords.System(this);

    /// <summary>System, path and people in one sentence.</summary>
    public string Summary => AdoptionWords.Summary(this);

    /// <summary>The complete eligible cases of a path, of all of them.</summary>
    public CaseShare PathShare(AdoptionPath path) => new(CaseList.Count(one => one.IsDecided && one.Path == path), Decided);

    /// <summary>The open eligible cases that carry no mark but those of a path so far.</summary>
    public int OpenOn(AdoptionPath path) => CaseList.Count(one => one.IsAfter && one.IsOpen && one.Path == path);

    /// <summary>The figures of a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="terms">What is looked for; the log has the columns it names (<see cref="AdoptionTerms.Check"/>).</param>
    /// <exception cref="ArgumentException">It has not.</exception>
    public static AdoptionFigures Of(EventLog log, AdoptionTerms terms)
    {
        if (terms.Check(log) is [var (term, message), ..]) throw new ArgumentException($"{term}: {message}", nameof(terms));
        var marks = new AdoptionMarks(log, terms);
        var pass = new AdoptionPass(log, terms, marks);
        var after = pass.Cases.Where(one => one.IsAfter).ToList();
        var eligible = after.Where(one => one.IsEligible).ToList();
        var before = pass.Cases.Where(one => !one.IsAfter && one.IsEligible && !one.IsOpen).ToList();
        var (change, why) = GoLiveComparison.Of(log, terms, pass.Cases, pass.Until);
        return new AdoptionFigures(terms.GoLive, pass.Cases, pass.TeamNames)
        {
            Cases = after.Count,
            Eligible = eligible.Count,
            Open = eligible.Count(one => one.IsOpen),
            Before = OnNew(before),
            Weeks = [.. eligible.GroupBy(one => Monday(one, terms)).OrderBy(week => week.Key).Select(week => new WeekAdoption(week.Key, week.Count(), OnNew(week)))],
            Teams = terms.Team is null ? [] : ByTeam(eligible, terms, pass.TeamNames),
            Reversion = Returns(pass),
            Retired = [.. terms.Retired.Select((path, at) => Use(path, marks.IsKnown[at], [.. after.OrderBy(one => one.Start).Select(one => (one.Retired >> at & 1) != 0)], pass.LastTouch[at]))],
            DualRunning = terms.Retired.Count == 0 ? null : new CaseShare(after.Count(one => one.Retired != 0), after.Count),
            Automation = Automate(terms, after),
            FallbackByLoad = LoadFallback.Of(pass.Cases),
            Change = change,
            NoChange = why,
            Until = pass.Until,
            Notes = AdoptionWords.Notes(log, terms, marks, pass),
            BlindSpots = AdoptionWords.BlindSpots(log, terms),
        };
    }

    private static CaseShare OnNew(IEnumerable<AdoptionCase> cases)
    {
        var (on, all) = (0, 0);
        foreach (var one in cases)
        {
            if (one.IsOpen) continue;
            all++;
            if (one.Path == AdoptionPath.New) on++;
        }

        return new CaseShare(on, all);
    }

    private static DateOnly Monday(in AdoptionCase one, AdoptionTerms terms)
    {
        var day = LocalDay.Of(one.Start, terms.Zone);
        return day.AddDays(-Math.Min(day.DayNumber, ((int)day.DayOfWeek + 6) % 7));
    }

    private static List<TeamAdoption> ByTeam(List<AdoptionCase> eligible, AdoptionTerms terms, IReadOnlyList<string> names)
    {
        var first = Monday(new AdoptionCase(0, LocalDay.Start(terms.GoLive, terms.Zone), AdoptionPath.None, false, true, -1), terms).DayNumber;
        var groups = eligible.GroupBy(one => one.Team).Select(group => (Team: group.Key < 0 ? null : names[group.Key], Cases: group.ToList())).ToList();
        var shares = groups.ConvertAll(group => OnNew(group.Cases));
        var shrunk = ShrunkShares.Of(shares);
        var teams = new List<TeamAdoption>();
        for (var at = 0; at < groups.Count; at++)
        {
            var weeks = groups[at].Cases.GroupBy(one => ((Monday(one, terms).DayNumber - first) / 7) + 1).OrderBy(week => week.Key)
                .Select(week => (week.Key, OnNew(week))).Where(week => week.Item2.Total > 0).ToList();
            teams.Add(new TeamAdoption(groups[at].Team, groups[at].Cases.Count, shares[at], shrunk[at], RiseTest.StillSince(weeks)) { Relapse = RelapseTest.Of(weeks, groups.Count) });
        }

        return [.. teams.OrderByDescending(team => team.Eligible).ThenBy(team => team.Team, StringComparer.Ordinal)];
    }

    private static Reversion? Returns(AdoptionPass pass)
    {
        if (pass.Uses is not { } uses || uses.Reversions() is not { Count: > 0 } found) return null;
        var users = found.ConvertAll(one => new ReversionUser(uses.Person is { } person ? person.Values[one.Who] : pass.TeamNames[one.Who], one.First, one.Return, one.Case));
        var curve = KaplanMeier.Of(users.Select(user => new Lifetime(((user.Return == EventLog.NoTime ? pass.Until : user.Return) - user.First) / (double)TimeSpan.TicksPerDay, user.Return != EventLog.NoTime)));
        List<StayStep> steps = [.. curve.Steps.Where(step => step.Ended > 0).Select(step => (Step: step, Interval: curve.IntervalAt(step.Time, SurvivalInterval.LogLog)))
            .Select(one => new StayStep(one.Step.Time, one.Step.AtRisk, one.Step.Ended, one.Step.Survival, one.Interval.Low, one.Interval.High))];
        return new Reversion(uses.Person is null, users, steps, curve.Quantile(0.5));
    }

    /// <summary>What is left of a path, from the cases in the order in which they began.</summary>
    private static RetiredUse Use(RetiredTerms path, bool isKnown, bool[] touched, long last)
    {
        const int Enough = 5;
        var half = touched.Length / 2;
        var (earlier, later) = (new CaseShare(touched[..half].Count(one => one), half), new CaseShare(touched[half..].Count(one => one), touched.Length - half));
        var all = new CaseShare(earlier.Count + later.Count, touched.Length);
        var state = !isKnown ? RetiredState.Unknown
            : all.Count == 0 || (later.Count == 0 && earlier.Count >= Enough) ? RetiredState.Dead
            : half > 0 && later.Value < earlier.Value && new TwoShares(new Share(earlier.Count, earlier.Total), new Share(later.Count, later.Total)).ExactlyGreater() < 0.05 ? RetiredState.Dying
            : RetiredState.Alive;
        return new RetiredUse(path.Name, state, all, last);
    }

    private static AutomationShares Automate(AdoptionTerms terms, List<AdoptionCase> after)
    {
        var decided = after.Where(one => one.IsDecided).ToList();
        var began = decided.Where(one => one.BeganNew).ToList();
        var (known, finished) = (decided.Where(one => one.IsUntouched is not null).ToList(), after.Where(one => one.TouchedAfterAutomatic is not null).ToList());
        return new AutomationShares(
            new CaseShare(after.Count(one => one.IsEligible), after.Count),
            new CaseShare(began.Count(one => one.Path == AdoptionPath.New), began.Count),
            OnNew(decided),
            terms.Automatic.Count == 0 ? null : new CaseShare(known.Count(one => one.IsUntouched == true), known.Count),
            terms.To is null || terms.Automatic.Count == 0 ? null : new CaseShare(finished.Count(one => one.TouchedAfterAutomatic == true), finished.Count));
    }
}
