using System.Text.Json;
using CuiBono.Processes;
using CuiBono.Processes.Exceptions;

namespace CuiBono.Cli.Commands.Process;

/// <summary>Writes what flows off the path as one JSON document; members are added, never renamed.</summary>
internal static class ExceptionsJson
{
    private const int CasesShown = 10;

    /// <summary>The kinds in their order.</summary>
    public static ReadOnlySpan<ExceptionKind> Kinds => [ExceptionKind.Sanctioned, ExceptionKind.Workaround, ExceptionKind.Error, ExceptionKind.CannotTell];

    public static void Write(ExceptionsResult result, EventLog log, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, SummaryJson.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("cases", result.Cases);
            json.WriteNumber("offPath", result.OffPath);
            json.WriteStartObject("kinds");
            foreach (var kind in Kinds)
            {
                json.WriteStartObject(Word(kind));
                json.WriteNumber("cases", result.Of(kind));
                SummaryJson.Number(json, "share", (double)result.Of(kind) / result.OffPath);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteStartArray("groups");
            foreach (var group in result.Groups) Group(json, group, log);
            json.WriteEndArray();
            Results(json, "standardPath", result.Standard);
            Register(json, result);
            Texts(json, "notes", result.Notes);
            Texts(json, "blindSpots", result.BlindSpots);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>A kind as files write it.</summary>
    public static string Word(ExceptionKind kind) => kind switch
    {
        ExceptionKind.Sanctioned => "sanctioned",
        ExceptionKind.Workaround => "workaround",
        ExceptionKind.Error => "error",
        _ => "cannot-tell",
    };

    private static void Group(Utf8JsonWriter json, DeviationGroup group, EventLog log)
    {
        json.WriteStartObject();
        json.WriteString("kind", Word(group.Kind));
        json.WriteString("pattern", group.Pattern);
        json.WriteNumber("cases", group.Cases.Count);
        SummaryJson.Number(json, "probability", group.Probability);
        Texts(json, "evidence", group.Evidence);
        json.WriteStartObject("where");
        if (group.Team is { } team) json.WriteString("team", team);
        if (group.Person is { } person) json.WriteString("person", person);
        if (group.Customer is { } customer) json.WriteString("customer", customer);
        if (group.Product is { } product) json.WriteString("product", product);
        json.WriteEndObject();
        json.WriteString("basis", group.Basis);
        Results(json, "results", group.Results);
        Texts(json, "exampleCases", group.Cases.Take(CasesShown).Select(log.CaseId));
        json.WriteEndObject();
    }

    private static void Register(Utf8JsonWriter json, ExceptionsResult result)
    {
        json.WriteStartArray("register");
        foreach (var use in result.Register)
        {
            json.WriteStartObject();
            json.WriteString("name", use.Name);
            json.WriteNumber("applying", use.Applying);
            json.WriteNumber("used", use.Used);
            SummaryJson.Number(json, "share", use.Share);
            SummaryJson.Number(json, "low", use.Interval.Low);
            SummaryJson.Number(json, "high", use.Interval.High);
            json.WriteBoolean("exceeded", use.IsExceeded);
            json.WriteNumber("afterEnd", use.AfterEnd);
            json.WriteNumber("withoutApproval", use.WithoutApproval);
            json.WriteBoolean("growing", use.IsGrowing);
            Texts(json, "says", use.Says);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Results(Utf8JsonWriter json, string name, CaseResults results)
    {
        json.WriteStartObject(name);
        json.WriteNumber("cases", results.Cases);
        SummaryJson.Number(json, "goalReached", (double)results.Reached / results.Cases);
        SummaryJson.Number(json, "medianDays", results.MedianDays ?? double.NaN);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
