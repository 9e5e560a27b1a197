using CuiBono.Statistics;

namespace CuiBono.Processes.Exceptions;

/// <summary>At which teams, people, customers and products each kind of deviation gathers beyond chance.</summary>
internal sealed class Gathering
{
    private const double Level = 0.05;
    private const double LeastRatio = 2;
    private readonly Dictionary<(int Signature, ColumnValues Column, int Value), (double Ratio, double V, double P)> found = [];
    private readonly HashSet<(int Signature, ColumnValues Column)> asked = [];

    public Gathering(OffPathCases off)
    {
        var opportunities = off.Opportunities;
        var tests = new List<((int Signature, ColumnValues Column, int Value) Key, Concentration Table, double P)>();
        foreach (var group in off.Cases.Where(one => one.Basis < 0).GroupBy(one => one.Signature).Where(group => group.Count() >= Concentration.Fewest))
        {
            OffPathCase[] cases = [.. group];
            foreach (var (column, value, isActor) in Columns(off))
            {
                var counts = new int[column.Names.Count];
                foreach (var one in cases)
                    if (value(one) is var code and >= 0)
                        counts[code]++;
                var chances = isActor ? Actors(off, opportunities, column, value, cases) : opportunities.Cases(column);
                var table = new Concentration(counts, chances);
                if (table.Values < 2) continue;
                asked.Add((group.Key, column));
                foreach (var candidate in table.Candidates) tests.Add(((group.Key, column, candidate), table, table.P(candidate)));
            }
        }

        var adjusted = MultipleTests.BenjaminiHochberg([.. tests.Select(test => test.P)]);
        for (var at = 0; at < adjusted.Length; at++)
            if (adjusted[at] < Level && tests[at].Table.Ratio(tests[at].Key.Value) is var ratio and >= LeastRatio)
                found[tests[at].Key] = (ratio, tests[at].Table.V, adjusted[at]);
    }

    /// <summary>How much more often the value deviates so than the others, with Cramér's V and the adjusted p; null where it does not, beyond chance.</summary>
    public (double Ratio, double V, double P)? At(int signature, ColumnValues? column, int value) =>
        column is not null && value >= 0 && found.TryGetValue((signature, column, value), out var there) ? there : null;

    /// <summary>Whether the log could have shown that a deviation gathers in a column.</summary>
    public bool IsAsked(int signature, ColumnValues? column) => column is not null && asked.Contains((signature, column));

    private static IEnumerable<(ColumnValues Column, Func<OffPathCase, int> Value, bool IsActor)> Columns(OffPathCases off)
    {
        if (off.Team is { } team) yield return (team, one => one.Team, true);
        if (off.People is { } people && off.People.Name != off.Team?.Name) yield return (people, one => one.Person, true);
        if (off.Customer is { } customer) yield return (customer, one => one.Customer, false);
        if (off.Product is { } product) yield return (product, one => one.Product, false);
    }

    /// <summary>The opportunities of each actor: at each activity at which the deviation shows its share of the events there, times the cases there, so that an activity
    /// that is one team's alone makes nobody else look busy; scaled to the number of events.</summary>
    private static double[] Actors(OffPathCases off, Opportunities opportunities, ColumnValues column, Func<OffPathCase, int> value, OffPathCase[] cases)
    {
        var chances = new double[column.Names.Count];
        var (all, counted) = (0.0, 0);
        foreach (var activity in cases.Where(one => value(one) >= 0).CountBy(one => (int)off.Log.Activities[one.ActorRow]))
        {
            var events = opportunities.Events(column, activity.Key);
            double Of(int at) => column == off.People && off.Automatic[at] ? 0 : events[at];
            var sum = Enumerable.Range(0, chances.Length).Sum(Of);
            if (sum == 0) continue;
            for (var at = 0; at < chances.Length; at++) chances[at] += activity.Value * Of(at) / sum;
            all += sum;
            counted += activity.Value;
        }

        for (var at = 0; at < chances.Length && counted > 0; at++) chances[at] *= all / counted;
        return chances;
    }
}
