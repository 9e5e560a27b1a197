using System.Globalization;
using CuiBono.Evidence;

namespace CuiBono.Tables;

/// <summary>One reading of tables.</summary>
internal sealed class TableRun(Engine engine, IReadOnlyList<TableFile> files, TableTerms terms, TableLimits limits, List<Finding> findings)
{
    private readonly List<string> notes = [];
    private int broken;

    private string File => files[0].Source.Label;

    public TableReading Read()
    {
        if (terms.Query is null && files.Count != 1)
        {
            Add("one-table", $"Without a query a figure comes from one table; {files.Count} are named.");
            return TableReading.Failed(findings);
        }

        var relations = files.Select(Relation).ToList();
        if (findings.Count > 0) return TableReading.Failed(findings);
        return terms.Query is { } query ? Query(query, relations) : Rows(relations[0].Sql, relations[0].Columns);
    }

    private FileRelation Relation(TableFile file)
    {
        var relation = FileRelation.Of(file, engine);
        notes.Add($"{file.Source.Label}: {relation.Format}, {relation.Columns.Count} columns: {string.Join(", ", relation.Columns.Take(20).Select(column => column.Name))}.");
        if (relation.Columns.Count > limits.MaxColumns) Add("too-many-columns", $"{file.Source.Label} has {relation.Columns.Count} columns; {limits.MaxColumns} are read.");
        return relation;
    }

    private TableReading Query(string query, List<FileRelation> relations)
    {
        var guard = new QueryGuard(files.Select(file => file.Source.Name));
        var tree = query.Length > limits.MaxQueryLength ? null : engine.Rows($"select json_serialize_sql({Sql.Text(query)})")[0][0]!;
        var reason = tree is null ? $"it is longer than {limits.MaxQueryLength} letters" : guard.Refuse(tree);
        if (reason is not null)
        {
            Add("refused-query", $"The query is not run: {reason}.");
            return TableReading.Failed(findings);
        }

        for (var at = 0; at < files.Count; at++)
        {
            var used = relations[at].Columns.Where(column => guard.UsesAllColumns || guard.Columns.Contains(column.Name)).Select(column => column.Name).ToList();
            if (used.Count == 0) used.Add(relations[at].Columns[0].Name);
            var raw = Sql.Name($"{files[at].Source.Name} as written");
            var isTyped = files[at].Format == TableFormat.Parquet;
            engine.Run($"create table {(isTyped ? Sql.Name(files[at].Source.Name) : raw)} as select {string.Join(", ", used.Select(Sql.Name))} from {relations[at].Sql}");
            if (!isTyped) TextColumns.Type(engine, raw, files[at].Source.Name, used);
        }

        // What runs is what DuckDB writes of the tree that was checked: without comments, and nothing that only looked like part of the query.
        var answer = $"({engine.Rows($"select json_deserialize_sql({Sql.Text(tree!)})")[0][0]})";
        engine.Lock();
        return Rows(answer, engine.Describe($"select * from {answer}"));
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

    private void Judge(RowCollector collector, ColumnPlan plan)
    {
        notes.Add(string.Create(CultureInfo.InvariantCulture, $"{collector.Seen:N0} rows read."));
        if (collector.LeftOut > 0) notes.Add(string.Create(CultureInfo.InvariantCulture, $"{collector.LeftOut:N0} rows left out by 'where'."));
        if (collector.WithOffset > 0) notes.Add(string.Create(CultureInfo.InvariantCulture, $"{collector.WithOffset:N0} instants with an offset belong to their day in UTC."));
        BrokenRows();
        Reject("unreadable-time", collector.BadDays, $"no day in '{plan.Time.Name}'");
        Reject("unreadable-value", collector.BadValues, $"no number in '{plan.Value.Name}'");
        Reject("unreadable-name", collector.BadNames, "a name that is too long or one too many");
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

        ExchangedDays.Check(rows, plan.Time.Name, File, findings);
        if (terms.Cohort is not null) named++;
        var segments = terms.Segments.Select((_, at) => new TableSegment(plan.Names[named + at].Name, collector.Names[named + at].Names, collector.Codes[named + at])).ToList();
        return new TableReading(rows, unit is null ? [] : collector.Names[0].Names, cohort is null ? [] : collector.Names[terms.Unit is null ? 0 : 1].Names, segments, findings, notes)
        {
            Rejected = broken + (int)(collector.BadDays.Count + collector.BadValues.Count + collector.BadNames.Count),
            Answered = answered,
            HasWords = collector.Words > 0,
        };
    }

    /// <summary>The rows that DuckDB's CSV reader rejected: too few or too many fields, no UTF-8, a quote without end.</summary>
    private void BrokenRows()
    {
        const int Shown = 3;
        foreach (var file in files.Where(file => file.Format == TableFormat.Csv))
        {
            var rows = engine.Rows($"""
                select count(*) over (), line, min(error_message) from reject_errors join reject_scans using (scan_id, file_id)
                where file_path = {Sql.Text(file.Source.Path)} group by line order by line limit {Shown}
                """);
            if (rows.Count == 0) continue;
            var count = int.Parse(rows[0][0]!, CultureInfo.InvariantCulture);
            var first = string.Join("; ", rows.Select(row => $"line {row[1]}: {row[2]}"));
            findings.Add(new Finding(
                "broken-row",
                string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? "row is" : "rows are")} left out, because DuckDB's reader says: {first}{(count > Shown ? $"; and {count - Shown:N0} more" : "")}."),
                new SourcePlace(file.Source.Label) { Line = int.Parse(rows[0][1]!, CultureInfo.InvariantCulture) },
                FindingSeverity.Warning));
            broken += count;
        }
    }

    private void Reject(string code, Rejections rows, string why)
    {
        if (rows.Count > 0) Add(code, string.Create(CultureInfo.InvariantCulture, $"{rows.Count:N0} {(rows.Count == 1 ? "row holds" : "rows hold")} {why}, left out: {rows}."), FindingSeverity.Warning);
    }

    private void Add(string code, string message, FindingSeverity severity = FindingSeverity.Error) => findings.Add(new Finding(code, message, new SourcePlace(File), severity));
}
