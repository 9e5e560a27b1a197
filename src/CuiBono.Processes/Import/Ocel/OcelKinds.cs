using System.Buffers.Text;

namespace CuiBono.Processes.Import.Ocel;

/// <summary>The kinds of values that OCEL declares, and what a value must look like to be of one.</summary>
internal static class OcelKinds
{
    /// <summary>The kind that a declaration names, by the words of JSON, XML and SQL.</summary>
    public static AttributeKind? Of(string declared) => declared.ToLowerInvariant() switch
    {
        "string" or "text" or "varchar" => AttributeKind.Text,
        "time" or "timestamp" or "date" or "datetime" => AttributeKind.Instant,
        "integer" or "int" or "bigint" => AttributeKind.Integer,
        "float" or "real" or "double" => AttributeKind.Real,
        "boolean" or "bool" => AttributeKind.Boolean,
        _ => null,
    };

    public static ReadOnlySpan<byte> Name(AttributeKind kind) => kind switch
    {
        AttributeKind.Instant => "time"u8,
        AttributeKind.Integer => "integer"u8,
        AttributeKind.Real => "float"u8,
        AttributeKind.Boolean => "boolean"u8,
        _ => "string"u8,
    };

    /// <summary>Whether a value that is written as one kind is of the declared one.</summary>
    public static bool Conforms(AttributeKind declared, AttributeKind written, ReadOnlySpan<byte> value) => declared == written || (declared, written) switch
    {
        (AttributeKind.Real, AttributeKind.Integer) => true,
        (AttributeKind.Boolean, AttributeKind.Integer) => value is [(byte)'0' or (byte)'1'],
        (AttributeKind.Integer, AttributeKind.Text) => Utf8Parser.TryParse(value, out long _, out var used) && used == value.Length,
        (AttributeKind.Real, AttributeKind.Text) => Utf8Parser.TryParse(value, out double _, out var used) && used == value.Length,
        (AttributeKind.Boolean, AttributeKind.Text) => value is [(byte)'0' or (byte)'1'] || Utf8Parser.TryParse(value, out bool _, out var used) && used == value.Length,
        (AttributeKind.Instant, AttributeKind.Text) => OcelTime.TryParse(value, out _),
        _ => false,
    };
}
