using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Reports.Pipelines;
using CuiBono.Reviews;
using CuiBono.Verdicts;

namespace CuiBono.Reports.Sarif;

/// <summary>Writes a review as SARIF 2.1.0: every rule of the policy declared, a result for each that did not pass, its region at the deciding sentence.</summary>
/// <remarks>OASIS, Static Analysis Results Interchange Format 2.1.0 (2020), sections 3.19 (tool), 3.27 (result), 3.30 (region), 3.35 (suppression). A rule that a waiver
/// set aside is a suppressed result; the standard knows no expiry, so it stands in the suppression's properties. Readers such as GitHub's ignore suppressions.</remarks>
public static class SarifReport
{
    private static readonly string Version = typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    /// <summary>Writes the log in UTF-8, indented, with a line feed at the end.</summary>
    public static void Write(Review review, SourceFiles files, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            Tool(json, review.Policy);
            json.WriteStartObject("automationDetails");
            json.WriteString("id", $"cuibono/{KebabCase.OfText(review.Workspace)}/");
            json.WriteEndObject();
            json.WriteString("columnKind", "utf16CodeUnits");
            Invocation(json, review, files);
            json.WriteStartArray("results");
            var numbers = review.Policy.Rules.Select((rule, number) => (rule.Name, number)).ToDictionary(rule => rule.Name, rule => rule.number, StringComparer.Ordinal);
            foreach (var open in OpenReason.Of(review, withWaived: true))
            {
                Result(json, open, numbers, files);
                json.Flush();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Tool(Utf8JsonWriter json, Policy policy)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "CuiBono");
        json.WriteString("semanticVersion", Version);
        json.WriteStartArray("rules");
        foreach (var rule in policy.Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Name);
            Message(json, "shortDescription", rule.Summary);
            if (rule.Page is { } page)
            {
                json.WriteStartObject("help");
                json.WriteString("text", rule.Summary);
                json.WriteString("markdown", page);
                json.WriteEndObject();
            }

            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(Enum.GetValues<Stage>().SelectMany(stage => Enum.GetValues<InitiativeClass>().Select(@class => rule.For(stage, @class))).Max() ?? Severity.Info));
            json.WriteEndObject();
            json.WriteStartObject("properties");
            foreach (var stage in Enum.GetValues<Stage>()) json.WriteString(KebabCase.Of(stage), rule.At(stage) is { } severity ? KebabCase.Of(severity) : "-");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("properties");
        json.WriteString("policy", policy.Name);
        json.WriteString("policySha256", policy.Sha256);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>What the readers noticed and what could not be read: of the run, not of an initiative.</summary>
    private static void Invocation(Utf8JsonWriter json, Review review, SourceFiles files)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var part in review.Unread) Notification(json, "not-read", "warning", part.Why, part.Place, files);
        foreach (var finding in review.Findings)
        {
            var level = finding.Severity switch { FindingSeverity.Error => "error", FindingSeverity.Warning => "warning", _ => "note" };
            Notification(json, finding.Code, level, finding.Message, finding.Place, files);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Notification(Utf8JsonWriter json, string code, string level, string message, SourcePlace place, SourceFiles files)
    {
        json.WriteStartObject();
        json.WriteStartObject("descriptor");
        json.WriteString("id", code);
        json.WriteEndObject();
        json.WriteString("level", level);
        Message(json, "message", message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        Place(json, place, files.RegionOf(place), null, files);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, OpenReason open, Dictionary<string, int> numbers, SourceFiles files)
    {
        var (initiative, reason) = (open.Reviewed.Initiative, open.Reason);
        json.WriteStartObject();
        json.WriteString("ruleId", reason.Rule);
        if (numbers.TryGetValue(reason.Rule, out var number)) json.WriteNumber("ruleIndex", number);
        json.WriteString("level", open.Holds ? "error" : Level(reason.Severity));
        Message(json, "message", reason.Resume.Count == 0 ? open.Text : $"{open.Text} To resume: {string.Join(" ", reason.Resume.Select(condition => condition.Text).Distinct())}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        var place = reason.Source?.Place ?? initiative.Place;
        Place(json, place, reason.Source is { } source ? files.RegionOf(source) : files.RegionOf(place), reason.Source?.Quote, files);
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("name", initiative.Id);
        json.WriteString("fullyQualifiedName", $"{initiative.Id}/{place}");
        json.WriteString("kind", "initiative");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("initiativeAndRule/v1", open.Fingerprint);
        json.WriteEndObject();
        if (reason.Outcome == RuleOutcome.Waived) Suppression(json, reason);
        json.WriteStartObject("properties");
        json.WriteString("initiative", initiative.Id);
        json.WriteString("verdict", KebabCase.Of(open.Reviewed.Verdict.Kind));
        json.WriteString("severity", KebabCase.Of(reason.Severity));
        json.WriteString("outcome", KebabCase.Of(reason.Outcome));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Suppression(Utf8JsonWriter json, Reason reason)
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "external");
        json.WriteString("status", "accepted");
        json.WriteString("justification", reason.Waiver?.Reason ?? reason.Message);
        if (reason.Waiver is { } waiver)
        {
            json.WriteStartObject("properties");
            json.WriteString("waiver", waiver.Id);
            json.WriteString("expires", waiver.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("requestedBy", waiver.RequestedBy);
            json.WriteString("approvedBy", waiver.ApprovedBy);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Place(Utf8JsonWriter json, SourcePlace place, TextRegion? region, string? quote, SourceFiles files)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', files.PathOf(place.File).Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (region is { } at)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", at.StartLine);
            json.WriteNumber("startColumn", at.StartColumn);
            json.WriteNumber("endLine", at.EndLine);
            json.WriteNumber("endColumn", at.EndColumn);
            if (quote is not null) Message(json, "snippet", quote);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Message(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch { Severity.Block => "error", Severity.Warn => "warning", _ => "note" };
}
