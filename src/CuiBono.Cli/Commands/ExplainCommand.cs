using System.CommandLine;
using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Reports.Explain;
using CuiBono.Reviews;
using CuiBono.Reviews.Sources;

namespace CuiBono.Cli.Commands;

/// <summary>cuibono explain: how one rule read one initiative, step by step.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var initiative = new Argument<string>("INITIATIVE") { Description = "The initiative's id." };
        var rule = new Argument<string>("RULE") { Description = "The rule's name." };
        var path = new Argument<string>("PATH") { Description = "A workspace folder, a portfolio table or a single document.", DefaultValueFactory = _ => "." };
        var asOf = new Option<string>("--as-of") { Description = "The day of the review, as 2027-06-30; today where left out.", HelpName = "DATE" };
        var format = new Option<string>("--format") { Description = "What standard output gets.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var policy = PolicyChoice.Option();
        var source = new SourceOptions();
        var command = new Command("explain", "Show how a rule read an initiative: what it read, asked and found, and what decided.") { initiative, rule, path, asOf, format, policy };
        source.AddTo(command);
        command.SetAction(parsed => Run(terminal, parsed.GetValue(initiative)!, parsed.GetValue(rule)!, parsed.GetValue(path)!, parsed.GetValue(asOf), source.Of(parsed), parsed.GetValue(policy), parsed.GetValue(format) == "json"));
        return command;
    }

    private static int Run(Terminal terminal, string id, string rule, string path, string? day, RegisterOptions options, string? named, bool json)
    {
        var chosen = named is null ? null : PolicyChoice.At(named);
        var asOf = day is null ? terminal.Today : Day.Of("--as-of", day);
        var intake = InputPath.Take(path, options, terminal.Progress);
        var policy = chosen ?? intake.Policy;
        IReadOnlyList<Finding> errors = intake.Errors.Count > 0 ? intake.Errors : Reviewer.Refusals(intake, policy, asOf);
        foreach (var error in errors) terminal.Error.WriteLine(error);
        if (errors.Count > 0) return Exit.Usage;
        if (policy.Find(rule) is null) throw Unknown("rule", rule, policy.Rules.Select(one => one.Name));
        if (intake.InputMissing)
        {
            foreach (var part in intake.Unread) terminal.Error.WriteLine($"{part.Place}: not read: {part.Why}");
            return Exit.Unreadable;
        }

        var ids = intake.Submissions.Select(submission => submission.Initiative.Id).ToList();
        if (!ids.Contains(id)) throw Unknown("initiative", id, ids);
        var ledger = File.Exists(Path.Combine(path, WorkspaceFile.FileName)) ? new WorkspaceLedger(path, terminal.Clock) : null;
        var review = Reviewer.Of(intake with { Wanted = initiative => initiative.Id == id }, policy, asOf, ledger?.History(asOf) ?? RecordedHistory.None);
        var explanation = Explanation.Of(review, id, rule)!;
        if (json)
        {
            using var stream = new TextStream(terminal.Output);
            ExplanationJson.Write(explanation, stream);
        }
        else
        {
            ExplanationText.Write(explanation, terminal.Output);
        }

        return Exit.Done;
    }

    private static UsageException Unknown(string what, string name, IEnumerable<string> valid) =>
        new($"There is no {what} '{name}'{(Nearest.Of(name, valid) is { } nearest ? $"; did you mean '{nearest}'?" : ".")}");
}
