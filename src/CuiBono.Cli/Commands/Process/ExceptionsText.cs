using System.Globalization;
using CuiBono.Processes;
using CuiBono.Processes.Exceptions;
using CuiBono.Reports.Terminal;

namespace CuiBono.Cli.Commands.Process;

/// <summary>What flows off the path, for people.</summary>
internal static class ExceptionsText
{
    private const int GroupsShown = 12;
    private const int CasesShown = 3;

    public static void Write(Page page, ExceptionsResult result, EventLog log)
    {
        foreach (var note in result.Notes) page.Wrapped($"  {"note",-10}{note}", 12);
        page.Line();
        page.Wrapped($"Off path    {Figure.Count(result.OffPath)} of {Figure.Count(result.Cases, "case")} ({Figure.Share(result.OffPath, result.Cases)})", 12);
        foreach (var kind in ExceptionsJson.Kinds)
            page.Line($"            {Figure.Count(result.Of(kind)),8}  {Figure.Share(result.Of(kind), result.OffPath),7}  {Word(kind)}");
        page.Wrapped($"On path     {Results(result.Standard)}", 12);
        foreach (var group in result.Groups.Take(GroupsShown))
        {
            page.Line();
            page.Wrapped($"{Figure.Count(group.Cases.Count, "case"),-12}{Word(group.Kind)}{(group.Kind == ExceptionKind.CannotTell ? "" : string.Create(CultureInfo.InvariantCulture, $" ({group.Probability:0.00})"))}: {group.Pattern}{Where(group)}", 12);
            foreach (var line in group.Evidence) page.Wrapped($"            {line}", 14);
            page.Wrapped($"            {Results(group.Results)}", 14);
            page.Wrapped($"            cases {string.Join(", ", group.Cases.Take(CasesShown).Select(log.CaseId))}{(group.Cases.Count > CasesShown ? ", ..." : "")}", 14);
        }

        if (result.Groups.Count > GroupsShown)
        {
            page.Line();
            page.Line($"and {Figure.Count(result.Groups.Count - GroupsShown, "smaller group")}; --format json and --cases have all");
        }

        Register(page, result);
        page.Line();
        foreach (var spot in result.BlindSpots) page.Wrapped($"Not seen    {spot}", 12);
    }

    private static void Register(Page page, ExceptionsResult result)
    {
        if (result.Register.Count == 0) return;
        page.Line();
        page.Line("Register");
        foreach (var use in result.Register)
        {
            page.Wrapped($"  {use.Name}: basis of {Figure.Count(use.Used, "case")} off the path; it applies to {Figure.Count(use.Applying)}", 4);
            foreach (var says in use.Says) page.Wrapped($"    {says}", 4);
        }
    }

    private static string Results(CaseResults results) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Figure.Share(results.Reached, results.Cases)} of {Figure.Count(results.Cases, "case")} reached the goal{(results.MedianDays is { } days ? $", in {Figure.Duration(days * 86_400)} (median)" : "")}");

    private static string Where(DeviationGroup group)
    {
        string[] places =
        [
            .. group.Team is { } team ? [$"team {team}"] : Array.Empty<string>(), .. group.Person is { } person ? [person] : Array.Empty<string>(),
            .. group.Customer is { } customer ? [$"customer {customer}"] : Array.Empty<string>(), .. group.Product is { } product ? [$"product {product}"] : Array.Empty<string>(),
        ];
        return places.Length == 0 ? "" : $" [{string.Join("; ", places)}]";
    }

    private static string Word(ExceptionKind kind) => kind switch
    {
        ExceptionKind.Sanctioned => "sanctioned exception",
        ExceptionKind.Workaround => "workaround",
        ExceptionKind.Error => "error",
        _ => "cannot tell",
    };
}
