namespace CuiBono.Processes.Import.Xes;

/// <summary>What is passed over, without being held in memory: comments, instructions, character data, document types.</summary>
internal sealed partial class XmlTokenizer
{
    private XmlTokenKind PassOver(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes[at..];
        if (rest[1] == '?') return PassUpTo("?>"u8, 2);
        // What it is shows within nine letters: "<![CDATA[" and "<!DOCTYPE".
        if (rest.Length < 9 && !isSourceEnded) return XmlTokenKind.Unfinished;
        if (rest.StartsWith("<!--"u8)) return PassUpTo("-->"u8, 4);
        if (rest.StartsWith("<![CDATA["u8))
        {
            TextLine ??= Line;
            return PassUpTo("]]>"u8, 9);
        }

        if (!rest.StartsWith("<!DOCTYPE"u8)) return Broken("what starts with <! is no comment");
        DocumentTypeLine ??= Line;
        at += 9;
        return PassDocumentType();
    }

    private XmlTokenKind PassUpTo(ReadOnlySpan<byte> mark, int from)
    {
        at += from;
        while (true)
        {
            var found = buffer.AsSpan(at, end - at).IndexOf(mark);
            if (found >= 0)
            {
                at += found + mark.Length;
                return XmlTokenKind.Passed;
            }

            at = Math.Max(at, end - mark.Length + 1);
            if (!Refill()) return Broken("the file ends within a comment, an instruction or character data");
        }
    }

    /// <summary>A document type ends at the first &gt; outside of its brackets, quotes and comments.</summary>
    private XmlTokenKind PassDocumentType()
    {
        var (depth, quote) = (0, (byte)0);
        while (true)
        {
            if (end - at < 4 && Refill()) continue;
            if (at == end) return Broken("the file ends within a document type");
            var letter = buffer[at++];
            if (quote != 0) quote = letter == quote ? (byte)0 : quote;
            else if (letter is (byte)'"' or (byte)'\'') quote = letter;
            else if (letter == '[') depth++;
            else if (letter == ']') depth--;
            else if (letter == '>' && depth <= 0) return XmlTokenKind.Passed;
            else if (letter == '<' && buffer.AsSpan(at, end - at).StartsWith("!--"u8) && PassUpTo("-->"u8, 3) == XmlTokenKind.Broken) return XmlTokenKind.Broken;
        }
    }
}
