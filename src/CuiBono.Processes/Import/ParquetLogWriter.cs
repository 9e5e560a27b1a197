using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace CuiBono.Processes.Import;

/// <summary>Writes an event log as Parquet, one event a row, cases one after the other.</summary>
/// <remarks>Columns are named as in CSV. Times are UTC timestamps of microseconds (of nanoseconds where a log has finer ones); "time:offset" holds the minutes of the offset each
/// was written with, where they are not all zero. Whole and real numbers and booleans have their types; times that are attributes stay text, since a timestamp would drop their offset.</remarks>
public static class ParquetLogWriter
{
    private const string OffsetColumn = "time:offset";
    private const int RowGroupSize = 500_000;

    /// <summary>Writes a log.</summary>
    public static void Write(EventLog log, Stream stream)
    {
        var columns = LogColumn.Of(log, attribute => attribute.Kind == AttributeKind.Text || IsTyped(attribute));
        var unit = log.Times.ToArray().All(ticks => ticks == EventLog.NoTime || ticks % TimeSpan.TicksPerMicrosecond == 0) ? DateTimeTimeUnit.Micros : DateTimeTimeUnit.Nanos;
        var (caseIds, activities) = (new DataField<string>(LogColumn.Case, false), new DataField<string>(LogColumn.Activity, false));
        var times = new DateTimeDataField(LogColumn.Time, DateTimeFormat.Timestamp, isAdjustedToUTC: true, unit, isNullable: true);
        var offsets = log.Offsets.Distinct is [{ Ticks: 0 }] ? null : new DataField<int>(OffsetColumn, true);
        var fields = columns.Select(column => Field(column)).ToList();
        var schema = new ParquetSchema([caseIds, activities, times, .. offsets is null ? Array.Empty<Field>() : [offsets], .. fields]);
        Run(async () =>
        {
            await using var writer = await ParquetWriter.CreateAsync(schema, stream).ConfigureAwait(false);
            var caseOf = CaseOfEvents(log);
            for (var start = 0; start < log.EventCount || start == 0; start += RowGroupSize)
            {
                var rows = Enumerable.Range(start, Math.Min(RowGroupSize, log.EventCount - start)).ToArray();
                using var group = writer.CreateRowGroup();
                await group.WriteAsync(caseIds, Array.ConvertAll(rows, row => log.CaseId(caseOf[row]))).ConfigureAwait(false);
                await group.WriteAsync(activities, Array.ConvertAll(rows, row => log.ActivityNames[log.Activities[row]])).ConfigureAwait(false);
                await group.WriteAsync<DateTime>(times, Array.ConvertAll(rows, row => log.Times[row] == EventLog.NoTime ? (DateTime?)null : new DateTime(log.Times[row], DateTimeKind.Utc))).ConfigureAwait(false);
                if (offsets is not null) await group.WriteAsync<int>(offsets, Array.ConvertAll(rows, row => (int?)log.Offsets[row]?.TotalMinutes)).ConfigureAwait(false);
                for (var at = 0; at < fields.Count; at++)
                {
                    var column = columns[at];
                    string? Value(int row) => column.Code(caseOf[row], row) is var code and >= 0 ? column.Attribute.Values[code] : null;
                    if (fields[at].ClrType == typeof(long)) await group.WriteAsync<long>(fields[at], Array.ConvertAll(rows, row => Value(row) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : (long?)null)).ConfigureAwait(false);
                    else if (fields[at].ClrType == typeof(double)) await group.WriteAsync<double>(fields[at], Array.ConvertAll(rows, row => Value(row) is { } text ? Real(text) : (double?)null)).ConfigureAwait(false);
                    else if (fields[at].ClrType == typeof(bool)) await group.WriteAsync<bool>(fields[at], Array.ConvertAll(rows, row => Value(row) is { } text ? text.Equals("true", StringComparison.OrdinalIgnoreCase) : (bool?)null)).ConfigureAwait(false);
                    else await group.WriteAsync(fields[at], Array.ConvertAll(rows, Value)!).ConfigureAwait(false);
                }
            }
        });
    }

    private static void Run(Func<Task> write) => write().GetAwaiter().GetResult();

    private static DataField Field(LogColumn column) => !IsTyped(column.Attribute) ? new DataField<string>(column.Header, true) : column.Attribute.Kind switch
    {
        AttributeKind.Integer => new DataField<long>(column.Header, true),
        AttributeKind.Real => new DataField<double>(column.Header, true),
        _ => new DataField<bool>(column.Header, true),
    };

    /// <summary>Whether all values of a column are what its kind says, and the type has a place for them.</summary>
    private static bool IsTyped(AttributeColumn attribute)
    {
        if (attribute.Kind is not (AttributeKind.Integer or AttributeKind.Real or AttributeKind.Boolean)) return false;
        for (var code = 0; code < attribute.Values.Count; code++)
            if (!ColumnKinds.Is(attribute.Kind, attribute.Values.Utf8(code)))
                return false;
        return true;
    }

    private static double Real(string text) => text switch
    {
        "INF" => double.PositiveInfinity,
        "-INF" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    private static int[] CaseOfEvents(EventLog log)
    {
        var caseOf = new int[log.EventCount];
        for (var at = 0; at < log.CaseCount; at++) caseOf.AsSpan(log.CaseStarts[at]..log.CaseStarts[at + 1]).Fill(at);
        return caseOf;
    }
}
