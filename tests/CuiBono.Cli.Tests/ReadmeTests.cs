namespace CuiBono.Cli.Tests;

/// <summary>The README is never wrong: what it shows is what the command prints.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_excerpt_of_the_readme_is_what_the_command_prints()
    {
        var shown = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).Split("```text\n")[1].Split("```")[0].Split("[...]\n");
        var printed = Run.Of("review", Path.Combine(Repository.Root, "samples/northline"), "--as-of", "2026-11-24").Output;

        Assert.True(shown.Length > 1);
        Assert.All(shown, part => Assert.Contains(part.Trim('\n'), printed));
    }

    [Fact]
    public void Every_link_of_the_documents_leads_somewhere()
    {
        var pages = Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Repository.Root, "*.md"))
            .Concat(Directory.GetFiles(Path.Combine(Repository.Root, "samples"), "README.md", SearchOption.AllDirectories));

        var broken = pages.SelectMany(page => Links(File.ReadAllText(page))
            .Select(link => (page, target: Path.Combine(Path.GetDirectoryName(page)!, link.Split('#')[0])))
            .Where(link => !File.Exists(link.target) && !Directory.Exists(link.target)));
        Assert.Empty(broken);
    }

    private static IEnumerable<string> Links(string markdown) =>
        markdown.Split("](").Skip(1).Select(rest => rest.Split(')')[0]).Where(link => link.Length > 0 && !link.Contains("://", StringComparison.Ordinal) && link[0] != '#');
}
