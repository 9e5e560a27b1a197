using System.Globalization;
using CuiBono.Evidence;
using CuiBono.Processes.Conformance;
using CuiBono.Reports.Terminal;

namespace CuiBono.Cli.Commands.Process;

/// <summary>How a log and a model agree, for people.</summary>
internal static class ConformText
{
    private const int CasesShown = 3;
    private const int DeviationsShown = 20;

    public static void Write(Page page, LogConformance conformance)
    {
        var (model, result) = (conformance.Model, conformance.Alignments);
        page.Wrapped($"Model       {model.Name}", 12);
        foreach (var finding in model.Findings)
            page.Wrapped($"  {Word(finding.Severity),-10}{finding.Place}: {finding.Message}", 12);
        Names(page, "unseen", "in the model only; each is skipped wherever the model demands it", conformance.OnlyInModel);
        Names(page, "extra", "in the log only; each event is an insertion", conformance.OnlyInLog);
        page.Line();
        var finished = result.CaseCount - result.UnfinishedCases;
        var whole = result.FittingCases == 1 ? "runs through the model as it is" : "run through the model as they are";
        page.Wrapped($"Fitting     {Figure.Count(result.FittingCases)} of {Figure.Count(finished, "case")} ({Figure.Share(result.FittingCases, finished)}) {whole}", 12);
        page.Line($"Cost        {Figure.Count(result.Cost, "deviation")}, the fewest that explain {(finished == 1 ? "the case" : "the cases")}");
        if (result is { AverageFitness: { } average, LogFitness: { } log })
            page.Wrapped(string.Create(CultureInfo.InvariantCulture, $"Fitness     {average:0.0000} the mean case, {log:0.0000} the log as a whole; 1 is a perfect fit"), 12);
        if (result.UnfinishedCases > 0)
            page.Wrapped($"Unfinished  {Figure.Count(result.UnfinishedCases, "case")} of {Figure.Count(result.UnfinishedVariants, "variant")}: no least cost was proven within the bound; they are in none of the figures", 12);
        if (conformance.Precision.Value is { } precision)
            page.Wrapped(string.Create(CultureInfo.InvariantCulture, $"Estimates   precision {precision:0.00}: the share of what the model allows next that the log also shows; another optimal alignment could give another value"), 12);
        if (result.CaseCount > 0) page.Wrapped($"            {Replay(conformance.Replay.Log)}", 12);
        Deviations(page, conformance);
    }

    private static void Deviations(Page page, LogConformance conformance)
    {
        var deviations = conformance.Alignments.Deviations;
        if (deviations.Count == 0) return;
        page.Line();
        page.Line($"{"",-10}{"times",10}{"cases",10}  activity");
        foreach (var deviation in deviations.Take(DeviationsShown))
        {
            var cases = string.Join(", ", deviation.Cases.Take(CasesShown).Select(conformance.Log.CaseId));
            page.Wrapped(
                $"{Word(deviation.Kind),-10}{Figure.Count(deviation.Count),10}{Figure.Count(deviation.Cases.Count),10}  {deviation.Activity}  "
                + $"(case{(deviation.Cases.Count == 1 ? "" : "s")} {cases}{(deviation.Cases.Count > CasesShown ? ", ..." : "")})",
                32);
        }

        if (deviations.Count > DeviationsShown) page.Line($"and {Figure.Count(deviations.Count - DeviationsShown)} more; --format json has all");
        page.Line();
        page.Wrapped("skipped: the model demands it and the case does not show it. inserted: the case shows it where the model does not allow it. A case that is still open skips what is yet to come.", 0);
    }

    private static string Replay(ReplayCounts replay) => string.Create(
        CultureInfo.InvariantCulture,
        $"token replay {replay.EstimatedFitness:0.0000}, the rougher figure that other tools print; it errs both ways and is no verdict{(replay.UnknownEvents > 0 ? $"; {Figure.Count(replay.UnknownEvents, "extra event")} left out" : "")}");

    private static void Names(Page page, string lead, string why, IReadOnlyList<string> names)
    {
        if (names.Count > 0) page.Wrapped($"  {lead,-10}{string.Join(", ", names.Take(DeviationsShown))}{(names.Count > DeviationsShown ? $" and {Figure.Count(names.Count - DeviationsShown)} more" : "")} ({why})", 12);
    }

    public static string Word(DeviationKind kind) => kind.ToString().ToLowerInvariant();

    private static string Word(FindingSeverity severity) => severity == FindingSeverity.Info ? "note" : severity.ToString().ToLowerInvariant();
}
