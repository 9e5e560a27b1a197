using System.Buffers;

namespace CuiBono.Processes.Import.TmForum;

/// <summary>Cuts a stream of JSON into its values, one after the other: a single value, the elements of an array, or one value a line.</summary>
/// <remarks>Looks only at brackets, strings and comments. Comments are blanked: those of JavaScript, and the "&lt;&lt; ... &gt;&gt;" and "..." that MEF
/// prints into its examples. A value over the limit is passed over without being kept, so that memory does not grow with the file.</remarks>
internal sealed class JsonValues(Stream source, int maxBytes)
{
    private static readonly SearchValues<byte> Marks = SearchValues.Create("\"{}[]/<.\n"u8);
    private static readonly SearchValues<byte> StringMarks = SearchValues.Create("\"\\\n"u8);

    private readonly byte[] buffer = new byte[1 << 16];
    private readonly ArrayBufferWriter<byte> value = new(1 << 12);
    private int at;
    private int end;
    private bool isSourceAtEnd;
    private bool isInArray;
    private bool isAtLineStart;
    private bool isOneALine;
    private long line = 1;

    /// <summary>The value that was read last; only its start where it is too long.</summary>
    public ReadOnlySpan<byte> Value => value.WrittenSpan;

    /// <summary>The line of the value's first byte.</summary>
    public long Line { get; private set; }

    /// <summary>Whether the value is longer than the limit.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Whether the value or the array around it was still open at the end of the input.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Comments and ellipses that were blanked in this value and before it.</summary>
    public int Comments { get; private set; }

    /// <summary>Commas of this value that nothing follows.</summary>
    public int TrailingCommas { get; private set; }

    /// <summary>Goes to the next value.</summary>
    /// <returns>False at the end.</returns>
    public bool Read()
    {
        value.Clear();
        (IsTooLong, Comments, TrailingCommas) = (false, 0, 0);
        while (Has(1))
        {
            var next = buffer[at];
            if (TrySkipComment(isKept: false)) continue;
            if (next is (byte)'\n')
            {
                line++;
                at++;
            }
            else if (next is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)',')
            {
                at++;
            }
            else if (next == (byte)'[' && !isInArray)
            {
                isInArray = true;
                at++;
            }
            else if (next == (byte)']' && isInArray)
            {
                isInArray = false;
                at++;
            }
            else
            {
                Line = line;
                if (next is (byte)'{' or (byte)'[') ReadNested();
                else ReadScalar();
                return true;
            }
        }

        IsCutOff |= isInArray;
        return false;
    }

    private void ReadNested()
    {
        var depth = 0;
        while (Has(1))
        {
            var rest = buffer.AsSpan(at, end - at);
            var plain = rest.IndexOfAny(Marks);
            if (plain != 0)
            {
                Keep(plain < 0 ? rest.Length : plain);
                continue;
            }

            switch (rest[0])
            {
                case (byte)'"':
                    ReadString();
                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    Keep(1);
                    break;
                case (byte)'}' or (byte)']':
                    depth--;
                    if (value.WrittenSpan.TrimEnd(" \t\r\n"u8).EndsWith(","u8)) TrailingCommas++;
                    Keep(1);
                    if (depth > 0) break;
                    isOneALine |= !isInArray && Line == line && Has(1) && buffer[at] is (byte)'\n' or (byte)'\r';
                    return;
                case (byte)'\n':
                    KeepLineEnd();
                    // One value a line: what is open at the start of the next value was broken, and ends here.
                    if (isOneALine && isAtLineStart && Has(1) && buffer[at] == (byte)'{') return;
                    break;
                default:
                    if (!TrySkipComment(isKept: true)) Keep(1);
                    break;
            }
        }

        IsCutOff = true;
    }

    /// <summary>Reads to the closing quote; a line end closes too, for JSON has none inside a string, and reading on would swallow the file.</summary>
    private void ReadString()
    {
        Keep(1);
        while (Has(1))
        {
            var rest = buffer.AsSpan(at, end - at);
            var plain = rest.IndexOfAny(StringMarks);
            if (plain != 0)
            {
                Keep(plain < 0 ? rest.Length : plain);
                continue;
            }

            if (rest[0] == (byte)'\n') return;
            var isEnd = rest[0] == (byte)'"';
            Keep(1);
            if (isEnd) return;
            if (Has(1) && buffer[at] != (byte)'\n') Keep(1);
        }
    }

    private void ReadScalar()
    {
        if (buffer[at] == (byte)'"')
        {
            ReadString();
            return;
        }

        do Keep(1);
        while (Has(1) && buffer[at] is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)',' or (byte)'{' or (byte)'[' or (byte)']' or (byte)'}' or (byte)'"'));
    }

    private bool TrySkipComment(bool isKept)
    {
        if (buffer[at] is not ((byte)'/' or (byte)'<' or (byte)'.') || !Has(3)) return false;
        var (first, second, third) = (buffer[at], buffer[at + 1], buffer[at + 2]);
        if (first == (byte)'.' && second == (byte)'.' && third == (byte)'.') SkipWhile(isKept, static (was, now) => now == (byte)'.');
        else if (first == (byte)'/' && second == (byte)'/') SkipWhile(isKept, static (was, now) => now != (byte)'\n');
        else if (first == (byte)'<' && second == (byte)'<') SkipPast((byte)'>', (byte)'>', isKept, isOneLine: true);
        else if (first == (byte)'/' && second == (byte)'*') SkipPast((byte)'*', (byte)'/', isKept, isOneLine: false);
        else return false;
        Comments++;
        return true;
    }

    private void SkipWhile(bool isKept, Func<byte, byte, bool> goesOn)
    {
        byte was = 0;
        while (Has(1) && goesOn(was, buffer[at])) was = Blank(isKept);
    }

    private void SkipPast(byte beforeLast, byte last, bool isKept, bool isOneLine)
    {
        Blank(isKept);
        Blank(isKept);
        byte was = 0;
        while (Has(1) && !(isOneLine && buffer[at] == (byte)'\n'))
        {
            var now = Blank(isKept);
            if (was == beforeLast && now == last) return;
            was = now;
        }
    }

    private byte Blank(bool isKept)
    {
        var now = buffer[at];
        if (now == (byte)'\n')
        {
            if (isKept) KeepLineEnd();
            else (at, line) = (at + 1, line + 1);
            return now;
        }

        buffer[at] = (byte)' ';
        if (isKept) Keep(1);
        else at++;
        return now;
    }

    private void KeepLineEnd()
    {
        Keep(1);
        line++;
        isAtLineStart = true;
    }

    private void Keep(int count)
    {
        if (value.WrittenCount + count > maxBytes) IsTooLong = true;
        else if (!IsTooLong) value.Write(buffer.AsSpan(at, count));
        at += count;
        isAtLineStart = false;
    }

    /// <summary>Whether so many bytes lie ahead; reads more where they do not.</summary>
    private bool Has(int count)
    {
        while (end - at < count && !isSourceAtEnd)
        {
            buffer.AsSpan(at, end - at).CopyTo(buffer);
            (at, end) = (0, end - at);
            var read = source.Read(buffer, end, buffer.Length - end);
            end += read;
            isSourceAtEnd = read == 0;
        }

        return end - at >= count;
    }
}
