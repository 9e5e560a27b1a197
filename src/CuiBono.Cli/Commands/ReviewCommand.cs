using System.CommandLine;
using System.Globalization;
using System.Text;
using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Reports.Csv;
using CuiBono.Reports.Html;
using CuiBono.Reports.JUnit;
using CuiBono.Reports.Json;
using CuiBono.Reports.Markdown;
using CuiBono.Reports.Pipelines;
using CuiBono.Reports.Sarif;
using CuiBono.Reports.Terminal;
using CuiBono.Reviews;
using CuiBono.Reviews.Sources;
using CuiBono.Verdicts;

namespace CuiBono.Cli.Commands;

/// <summary>cuibono review: judges a workspace, a register or a single document.</summary>
internal static class ReviewCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string[]>("PATH") { Description = SourceOptions.Paths, DefaultValueFactory = _ => ["."], Arity = ArgumentArity.ZeroOrMore };
        var asOf = new Option<string>("--as-of") { Description = "The day of the review, as 2027-06-30; today where left out.", HelpName = "DATE" };
        var html = new Option<string>("--html") { Description = "Write the report as one HTML page.", HelpName = "FILE" };
        var json = new Option<string>("--json") { Description = "Write the report as JSON.", HelpName = "FILE" };
        var markdown = new Option<string>("--markdown") { Description = "Write the report as a comment for a pull or merge request.", HelpName = "FILE" };
        var sarif = new Option<string>("--sarif") { Description = "Write what did not pass as SARIF 2.1.0.", HelpName = "FILE" };
        var junit = new Option<string>("--junit") { Description = "Write the rules as test cases in JUnit XML.", HelpName = "FILE" };
        var csv = new Option<string>("--csv") { Description = "Write a line for every rule and initiative as CSV.", HelpName = "FILE" };
        var codeQuality = new Option<string>("--code-quality") { Description = "Write what did not pass as a GitLab Code Quality report.", HelpName = "FILE" };
        var cases = new Option<string>("--cases") { Description = "Write the cases behind the figures of outcomes as CSV.", HelpName = "FILE" };
        var format = new Option<string>("--format") { Description = "What standard output gets: the report, JSON, or the commands of GitHub Actions or Azure Pipelines that annotate the run.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "github", "azure");
        var record = new Option<bool>("--record") { Description = "Append the verdicts to the workspace's ledger." };
        var initiative = new Option<string>("--initiative") { Description = "Report this initiative alone.", HelpName = "ID" };
        var failOn = new Option<string>("--fail-on") { Description = "Exit with 1 on such a verdict.", DefaultValueFactory = _ => "never" };
        failOn.AcceptOnlyFromAmong([.. KebabCase.All<FailOn>()]);
        var strict = new Option<bool>("--strict") { Description = "Exit with 4 where a verdict is undecided." };
        var watch = new Option<bool>("--watch") { Description = "Review again whenever a file of the workspace changes, until Ctrl+C." };
        var policy = PolicyChoice.Option();
        var source = new SourceOptions();

        var command = new Command("review", "Say go, hold or stop for each initiative, with the sentence that decided and what would lift a hold.")
        {
            path, asOf, html, json, markdown, sarif, junit, csv, codeQuality, cases, format, record, initiative, failOn, strict, watch, policy,
        };
        source.AddTo(command);
        command.SetAction(parsed => Start(terminal, parsed.GetValue(watch), new Request(parsed.GetValue(path) is { Length: > 0 } named ? named : ["."], parsed.GetValue(asOf) is { } day ? Day.Of("--as-of", day) : terminal.Today, source.Intake(parsed, parsed.GetValue(path) is { Length: > 0 } all ? all : ["."]))
        {
            Html = parsed.GetValue(html),
            Json = parsed.GetValue(json),
            Markdown = parsed.GetValue(markdown),
            Sarif = parsed.GetValue(sarif),
            JUnit = parsed.GetValue(junit),
            Csv = parsed.GetValue(csv),
            CodeQuality = parsed.GetValue(codeQuality),
            Cases = parsed.GetValue(cases),
            Format = parsed.GetValue(format)!,
            Record = parsed.GetValue(record),
            Initiative = parsed.GetValue(initiative),
            Policy = parsed.GetValue(policy),
            FailOn = parsed.GetValue(failOn)!,
            Strict = parsed.GetValue(strict),
        }));
        return command;
    }

    private static int Start(Terminal terminal, bool watch, Request request)
    {
        if (!watch) return Run(terminal, request);
        if (request.Record) throw new UsageException("--watch does not record: a recorded verdict is a decision, not every save.");
        string?[] own = [request.Html, request.Json, request.Markdown, request.Sarif, request.JUnit, request.Csv, request.CodeQuality, request.Cases];
        if (request.Paths.Count > 1 || FilePattern.IsPattern(request.Path)) throw new UsageException("--watch looks at one folder or one file.");
        var files = new FileWatch(request.Path, request.Policy, own.OfType<string>(), terminal.Stop);
        while (true)
        {
            var code = Again(terminal, request);
            terminal.Output.Flush();
            terminal.Error.WriteLine($"watching {request.Path}; Ctrl+C ends it");
            if (files.Next() is not { } changed) return code;
            terminal.Error.WriteLine($"{terminal.Clock.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture)} {changed} changed");
        }
    }

    /// <summary>One run of a watch: a file that is just being written, or is wrong, is said and does not end it.</summary>
    private static int Again(Terminal terminal, Request request)
    {
        try
        {
            return Run(terminal, request);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or UsageException)
        {
            terminal.Error.WriteLine(error.Message);
            return error is UsageException ? Exit.Usage : Exit.Unreadable;
        }
    }

    private static int Run(Terminal terminal, Request request)
    {
        var named = request.Policy is { } file ? PolicyChoice.At(file) : null;
        if (named is not null && request.Record) throw new UsageException("--record records verdicts by the workspace's own policy; --policy tries another.");
        var intake = request.Source(terminal.Progress);
        var policy = named ?? intake.Policy;
        IReadOnlyList<Finding> errors = intake.Errors.Count > 0 ? intake.Errors : Reviewer.Refusals(intake, policy, request.AsOf);
        if (errors.Count > 0)
        {
            foreach (var error in errors) terminal.Error.WriteLine(error);
            return Exit.Usage;
        }

        var ledger = request.Paths.Count == 1 && File.Exists(Path.Combine(request.Path, WorkspaceFile.FileName)) ? new WorkspaceLedger(request.Path, terminal.Clock) : null;
        if (request.Initiative is { } id) intake = Only(intake, id);
        var review = Reviewer.Of(intake, policy, request.AsOf, ledger?.History(request.AsOf) ?? RecordedHistory.None);
        WriteFiles(request, review);
        if (request.Record) Record(terminal, ledger, review);
        Report(terminal, request, review);
        return Code(terminal, intake, review, request);
    }

    private static void Record(Terminal terminal, WorkspaceLedger? ledger, Review review)
    {
        if (ledger is null) throw new UsageException("--record needs a workspace folder: the ledger is kept there.");
        var appended = ledger.Record(review, Environment.UserName);
        foreach (var finding in appended.Findings) terminal.Error.WriteLine(finding);
        if (appended.Head is null) throw new UsageException("Nothing was recorded; 'cuibono ledger verify' says what is wrong.");
        terminal.Error.WriteLine($"recorded {review.Initiatives.Count} {(review.Initiatives.Count == 1 ? "verdict" : "verdicts")}, head {appended.Head}");
    }

    private static Intake Only(Intake intake, string id)
    {
        var ids = intake.Submissions.Select(submission => submission.Initiative).Where(initiative => intake.Wanted?.Invoke(initiative) ?? true).Select(initiative => initiative.Id).ToList();
        if (ids.Contains(id)) return intake with { Wanted = initiative => initiative.Id == id };
        var nearest = Nearest.Of(id, ids);
        throw new UsageException($"There is no initiative '{id}'{(nearest is null ? "." : $"; did you mean '{nearest}'?")}");
    }

    private static void Report(Terminal terminal, Request request, Review review)
    {
        switch (request.Format)
        {
            case "json":
                using (var stream = new TextStream(terminal.Output)) JsonReport.Write(review, stream);
                break;
            case "github":
                GitHubAnnotations.Write(review, request.Files, terminal.Output);
                break;
            case "azure":
                AzureCommands.Write(review, request.Files, terminal.Output);
                break;
            default:
                TerminalReport.Write(review, terminal.Output, terminal.Width, terminal.Color);
                break;
        }
    }

    /// <summary>Writes the reports that go to files, before anything is recorded.</summary>
    private static void WriteFiles(Request request, Review review)
    {
        try
        {
            ToFile(request.Json, stream => JsonReport.Write(review, stream));
            ToFile(request.Html, Text(writer => HtmlReport.Write(review, writer)));
            ToFile(request.Markdown, Text(writer => MarkdownReport.Write(review, request.Files, writer)));
            ToFile(request.Sarif, stream => SarifReport.Write(review, request.Files, stream));
            ToFile(request.JUnit, stream => JUnitReport.Write(review, stream));
            ToFile(request.Csv, Text(writer => ReasonCsv.Write(review, writer)));
            ToFile(request.CodeQuality, stream => CodeQuality.Write(review, request.Files, stream));
            ToFile(request.Cases, Text(writer => CaseCsv.Write(review, writer)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"The report cannot be written: {error.Message}", error);
        }
    }

    private static void ToFile(string? file, Action<Stream> write)
    {
        if (file is null) return;
        using var stream = File.Create(file);
        write(stream);
    }

    private static Action<Stream> Text(Action<TextWriter> write) => stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
        write(writer);
    };

    private static int Code(Terminal terminal, Intake intake, Review review, Request request)
    {
        if (intake.InputMissing)
        {
            foreach (var part in intake.Unread) terminal.Error.WriteLine($"{part.Place}: not read: {part.Why}");
            return Exit.Unreadable;
        }

        if (review.Fails(KebabCase.Parse<FailOn>(request.FailOn)!.Value)) return Exit.Held;
        return request.Strict && review.Initiatives.Any(reviewed => reviewed.Verdict.Qualifiers.Contains(Qualifier.Undecided)) ? Exit.Undecided : Exit.Done;
    }

    private sealed record Request(IReadOnlyList<string> Paths, DateOnly AsOf, Func<Action<int, int>?, Intake> Source)
    {
        public string? Html { get; init; }
        public string? Json { get; init; }
        public string? Markdown { get; init; }
        public string? Sarif { get; init; }
        public string? JUnit { get; init; }
        public string? Csv { get; init; }
        public string? CodeQuality { get; init; }
        public string? Cases { get; init; }
        public string Format { get; init; } = "text";

        /// <summary>The reviewed files by their paths from the current folder, which a pipeline's step has at the repository's root.</summary>
        public SourceFiles Files { get; } = ReviewedFiles.Of(Paths);

        /// <summary>The workspace's folder, where there is one.</summary>
        public string Path => Paths[0];

        public bool Record { get; init; }
        public string? Initiative { get; init; }
        public string? Policy { get; init; }
        public string FailOn { get; init; } = "never";
        public bool Strict { get; init; }
    }
}
