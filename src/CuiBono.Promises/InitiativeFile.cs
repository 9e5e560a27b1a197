using CuiBono.Promises.Yaml;

namespace CuiBono.Promises;

/// <summary>Reads an initiative declared in YAML, alone or as the front matter of a Markdown file.</summary>
/// <remarks>The format is described in docs/guide/initiative.md and, for editors, in docs/schemas/initiative.schema.json.</remarks>
public static class InitiativeFile
{
    /// <summary>Reads and checks a declaration.</summary>
    /// <param name="yaml">The YAML.</param>
    /// <param name="file">The name of the file for places; document paths may lead out of its folder, but not above the place that the name starts from.</param>
    /// <param name="firstLine">The line of the file on which <paramref name="yaml"/> begins.</param>
    /// <param name="known">The workspace's customers, to which outcomes may refer by id beside the initiative's own.</param>
    /// <returns>The initiative, or the errors: unknown field, wrong type, a date that is none, a unit mismatch, a dangling reference, a duplicate id, each with file and line and the nearest valid name.</returns>
    public static InitiativeFileResult Read(string yaml, string file, int firstLine, IReadOnlyList<Customer> known)
    {
        var source = YamlFile.Read(yaml, file, firstLine);
        if (source.Root is not { } root) return new InitiativeFileResult(null, source.Findings);
        var initiative = new InitiativeReader(root, file, known).Read(root.Place) with { Sources = source.Sources };
        return new InitiativeFileResult(source.HasErrors ? null : initiative, source.Findings);
    }
}
