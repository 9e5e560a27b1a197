using System.Text.Json;

namespace CuiBono.Networks.Import;

/// <summary>A JSON document that is parsed once: to tell what it is, and to be read.</summary>
internal sealed class OpenedJson : IDisposable
{
    private readonly JsonDocument? document;
    private readonly string file;
    private readonly Inventory? refused;

    private OpenedJson(string file, JsonDocument? document, Inventory? refused)
    {
        (this.file, this.document, this.refused) = (file, document, refused);
        try
        {
            if (document is not null) Format = JsonInventory.FormatOf(Root);
        }
        catch (InvalidOperationException)
        {
            this.refused = NoUnicode(file);
        }
    }

    public InventoryFormat Format { get; private set; }

    public JsonElement Root => document!.RootElement;

    public static OpenedJson Of(Stream stream, string file)
    {
        var document = JsonInventory.Parse(stream, file, out var refused);
        return new OpenedJson(file, document, refused);
    }

    public Inventory Read() => refused ?? Guarded(file, () => JsonInventory.Of(Format, Root, file));

    public void Dispose() => document?.Dispose();

    /// <summary>What is read; text that is no Unicode, such as half a surrogate pair, shows only when it is looked at.</summary>
    public static Inventory Guarded(string file, Func<Inventory> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return NoUnicode(file);
        }
    }

    private static Inventory NoUnicode(string file) => JsonInventory.Refused(file, "json-unreadable", "The document holds text that is no Unicode.");
}
