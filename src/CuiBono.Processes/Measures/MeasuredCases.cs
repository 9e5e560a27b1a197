namespace CuiBono.Processes.Measures;

/// <summary>Walks the cases of a log once and collects what a measure says of each.</summary>
/// <param name="log">The log.</param>
/// <param name="terms">What is looked for.</param>
/// <param name="to">The activity of completion, or null.</param>
internal sealed class MeasuredCases(EventLog log, MeasureTerms terms, string? to)
{
    private readonly List<CaseValue> values = [];
    private readonly Dictionary<string, List<int>> leftOut = new(StringComparer.Ordinal);

    /// <summary>What the reader has to know.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>The last instant of the log; <see cref="EventLog.NoTime"/> where no event has a time.</summary>
    public long LastInstant { get; } = terms.Span(log).Last;

    /// <summary>The cases that can be judged. Those without a time, or without one at their completion, are left out.</summary>
    public IEnumerable<MeasuredCase> Each()
    {
        var milestone = to is null ? -1 : log.ActivityNames.IndexOf(to);
        for (var at = 0; at < log.CaseCount; at++)
        {
            var (begin, end) = (log.CaseStarts[at], log.CaseStarts[at + 1]);
            var (first, last) = CaseSpan.Of(log.Times[begin..end]);
            var completion = milestone < 0 ? -1 : log.Activities[begin..end].IndexOf((ushort)milestone);
            if (completion >= 0) completion += begin;
            if (first == EventLog.NoTime) LeaveOut(at, "have no time");
            else if (completion >= 0 && log.Times[completion] == EventLog.NoTime) LeaveOut(at, $"have no time at '{to}'");
            else yield return new MeasuredCase(log, at, first, last, completion, to is not null);
        }
    }

    /// <summary>The value of a case, final at an instant or open where that is <see cref="EventLog.NoTime"/>.</summary>
    public void Add(in MeasuredCase one, double value, long final) => Add(one.Case, one.Start, value, final);

    /// <summary>The value of a case.</summary>
    public void Add(int @case, long start, double value, long final) => values.Add(new CaseValue(@case, start, value) { Final = final });

    /// <summary>Says that the measure says nothing of a case, and why.</summary>
    public void LeaveOut(int @case, string why)
    {
        if (!leftOut.TryGetValue(why, out var cases)) leftOut[why] = cases = [];
        cases.Add(@case);
    }

    /// <summary>What was collected.</summary>
    public CaseMeasurement Result() => new(values, [.. leftOut.Select(reason => new LeftOut(reason.Key, reason.Value))]) { Notes = Notes };
}
