using System.Security.Cryptography;
using System.Text;

namespace CuiBono.Reports.Html;

/// <summary>The style sheet or the script of the page, with the hash by which the page's policy allows it and nothing else.</summary>
internal sealed class Asset
{
    private Asset(string name)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        Content = reader.ReadToEnd().ReplaceLineEndings("\n");
        Hash = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Content)));
    }

    public static Asset Style { get; } = new("report.css");

    public static Asset Script { get; } = new("report.js");

    public string Content { get; }

    /// <summary>As a content security policy writes it.</summary>
    public string Hash { get; }
}
