using System.Buffers;

namespace CuiBono.Processes.Import.Xes;

/// <summary>Takes XML apart into tags, in one pass over valid UTF-8. Text between tags, comments and instructions are passed over.</summary>
/// <remarks>After XML 1.0 (fifth edition), less what a document type can say: no entity is declared, and none is replaced but the five and the numeric ones.
/// Each tag is well-formed for itself; that start and end match is for the caller to see, who knows the elements.</remarks>
internal sealed partial class XmlTokenizer
{
    /// <summary>Most attributes of one tag.</summary>
    private const int MaxAttributes = 64;

    private static readonly SearchValues<byte> StopsDouble = SearchValues.Create([(byte)'"', (byte)'&', (byte)'<', .. Controls]);
    private static readonly SearchValues<byte> StopsSingle = SearchValues.Create([(byte)'\'', (byte)'&', (byte)'<', .. Controls]);

    private static readonly SearchValues<byte> PlainLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-."u8);

    private readonly Stream source;
    private readonly int maxTag;
    private readonly (int NameStart, int NameEnd, int ValueStart, int ValueEnd, bool IsPlain)[] attributes = new (int, int, int, int, bool)[MaxAttributes];
    private byte[] buffer;
    private int at;
    private int end;
    private int tag;
    private int from;
    private int nameEnd;
    private bool isSourceEnded;
    private long lines = 1;
    private int linesUpTo;

    /// <param name="source">Valid UTF-8.</param>
    /// <param name="maxTag">Most bytes of one tag.</param>
    /// <param name="room">How many bytes are read at a time.</param>
    public XmlTokenizer(Stream source, int maxTag, int room = 1 << 17) => (this.source, this.maxTag, buffer) = (source, maxTag, new byte[room]);

    /// <summary>The name of the tag.</summary>
    public ReadOnlySpan<byte> Name => buffer.AsSpan(tag + 1, nameEnd - tag - 1);

    /// <summary>How many attributes the tag has.</summary>
    public int AttributeCount { get; private set; }

    /// <summary>What is wrong, where the XML is broken.</summary>
    public string Fault { get; private set; } = "";

    /// <summary>The line of a document type that was passed over, or null.</summary>
    public long? DocumentTypeLine { get; private set; }

    /// <summary>The line of the first text that was passed over, or null: tags alone belong there.</summary>
    public long? TextLine { get; private set; }

    /// <summary>Takes entities out of values, and remembers what it could not.</summary>
    public XmlValue Values { get; } = new();

    /// <summary>The line that the tag begins in, from 1.</summary>
    public long Line
    {
        get
        {
            if (tag > linesUpTo)
            {
                lines += buffer.AsSpan(linesUpTo, tag - linesUpTo).Count((byte)'\n');
                linesUpTo = tag;
            }

            return lines;
        }
    }

    private static byte[] Controls => [.. Enumerable.Range(0, ' ').Select(value => (byte)value)];

    /// <summary>The name of an attribute.</summary>
    public ReadOnlySpan<byte> AttributeName(int index) => buffer.AsSpan(attributes[index].NameStart, attributes[index].NameEnd - attributes[index].NameStart);

    /// <summary>The value of an attribute, entities replaced; it stands until the slot, 0 or 1, is used again, or until the next tag.</summary>
    public ReadOnlySpan<byte> AttributeValue(int index, int slot)
    {
        ref var attribute = ref attributes[index];
        var value = buffer.AsSpan(attribute.ValueStart, attribute.ValueEnd - attribute.ValueStart);
        return attribute.IsPlain ? value : Values.Decode(value, slot);
    }

    /// <summary>Whether the tag can be written as it stands: its names are plain (ASCII letters, digits, _ - .; a prefix on the tag's own), and no attribute is repeated.</summary>
    public bool HasPlainNames()
    {
        if (!IsPlain(XesNames.Local(Name))) return false;
        for (var index = 0; index < AttributeCount; index++)
        {
            if (AttributeName(index).Contains((byte)':')) continue;
            if (!IsPlain(AttributeName(index))) return false;
            for (var before = 0; before < index; before++)
                if (AttributeName(before).SequenceEqual(AttributeName(index)))
                    return false;
        }

        return true;
    }

