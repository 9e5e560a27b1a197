using System.Text.Json;
using CuiBono.Cli.Commands.Process;
using CuiBono.Networks;
using CuiBono.Networks.Diversity;

namespace CuiBono.Cli.Commands.Network;

/// <summary>Writes verdicts on pairs as one JSON document; members are added, never renamed.</summary>
internal static class DiversityJson
{
    public static void Write(Inventory inventory, RiskModel risks, IReadOnlyList<PairVerdict> pairs, PairTotals? totals, PairLimits limits, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, SummaryJson.Options))
        {
            json.WriteStartObject();
            json.WriteString("risk", risks.Basis.ToString());
            json.WriteString("level", risks.Level);
            json.WriteString("rows", risks.ShowsMissingRows ? "shown" : "assumed");
            if (!limits.IsNone) Limits(json, limits);
            json.WriteStartArray("pairs");
            foreach (var pair in pairs) Pair(json, inventory, risks, pair);
            json.WriteEndArray();
            if (totals is not null) Totals(json, totals);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Pair(Utf8JsonWriter json, Inventory inventory, RiskModel risks, PairVerdict pair)
    {
        json.WriteStartObject();
        json.WriteString("from", pair.From);
        json.WriteString("to", pair.To);
        json.WriteString("verdict", pair.Verdict.ToString().ToLowerInvariant());
        Metres(json, "linkDisjointMetres", pair.LinkDisjointMetres);
        Metres(json, "diverseMetres", pair.DiverseMetres);
        Paths(json, "paths", pair.Paths);
        Shared(json, "shared", pair.Shared);
        json.WriteStartArray("missing");
        foreach (var record in pair.Missing) json.WriteStringValue(record);
        json.WriteEndArray();
        if (pair.Name is not null) json.WriteString("name", pair.Name);
        if (pair.Figures.Count > 0) Figures(json, pair.Figures);
        if (pair.Ways.Count > 0 && !pair.Limits.IsNone) GivenWays(json, pair);
        if (pair.RestsOn is not null) json.WriteString("restsOn", pair.RestsOn);
        if (pair.WithoutLimits is { } free)
        {
            json.WriteStartObject("withoutLimits");
            Paths(json, "paths", [free.A, free.B]);
            json.WriteNumber("metres", free.Metres);
            Figures(json, pair.WithoutLimitsFigures);
            json.WriteEndObject();
        }

        if (pair.ReroutingKnown)
        {
            json.WriteBoolean("survivesAnySingleEvent", pair.SeparatingEvent is null);
            json.WriteString("separatingEvent", pair.SeparatingEvent);
        }

        if (pair.LeastShared is { } least)
        {
            json.WriteStartObject("leastShared");
            Paths(json, "paths", [least.A, least.B]);
            json.WriteNumber("metres", least.Metres);
            Shared(json, "shared", pair.LeastSharedThings);
            json.WriteEndObject();
        }

        if (pair.NewSpan is { } span)
        {
            json.WriteStartObject("newSpan");
            json.WriteString("from", inventory.Nodes[span.From].Id);
            json.WriteString("to", inventory.Nodes[span.To].Id);
            json.WriteNumber("metres", span.Metres);
            json.WriteEndObject();
        }

        json.WritePropertyName("certificate");
        Certificate.Of(inventory, risks, pair).WriteTo(json);
        json.WriteEndObject();
    }

    private static void Limits(Utf8JsonWriter json, PairLimits limits)
    {
        json.WriteStartObject("limits");
        json.WriteBoolean("nodeDisjoint", limits.NodeDisjoint);
        Metres(json, "maxLengthMetres", limits.MostMetres);
        Metres(json, "maxHops", limits.MostHops);
        if (limits.MostDelayDifference is { } difference) json.WriteNumber("maxLatencyDifferenceMilliseconds", difference / 1e9);
        else json.WriteNull("maxLatencyDifferenceMilliseconds");
        json.WriteNumber("latencyMicrosecondsPerKilometre", limits.PicosecondsPerMetre / 1e3);
        json.WriteString("latencySource", limits.PicosecondsPerMetre == FibreDelay.PicosecondsPerMetre ? FibreDelay.Source : "--latency-per-km");
        json.WriteEndObject();
    }

    private static void GivenWays(Utf8JsonWriter json, PairVerdict pair)
    {
        if (pair.LimitsMet is { } met) json.WriteBoolean("limitsMet", met);
        else json.WriteNull("limitsMet");
        json.WriteStartArray("beyondLimits");
        foreach (var text in pair.BeyondLimits) json.WriteStringValue(text);
        json.WriteEndArray();
        json.WriteStartArray("limitsMissing");
        foreach (var record in pair.LimitsMissing) json.WriteStringValue(record);
        json.WriteEndArray();
    }

    private static void Figures(Utf8JsonWriter json, IReadOnlyList<PathFigures> figures)
    {
        json.WriteStartArray("figures");
        foreach (var path in figures)
        {
            json.WriteStartObject();
            Metres(json, "metres", path.Metres);
            json.WriteNumber("hops", path.Hops);
            if (path.Picoseconds is { } delay) json.WriteNumber("latencyMilliseconds", delay / 1e9);
            else json.WriteNull("latencyMilliseconds");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Paths(Utf8JsonWriter json, string name, IReadOnlyList<IReadOnlyList<int>> paths)
    {
        json.WriteStartArray(name);
        foreach (var path in paths)
        {
            json.WriteStartArray();
            foreach (var link in path) json.WriteNumberValue(link);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Shared(Utf8JsonWriter json, string name, IReadOnlyList<SharedThing> shared)
    {
        json.WriteStartArray(name);
        foreach (var thing in shared)
        {
            json.WriteStartObject();
            json.WriteString("kind", thing.Kind);
            json.WriteString("id", thing.Id);
            json.WriteString("name", thing.Name);
            json.WriteNumber("metres", Math.Round(thing.Metres, 1));
            if (thing.At is { } place)
            {
                json.WriteStartObject("at");
                json.WriteNumber("longitude", Math.Round(place.Longitude, 6));
                json.WriteNumber("latitude", Math.Round(place.Latitude, 6));
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Totals(Utf8JsonWriter json, PairTotals totals)
    {
        json.WriteStartObject("totals");
        json.WriteNumber("pairs", totals.Pairs);
        json.WriteNumber("linkDisjoint", totals.LinkDisjoint);
        json.WriteNumber("sharedThoughLinkDisjoint", totals.SharedThoughLinkDisjoint);
        json.WriteNumber("impossible", totals.Impossible);
        json.WriteNumber("unknown", totals.Unknown);
        json.WriteNumber("sumLinkDisjointMetres", totals.SumLinkDisjointMetres);
        json.WriteNumber("sumDiverseMetres", totals.SumDiverseMetres);
        json.WriteEndObject();
        json.WriteString("resultsSha256", totals.ResultsSha256);
    }

    private static void Metres(Utf8JsonWriter json, string name, long? metres)
    {
        if (metres is { } value) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }
}
