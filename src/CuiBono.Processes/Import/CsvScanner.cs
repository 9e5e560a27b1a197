using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CuiBono.Processes.Import;

/// <summary>Splits CSV (RFC 4180) into records and fields, on a moving window of the file.</summary>
/// <remarks>The places of separators, quotes and line ends are found 32 bytes at a time and kept as marks; records are then put together from marks alone.
/// Read as people write it: LF, CRLF and CR end a line; text behind a closing quote belongs to the field; a quote inside an unquoted field is a letter. A quote that
/// is not closed within <paramref name="maxField"/> bytes or before the end is a letter too, and the record says so in <see cref="HasUnclosedQuote"/>.</remarks>
internal sealed class CsvScanner(Utf8Text text, int maxField, int window = 1 << 18)
{
    private const byte Quote = (byte)'"';
    private const int MaxFieldsOfRecord = 16;

    private byte[] buffer = new byte[window];
    private int[] marks = [];
    private int markCount, nextMark;
    private int recordStart, filled;
    private long lines = 1;
    private byte separator;
    private bool ended;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private byte[] forms = new byte[16];

    private const byte Plain = 0, Quoted = 1, Escaped = 2;

    /// <summary>How many fields the record has.</summary>
    public int FieldCount { get; private set; }

    /// <summary>The line on which the record begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Whether a quote of the record is not closed.</summary>
    public bool HasUnclosedQuote { get; private set; }

    /// <summary>Whether the text ended in the record, with no line end behind it.</summary>
    public bool IsUnended { get; private set; }

    /// <summary>Whether a record was longer than can be held; nothing is read after it.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>A field of the record, without its quotes.</summary>
    public ReadOnlySpan<byte> Field(int index) => buffer.AsSpan(starts[index], ends[index] - starts[index]);

    /// <summary>Whether a field stood in quotes.</summary>
    public bool IsQuoted(int index) => forms[index] != Plain;

    /// <summary>The first part of the file, before any record is read.</summary>
    public ReadOnlySpan<byte> Sample(out bool isWhole)
    {
        while (!ended && filled < buffer.Length) Fetch();
        isWhole = ended;
        return buffer.AsSpan(0, filled);
    }

    /// <summary>Sets the separator, and how many bytes and lines to skip before the first record.</summary>
    public void Begin(byte fieldSeparator, int skip = 0, int skippedLines = 0)
    {
        Sample(out _);
        separator = fieldSeparator;
        recordStart = skip;
        lines += skippedLines;
        Mark();
    }

    /// <summary>Goes to the next record.</summary>
    /// <returns>False at the end.</returns>
    public bool Read()
    {
        Line = lines;
        HasUnclosedQuote = IsUnended = false;
        var literalFrom = int.MaxValue;
        while (true)
        {
            switch (TryRead(ref literalFrom))
            {
                case Outcome.Record:
                    return true;
                case Outcome.End:
                    return false;
                case Outcome.Again:
                    continue;
            }

            if (filled - recordStart > MaxFieldsOfRecord * (long)maxField)
            {
                IsTooLong = true;
                return false;
            }

            Refill();
        }
    }

    private enum Outcome
    {
        Record,
        End,
        Again,
        More,
    }

    private Outcome TryRead(ref int literalFrom)
    {
        (FieldCount, lines) = (0, Line);
        var (mark, at, escaped) = (nextMark, recordStart, false);
        while (true)
        {
            var (start, form, end) = (at, Plain, -1);
            if (at < filled && buffer[at] == Quote && at - recordStart < literalFrom && mark < markCount)
            {
                var close = Close(ref mark, out var doubled);
                if (close < 0)
                {
                    if (!ended && filled - at <= maxField) return Outcome.More;
                    literalFrom = at - recordStart;
                    HasUnclosedQuote = true;
                    return Outcome.Again;
                }

                (start, form, end) = (at + 1, doubled ? Escaped : Quoted, close);
            }

            while (mark < markCount && marks[mark] is var place && buffer[place] == Quote) mark++;
            if (mark == markCount)
            {
                if (!ended) return Outcome.More;
                if (recordStart == filled) return Outcome.End;
            }

            var stop = mark == markCount ? filled : marks[mark];
            if (end >= 0 && stop != end + 1) (form, end) = (Escaped, stop);
            escaped |= form == Escaped;
            AddField(start, end < 0 || form == Escaped ? stop : end, form);
            if (stop == filled)
            {
                (recordStart, nextMark, IsUnended) = (filled, mark, true);
                break;
            }

            mark++;
            at = stop + 1;
            if (buffer[stop] == separator) continue;
            if (buffer[stop] == '\r')
            {
                if (at == filled && !ended) return Outcome.More;
                if (at < filled && buffer[at] == '\n')
                {
                    mark++;
                    at++;
                }
            }

            lines++;
            (recordStart, nextMark) = (at, mark);
            break;
        }

        if (escaped) Unescape();
        return Outcome.Record;
    }

