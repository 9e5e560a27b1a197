using System.Text.Json;

namespace CuiBono.Cli.Commands.Process;

/// <summary>Writes how a log and a model agree as one JSON document; members are added, never renamed.</summary>
internal static class ConformJson
{
    private const int CasesShown = 10;

    public static void Write(LogConformance conformance, Stream output)
    {
        var result = conformance.Alignments;
        using (var json = new Utf8JsonWriter(output, SummaryJson.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("cases", result.CaseCount);
            json.WriteNumber("fittingCases", result.FittingCases);
            json.WriteNumber("cost", result.Cost);
            json.WriteStartObject("fitness");
            SummaryJson.Number(json, "average", result.AverageFitness ?? double.NaN);
            SummaryJson.Number(json, "log", result.LogFitness ?? double.NaN);
            json.WriteEndObject();
            json.WriteNumber("unfinishedCases", result.UnfinishedCases);
            Deviations(json, conformance);
            Model(json, conformance);
            json.WriteStartObject("estimates");
            SummaryJson.Number(json, "precision", conformance.Precision.Value ?? double.NaN);
            SummaryJson.Number(json, "tokenReplayFitness", result.CaseCount > 0 ? conformance.Replay.Log.EstimatedFitness : double.NaN);
            json.WriteNumber("tokenReplayUnknownEvents", conformance.Replay.Log.UnknownEvents);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Deviations(Utf8JsonWriter json, LogConformance conformance)
    {
        json.WriteStartArray("deviations");
        foreach (var deviation in conformance.Alignments.Deviations)
        {
            json.WriteStartObject();
            json.WriteString("kind", ConformText.Word(deviation.Kind));
            json.WriteString("activity", deviation.Activity);
            json.WriteNumber("count", deviation.Count);
            json.WriteNumber("cases", deviation.Cases.Count);
            Names(json, "exampleCases", deviation.Cases.Take(CasesShown).Select(conformance.Log.CaseId));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Model(Utf8JsonWriter json, LogConformance conformance)
    {
        var model = conformance.Model;
        json.WriteStartObject("model");
        json.WriteString("name", model.Name);
        json.WriteNumber("places", model.Net.Places.Count);
        json.WriteNumber("transitions", model.Net.Transitions.Count);
        Names(json, "activitiesNotInLog", conformance.OnlyInModel);
        Names(json, "logActivitiesNotInModel", conformance.OnlyInLog);
        json.WriteStartArray("findings");
        foreach (var finding in model.Findings) SummaryJson.Finding(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
