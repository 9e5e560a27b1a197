using CuiBono.Outcomes;
using CuiBono.Promises;

namespace CuiBono.Verdicts.Rules;

internal sealed class AdoptionMeasured : IRule
{
    public string Name => "adoption-measured";

    public string Summary => "The share of eligible cases on the new path is measured from events and is what was promised; what should be dead is.";

    public RuleResult? Evaluate(Case @case)
    {
        var initiative = @case.Initiative;
        if (initiative.Stage != Stage.Operation && !(initiative.System?.FirstDay <= @case.AsOf)) return null;
        var asked = new Requirements(@case);
        var source = initiative.SourceOf("process.adoption") ?? initiative.SourceOf("process");
        asked.IsSet("system.go_live", "Give in system.go_live the day from which on people could take the new way.");
        asked.IsSet("process.adoption.file", "Name in process.adoption.file the event log that shows which way cases go.");
        asked.AtLeast("process.adoption.new.count", 1, "Say in process.adoption.new by what the new way is known in the log, and in old by what the old way is.");
        if (initiative.System?.FirstDay is { } goLive) asked.NotAfter("system.go_live", @case.AsOf, $"Say when people could take the new way: the go-live of {Said.Day(goLive)} is still to come.");
        if (!asked.AllMet)
            return RuleResult.NotMeasured("Nobody can tell whether people use the new way: no log, no mark of the new way or no go-live that is over is declared.", asked, source);
        if (@case.Enablers.Adoption is not { } found)
        {
            asked.IsSet("adoption.share", $"Mend the evidence of process.adoption: {@case.Enablers.NoAdoption}");
            return RuleResult.NotMeasured($"Whether people use the new way is not measured. {@case.Enablers.NoAdoption}", asked, source);
        }

        var judgement = AdoptionJudgement.Of(@case);
        List<string> said = [judgement.Sentence];
        if (!judgement.IsInTime(@case)) asked.IsTrue("adoption.kept", Remedy(initiative));
        var alive = found.Retired.Where(path => path.IsAlive).ToList();
        if (alive.Count > 0) said.Add($"the old way lives: {string.Join("; ", alive.Select(Alive))}");
        asked.AtMost("retiredPaths.alive.count", 0, $"End {Said.List([.. alive.Select(path => Said.Quote(path.Name))])}, or take it off process.retired_paths.");
        var unknown = found.Retired.Where(path => !path.IsKnown).Select(path => Said.Quote(path.Name)).ToList();
        if (unknown.Count > 0) said.Add($"whether {Said.List(unknown)} {(unknown.Count == 1 ? "is" : "are")} dead is not known, for the log has no such mark");
        asked.AtMost("retiredPaths.unknown.count", 0, $"Give in process.retired_paths the marks by which {Said.List(unknown)} would be seen in the log.");
        var oldest = @case.AsOf.AddDays(-@case.EvidenceDays);
        if (@case.Enablers.Until is { } until && until < oldest) said.Add($"the log ends on {Said.Day(until)}, {@case.AsOf.DayNumber - until.DayNumber} days before the review");
        asked.NotBefore("adoption.until", oldest, $"Bring a newer log: it must reach {Said.Day(oldest)}.");

        var message = $"{string.Join("; ", said)}.";
        var undecided = judgement.Kind == AdoptionJudgementKind.Open;
        if (asked.AllMet) return RuleResult.Pass(message, asked, source) with { Measurement = found.Lately, IsUndecided = undecided };
        var failed = judgement.Kind == AdoptionJudgementKind.Missed || alive.Count > 0;
        return (failed ? RuleResult.Fail(message, asked, source) : RuleResult.NotMeasured(message, asked, source)) with { Measurement = found.Lately, IsUndecided = undecided };
    }

    private static string Alive(RetiredEvidence path) => FormattableString.Invariant(
        $"{Said.Quote(path.Name)} in {path.Touched.Count:N0} of {path.Touched.Total:N0} cases since the go-live{(path.Last is { } last ? $", last on {Said.Day(last)}" : "")}");

    private static string Remedy(Initiative initiative) => initiative.Process?.Adoption?.Target is { } target
        ? $"Bring {Said.Number(target * 100)} % of the eligible cases onto the new way, or ask for a new decision on the promise."
        : "Bring most of the eligible cases onto the new way, or promise in process.adoption.target which share is enough, and ask for a decision on it.";
}
