using CuiBono.Evidence;

namespace CuiBono.Processes.Measures;

/// <summary>A measure that is computed from an event log.</summary>
/// <param name="Measure">Its definition.</param>
/// <param name="Needs">The names of the terms that it must be given, as an initiative file writes them: "from", "to" (<see cref="MeasureTerms.Names"/>).</param>
/// <param name="Takes">The names of the terms that it may be given beside them.</param>
/// <param name="Compute">Computes it; see <see cref="Of"/>.</param>
public sealed record LogMeasure(Measure Measure, IReadOnlyList<string> Needs, IReadOnlyList<string> Takes, Func<EventLog, MeasureTerms, CaseMeasurement> Compute)
{
    /// <summary>The states of TM Forum orders that are counted where no activities are given: "failed" is the activity "failed" and "product order: state -> failed".</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>Whether it uses a term.</summary>
    public bool Uses(string term) => Needs.Contains(term) || Takes.Contains(term);

    /// <summary>The values of the cases.</summary>
    /// <param name="log">The log.</param>
    /// <param name="terms">What the measure is to look for; the terms that it needs are given and name what the log has (<see cref="MeasureTerms.Check"/>).</param>
    /// <exception cref="ArgumentException">A needed term is missing, or the log has no such activity or attribute.</exception>
    public CaseMeasurement Of(EventLog log, MeasureTerms terms)
    {
        if (terms.Check(log, this) is [var first, ..]) throw new ArgumentException(first, nameof(terms));
        var notes = terms.Notes(log, this);
        if (States.Count > 0 && terms.Activities.Count == 0)
        {
            terms = terms with { Activities = ActivityMarks.OfStates(log, States) };
            notes = [.. notes, $"No activities were given; counted are {MeasureTerms.Quoted(terms.Activities)}."];
        }

        var measured = Compute(log, terms);
        return measured with { Notes = [.. notes, .. measured.Notes] };
    }
}
