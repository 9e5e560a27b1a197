namespace CuiBono.Documents.Tests.Trackers;

/// <summary>Exports of other people's trackers, in the folder "trackers" of CUIBONO_DATA; docs/methods/documents.md names them.</summary>
public sealed class ForeignExportTests
{
    [Theory]
    [InlineData("planeso-jira.csv")]
    [InlineData("redisprint-jira.csv")]
    [InlineData("grimoirelab-jira.json")]
    public void An_export_that_others_made_gives_rows_with_titles_and_no_error(string name)
    {
        var path = Path.Combine(Environment.GetEnvironmentVariable("CUIBONO_DATA") ?? "", "trackers", name);
        Assert.SkipUnless(File.Exists(path), $"set CUIBONO_DATA to a folder that holds trackers/{name}");

        var register = RegisterReader.Read(File.ReadAllBytes(path), name);

        Assert.NotEmpty(register.Rows);
        Assert.All(register.Rows, row => Assert.NotEmpty(row.Cells[1]));
        Assert.Empty(register.Unread);
    }
}
