namespace CuiBono.Processes.Import.Xes;

/// <summary>The names of elements and kinds.</summary>
internal static class XesNames
{
    /// <summary>The element of a name; a namespace prefix does not matter.</summary>
    public static XesElement Element(ReadOnlySpan<byte> name)
    {
        name = Local(name);
        return name.Length switch
        {
            2 when name.SequenceEqual("id"u8) => XesElement.Id,
            3 when name.SequenceEqual("int"u8) => XesElement.Int,
            3 when name.SequenceEqual("log"u8) => XesElement.Log,
            4 when name.SequenceEqual("date"u8) => XesElement.Date,
            4 when name.SequenceEqual("list"u8) => XesElement.List,
            5 when name.SequenceEqual("event"u8) => XesElement.Event,
            5 when name.SequenceEqual("float"u8) => XesElement.Float,
            5 when name.SequenceEqual("trace"u8) => XesElement.Trace,
            6 when name.SequenceEqual("string"u8) => XesElement.String,
            6 when name.SequenceEqual("global"u8) => XesElement.Global,
            7 when name.SequenceEqual("boolean"u8) => XesElement.Boolean,
            9 when name.SequenceEqual("extension"u8) => XesElement.Extension,
            9 when name.SequenceEqual("container"u8) => XesElement.Container,
            10 when name.SequenceEqual("classifier"u8) => XesElement.Classifier,
            _ => XesElement.Unknown,
        };
    }

    /// <summary>The kind of an attribute's element, or null where it is no attribute.</summary>
    public static AttributeKind? Kind(XesElement element) => element switch
    {
        XesElement.String => AttributeKind.Text,
        XesElement.Date => AttributeKind.Instant,
        XesElement.Int => AttributeKind.Integer,
        XesElement.Float => AttributeKind.Real,
        XesElement.Boolean => AttributeKind.Boolean,
        XesElement.Id => AttributeKind.Id,
        XesElement.List or XesElement.Container => AttributeKind.List,
        _ => null,
    };

    /// <summary>The name of the element that holds an attribute of a kind.</summary>
    public static ReadOnlySpan<byte> Of(AttributeKind kind) => kind switch
    {
        AttributeKind.Text => "string"u8,
        AttributeKind.Instant => "date"u8,
        AttributeKind.Integer => "int"u8,
        AttributeKind.Real => "float"u8,
        AttributeKind.Boolean => "boolean"u8,
        AttributeKind.Id => "id"u8,
        _ => "list"u8,
    };

    /// <summary>A name without its namespace prefix.</summary>
    public static ReadOnlySpan<byte> Local(ReadOnlySpan<byte> name) => name[(name.IndexOf((byte)':') + 1)..];
}
