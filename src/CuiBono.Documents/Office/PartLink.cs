namespace CuiBono.Documents.Office;

/// <summary>A relationship of a part.</summary>
/// <param name="Id">Its id in the part.</param>
/// <param name="Type">The last word of its type: "slide", "footnotes".</param>
/// <param name="Target">The part it points to, from the root of the package.</param>
/// <param name="IsExternal">Whether it points out of the package; such a target is never opened.</param>
internal readonly record struct PartLink(string Id, string Type, string Target, bool IsExternal)
{
    public static void ReadAll(PartXml xml, string part, List<PartLink> links)
    {
        while (xml.Next())
        {
            if (!xml.IsStart || xml.Name != "Relationship") continue;
            var (id, type, target) = (xml.Attribute("Id"), xml.Attribute("Type"), xml.Attribute("Target"));
            if (id is null || type is null || target is null) continue;
            var external = string.Equals(xml.Attribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase);
            links.Add(new PartLink(id, type[(type.LastIndexOf('/') + 1)..], external ? target : Resolve(part, target), external));
        }
    }

    /// <summary>A target from the root of the package; it cannot climb out of it.</summary>
    private static string Resolve(string part, string target)
    {
        target = target.Replace('\\', '/');
        var steps = new List<string>();
        if (!target.StartsWith('/')) steps.AddRange(part.Split('/')[..^1]);
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
            {
                if (steps.Count > 0) steps.RemoveAt(steps.Count - 1);
            }
            else if (step != ".")
            {
                steps.Add(step);
            }
        }

        return Uri.UnescapeDataString(string.Join('/', steps));
    }
}