    /// <summary>Goes to the next tag.</summary>
    public XmlTokenKind Next()
    {
        from = at;
        while (true)
        {
            var bytes = buffer.AsSpan(0, end);
            var position = at;
            while (position < bytes.Length && bytes[position] is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r') position++;
            tag = at = position;
            var kind = XmlTokenKind.Unfinished;
            if (position < bytes.Length && bytes[position] != '<')
            {
                TextLine ??= Line;
                var next = bytes[position..].IndexOf((byte)'<');
                at = next < 0 ? end : position + next;
                continue;
            }

            if (position + 1 < bytes.Length)
            {
                kind = bytes[position + 1] switch
                {
                    (byte)'/' => EndTag(bytes),
                    (byte)'!' or (byte)'?' => PassOver(bytes),
                    _ => StartTag(bytes),
                };
            }

            if (kind == XmlTokenKind.Passed) continue;
            if (kind != XmlTokenKind.Unfinished) return kind;
            if (end - at >= maxTag) return Broken("a tag is longer than is read");
            if (Refill()) continue;
            return at == end ? XmlTokenKind.Finished : Broken("the file ends within a tag");
        }
    }

    private XmlTokenKind StartTag(ReadOnlySpan<byte> bytes)
    {
        AttributeCount = 0;
        var position = NameEnd(bytes, at + 1);
        nameEnd = position;
        while (true)
        {
            var gap = position;
            while (position < bytes.Length && bytes[position] is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r') position++;
            if (position >= bytes.Length) return XmlTokenKind.Unfinished;
            if (bytes[position] == '>')
            {
                if (nameEnd == at + 1) return Broken("a tag has no name");
                at = position + 1;
                return XmlTokenKind.Start;
            }

            if (bytes[position] == '/')
            {
                if (position + 1 >= bytes.Length) return XmlTokenKind.Unfinished;
                if (bytes[position + 1] != '>' || nameEnd == at + 1) return Broken("a tag is not closed");
                at = position + 2;
                return XmlTokenKind.Empty;
            }

            if (position == gap || AttributeCount == MaxAttributes) return Broken(position == gap ? "a tag holds a letter that does not belong there" : "a tag has too many attributes");
            ref var attribute = ref attributes[AttributeCount];
            attribute.NameStart = position;
            attribute.NameEnd = position = NameEnd(bytes, position);
            while (position < bytes.Length && IsSpace(bytes[position])) position++;
            if (position >= bytes.Length) return XmlTokenKind.Unfinished;
            if (bytes[position] != '=' || attribute.NameEnd == attribute.NameStart) return Broken("an attribute has no value");
            position++;
            while (position < bytes.Length && IsSpace(bytes[position])) position++;
            if (position >= bytes.Length) return XmlTokenKind.Unfinished;
            var quote = bytes[position];
            if (quote is not ((byte)'"' or (byte)'\'')) return Broken("the value of an attribute is not in quotes");
            attribute.ValueStart = ++position;
            var length = bytes[position..].IndexOfAny(quote == '"' ? StopsDouble : StopsSingle);
            if (length < 0) return XmlTokenKind.Unfinished;
            attribute.IsPlain = bytes[position + length] == quote;
            if (!attribute.IsPlain)
            {
                length = bytes[position..].IndexOf(quote);
                var within = length < 0 ? bytes[position..] : bytes.Slice(position, length);
                if (within.Contains((byte)'<')) return Broken("the value of an attribute does not end");
                if (length < 0) return XmlTokenKind.Unfinished;
            }

            attribute.ValueEnd = position + length;
            position += length + 1;
            AttributeCount++;
        }
    }

    private XmlTokenKind EndTag(ReadOnlySpan<byte> bytes)
    {
        tag = at + 1;
        var position = nameEnd = NameEnd(bytes, at + 2);
        while (position < bytes.Length && IsSpace(bytes[position])) position++;
        if (position >= bytes.Length) return XmlTokenKind.Unfinished;
        if (bytes[position] != '>') return Broken("an end tag is not closed");
        at = position + 1;
        return XmlTokenKind.End;
    }

    private static int NameEnd(ReadOnlySpan<byte> bytes, int position)
    {
        while (position < bytes.Length && bytes[position] is > (byte)' ' and not ((byte)'=' or (byte)'>' or (byte)'/' or (byte)'<' or (byte)'"' or (byte)'\'' or (byte)'&')) position++;
        return position;
    }

    private static bool IsPlain(ReadOnlySpan<byte> name) =>
        name.Length > 0 && (char.IsAsciiLetter((char)name[0]) || name[0] == '_') && name.IndexOfAnyExcept(PlainLetters) < 0;

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r';

    private XmlTokenKind Broken(string fault)
    {
        Fault = fault;
        return XmlTokenKind.Broken;
    }

    /// <summary>Moves what is left to the front, and reads behind it.</summary>
    /// <returns>False at the end of the source.</returns>
    private bool Refill()
    {
        if (isSourceEnded) return false;
        lines += buffer.AsSpan(linesUpTo, at - linesUpTo).Count((byte)'\n');
        linesUpTo = 0;
        var left = end - at;
        if (left > buffer.Length / 2) Array.Resize(ref buffer, 2 * buffer.Length);
        buffer.AsSpan(at, left).CopyTo(buffer);
        (tag, at, from) = (0, 0, -1);
        end = left;
        var read = source.Read(buffer.AsSpan(end));
        end += read;
        isSourceEnded = read == 0;
        return read > 0;
    }
}
