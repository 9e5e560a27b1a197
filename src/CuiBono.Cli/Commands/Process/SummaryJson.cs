using System.Text.Encodings.Web;
using System.Text.Json;
using CuiBono.Evidence;
using CuiBono.Processes.Import;

namespace CuiBono.Cli.Commands.Process;

/// <summary>Writes the figures of a log as one JSON document; members are added, never renamed.</summary>
internal static class SummaryJson
{
    public static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(LogSummary summary, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            var (log, graph) = (summary.Log, summary.Graph);
            json.WriteStartObject();
            json.WriteNumber("cases", log.CaseCount);
            json.WriteNumber("events", log.EventCount);
            Counts(json, "activities", summary, graph.ActivityCounts);
            Counts(json, "startActivities", summary, graph.StartCounts);
            Counts(json, "endActivities", summary, graph.EndCounts);
            Counts(json, "rework", summary, summary.Rework.ReworkedCases);
            json.WriteNumber("variants", summary.Variants.Count);
            json.WriteString("variantsSha256", summary.Variants.Sha256());
            Edges(json, summary);
            json.WriteString("directlyFollowsSha256", graph.Sha256());
            Durations(json, summary);
            Instant(json, "first", summary.First);
            Instant(json, "last", summary.Last);
            Import(json, summary.Import);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    public static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }

    public static void Finding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        json.WriteString("message", finding.Message);
        json.WriteString("place", finding.Place.ToString());
        json.WriteEndObject();
    }

    public static void Import(Utf8JsonWriter json, ImportReport report)
    {
        json.WriteStartObject("import");
        json.WriteString("format", report.Format);
        json.WriteNumber("rows", report.Rows);
        json.WriteNumber("rejected", report.Rejected);
        json.WriteNumber("tiedTimestamps", report.TiedTimestamps);
        json.WriteNumber("outOfOrder", report.OutOfOrder);
        json.WriteNumber("withoutOffset", report.WithoutOffset);
        json.WriteString("zone", report.Zone);
        json.WriteBoolean("partial", report.Partial);
        json.WriteStartArray("assumptions");
        foreach (var assumption in report.Assumptions) json.WriteStringValue(assumption);
        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings) Finding(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter json, string name, LogSummary summary, ReadOnlySpan<int> counts)
    {
        json.WriteStartObject(name);
        foreach (var code in summary.Activities(counts)) json.WriteNumber(summary.Log.ActivityNames[code], counts[code]);
        json.WriteEndObject();
    }

    private static void Edges(Utf8JsonWriter json, LogSummary summary)
    {
        var names = summary.Log.ActivityNames;
        var edges = summary.Graph.Edges.ToArray();
        json.WriteStartArray("directlyFollows");
        foreach (var at in Enumerable.Range(0, edges.Length).OrderBy(at => names[edges[at].From], StringComparer.Ordinal).ThenBy(at => names[edges[at].To], StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("from", names[edges[at].From]);
            json.WriteString("to", names[edges[at].To]);
            json.WriteNumber("count", edges[at].Count);
            Number(json, "meanSeconds", edges[at].MeanSeconds);
            Number(json, "medianSeconds", summary.EdgeTimes.MedianSeconds[at]);
            Number(json, "p90Seconds", summary.EdgeTimes.P90Seconds[at]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Durations(Utf8JsonWriter json, LogSummary summary)
    {
        var durations = summary.Durations;
        json.WriteStartObject("caseDuration");
        Number(json, "mean", durations.MeanSeconds);
        Number(json, "median", durations.MedianSeconds);
        Number(json, "p90", durations.P90Seconds);
        Number(json, "min", durations.MinSeconds);
        Number(json, "max", durations.MaxSeconds);
        json.WriteEndObject();
    }

    private static void Instant(Utf8JsonWriter json, string name, long? ticks)
    {
        if (ticks is { } known) json.WriteString(name, new DateTimeOffset(known, TimeSpan.Zero));
        else json.WriteNull(name);
    }
}
