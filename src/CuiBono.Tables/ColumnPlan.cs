using CuiBono.Evidence;

namespace CuiBono.Tables;

/// <summary>Which columns are read, and as what.</summary>
/// <param name="Time">The column of days.</param>
/// <param name="Value">The column of values.</param>
/// <param name="Names">The columns of names: unit and cohort where they are asked for, segments, where columns.</param>
/// <param name="Allowed">For each of <paramref name="Names"/> its only values whose rows count, or null for all.</param>
internal sealed record ColumnPlan(TableColumn Time, TableColumn Value, IReadOnlyList<TableColumn> Names, IReadOnlyList<IReadOnlySet<string>?> Allowed)
{
    /// <summary>The plan for the terms over columns, or null and findings.</summary>
    public static ColumnPlan? Of(TableTerms terms, IReadOnlyList<TableColumn> columns, string file, List<Finding> findings)
    {
        var search = new ColumnSearch(columns, file, findings);
        var before = findings.Count;
        var time = search.Find(terms.Time, "time");
        var value = search.Find(terms.Value ?? "value", "value");
        var names = new List<TableColumn>();
        var allowed = new List<IReadOnlySet<string>?>();
        foreach (var (name, role) in Wanted(terms))
            if (search.Find(name, role) is { } column)
            {
                names.Add(column);
                allowed.Add(null);
            }

        foreach (var (name, texts) in terms.Where.OrderBy(one => one.Key, StringComparer.Ordinal))
            if (search.Find(name, "where") is { } column)
            {
                names.Add(column);
                allowed.Add(texts.ToHashSet(StringComparer.Ordinal));
            }

        if (time is { AsDay: null }) findings.Add(new Finding("not-a-time", $"The column '{time.Value.Name}' is of type {time.Value.Type}, which holds no days.", new SourcePlace(file)));
        if (value is { AsValue: null }) findings.Add(new Finding("not-a-value", $"The column '{value.Value.Name}' is of type {value.Value.Type}, which holds no numbers.", new SourcePlace(file)));
        return findings.Count > before ? null : new ColumnPlan(time!.Value, value!.Value, names, allowed);
    }

    /// <summary>The columns as SQL selects them.</summary>
    public string Select => string.Join(", ", [Time.AsDay!, Value.AsValue!, .. Names.Select(column => column.AsText)]);

    private static IEnumerable<(string Name, string Role)> Wanted(TableTerms terms)
    {
        if (terms.Unit is { } unit) yield return (unit, "unit");
        if (terms.Cohort is { } cohort) yield return (cohort, "cohort");
        foreach (var segment in terms.Segments) yield return (segment, "segment");
    }
}
