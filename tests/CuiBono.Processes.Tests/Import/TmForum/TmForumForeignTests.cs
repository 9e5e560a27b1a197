namespace CuiBono.Processes.Tests.Import.TmForum;

/// <summary>Files that others wrote; what they hold was counted by hand, by reading them.</summary>
public sealed class TmForumForeignTests
{
    [Fact]
    public void The_23_examples_of_MEF_123_hold_eight_events()
    {
        var folder = RealData.Path("telecom/mef");
        var read = TmForumText.Read([.. Directory.GetFiles(folder, "*.json.txt").Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllText(file)))]);

        // 01: the order and item-001 acknowledged, a milestone; 15: a note; 16: a charge; 21 and 22: changes that do not say the new state.
        Assert.Equal(
            [
                "2021-05-19T07:01:02 product order: ordered (snapshot)", "2021-05-19T07:01:02 product order: state -> acknowledged (recorded)",
                "2021-05-19T07:01:02 product order item: milestone EXAMPLE_MILESTONE_NAME (recorded)", "2021-05-19T07:01:02 product order item: state -> acknowledged (recorded)",
                "2021-05-22T23:30:47 product order cancellation: note (recorded)", "2021-05-25T22:05:48 charge: created (snapshot)",
                "2021-06-02T00:00:00 product order: state changed (notified)", "2021-06-02T00:00:00 product order item: state changed (notified)",
            ],
            TmForumText.Events(read));
        Assert.DoesNotContain("invalid-json", TmForumText.Codes(read));
        // Requests: 00, 02, 03, 04, 12, 14. Places 05 to 10; part of an order 11; answer to a charge 17; subscriptions 18 to 20.
        Assert.Equal(
            ["mef123_example_00", "mef123_example_02", "mef123_example_03", "mef123_example_04", "mef123_example_11", "mef123_example_12", "mef123_example_14"],
            read.Report.Findings.Where(finding => finding.Code == "resource-without-id").Select(finding => finding.Place.File[..17]));
        Assert.Equal(10, read.Report.Findings.Where(finding => finding.Code == "unknown-resource").Sum(finding => int.Parse(finding.Message.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains("comment-in-json", TmForumText.Codes(read));
        Assert.Contains("charge/00000000-0000-1111-0000-000000000001", TmForumText.Objects(read.Log, 5));
        Assert.Contains("productOrderItem/00000000-1111-2222-3333-000000000123/item-001", TmForumText.Objects(read.Log, 5));
    }

    [Fact]
    public void The_34_examples_of_TMF622_version_5_hold_21_events()
    {
        var examples = YamlExamples.Of(RealData.Path("telecom/openapi/TMF622-ProductOrdering-v5.0.0.oas.yaml")).ToArray();
        var read = TmForumText.Read(examples);

        Assert.Equal(34, examples.Length);
        Assert.Equal(
            [
                "2019-04-30T08:13:59 product order cancellation: created (snapshot)", "2019-04-30T08:13:59 product order: ordered (snapshot)", "2019-04-30T08:13:59 product order: ordered (snapshot)",
                "2019-04-30T08:13:59 product order: ordered (snapshot)", "2019-04-30T08:13:59 product order: note (recorded)",
                "2019-05-02T08:13:59 product order: completed (snapshot)", "2019-05-22T08:13:59 product order: note (recorded)",
                "2021-08-30T11:14:46 product order cancellation: cancellation effective (snapshot)",
                "2021-09-27T07:43:59 product order: creation notified (notified)", "2021-09-27T07:43:59 product order: information required (notified)",
                "2021-09-27T07:43:59 product order: deleted (notified)", "2021-09-27T07:43:59 product order: state -> inProgress (notified)",
                "2021-09-27T07:43:59 product order item: state -> inProgress (notified)", "2021-09-27T07:43:59 product order item: state -> inProgress (notified)",
                "2021-09-28T07:43:59 product order cancellation: creation notified (notified)", "2021-09-28T07:43:59 product order cancellation: state -> inProgress (notified)",
                "2022-09-14T12:14:23 product order: error 456-dd-df45 (recorded)", "2022-09-14T12:14:23 product order: jeopardy AppointmentInformation (recorded)",
                "2022-09-14T12:14:23 product order: milestone -> Completed (recorded)",
                "2022-09-14T12:14:28 product order cancellation: information required (notified)",
                // Notified as inProgress in 2021, and acknowledged again in the payload of the line above.
                "2022-09-14T12:14:28 product order cancellation: state -> acknowledged (polled)",
            ],
            TmForumText.Events(read));
        Assert.Equal(6, read.Report.Findings.Count(finding => finding.Code == "resource-without-id"));
        Assert.Contains("completion-asked-before-start", TmForumText.Codes(read));
        Assert.DoesNotContain(read.Report.Assumptions, sentence => sentence.StartsWith("TMF622 v4 carries", StringComparison.Ordinal));
    }
}
