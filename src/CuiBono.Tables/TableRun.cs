using System.Globalization;
using CuiBono.Evidence;

namespace CuiBono.Tables;

/// <summary>One reading of tables.</summary>
internal sealed class TableRun(Engine engine, IReadOnlyList<TableFile> files, TableTerms terms, TableLimits limits, List<Finding> findings)
{
    private readonly List<string> notes = [];

    private string File => files[0].Source.Label;

    public TableReading Read()
    {
        if (terms.Query is null && files.Count != 1)
        {
            Add("one-table", $"Without a query a figure comes from one table; {files.Count} are named.");
            return TableReading.Failed(findings);
        }

        var relation = FileRelation.Of(files[0]);
        var columns = Columns(relation);
        notes.Add($"{relation.Format} with {columns.Count} columns: {string.Join(", ", columns.Take(20).Select(column => column.Name))}.");
        return Rows(relation.Sql, columns);
    }

    private TableReading Rows(string from, IReadOnlyList<TableColumn> columns)
    {
        if (ColumnPlan.Of(terms, columns, File, findings) is not { } plan) return TableReading.Failed(findings);
        var collector = new RowCollector(plan, limits);
        engine.Chunks($"select {plan.Select} from {from}", collector.Take);
        var dayFirst = DayOrder.Of(collector.Days, plan.Time.Name, File, findings);
        if (dayFirst is null && collector.Days.Any(day => day < 0)) return TableReading.Failed(findings);
        Judge(collector, plan);
        return Reading(collector, plan, dayFirst ?? true);
    }

    private IReadOnlyList<TableColumn> Columns(FileRelation relation) =>
        [.. engine.Rows($"describe select * from {relation.Sql}").Select(row => new TableColumn(row[0]!, row[1]!))];

    private void Judge(RowCollector collector, ColumnPlan plan)
    {
        notes.Add(string.Create(CultureInfo.InvariantCulture, $"{collector.Seen:N0} rows read."));
        if (collector.LeftOut > 0) notes.Add(string.Create(CultureInfo.InvariantCulture, $"{collector.LeftOut:N0} rows left out by 'where'."));
        if (collector.WithOffset > 0) notes.Add(string.Create(CultureInfo.InvariantCulture, $"{collector.WithOffset:N0} instants with an offset belong to their day in UTC."));
        Reject("unreadable-time", collector.BadDays, $"hold no day in '{plan.Time.Name}'");
        Reject("unreadable-value", collector.BadValues, $"hold no number in '{plan.Value.Name}'");
        Reject("unreadable-name", collector.BadNames, "hold a name that is too long, or too many names");
        if (collector.IsCut) Add("too-many-rows", string.Create(CultureInfo.InvariantCulture, $"There are more than {limits.MaxRows:N0} rows; the rest was not read."));
    }

    private TableReading Reading(RowCollector collector, ColumnPlan plan, bool dayFirst)
    {
        var rows = new TableRow[collector.Days.Count];
        var answered = 0;
        var named = terms.Unit is null ? 0 : 1;
        var (unit, cohort) = (terms.Unit is null ? null : collector.Codes[0], terms.Cohort is null ? null : collector.Codes[named]);
        for (var at = 0; at < rows.Length; at++)
        {
            var value = collector.Values[at];
            if (!double.IsNaN(value)) answered++;
            rows[at] = new TableRow(DateOnly.FromDayNumber(collector.Days[at] < 0 ? OpenDay.Read(collector.Days[at], dayFirst) : collector.Days[at]), double.IsNaN(value) ? null : value, unit?[at] ?? -1, cohort?[at] ?? -1);
        }

        if (terms.Cohort is not null) named++;
        var segments = terms.Segments.Select((_, at) => new TableSegment(plan.Names[named + at].Name, collector.Names[named + at].Names, collector.Codes[named + at])).ToList();
        return new TableReading(rows, unit is null ? [] : collector.Names[0].Names, cohort is null ? [] : collector.Names[terms.Unit is null ? 0 : 1].Names, segments, findings, notes)
        {
            Rejected = (int)(collector.BadDays.Count + collector.BadValues.Count + collector.BadNames.Count),
            Answered = answered,
            HasWords = collector.Words > 0,
        };
    }

    private void Reject(string code, Rejections rows, string why)
    {
        if (rows.Count > 0) Add(code, string.Create(CultureInfo.InvariantCulture, $"{rows.Count:N0} rows {why} and are left out: {rows}."), FindingSeverity.Warning);
    }

    private void Add(string code, string message, FindingSeverity severity = FindingSeverity.Error) => findings.Add(new Finding(code, message, new SourcePlace(File), severity));
}
