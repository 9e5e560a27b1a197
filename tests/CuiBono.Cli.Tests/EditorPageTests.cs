using System.Text.Json;
using System.Text.RegularExpressions;

namespace CuiBono.Cli.Tests;

/// <summary>The settings that the editor's page shows: their schemas exist, and their patterns read what the command prints.</summary>
public sealed class EditorPageTests : IDisposable
{
    private static readonly string Sample = Path.Combine(Repository.Root, "samples/northline");

    private static readonly List<JsonElement> Blocks =
        [.. File.ReadAllText(Path.Combine(Repository.Root, "docs/guide/editor.md")).Split("```json\n").Skip(1).Select(rest => JsonDocument.Parse(rest.Split("```")[0]).RootElement)];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_schema_of_the_settings_is_one_that_is_published()
    {
        var schemas = Blocks[0].GetProperty("yaml.schemas").EnumerateObject().ToList();

        Assert.Equal(5, schemas.Count);
        Assert.All(schemas, schema => Assert.True(File.Exists(Path.Combine(Repository.Root, "docs/schemas", Path.GetFileName(schema.Name))), schema.Name));
    }

    [Fact]
    public void The_first_pattern_reads_every_line_of_the_review_with_a_file_that_is_there()
    {
        var pattern = Pattern(0);
        var lines = Run.Of("review", Sample, "--as-of", "2026-11-24", "--format", "github").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Contains(",line=", StringComparison.Ordinal)).ToList();

        Assert.Contains(lines, line => Read(pattern, line, "code") == "line-of-sight" && Read(pattern, line, "severity") == "error");
        Assert.All(lines, line =>
        {
            var file = Path.Combine(Sample, Read(pattern, line, "file"));
            Assert.True(int.Parse(Read(pattern, line, "line"), null) <= File.ReadAllLines(file).Length, line);
        });
    }

    [Fact]
    public void The_second_pattern_reads_what_is_wrong_with_a_file()
    {
        folder.Copy(Sample, "");
        var file = folder.At("initiatives/twelve-days.md");
        File.WriteAllText(file, File.ReadAllText(file).Replace("investment:", "investmnt:", StringComparison.Ordinal));
        var line = Run.Of("review", folder.Path, "--format", "github").Error.Split('\n')[0];

        Assert.Equal(("initiatives/twelve-days.md", "6", "error", "unknown-field"), (Read(Pattern(1), line, "file"), Read(Pattern(1), line, "line"), Read(Pattern(1), line, "severity"), Read(Pattern(1), line, "code")));
    }

    private static JsonElement Pattern(int at) => Blocks[1].GetProperty("tasks")[0].GetProperty("problemMatcher")[at].GetProperty("pattern");

    private static string Read(JsonElement pattern, string line, string what)
    {
        var match = Regex.Match(line, pattern.GetProperty("regexp").GetString()!);
        Assert.True(match.Success, line);
        return match.Groups[pattern.GetProperty(what).GetInt32()].Value;
    }
}
