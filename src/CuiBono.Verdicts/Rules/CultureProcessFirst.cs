using CuiBono.Promises;

namespace CuiBono.Verdicts.Rules;

internal sealed class CultureProcessFirst : IRule
{
    public string Name => "culture-process-first";

    public string Summary => "Which behaviour stops, which starts and which process changes is dated before the system goes live; in operation people do it.";

    public RuleResult? Evaluate(Case @case)
    {
        var initiative = @case.Initiative;
        var asked = new Requirements(@case);
        var before = initiative.System?.FirstDay is { } goLive ? $"before the go-live of {Said.Day(goLive)}" : "before the go-live";
        asked.AtLeast("culture.stops.beforeGoLive.count", 1, $"Say in culture.stops which behaviour stops (behaviour, team) and by which day {before} (by).");
        asked.AtLeast("culture.starts.beforeGoLive.count", 1, $"Say in culture.starts which behaviour starts (behaviour, team) and by which day {before} (by).");
        asked.AtLeast("process.changed.beforeGoLive.count", 1, $"Say in process.changed what changes in the process, and in process.by the day {before}.");
        asked.IsSet("system.go_live", "Give in system.go_live the day on which the system, or the new way itself, begins.");
        if (!asked.AllMet)
            return RuleResult.Fail($"{Sentence(initiative, asked)}.", asked, Source(initiative));
        if (initiative.Stage != Stage.Operation) return RuleResult.Pass($"People and process come first: declared {before}.", asked, initiative.SourceOf("culture"));

        if (@case.Enablers.Adoption is not { } found)
        {
            asked.IsSet("adoption.share", "Say in process.adoption by which log and which marks it is told whether people do it, and bring the log.");
            return RuleResult.NotMeasured($"What stops, starts and changes is declared; whether people do it is not measured.{(@case.Enablers.NoAdoption is { } why ? $" {why}" : "")}", asked, initiative.SourceOf("culture"));
        }

        var judgement = AdoptionJudgement.Of(@case);
        if (!judgement.IsInTime(@case)) asked.IsTrue("adoption.kept", "Work with the people who go on in the old way before the system is changed again: behaviour first, then process, then system.");
        var source = initiative.SourceOf("culture");
        var result = asked.AllMet ? RuleResult.Pass(found.Summary, asked, source)
            : judgement.Kind == AdoptionJudgementKind.Missed ? RuleResult.Fail(found.Summary, asked, source)
            : RuleResult.NotMeasured(found.Summary, asked, source);
        return result with { Measurement = found.Lately, IsUndecided = judgement.Kind == AdoptionJudgementKind.Open };
    }

    private static string Sentence(Initiative initiative, Requirements asked)
    {
        var wrong = new List<string>();
        if (asked.Lacks("culture.stops.beforeGoLive.count")) wrong.Add(Behaviour("stops", initiative.Culture?.Stops));
        if (asked.Lacks("culture.starts.beforeGoLive.count")) wrong.Add(Behaviour("starts", initiative.Culture?.Starts));
        if (asked.Lacks("process.changed.beforeGoLive.count"))
            wrong.Add(initiative.Process switch
            {
                null or { Changed.Count: 0 } => "no change of the process is given",
                { By: { } by } => $"the process changes on {Said.Day(by)}, not before the go-live",
                _ => "the change of the process has no date",
            });
        if (asked.Lacks("system.go_live")) wrong.Add("no go-live is given that all this must come before");
        var sentence = Said.List(wrong);
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    private static string Behaviour(string verb, IReadOnlyList<BehaviourChange>? changes)
    {
        if (changes is null or []) return $"no behaviour that {verb} is given";
        var dated = changes.FirstOrDefault(change => change.By is not null);
        return dated is { By: { } by }
            ? $"the behaviour that {verb} ({Said.Quote(dated.Behaviour)}) {verb} on {Said.Day(by)}, not before the go-live"
            : $"the behaviour that {verb} ({Said.Quote(changes[0].Behaviour)}) has no date";
    }

    private static FieldSource? Source(Initiative initiative) =>
        initiative.Culture is not null ? initiative.SourceOf("culture") : initiative.Process is not null ? initiative.SourceOf("process") : initiative.System is not null ? initiative.SourceOf("system") : null;
}
