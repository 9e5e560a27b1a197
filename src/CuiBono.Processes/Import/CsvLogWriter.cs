using System.Buffers;
using System.Text;

namespace CuiBono.Processes.Import;

/// <summary>Writes an event log as CSV: UTF-8, comma, one event a row, cases one after the other.</summary>
/// <remarks>The columns have the names that pm4py gives them, so case, activity, time and attributes of cases are told by every tool that reads its files; nested attributes,
/// and kinds that the values do not tell, are in the names (docs/methods/logs-tables.md). A table has no place for cases without events and for the header of the log, and
/// a row without a time, an activity or a case id is none to a reader.</remarks>
public static class CsvLogWriter
{
    private const int FlushAt = 1 << 16;

    private static readonly SearchValues<byte> Special = SearchValues.Create(",\"\r\n"u8);

    /// <summary>Writes a log.</summary>
    public static void Write(EventLog log, Stream stream)
    {
        var columns = LogColumn.Of(log, IsTold);
        var to = new ArrayBufferWriter<byte>(2 * FlushAt);
        to.Write(Encoding.UTF8.GetBytes($"{LogColumn.Case},{LogColumn.Activity},{LogColumn.Time}"));
        foreach (var column in columns)
        {
            to.Write(","u8);
            WriteField(to, Encoding.UTF8.GetBytes(column.Header));
        }

        to.Write("\n"u8);
        for (var at = 0; at < log.CaseCount; at++)
            for (var row = log.CaseStarts[at]; row < log.CaseStarts[at + 1]; row++)
            {
                WriteField(to, log.CaseIdUtf8(at));
                to.Write(","u8);
                WriteField(to, log.ActivityNames.Utf8(log.Activities[row]));
                to.Write(","u8);
                if (log.Times[row] != EventLog.NoTime) to.Advance(TimeWriter.Write(log.Times[row], log.Offsets[row], to.GetSpan(TimeWriter.MaxLength)));
                foreach (var column in columns)
                {
                    to.Write(","u8);
                    if (column.Code(at, row) is var code and >= 0) WriteField(to, column.Attribute.Values.Utf8(code));
                }

                to.Write("\n"u8);
                if (to.WrittenCount >= FlushAt) Flush();
            }

        Flush();

        void Flush()
        {
            stream.Write(to.WrittenSpan);
            to.ResetWrittenCount();
        }
    }

    private static bool IsTold(AttributeColumn attribute)
    {
        var used = new VocabularyBuilder();
        for (var row = 0; row < attribute.Count; row++)
            if (attribute.Code(row) is var code and >= 0)
                used.Code(attribute.Values.Utf8(code));
        return ColumnKinds.Of(attribute.Name, used) == attribute.Kind;
    }

    /// <summary>Writes a value; quotes around nothing tell an empty text from no value.</summary>
    private static void WriteField(ArrayBufferWriter<byte> to, ReadOnlySpan<byte> value)
    {
        if (!value.IsEmpty && value.IndexOfAny(Special) < 0)
        {
            to.Write(value);
            return;
        }

        to.Write("\""u8);
        for (var quote = value.IndexOf((byte)'"'); quote >= 0; quote = value.IndexOf((byte)'"'))
        {
            to.Write(value[..(quote + 1)]);
            to.Write("\""u8);
            value = value[(quote + 1)..];
        }

        to.Write(value);
        to.Write("\""u8);
    }
}
