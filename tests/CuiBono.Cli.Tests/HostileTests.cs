using System.Text;
using System.Text.Json;
using CuiBono.Reviews;

namespace CuiBono.Cli.Tests;

public sealed class HostileTests
{
    [Theory]
    [InlineData("cuibono.yaml")]
    [InlineData("initiatives/endless.md")]
    [InlineData(WorkspaceLedger.FileName)]
    public void A_device_without_an_end_is_not_opened(string name)
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "There is no endless device here.");
        using var folder = new TemporaryFolder();
        Run.Of("new", folder.Path);
        File.Delete(folder.At(name));
        File.CreateSymbolicLink(folder.At(name), "/dev/zero");

        var run = Run.Of("review", folder.Path);

        Assert.Equal(name == WorkspaceLedger.FileName ? 0 : 2, run.Code);
        Assert.True(name == WorkspaceLedger.FileName || run.Error.Contains(name, StringComparison.Ordinal), run.Error);
    }

    [Fact]
    public void A_workspace_file_that_is_not_utf_8_is_an_error_with_its_line()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.At("cuibono.yaml"), [.. Encoding.UTF8.GetBytes("schema: cuibono/workspace/1\nname: W"), 0xFF, 0xFE, (byte)'\n']);

        var run = Run.Of("review", folder.Path);

        Assert.Equal(2, run.Code);
        Assert.Contains("cuibono.yaml:2: error not-utf-8", run.Error);
    }

    [Fact]
    public void An_initiative_file_that_links_out_of_the_workspace_is_said_and_not_skipped()
    {
        using var folder = new TemporaryFolder();
        using var outside = new TemporaryFolder();
        Run.Of("new", folder.Path);
        File.CreateSymbolicLink(folder.At("initiatives/secret.md"), outside.File("secret.md", "---\nid: secret\n---\n"));

        var run = Run.Of("review", folder.Path);

        Assert.Equal(2, run.Code);
        Assert.Contains("initiatives/secret.md", run.Error);
    }

    [Fact]
    public void A_report_that_cannot_be_written_exits_with_2_and_nothing_is_recorded()
    {
        using var folder = new TemporaryFolder();
        Run.Of("new", folder.Path);

        var run = Run.Of("review", folder.Path, "--html", folder.Path, "--record");

        Assert.Equal(2, run.Code);
        Assert.False(File.Exists(folder.At(WorkspaceLedger.FileName)));
    }

    [Fact]
    public void What_cannot_be_read_is_said_on_standard_error_too()
    {
        using var folder = new TemporaryFolder();

        var run = Run.Of("review", folder.File("empty.md", ""), "--format", "json");

        Assert.Equal(3, run.Code);
        Assert.Contains("empty.md: not read", run.Error);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(1, json.RootElement.GetProperty("unread").GetArrayLength());
    }

    [Fact]
    public void A_fault_that_nobody_foresaw_is_one_sentence_and_exits_with_70()
    {
        using var broken = new FaultyWriter();
        using var error = new StringWriter();

        var code = App.Run(["rules"], new Terminal(broken, error, TimeProvider.System));

        Assert.Equal(70, code);
        Assert.Single(error.ToString().TrimEnd().Split('\n'));
        Assert.DoesNotContain("   at ", error.ToString());
    }

    private sealed class FaultyWriter : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new NotSupportedException("Nothing can be written here.");
    }
}
