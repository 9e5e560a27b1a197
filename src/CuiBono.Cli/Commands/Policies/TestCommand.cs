using System.CommandLine;
using CuiBono.Reviews;
using CuiBono.Reviews.Sources;
using CuiBono.Reviews.Trials;

namespace CuiBono.Cli.Commands.Policies;

/// <summary>cuibono policy test: what another policy would change in a portfolio.</summary>
internal static class TestCommand
{
    public static Command Create(Terminal terminal)
    {
        var policy = new Argument<string>("POLICY") { Description = "The policy that is tried: a file, or customer-first." };
        var path = new Argument<string>("PATH") { Description = "A workspace folder, a portfolio table or a single document.", DefaultValueFactory = _ => "." };
        var asOf = new Option<string>("--as-of") { Description = "The day of the review, as 2027-06-30; today where left out.", HelpName = "DATE" };
        var format = new Option<string>("--format") { Description = "What standard output gets.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var source = new SourceOptions();
        var command = new Command("test", "Judge a portfolio by a policy beside the one of today, and say which verdicts would change and why. Nothing is recorded.") { policy, path, asOf, format };
        source.AddTo(command);
        command.SetAction(parsed => Run(terminal, parsed.GetValue(policy)!, parsed.GetValue(path)!, parsed.GetValue(asOf) is { } day ? Day.Of("--as-of", day) : terminal.Today, source.Of(parsed), parsed.GetValue(format) == "json"));
        return command;
    }

    private static int Run(Terminal terminal, string tried, string path, DateOnly asOf, RegisterOptions options, bool json)
    {
        var policy = PolicyChoice.At(tried);
        var intake = InputPath.Take(path, options, terminal.Progress);
        var errors = intake.Errors.Count > 0 ? intake.Errors : Reviewer.Refusals(intake, intake.Policy, asOf);
        foreach (var error in errors) terminal.Error.WriteLine(error);
        if (errors.Count > 0) return Exit.Usage;
        foreach (var part in intake.Unread) terminal.Error.WriteLine($"{part.Place}: not read: {part.Why}");
        var ledger = File.Exists(Path.Combine(path, WorkspaceFile.FileName)) ? new WorkspaceLedger(path, terminal.Clock) : null;
        var trial = PolicyTrial.Of(intake, intake.Policy, policy, asOf, ledger?.History(asOf) ?? RecordedHistory.None);
        if (json) TrialJson.Write(trial, terminal.Output);
        else TrialText.Write(trial, terminal.Output);
        return intake.InputMissing ? Exit.Unreadable : Exit.Done;
    }
}
