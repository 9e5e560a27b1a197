using CuiBono.Evidence;
using CuiBono.Processes.Measures;
using CuiBono.Promises;
using CuiBono.Reviews.Observers;
using CuiBono.Tables;

namespace CuiBono.Reviews.Sources;

/// <summary>Checks what outcomes say of their evidence against the catalogue of measures.</summary>
internal static class DataDeclarations
{
    /// <summary>Adds an error for each measure that is not in the catalogue, and for each term that a measure needs and is not given.</summary>
    public static Intake Check(Intake intake)
    {
        var errors = new List<Finding>(intake.Errors);
        foreach (var initiative in intake.Submissions.Select(submission => submission.Initiative))
            for (var at = 0; at < initiative.Outcomes.Count; at++)
                if (initiative.Outcomes[at].Data is { Measure: { } name } data)
                    Check(name, data, initiative.SourceOf($"outcomes[{at}].data.measure").Place, errors);
        return intake with { Errors = errors };
    }

    private static void Check(string name, OutcomeData data, SourcePlace place, List<Finding> errors)
    {
        if (TableMeasures.Find(name) is not null) return;
        if (LogMeasures.Find(name) is not { } measure)
        {
            List<string> known = [.. LogMeasures.All.Select(one => one.Measure.Name), .. TableMeasures.All.Select(one => one.Measure.Name)];
            errors.Add(new Finding("unknown-measure", Nearest.Of(name, known) is { } nearest
                ? $"There is no measure '{name}'; did you mean '{nearest}'?"
                : $"There is no measure '{name}'; 'cuibono measure' lists the measures.", place));
            return;
        }

        var terms = LogObserver.Terms(data, TimeZoneInfo.Utc);
        foreach (var term in measure.Needs.Where(term => !terms.Has(term)))
            errors.Add(new Finding("missing-field", $"'{term}' is missing: {name} needs it ('cuibono measure {name}' explains it).", place));
    }
}