    /// <summary>The place of the quote that closes the one at a mark, or -1; the mark is then the first behind it.</summary>
    private int Close(ref int mark, out bool doubled)
    {
        doubled = false;
        var open = marks[mark++];
        for (; mark < markCount; mark++)
        {
            var place = marks[mark];
            if (place - open > maxField) return -1;
            switch (buffer[place])
            {
                case Quote when place + 1 < filled && buffer[place + 1] == Quote:
                    doubled = true;
                    mark++;
                    break;
                case Quote:
                    if (place + 1 == filled && !ended) return -1;
                    mark++;
                    return place;
                case (byte)'\r':
                case (byte)'\n' when buffer[place - 1] != '\r':
                    lines++;
                    break;
            }
        }

        return -1;
    }

    /// <summary>Takes the quotes out of fields that hold doubled ones, or text behind the closing one.</summary>
    private void Unescape()
    {
        for (var field = 0; field < FieldCount; field++)
        {
            if (forms[field] != Escaped) continue;
            var (to, inside) = (starts[field], true);
            for (var from = starts[field]; from < ends[field]; from++)
            {
                if (inside && buffer[from] == Quote)
                {
                    if (from + 1 < ends[field] && buffer[from + 1] == Quote) from++;
                    else
                    {
                        inside = false;
                        continue;
                    }
                }

                buffer[to++] = buffer[from];
            }

            ends[field] = to;
        }
    }

    private void AddField(int start, int end, byte form)
    {
        if (FieldCount == starts.Length)
        {
            Array.Resize(ref starts, 2 * FieldCount);
            Array.Resize(ref ends, 2 * FieldCount);
            Array.Resize(ref forms, 2 * FieldCount);
        }

        (starts[FieldCount], ends[FieldCount], forms[FieldCount]) = (start, end, form);
        FieldCount++;
    }

    private void Refill()
    {
        buffer.AsSpan(recordStart, filled - recordStart).CopyTo(buffer);
        (filled, recordStart) = (filled - recordStart, 0);
        if (filled > buffer.Length / 2) Array.Resize(ref buffer, 2 * buffer.Length);
        while (!ended && filled < buffer.Length) Fetch();
        Mark();
    }

    private void Fetch()
    {
        var count = text.Read(buffer.AsSpan(filled));
        filled += count;
        ended = count == 0;
    }

    private void Mark()
    {
        if (marks.Length < buffer.Length) marks = new int[buffer.Length];
        var (at, count) = (recordStart, 0);
        ref var first = ref MemoryMarshal.GetArrayDataReference(buffer);
        var (separators, quotes) = (Vector256.Create(separator), Vector256.Create(Quote));
        var (feeds, returns) = (Vector256.Create((byte)'\n'), Vector256.Create((byte)'\r'));
        for (; at + Vector256<byte>.Count <= filled; at += Vector256<byte>.Count)
        {
            var block = Vector256.LoadUnsafe(ref first, (nuint)at);
            var hits = (Vector256.Equals(block, separators) | Vector256.Equals(block, quotes) | Vector256.Equals(block, feeds) | Vector256.Equals(block, returns)).ExtractMostSignificantBits();
            for (; hits != 0; hits &= hits - 1) marks[count++] = at + BitOperations.TrailingZeroCount(hits);
        }

        for (; at < filled; at++)
            if (buffer[at] is Quote or (byte)'\n' or (byte)'\r' || buffer[at] == separator)
                marks[count++] = at;
        (markCount, nextMark) = (count, 0);
    }
}
