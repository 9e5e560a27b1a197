using System.Buffers;
using System.Text;
using CuiBono.Processes.Import.Xes;

namespace CuiBono.Processes.Import;

/// <summary>Writes event logs in XES (IEEE 1849-2023).</summary>
/// <remarks>What the log holds is written, and reads again as the same log: times with the offset they were written with, nested attributes and lists, and the head of the log.
/// A time without an offset is written in UTC as -00:00, for its instant is known by then (RFC 3339, 4.3). A character that XML cannot hold becomes U+FFFD.</remarks>
public static class XesWriter
{
    private const int Block = 1 << 16;

    /// <summary>Writes a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="to">Where it is written; left open.</param>
    public static void Write(EventLog log, Stream to)
    {
        var bytes = new ArrayBufferWriter<byte>(2 * Block);
        var writer = new XesText(bytes);
        writer.Head(log.Header);
        var (events, cases) = (Columns(log.EventAttributes), Columns(log.CaseAttributes));
        for (var at = 0; at < log.CaseCount; at++)
        {
            writer.Open("trace"u8, 1);
            if (!Has(cases, "concept:name", at)) writer.Attribute(AttributeKind.Text, "concept:name"u8, log.CaseIdUtf8(at), 2);
            foreach (var column in cases) Attribute(writer, column, at, 2);
            for (var row = log.CaseStarts[at]; row < log.CaseStarts[at + 1]; row++)
            {
                writer.Open("event"u8, 2);
                if (!Has(events, "concept:name", row)) writer.Attribute(AttributeKind.Text, "concept:name"u8, log.ActivityNames.Utf8(log.Activities[row]), 3);
                if (log.Times[row] != EventLog.NoTime && !Has(events, "time:timestamp", row)) writer.Time(log.Times[row], log.Offsets[row], 3);
                foreach (var column in events) Attribute(writer, column, row, 3);
                writer.Close("event"u8, 2);
                if (bytes.WrittenCount >= Block) Flush(bytes, to);
            }

            writer.Close("trace"u8, 1);
        }

        writer.Close("log"u8, 0);
        Flush(bytes, to);
    }

    private static void Attribute(XesText writer, Column column, int row, int depth)
    {
        var code = column.Values.Code(row);
        if (code < 0) return;
        var value = column.Values.Values.Utf8(code);
        if (column.Values.Kind == AttributeKind.List)
        {
            writer.List(column.Key, value, depth);
            return;
        }

        var hasChildren = false;
        foreach (var child in column.Children) hasChildren |= child.Values.Code(row) >= 0;
        writer.Attribute(column.Values.Kind, column.Key, value, depth, isOpen: hasChildren);
        if (!hasChildren) return;
        foreach (var child in column.Children) Attribute(writer, child, row, depth + 1);
        writer.Close(XesNames.Of(column.Values.Kind), depth);
    }

    private static bool Has(Column[] columns, string name, int row)
    {
        foreach (var column in columns)
            if (column.Values.Name == name && column.Values.Code(row) >= 0)
                return true;
        return false;
    }

    /// <summary>The columns that are not nested, each with those nested in it.</summary>
    private static Column[] Columns(IReadOnlyList<AttributeColumn> columns, AttributeColumn? parent = null) =>
        [.. columns.Where(column => column.Parent == parent).Select(column => new Column(column, Encoding.UTF8.GetBytes(column.Name), Columns(columns, column)))];

    private static void Flush(ArrayBufferWriter<byte> bytes, Stream to)
    {
        to.Write(bytes.WrittenSpan);
        bytes.ResetWrittenCount();
    }

    private sealed record Column(AttributeColumn Values, byte[] Key, Column[] Children);
}
