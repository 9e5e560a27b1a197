using System.Runtime.CompilerServices;

namespace CuiBono.Processes.Import.Xes;

/// <summary>Tags that begin with bytes seen before are taken without being taken apart again.</summary>
/// <remarks>Between two tags the tokenizer has no state, so equal bytes are equal tags; whatever does not fit, or does not end within the buffer, is left to <see cref="Next"/>.</remarks>
internal sealed partial class XmlTokenizer
{
    /// <summary>Longest lead that is kept.</summary>
    private const int MaxLead = 256;

    /// <summary>Takes the next tag, where it begins with a lead and ends behind a plain value of at most so many bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryValue(TagLead lead, int maxBytes, out ReadOnlySpan<byte> value)
    {
        value = default;
        var bytes = buffer.AsSpan(at, end - at);
        if (!bytes.StartsWith(lead.Bytes)) return false;
        bytes = bytes[lead.Bytes.Length..];
        var length = bytes.IndexOfAny(StopsDouble);
        if (length < 0 || length > maxBytes || length + 2 >= bytes.Length || bytes[length] != '"' || bytes[length + 1] != '/' || bytes[length + 2] != '>') return false;
        value = bytes[..length];
        tag = at + lead.Gap;
        at += lead.Bytes.Length + length + 3;
        return true;
    }

    /// <summary>Takes the next tag, where it is the one of a lead and has no attributes.</summary>
    public bool TryTag(TagLead lead)
    {
        if (!buffer.AsSpan(at, end - at).StartsWith(lead.Bytes)) return false;
        tag = at + lead.Gap;
        at += lead.Bytes.Length;
        return true;
    }

    /// <summary>What leads to the value of the last tag, which is its second attribute in double quotes behind a plain key; else, and where it is the same, the lead given.</summary>
    public TagLead? LeadToValue(TagLead? known) =>
        AttributeCount == 2 && attributes[0].IsPlain && AttributeName(0).SequenceEqual("key"u8) && AttributeName(1).SequenceEqual("value"u8) && buffer[attributes[1].ValueStart - 1] == '"'
            ? LeadTo(attributes[1].ValueStart, known)
            : known;

    /// <summary>What the last tag is, which has no attributes; the lead given where it is the same, or where the tag was not in the buffer as a whole.</summary>
    public TagLead? LeadToEnd(TagLead? known) => LeadTo(at, known);

    private TagLead? LeadTo(int to, TagLead? known)
    {
        if (from < 0 || to - from > MaxLead) return known;
        var bytes = buffer.AsSpan(from, to - from);
        return known is not null && bytes.SequenceEqual(known.Bytes) ? known : new TagLead(bytes.ToArray(), tag - from);
    }
}
