using System.Security.Cryptography;
using System.Text;

namespace CuiBono.Processes.Maps;

/// <summary>A style sheet or script of the map, with the hash by which a page's policy allows it and nothing else.</summary>
internal sealed class MapAsset
{
    private MapAsset(params ReadOnlySpan<string> names)
    {
        var content = new StringBuilder();
        foreach (var name in names)
        {
            using var stream = typeof(MapAsset).Assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            content.Append(reader.ReadToEnd().ReplaceLineEndings("\n"));
        }

        Content = content.ToString();
        Hash = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Content)));
    }

    /// <summary>How activities and paths look.</summary>
    public static MapAsset Style { get; } = new("map.css");

    /// <summary>The same, and the page around them.</summary>
    public static MapAsset PageStyle { get; } = new("map.css", "map-page.css");

    /// <summary>What the page does.</summary>
    public static MapAsset Script { get; } = new("map-page.js");

    public string Content { get; }

    /// <summary>As a content security policy writes it.</summary>
    public string Hash { get; }
}
