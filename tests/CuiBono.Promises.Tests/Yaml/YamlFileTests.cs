using CsCheck;
using CuiBono.Promises.Yaml;

namespace CuiBono.Promises.Tests.Yaml;

public sealed class YamlFileTests
{
    private static readonly string[] Pieces =
        ["id", ": ", "x", "\n", "\n  ", "- ", "[", "]", "{", "}", ",", "\"", "'", "|", ">", "#", "&a ", "*a", "!!t ", "? ", "---\n", "...\n", "%YAML 1.2\n", "\t", "\\", "\0", "é", "<<", "title", "outcomes", "target"];

    [Fact]
    public void Any_text_gives_an_initiative_or_an_error_with_a_line()
    {
        Gen.Int[0, Pieces.Length - 1].Array[0, 30].Sample(picks =>
        {
            var yaml = string.Concat(picks.Select(at => Pieces[at]));

            var result = InitiativeFile.Read(yaml, "x.md", 5, []);

            Assert.True(result.Initiative is not null || result.Findings.Count > 0);
            Assert.All(result.Findings, finding => Assert.InRange(finding.Place.Line!.Value, 5, 5 + yaml.Count(letter => letter == '\n') + 1));
        }, iter: 5_000);
    }

    [Fact]
    public void Bombs_are_refused()
    {
        var laughs = "a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: [*b,*b,*b,*b]\n";
        string Code(string yaml) => YamlFile.Read(yaml, "x").Findings[0].Code;

        Assert.Equal("alias", Code(laughs));
        Assert.Equal("too-deep", Code("a: " + new string('[', 5_000)));
        Assert.Equal("too-deep", Code(string.Concat(Enumerable.Range(0, 40).Select(depth => new string(' ', depth) + "a:\n"))));
        Assert.Equal("too-large", Code("a: " + new string('x', 1_100_000)));
        Assert.Equal("tag", Code("a: !!python/object:os.system [x]"));
    }

    [Fact]
    public void After_a_hundred_findings_one_says_that_the_rest_is_left_out()
    {
        var file = YamlFile.Read(string.Concat(Enumerable.Range(0, 500).Select(at => $"field{at}: 1\n")), "x");
        file.Root!.Only(["id"]);

        Assert.Equal(101, file.Findings.Count);
        Assert.Equal("too-many-findings", file.Findings[^1].Code);
    }
}
