using CuiBono.Evidence;
using CuiBono.Promises;

namespace CuiBono.Reviews.Sources;

/// <summary>Checks what initiatives say of each other.</summary>
internal static class References
{
    /// <summary>Adds an error for each id that two initiatives share and each line of sight that leads nowhere.</summary>
    public static Intake Check(Intake intake)
    {
        var errors = new List<Finding>(intake.Errors);
        var byId = new Dictionary<string, Initiative>(StringComparer.Ordinal);
        foreach (var initiative in intake.Submissions.Select(submission => submission.Initiative))
            if (!byId.TryAdd(initiative.Id, initiative))
                errors.Add(new Finding("duplicate-id", $"The id '{initiative.Id}' already names {byId[initiative.Id].Place}.", initiative.SourceOf("id").Place));

        foreach (var initiative in byId.Values)
            for (var at = 0; at < initiative.Serves.Count; at++)
                Check(initiative, at, byId, errors);
        return intake with { Errors = errors };
    }

    private static void Check(Initiative initiative, int at, Dictionary<string, Initiative> byId, List<Finding> errors)
    {
        var serves = initiative.Serves[at];
        if (!byId.TryGetValue(serves.Initiative, out var served))
        {
            errors.Add(Dangling($"There is no initiative '{serves.Initiative}' in the workspace", serves.Initiative, byId.Keys, initiative.SourceOf($"serves[{at}].initiative")));
            return;
        }

        if (serves.Outcome is { } outcome && !served.Outcomes.Any(promised => promised.Id == outcome))
            errors.Add(Dangling($"The initiative '{served.Id}' has no outcome '{outcome}'", outcome, served.Outcomes.Select(promised => promised.Id), initiative.SourceOf($"serves[{at}].outcome")));
    }

    private static Finding Dangling(string message, string word, IEnumerable<string> valid, FieldSource source) =>
        new("dangling-reference", Nearest.Of(word, valid) is { } nearest ? $"{message}; did you mean '{nearest}'?" : $"{message}.", source.Place);
}
