using CuiBono.Evidence;

namespace CuiBono.Documents.Office;

/// <summary>What the styles of a Word document make of a paragraph.</summary>
internal sealed class WordStyles
{
    private const int MaxChain = 20;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);

    /// <summary>Whether a style is that of the document's title.</summary>
    public bool IsTitle(string? style) => style is not null && _styles.TryGetValue(style, out var found) && found.Name.Equals("title", StringComparison.OrdinalIgnoreCase);

    /// <summary>The kind that a style, or one it is based on, gives; null where it gives none.</summary>
    public PassageKind? KindOf(string? style)
    {
        for (var step = 0; step < MaxChain && style is not null; step++)
        {
            if (!_styles.TryGetValue(style, out var found)) return KindByName(style);
            if (found.Kind is { } kind) return kind;
            style = found.BasedOn;
        }

        return null;
    }

    public void Read(PartXml xml)
    {
        string? id = null;
        var style = new Style("", null, null);
        while (xml.Next())
        {
            if (xml.IsEnd && xml.Name == "style" && id is not null)
            {
                _styles[id] = style with { Kind = style.Kind ?? KindByName(style.Name) };
                id = null;
            }

            if (!xml.IsStart) continue;
            switch (xml.Name)
            {
                case "style":
                    (id, style) = (xml.Attribute("styleId"), new Style("", null, null));
                    break;
                case "name" when id is not null:
                    style = style with { Name = xml.Attribute("val") ?? "" };
                    break;
                case "basedOn":
                    style = style with { BasedOn = xml.Attribute("val") };
                    break;
                case "outlineLvl" when xml.Attribute("val") is { Length: 1 } level && level[0] is >= '0' and <= '8':
                    style = style with { Kind = PassageKind.Heading };
                    break;
                case "numId" when xml.Attribute("val") != "0":
                    style = style with { Kind = style.Kind ?? PassageKind.ListItem };
                    break;
            }
        }
    }

    private static PassageKind? KindByName(string name)
    {
        if (name.StartsWith("heading", StringComparison.OrdinalIgnoreCase) || name.Equals("title", StringComparison.OrdinalIgnoreCase) || name.Equals("subtitle", StringComparison.OrdinalIgnoreCase)) return PassageKind.Heading;
        return name.StartsWith("list ", StringComparison.OrdinalIgnoreCase) || name.StartsWith("List", StringComparison.Ordinal) && name.Length > 4 ? PassageKind.ListItem : null;
    }

    private sealed record Style(string Name, string? BasedOn, PassageKind? Kind);
}
