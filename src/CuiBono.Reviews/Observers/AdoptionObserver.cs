using CuiBono.Evidence;
using CuiBono.Processes;
using CuiBono.Processes.Adoption;
using CuiBono.Promises;

namespace CuiBono.Reviews.Observers;

/// <summary>Takes what an initiative declares of its adoption as terms over an event log.</summary>
public static class AdoptionObserver
{
    /// <summary>The terms; or what is missing or does not fit the log, each with its line of the initiative.</summary>
    /// <param name="initiative">The initiative.</param>
    /// <param name="log">The log.</param>
    public static (AdoptionTerms? Terms, IReadOnlyList<Finding> Findings) Terms(Initiative initiative, EventLog log)
    {
        if (Missing(initiative) is { Count: > 0 } missing) return (null, missing);
        var adoption = initiative.Process!.Adoption!;
        var terms = new AdoptionTerms(initiative.System!.FirstDay!.Value)
        {
            Zone = EvidenceFolder.ZoneOf(adoption.Zone),
            Eligible = Marks(adoption.Eligible),
            New = Marks(adoption.New),
            Old = Marks(adoption.Old),
            To = adoption.To,
            Team = adoption.Team is { } team ? Column(team) : null,
            Person = adoption.Person is { } person ? Column(person) : null,
            Automatic = adoption.Automatic,
            Retired = [.. initiative.Process.RetiredPaths.Select(path => new RetiredTerms(path.Name) { Marks = Marks(path.Marks) })],
        };
        var problems = terms.Check(log);
        return problems.Count == 0 ? (terms, []) : (null, [.. problems.Select(problem => Found(initiative, problem.Term == "retired_paths" ? "process.retired_paths" : $"process.adoption.{problem.Term}", "unfit-adoption", problem.Message))]);

        IReadOnlyDictionary<string, IReadOnlyList<string>> Marks(IReadOnlyDictionary<string, IReadOnlyList<string>> marks) =>
            marks.GroupBy(mark => Column(mark.Key), StringComparer.Ordinal).ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.SelectMany(mark => mark.Value)], StringComparer.Ordinal);

        string Column(string name) => LogNameOf(name, adoption, log);
    }

    /// <summary>What an initiative must declare before its adoption can be told, and does not.</summary>
    public static IReadOnlyList<Finding> Missing(Initiative initiative)
    {
        var findings = new List<Finding>();
        if (initiative.Process?.Adoption is null)
            findings.Add(Found(initiative, "process", "no-adoption", "The initiative declares no process.adoption: write who could take the new way, and by what the new and the old way are known in a log."));
        if (initiative.System?.FirstDay is null)
            findings.Add(Found(initiative, "system", "no-go-live", "The initiative declares no system.go_live: write the day from which on people could take the new way."));
        return findings;
    }

    /// <summary>A column as the log calls it: a table's columns of the activity and of who acted have names of their own there.</summary>
    public static string LogNameOf(string name, Adoption adoption, EventLog log)
    {
        if (log.EventAttribute(name) is not null || log.CaseAttribute(name) is not null) return name;
        if (name == adoption.Log.Activity || name.Equals(AdoptionTerms.Activity, StringComparison.OrdinalIgnoreCase)) return AdoptionTerms.Activity;
        return name == adoption.Log.Resource || name.Equals("resource", StringComparison.OrdinalIgnoreCase) ? AdoptionTerms.Resource : name;
    }

    private static Finding Found(Initiative initiative, string path, string code, string message) => new(code, message, initiative.SourceOf(path).Place);
}
