using System.Text.Json.Nodes;

namespace CuiBono.Networks.Diversity;

/// <summary>Writes down what a verdict rests on, so that a checker that shares no code with the search can accept or refuse it.</summary>
/// <remarks>
/// A claim is one of: "none-shorter" (two paths that share nothing, and a proof that no shorter two exist), "none-exists" (a proof of that), "paths-valid" (two paths that share nothing; that none is shorter is not claimed),
/// "shares" (named things), "records-missing" and "undecided" (nothing is claimed). Limits that were asked for are part of every claim. What a verdict rests on without a proof that can be checked, such as a solver, is said in "restsOn".
/// </remarks>
public static class Certificate
{
    /// <summary>The version of the format.</summary>
    public const string Schema = "cuibono/diversity-certificate/1";

    /// <summary>The certificate of a verdict.</summary>
    public static JsonObject Of(Inventory inventory, RiskModel risks, PairVerdict verdict) => new()
    {
        ["schema"] = Schema,
        ["verdict"] = verdict.Verdict.ToString().ToLowerInvariant(),
        ["claim"] = Claim(verdict),
        ["risk"] = risks.Basis.ToString(),
        ["nodes"] = inventory.Nodes.Count,
        ["links"] = inventory.Links.Count,
        ["scope"] = verdict.LocatedOnly ? "located" : "all",
        ["from"] = verdict.From,
        ["to"] = verdict.To,
        ["limits"] = verdict.Ways.Count > 0 && (verdict.LimitsMet is not true || verdict.Verdict != DiversityVerdict.Diverse || verdict.From is null || verdict.To is null) ? null : Limits(verdict.Limits),
        ["metres"] = verdict.DiverseMetres,
        ["ways"] = Ways(inventory, verdict),
        ["leftOut"] = verdict.Verdict == DiversityVerdict.Diverse ? new JsonArray([.. verdict.LeftOut.Select(link => (JsonNode)link)]) : new JsonArray(),
        ["shared"] = new JsonArray([.. verdict.Shared.Select(Shared)]),
        ["missing"] = new JsonArray([.. verdict.Missing.Select(text => (JsonNode)text)]),
        ["proof"] = Claim(verdict) is "none-shorter" or "none-exists" ? Proof(verdict.Proof!) : null,
        ["restsOn"] = verdict.RestsOn,
    };

    private static string Claim(PairVerdict verdict) => verdict.Verdict switch
    {
        DiversityVerdict.Diverse when verdict is { Proof: not null, DiverseMetres: not null } => "none-shorter",
        DiversityVerdict.Diverse => "paths-valid",
        DiversityVerdict.Shared => "shares",
        DiversityVerdict.Impossible => verdict.Proof is null ? "undecided" : "none-exists",
        _ => verdict.Ways.Count > 0 ? "records-missing" : "undecided",
    };

    private static JsonObject? Limits(PairLimits limits) => limits.IsNone ? null : new JsonObject
    {
        ["nodeDisjoint"] = limits.NodeDisjoint,
        ["metres"] = limits.MostMetres,
        ["hops"] = limits.MostHops,
        ["delayDifferencePicoseconds"] = limits.MostDelayDifference,
        ["picosecondsPerMetre"] = limits.PicosecondsPerMetre,
    };

    private static JsonArray Ways(Inventory inventory, PairVerdict verdict)
    {
        var ways = verdict.Ways.Count > 0 ? verdict.Ways : [.. verdict.Paths.Select(path => (IReadOnlyList<ElementKey>)[.. path.Select(link => inventory.Links[link].Key)])];
        return [.. ways.Select(way => (JsonNode)new JsonArray([.. way.Select(key => (JsonNode)Key(key))]))];
    }

    private static JsonObject Key(ElementKey key) => new() { ["kind"] = key.Kind.ToString().ToLowerInvariant(), ["id"] = key.Id };

    private static JsonObject Shared(SharedThing thing) => new()
    {
        ["kind"] = thing.Kind,
        ["id"] = thing.Id,
        ["first"] = Key(thing.First),
        ["second"] = Key(thing.Second),
    };

    private static JsonArray Proof(ProofNode root)
    {
        // Cases stand in a row and name each other by number, so that a deep proof needs no deep document.
        var cases = new JsonArray();
        var open = new Queue<ProofNode>([root]);
        var queued = 1;
        while (open.TryDequeue(out var node))
        {
            var part = new JsonObject
            {
                ["steps"] = new JsonArray([.. node.Steps.Select(step => (JsonNode)Step(step))]),
            };
            cases.Add(part);
            if (node.Links is not { } links) continue;
            part["path"] = node.First ? 1 : 2;
            if (links is [var link]) part["link"] = link;
            else part["links"] = new JsonArray([.. links.Select(each => (JsonNode)each)]);
            part["avoids"] = queued++;
            part["uses"] = queued++;
            open.Enqueue(node.Avoids!);
            open.Enqueue(node.Uses!);
        }

        return cases;
    }

    private static JsonObject Step(ProofStep step) => step.Kind switch
    {
        ProofStepKind.Forced => new() { ["path"] = step.First ? 1 : 2, ["forced"] = step.Link },
        ProofStepKind.Unusable => new() { ["path"] = step.First ? 1 : 2, ["unusable"] = step.Link },
        _ => new() { ["path"] = step.First ? 1 : 2, ["tooLong"] = true },
    };
}
