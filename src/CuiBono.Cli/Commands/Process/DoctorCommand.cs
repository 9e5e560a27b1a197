using System.CommandLine;
using System.Text.Json;
using CuiBono.Evidence;
using CuiBono.Processes;
using CuiBono.Processes.Import;
using CuiBono.Processes.Quality;
using CuiBono.Reports.Terminal;

namespace CuiBono.Cli.Commands.Process;

/// <summary>cuibono process doctor: what is wrong with a log, and what it does to the figures.</summary>
internal static class DoctorCommand
{
    private const int CasesShown = 5;

    public static Command Create(Terminal terminal)
    {
        var source = new LogSource();
        var format = LogSource.Format();
        var command = new Command("doctor", "Say what makes a log's figures doubtful, with the cases behind it, and where common tools would answer differently.");
        source.AddTo(command);
        command.Add(format);
        command.SetAction(parsed =>
        {
            if (source.Read(parsed, terminal) is not { } imported) return Exit.Unreadable;
            var issues = Doctor.Of(imported);
            if (parsed.GetValue(format) == "json")
            {
                Write(terminal, imported, issues);
                return Exit.Done;
            }

            var page = new Page(terminal.Output, terminal.Width, terminal.Color);
            ImportText.Write(page, source.Name(parsed), imported);
            foreach (var issue in issues) Print(page, imported.Log, issue);
            page.Line(issues.Count == 0 ? "Nothing doubtful was found. That is no proof: the checks are listed in docs/methods/doctor.md." : $"{Figure.Count(issues.Count(issue => issue.Severity == FindingSeverity.Warning), "warning")}, {Figure.Count(issues.Count(issue => issue.Severity == FindingSeverity.Info), "note")}. What each check does and does not see: docs/methods/doctor.md");
            return Exit.Done;
        });
        return command;
    }

    private static void Print(Page page, EventLog log, QualityIssue issue)
    {
        page.Wrapped($"{(issue.Severity == FindingSeverity.Warning ? "warning" : "note"),-8} {issue.Code}", 9);
        page.Wrapped($"         {issue.Message}", 9);
        if (issue.Cases.Count > 0)
            page.Wrapped($"         cases: {string.Join(", ", issue.Cases.Take(CasesShown).Select(log.CaseId))}{(issue.Cases.Count > CasesShown ? $" and {Figure.Count(issue.Cases.Count - CasesShown)} more" : "")}", 9);
        page.Line();
    }

    private static void Write(Terminal terminal, ImportedLog imported, IReadOnlyList<QualityIssue> issues)
    {
        using var output = new TextStream(terminal.Output);
        using (var json = new Utf8JsonWriter(output, SummaryJson.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("cases", imported.Log.CaseCount);
            json.WriteNumber("events", imported.Log.EventCount);
            json.WriteStartArray("issues");
            foreach (var issue in issues)
            {
                json.WriteStartObject();
                json.WriteString("code", issue.Code);
                json.WriteString("severity", issue.Severity == FindingSeverity.Warning ? "warning" : "info");
                json.WriteString("message", issue.Message);
                json.WriteStartObject("figures");
                foreach (var figure in issue.Figures) SummaryJson.Number(json, figure.Name, figure.Value);
                json.WriteEndObject();
                json.WriteStartArray("cases");
                foreach (var at in issue.Cases) json.WriteStringValue(imported.Log.CaseId(at));
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            SummaryJson.Import(json, imported.Report);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}
