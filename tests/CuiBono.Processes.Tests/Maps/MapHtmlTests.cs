using System.Text.Json;
using System.Text.RegularExpressions;
using CuiBono.Processes.Maps;

namespace CuiBono.Processes.Tests.Maps;

public class MapHtmlTests
{
    [Fact]
    public void The_page_asks_nothing_of_the_network()
    {
        var page = Page(SampleLog.Of("a>b>c"));

        Assert.DoesNotMatch(@"\s(src|href|action|srcset|poster)=", page);
        Assert.DoesNotMatch(@"@import|url\(|fetch\(|XMLHttpRequest|WebSocket|import\(", page);
        Assert.Equal(["http://www.w3.org/2000/svg"], Regex.Matches(page, @"https?://[^""'\s<]+").Select(match => match.Value).Distinct());
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_names_the_hashes_of_what_the_page_runs()
    {
        var page = Page(SampleLog.Of("a>b>c"));

        foreach (var element in new[] { "style", "script" })
        {
            var content = Regex.Match(page, $"<{element}>(.*?)</{element}>", RegexOptions.Singleline).Groups[1].Value;
            var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(content)));
            Assert.Contains($"{element}-src 'sha256-{hash}'", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!--<script>")]
    [InlineData("\"]};alert(1)//")]
    [InlineData("a\u2028b")]
    public void A_hostile_name_or_case_id_ends_no_element(string text)
    {
        var builder = new EventLogBuilder();
        builder.Add(text, text, new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero));

        var page = Page(builder.Build(), text);

        Assert.Equal(2, Regex.Count(page, "<script"));
        Assert.Equal(2, Regex.Count(page, "</script"));
        Assert.Equal(MapText.Clean(text), Data(page).GetProperty("names")[0].GetString());
        Assert.Equal(MapText.Clean(text), Data(page).GetProperty("cases")[0].GetString());
    }

    [Fact]
    public void The_sliders_go_to_all_activities_and_paths_and_start_where_asked()
    {
        var data = Data(Page(SampleLog.Of("a>b>c", "a>b>b>c", "a>c", "a>d>c", "a>c"), activities: 0.5, paths: 0));

        var asked = data.GetProperty("steps")[data.GetProperty("activityStep").GetInt32()];
        Assert.Equal(["a", "c"], data.GetProperty("names").EnumerateArray().Take(asked.GetProperty("activities").GetArrayLength()).Select(name => name.GetString()));
        Assert.Equal(3, asked.GetProperty("maps")[asked.GetProperty("pathStep").GetInt32()].GetProperty("lines").GetArrayLength());
        var all = data.GetProperty("steps").EnumerateArray().Last();
        Assert.Equal(4, all.GetProperty("activities").GetArrayLength());
        Assert.Equal(8, all.GetProperty("maps").EnumerateArray().Last().GetProperty("lines").GetArrayLength());
    }

    [Fact]
    public void The_slowest_cases_of_a_path_come_first_with_their_times()
    {
        var builder = new EventLogBuilder();
        foreach (var (id, hours) in new[] { ("quick", 1), ("slow", 9), ("middle", 3) })
        {
            builder.Add(id, "a", new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero));
            builder.Add(id, "b", new DateTimeOffset(2026, 1, 5, 8 + hours, 0, 0, TimeSpan.Zero));
        }

        var data = Data(Page(builder.Build(), listed: 2));

        var path = data.GetProperty("steps").EnumerateArray().Last().GetProperty("paths").EnumerateArray().Single(path => path[0].GetInt32() == 0 && path[1].GetInt32() == 1);
        Assert.Equal(3, path[3].GetInt32());
        Assert.Equal(["slow", "32400", "middle", "10800"], path[9].EnumerateArray().Select((item, at) => at % 2 == 0 ? data.GetProperty("cases")[item.GetInt32()].GetString() : item.ToString()));
    }

    [Fact]
    public void The_same_log_gives_the_same_page() => Assert.Equal(Page(SampleLog.Of("a>b>c", "a>c")), Page(SampleLog.Of("a>b>c", "a>c")));

    private static string Page(EventLog log, string title = "sample", double activities = 1, double paths = 1, int listed = 20)
    {
        using var output = new StringWriter();
        MapHtml.Write(ProcessMap.Of(log, new MapOptions { Title = title, Activities = activities, Paths = paths, CasesListed = listed }), output);
        return output.ToString();
    }

    private static JsonElement Data(string page) =>
        JsonDocument.Parse(Regex.Match(page, """<script type="application/json" id="data">(.*?)</script>""", RegexOptions.Singleline).Groups[1].Value).RootElement;
}
