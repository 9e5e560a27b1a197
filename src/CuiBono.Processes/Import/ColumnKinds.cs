using System.Buffers.Text;
using System.Text;

namespace CuiBono.Processes.Import;

/// <summary>Finds out what the values of a column are, for formats that do not say it.</summary>
internal static class ColumnKinds
{
    /// <summary>The narrowest kind that every value is written as. Keys that XES defines as text stay text.</summary>
    public static AttributeKind Of(string name, VocabularyBuilder values)
    {
        if (values.Count == 0 || name.StartsWith("org:", StringComparison.Ordinal) || name.StartsWith("concept:", StringComparison.Ordinal) || name.StartsWith("lifecycle:", StringComparison.Ordinal))
            return AttributeKind.Text;
        foreach (var kind in (ReadOnlySpan<AttributeKind>)[AttributeKind.Integer, AttributeKind.Real, AttributeKind.Boolean, AttributeKind.Instant])
            if (All(kind, values))
                return kind;
        return AttributeKind.Text;
    }

    /// <summary>Whether every value can be read as a kind.</summary>
    public static bool All(AttributeKind kind, VocabularyBuilder values)
    {
        for (var code = 0; code < values.Count; code++)
            if (!Is(kind, values.Utf8(code)))
                return false;
        return true;
    }

    /// <summary>Whether a value can be read as a kind.</summary>
    public static bool Is(AttributeKind kind, ReadOnlySpan<byte> value) => kind switch
    {
        AttributeKind.Integer => IsPlainNumber(value) && Utf8Parser.TryParse(value, out long _, out var used) && used == value.Length,
        AttributeKind.Real => value.SequenceEqual("NaN"u8) || value.SequenceEqual("INF"u8) || value.SequenceEqual("-INF"u8)
            || (IsPlainNumber(value) && Utf8Parser.TryParse(value, out double number, out var length) && length == value.Length && double.IsFinite(number)),
        AttributeKind.Boolean => value.Length is 4 or 5 && (Ascii.EqualsIgnoreCase(value, "true"u8) || Ascii.EqualsIgnoreCase(value, "false"u8)),
        AttributeKind.Instant => value.Length >= 16 && value[4] == '-' && value[10] is (byte)'T' or (byte)' ' && value[13] == ':' && TimeText.TryParse(value, out var time)
            && time.Year is >= 1 and <= 9999 && time.First is >= 1 and <= 12 && time.Second >= 1 && time.Second <= DateTime.DaysInMonth(time.Year, time.First),
        _ => true,
    };

    /// <summary>A number that is no identifier: "007" would lose its zeros.</summary>
    private static bool IsPlainNumber(ReadOnlySpan<byte> value)
    {
        if (value is [(byte)'-', ..]) value = value[1..];
        return value.Length > 0 && value[0] is >= (byte)'0' and <= (byte)'9' && (value[0] != '0' || value.Length == 1 || value[1] is not (>= (byte)'0' and <= (byte)'9'));
    }
}
