using static CuiBono.Networks.Maps.Markup;

namespace CuiBono.Networks.Maps;

/// <summary>Writes a map as one HTML page that needs no network and runs nothing: the picture, and in words what is shared and what harms most.</summary>
public static class NetworkMapHtml
{
    private const int MostRows = 25;

    /// <summary>Writes the page.</summary>
    public static void Write(NetworkMap map, TextWriter output)
    {
        output.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'; style-src '{MapAsset.PageStyle.Hash}'">
            <meta name="referrer" content="no-referrer">
            <meta name="color-scheme" content="light dark">
            <title>{Escape(map.Layers.Title)}</title>
            <style>
            """.ReplaceLineEndings("\n"));
        output.Write(MapAsset.PageStyle.Content);
        output.Write("</style>\n</head>\n<body>\n<main>\n");
        NetworkMapSvg.Write(map, output, null);
        if (map.Layers.Shared.Count > 0)
        {
            output.Write($"<section><h1>{(map.Layers.Paths.Count > 0 ? "What the two paths share" : "Bridges, ducts and others that are lost")}</h1><ol>\n");
            foreach (var stretch in map.Layers.Shared) output.Write($"<li>{Escape(stretch.Name)}</li>\n");
            output.Write("</ol></section>\n");
        }

        WriteHarm(map, output);
        output.Write("</main>\n</body>\n</html>\n");
    }

    private static void WriteHarm(NetworkMap map, TextWriter output)
    {
        var nodes = map.Layers.NodePairsCut.Select((pairs, node) => (Pairs: pairs, What: $"node {map.Inventory.Nodes[node].Name}"));
        var links = map.Layers.LinkPairsCut.Select((pairs, link) => (Pairs: pairs, What: map.NameOf(map.Inventory.Links[link])));
        var rows = nodes.Concat(links).Where(row => row.Pairs > 0).OrderByDescending(row => row.Pairs).ToList();
        if (rows.Count == 0) return;
        output.Write("<section><h1>What cuts others off</h1><table>\n<tr><th>lost</th><th class=\"n\">pairs of nodes cut</th></tr>\n");
        foreach (var (pairs, what) in rows.Take(MostRows)) output.Write($"<tr><td>{Escape(what)}</td><td class=\"n\">{Count(pairs)}</td></tr>\n");
        output.Write($"</table>{(rows.Count > MostRows ? $"<p>and {Count(rows.Count - MostRows)} more</p>" : "")}</section>\n");
    }
}
