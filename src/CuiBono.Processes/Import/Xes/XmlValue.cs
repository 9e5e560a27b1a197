using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace CuiBono.Processes.Import.Xes;

/// <summary>The value of an attribute with its entities replaced (XML 1.0, 3.3.3 and 4.6).</summary>
internal sealed class XmlValue
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create([(byte)'&', (byte)'<', (byte)'>', (byte)'"', 0xEF, .. Enumerable.Range(0, ' ').Select(value => (byte)value)]);

    private readonly ArrayBufferWriter<byte>[] texts = [new(256), new(256)];

    /// <summary>Whether a value held a reference to no known entity, which is kept as it is written, since this was last reset.</summary>
    public bool HasUnknownEntity { get; private set; }

    /// <summary>Whether a value held a character that XML forbids, replaced by U+FFFD, since this was last reset.</summary>
    public bool HasForbiddenCharacter { get; private set; }

    /// <summary>Whether there is something to say.</summary>
    public bool HasFault => HasUnknownEntity | HasForbiddenCharacter;

    /// <summary>Forgets what was said.</summary>
    public void Reset() => HasUnknownEntity = HasForbiddenCharacter = false;

    /// <summary>The text of a value that holds more than plain letters.</summary>
    /// <param name="value">Valid UTF-8.</param>
    /// <param name="slot">Which of two values, 0 or 1: two can be held at a time.</param>
    public ReadOnlySpan<byte> Decode(ReadOnlySpan<byte> value, int slot)
    {
        var text = texts[slot];
        text.ResetWrittenCount();
        while (value.Length > 0)
        {
            var plain = 0;
            while (plain < value.Length && value[plain] >= ' ' && value[plain] != '&') plain++;
            text.Write(value[..plain]);
            value = value[plain..];
            if (value.IsEmpty) break;
            if (value[0] == '&') value = Entity(value, text);
            else
            {
                // A line break, however it is written, and a tab are a space here.
                if (value[0] is (byte)'\t' or (byte)'\n' or (byte)'\r') text.Write(" "u8);
                else Forbidden(text);
                value = value[(value.StartsWith("\r\n"u8) ? 2 : 1)..];
            }
        }

        return text.WrittenSpan;
    }

    /// <summary>Whether XML may hold a character (XML 1.0, 2.2).</summary>
    public static bool IsAllowed(int character) => character is '\t' or '\n' or '\r' or (>= ' ' and < 0xD800) or (> 0xDFFF and < 0xFFFE) or (> 0xFFFF and <= 0x10FFFF);

    /// <summary>Writes a text so that it can stand in double quotes and is read as it was; what XML cannot hold becomes U+FFFD.</summary>
    /// <returns>Whether every character could be written.</returns>
    public static bool Escape(ReadOnlySpan<byte> text, IBufferWriter<byte> to)
    {
        var isWhole = true;
        while (true)
        {
            var plain = text.IndexOfAny(Escaped);
            to.Write(plain < 0 ? text : text[..plain]);
            if (plain < 0) return isWhole;
            text = text[plain..];
            var isWide = text[0] == 0xEF;
            // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
            if (isWide && !(text is [_, 0xBF, 0xBE or 0xBF, ..])) to.Write(text[..1]);
            else
            {
                var entity = text[0] switch
                {
                    (byte)'&' => "&amp;"u8,
                    (byte)'<' => "&lt;"u8,
                    (byte)'>' => "&gt;"u8,
                    (byte)'"' => "&quot;"u8,
                    (byte)'\t' => "&#9;"u8,
                    (byte)'\n' => "&#10;"u8,
                    (byte)'\r' => "&#13;"u8,
                    _ => "\uFFFD"u8,
                };
                to.Write(entity);
                isWhole &= entity[0] == '&';
                if (isWide) text = text[2..];
            }

            text = text[1..];
        }
    }

    private ReadOnlySpan<byte> Entity(ReadOnlySpan<byte> value, ArrayBufferWriter<byte> text)
    {
        var length = value[..Math.Min(value.Length, 16)].IndexOf((byte)';');
        var name = length < 0 ? [] : value[1..length];
        var letter = name switch
        {
            _ when name.SequenceEqual("amp"u8) => '&',
            _ when name.SequenceEqual("lt"u8) => '<',
            _ when name.SequenceEqual("gt"u8) => '>',
            _ when name.SequenceEqual("quot"u8) => '"',
            _ when name.SequenceEqual("apos"u8) => '\'',
            [(byte)'#', ..] => Number(name[1..]),
            _ => -1,
        };
        if (letter < 0)
        {
            HasUnknownEntity = true;
            text.Write("&"u8);
            return value[1..];
        }

        if (IsAllowed(letter)) text.Advance(new Rune(letter).EncodeToUtf8(text.GetSpan(4)));
        else Forbidden(text);
        return value[(length + 1)..];
    }

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var isHex = digits is [(byte)'x', ..];
        if (isHex) digits = digits[1..];
        return Utf8Parser.TryParse(digits, out uint number, out var used, isHex ? 'x' : 'D') && used == digits.Length ? (int)Math.Min(number, int.MaxValue) : -1;
    }

    private void Forbidden(ArrayBufferWriter<byte> text)
    {
        HasForbiddenCharacter = true;
        text.Write("\uFFFD"u8);
    }
}
