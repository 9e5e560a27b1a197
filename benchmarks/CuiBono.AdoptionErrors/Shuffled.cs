using CuiBono.Processes;

namespace CuiBono.AdoptionErrors;

/// <summary>Logs from which what could be found was taken away.</summary>
internal static class Shuffled
{
    /// <summary>The log with the beginnings of its cases shuffled.</summary>
    public static EventLog Of(EventLog log, int seed)
    {
        var cases = Enumerable.Range(0, log.CaseCount).Where(at => log.SpanOf(at).First != EventLog.NoTime).ToArray();
        var starts = Array.ConvertAll(cases, at => log.SpanOf(at).First);
        new Random(seed).Shuffle(starts);
        var moves = new long[log.CaseCount];
        for (var at = 0; at < cases.Length; at++) moves[cases[at]] = starts[at] - log.SpanOf(cases[at]).First;
        return Copy(log, moves, [.. Enumerable.Range(0, log.EventCount)]);
    }

    /// <summary>The log with the texts of its events, who acted among them, shuffled among the events of an activity: nobody has a habit in it.</summary>
    public static EventLog Actors(EventLog log, int seed)
    {
        var random = new Random(seed);
        var (rows, activities) = (new int[log.EventCount], log.Activities.ToArray());
        foreach (var activity in Enumerable.Range(0, log.EventCount).GroupBy(row => activities[row]))
        {
            int[] own = [.. activity], others = [.. activity];
            random.Shuffle(others);
            for (var at = 0; at < own.Length; at++) rows[own[at]] = others[at];
        }

        return Copy(log, new long[log.CaseCount], rows);
    }

    private static EventLog Copy(EventLog log, long[] moves, int[] textsOf)
    {
        var builder = new EventLogBuilder();
        for (var at = 0; at < log.CaseCount; at++)
        {
            var id = builder.Case(log.CaseIdUtf8(at));
            for (var row = log.CaseStarts[at]; row < log.CaseStarts[at + 1]; row++)
            {
                var made = builder.Add(id, builder.Activities.Code(log.ActivityNames[log.Activities[row]]), log.Times[row] == EventLog.NoTime ? EventLog.NoTime : log.Times[row] + moves[at], 0);
                foreach (var column in log.EventAttributes)
                    if (column.Parent is null && column.Kind == AttributeKind.Text && column.Code(textsOf[row]) is var code and >= 0)
                        builder.EventAttribute(column.Name, AttributeKind.Text).Set(made, column.Values[code]);
            }

            foreach (var column in log.CaseAttributes)
                if (column.Parent is null && column.Kind == AttributeKind.Text && column.Code(at) is var code and >= 0)
                    builder.CaseAttribute(column.Name, AttributeKind.Text).Set(id, column.Values[code]);
        }

        return builder.Build(EventOrder.AsAdded);
    }
}
