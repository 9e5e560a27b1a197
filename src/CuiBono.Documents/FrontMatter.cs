namespace CuiBono.Documents;

/// <summary>The YAML block at the head of a Markdown file, between two lines of three hyphens, or a YAML file.</summary>
/// <param name="Yaml">The YAML, without the hyphens.</param>
/// <param name="FirstLine">The line of the file on which <paramref name="Yaml"/> begins, counted from 1.</param>
public sealed record FrontMatter(string Yaml, int FirstLine);
