using System.Globalization;
using CuiBono.Processes;
using CuiBono.Processes.Adoption;
using CuiBono.Reports.Terminal;
namespace CuiBono.Cli.Commands.Process;

/// <summary>The figures of adoption, for people.</summary>
internal static class AdoptionText
{
    private const int TeamsShown = 20;

    public static void Write(Page page, AdoptionFigures figures)
    {
        page.Wrapped(figures.Summary, 0);
        page.Line();
        page.Wrapped($"Culture     {figures.Culture}", 12);
        page.Wrapped($"Process     {figures.Process}", 12);
        page.Wrapped($"System      {figures.System}", 12);
        page.Line();
        page.Wrapped($"Eligible    {Figure.Count(figures.Eligible)} of {Figure.Count(figures.Cases, "case")} begun since {Day(figures.GoLive)}; {Figure.Count(figures.Open)} still open, so the shares are of {Figure.Count(figures.Decided)}", 12);
        Path(page, "new", figures.PathShare(AdoptionPath.New), $"{Figure.Count(figures.OpenOn(AdoptionPath.New))} open so far");
        Path(page, "old", figures.PathShare(AdoptionPath.Old), $"{Figure.Count(figures.OpenOn(AdoptionPath.Old))} open so far");
        Path(page, "mixed", figures.PathShare(AdoptionPath.Mixed), "both ways");
        Path(page, "fallback", figures.PathShare(AdoptionPath.Fallback), "began new, ended old");
        Path(page, "no mark", figures.PathShare(AdoptionPath.None), "of either way");
        if (figures.FallbackByLoad is { } load)
        {
            page.Wrapped(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  of those that began new {100 * load.Busy.Value:0.0} % of {load.Busy.Total:N0} fell back in the busiest quarter, {100 * load.Otherwise.Value:0.0} % of {load.Otherwise.Total:N0} otherwise (p {load.P:0.000})"),
                12);
        }

        if (figures.Before.Total > 0) page.Line($"  {"before",-10}{Figure.Share(figures.Before.Count, figures.Before.Total),8}  on the new way, of {Figure.Count(figures.Before.Total, "case")} begun before");
        Groups(page, "week", figures.Weeks.Select(week => (Day(week.Start), week.Eligible, week.New, "")));
        Groups(page, "team", figures.Teams.Take(TeamsShown).Select(team =>
            (team.Team ?? "(none)", team.Eligible, team.New, string.Create(CultureInfo.InvariantCulture, $"drawn to the whole {100 * team.Shrunk:0.0} %{(team.StillSince is { } week ? $"; not moved since week {week}" : "")}{(team.Relapse is { } relapse ? $"; went back in week {relapse.Week}: {100 * relapse.Earlier.Value:0.0} % before, {100 * relapse.Since.Value:0.0} % since" : "")}"))));
        if (figures.Teams.Count > TeamsShown) page.Line($"and {Figure.Count(figures.Teams.Count - TeamsShown)} more; --format json has all");
        Returns(page, figures);
        Retired(page, figures);
        Change(page, figures);
        page.Line();
        foreach (var note in figures.Notes) page.Wrapped($"note        {note}", 12);
        page.Line("What the log cannot show:");
        foreach (var spot in figures.BlindSpots) page.Wrapped($"- {spot}", 2);
    }

    private static void Path(Page page, string name, CaseShare share, string what) =>
        page.Line($"  {name,-10}{Figure.Share(share.Count, share.Total),8}  {Range(share),-18}{Figure.Count(share.Count),9}  {what}");

    private static void Groups(Page page, string what, IEnumerable<(string Name, int Eligible, CaseShare New, string Remark)> groups)
    {
        var all = groups.ToList();
        if (all.Count == 0) return;
        page.Line();
        page.Line($"{"eligible",10}{"complete",10}{"new",9}  {"95 % interval",-18}{what}");
        foreach (var (name, eligible, share, remark) in all)
            page.Wrapped($"{Figure.Count(eligible),10}{Figure.Count(share.Total),10}{Figure.Share(share.Count, share.Total),9}  {Range(share),-18}{name}{(remark.Length > 0 ? $"  ({remark})" : "")}", 49);
    }

    private static void Returns(Page page, AdoptionFigures figures)
    {
        if (figures.Reversion is not { } reversion) return;
        var median = reversion.MedianDays;
        page.Line();
        page.Wrapped(
            $"Return      {Figure.Count(reversion.Returned)} of {Figure.Count(reversion.Users.Count)} {(reversion.IsByTeam ? "teams" : "people")} who used the new way went back to the old; "
            + (double.IsNaN(median) ? "fewer than half had by the log's end" : string.Create(CultureInfo.InvariantCulture, $"half within {median:0.0} days of their first use")),
            12);
    }

    private static void Retired(Page page, AdoptionFigures figures)
    {
        foreach (var path in figures.Retired)
            page.Wrapped(
                $"Retired     {path.Name}: {path.State.ToString().ToLowerInvariant()}; {Figure.Count(path.Touched.Count)} of {Figure.Count(path.Touched.Total, "case")} begun since the go-live touched it"
                + (path.Last == EventLog.NoTime ? "" : $", last at {Figure.Instant(path.Last)} UTC"),
                12);
    }

    private static void Change(Page page, AdoptionFigures figures)
    {
        if (figures.Change is not { } change)
        {
            page.Wrapped($"Change      cannot be told: {figures.NoChange}", 12);
            return;
        }

        page.Wrapped(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Change      at the go-live p {change.P:0.000}, effect {change.Effect:0.000} ({(change.ByVariants ? "variants" : "what follows what")}; {change.WeeksBefore} weeks before, {change.WeeksAfter} after, {change.Cases:N0} cases followed for {change.Days:0.#} days); most in the week of {Day(change.MostAt)} (p {change.MostP:0.000}, effect {change.MostEffect:0.000})"),
            12);
        page.Wrapped(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Tail        the ten most frequent variants hold {100 * change.Before.Head.Value:0.0} % before, {100 * change.After.Head.Value:0.0} % after; entropy {change.Before.Entropy:0.00} and {change.After.Entropy:0.00} bits"),
            12);
    }

    private static string Range(CaseShare share) => share.Total == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100 * share.Interval.Low:0.0} to {100 * share.Interval.High:0.0} %");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
