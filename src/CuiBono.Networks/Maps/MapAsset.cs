using System.Security.Cryptography;
using System.Text;

namespace CuiBono.Networks.Maps;

/// <summary>A style sheet of the map, with the hash by which a page's policy allows it and nothing else.</summary>
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

    /// <summary>How the map looks.</summary>
    public static MapAsset Style { get; } = new("network-map.css");

    /// <summary>The same, and the page around it.</summary>
    public static MapAsset PageStyle { get; } = new("network-map.css", "network-map-page.css");

    public string Content { get; }

    /// <summary>As a content security policy writes it.</summary>
    public string Hash { get; }
}
