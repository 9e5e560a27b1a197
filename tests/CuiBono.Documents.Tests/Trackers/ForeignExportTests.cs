namespace CuiBono.Documents.Tests.Trackers;

/// <summary>Exports of other people's trackers, in the folder "trackers" of CUIBONO_DATA; docs/methods/documents.md names them.</summary>
public sealed class ForeignExportTests
{
    [Theory]
    [InlineData("planeso-jira.csv", 22, 0)]
    [InlineData("redisprint-jira.csv", 5, 0)]
    [InlineData("grimoirelab-jira.json", 2, 1)]
    public void An_export_that_others_made_gives_rows_with_titles_and_no_error(string name, int rows, int unread)
    {
        var path = Path.Combine(Environment.GetEnvironmentVariable("CUIBONO_DATA") ?? "", "trackers", name);
        Assert.SkipUnless(File.Exists(path), $"set CUIBONO_DATA to a folder that holds trackers/{name}");

        var register = RegisterReader.Read(File.ReadAllBytes(path), name);

        Assert.Equal(rows, register.Rows.Count);
        Assert.All(register.Rows, row => Assert.NotEmpty(row.Cells[1]));
        Assert.Equal(unread, register.Unread.Count);
    }
}
