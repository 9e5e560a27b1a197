using System.Text.Json;
using CuiBono.Processes.Import;

namespace CuiBono.Processes.Tests.Import;

public sealed class XesReaderTests
{
    [Theory]
    [InlineData("sepsis")]
    [InlineData("bpic2013_closed")]
    [InlineData("bpic2020_DomesticDeclarations")]
    [InlineData("receipt_wabo")]
    public void A_real_log_has_the_cases_events_activities_offsets_ties_and_durations_that_others_count(string name)
    {
        using var file = File.OpenRead(RealData.Path($"logs/{name}.xes.gz"));
        using var expected = JsonDocument.Parse(File.ReadAllBytes(RealData.Path("logs/expected.json")));
        var (log, report) = XesReader.Read(file, name, ImportOptions.Default);
        var truth = expected.RootElement.GetProperty("logs").GetProperty(name).GetProperty("truth");
        var peer = expected.RootElement.GetProperty("logs").GetProperty(name).GetProperty("pm4py_2_7_14");

        Assert.Empty(report.Findings);
        Assert.False(report.Partial);
        Assert.Equal((truth.GetProperty("traces").GetInt32(), truth.GetProperty("events").GetInt32()), (log.CaseCount, log.EventCount));
        Assert.Equal((log.EventCount, 0), (report.Rows, report.Rejected));
        Assert.Equal(truth.GetProperty("equal_timestamp_neighbours").GetInt64(), report.TiedTimestamps);
        Assert.Equal((0, 0), (report.OutOfOrder, report.WithoutOffset));
        Assert.Equal(Counts(peer.GetProperty("activities")), Count(Enumerable.Range(0, log.EventCount).Select(row => log.ActivityNames[log.Activities[row]])));
        Assert.Equal(Counts(peer.GetProperty("start_activities")), Count(Enumerable.Range(0, log.CaseCount).Select(at => log.ActivityNames[log.Activities[log.CaseStarts[at]]])));
        Assert.Equal(Counts(peer.GetProperty("end_activities")), Count(Enumerable.Range(0, log.CaseCount).Select(at => log.ActivityNames[log.Activities[log.CaseStarts[at + 1] - 1]])));
        Assert.Equal(Counts(truth.GetProperty("utc_offsets_s")), Count(Enumerable.Range(0, log.EventCount).Select(row => $"{log.Offsets[row]!.Value.TotalSeconds}")));
        Assert.Equal(truth.GetProperty("file_order").GetProperty("variants_sha256").GetString(), Variants.Of(log).Sha256());
        var durations = truth.GetProperty("file_order").GetProperty("duration_utc_s");
        var seconds = Enumerable.Range(0, log.CaseCount).Select(at => (log.Times[log.CaseStarts[at + 1] - 1] - log.Times[log.CaseStarts[at]]) / 1e7).Order().ToList();
        Assert.Equal(durations.GetProperty("mean").GetDouble(), seconds.Average(), 0.001);
        Assert.Equal(durations.GetProperty("median").GetDouble(), (seconds[(seconds.Count - 1) / 2] + seconds[seconds.Count / 2]) / 2, 0.001);
        Assert.Equal(durations.GetProperty("max").GetDouble(), seconds[^1], 0.001);
    }

    private static SortedDictionary<string, int> Counts(JsonElement counts) => new(counts.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetInt32()), StringComparer.Ordinal);

    private static SortedDictionary<string, int> Count(IEnumerable<string> values) => new(values.GroupBy(value => value).ToDictionary(group => group.Key, group => group.Count()), StringComparer.Ordinal);
}
