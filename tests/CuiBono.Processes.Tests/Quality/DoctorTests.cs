using CuiBono.Evidence;
using CuiBono.Processes.Import;
using CuiBono.Processes.Quality;

namespace CuiBono.Processes.Tests.Quality;

public sealed class DoctorTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 8, 3, 7, TimeSpan.Zero);

    [Fact]
    public void A_sound_log_has_no_issues() => Assert.Empty(Doctor.Of(Orders()).Select(issue => issue.Message));

    [Fact]
    public void Times_across_a_clock_change_are_an_hour_wrong_for_a_tool_that_drops_offsets()
    {
        var builder = new EventLogBuilder();
        builder.Add("a", "x", new DateTimeOffset(2026, 3, 28, 12, 0, 0, TimeSpan.FromHours(1)));
        builder.Add("a", "y", new DateTimeOffset(2026, 3, 29, 12, 0, 0, TimeSpan.FromHours(2)));
        builder.Add("b", "x", new DateTimeOffset(2026, 3, 29, 12, 0, 0, TimeSpan.FromHours(2)));
        builder.Add("b", "y", new DateTimeOffset(2026, 3, 29, 13, 0, 0, TimeSpan.FromHours(2)));

        var issue = Issue(builder.Build(), "offsets-dropped");

        Assert.Equal(FindingSeverity.Warning, issue.Severity);
        Assert.Equal([0], issue.Cases);
        Assert.Equal((23 + 1) / 2.0 * 3600, Figure(issue, "meanSeconds"));
        Assert.Equal((24 + 1) / 2.0 * 3600, Figure(issue, "meanWithoutOffsetsSeconds"));
        Assert.Equal(3600, Figure(issue, "largestErrorSeconds"));
    }

    [Fact]
    public void Ties_are_counted_and_what_their_order_decides()
    {
        // Case 0 by name: a b c; reversed: a c b is written a b c. Case 1's tie is of one activity. Case 2 has none.
        var log = RandomLog.Build([[new("a", 0), new("c", 5), new("b", 5)], [new("a", 0), new("a", 0)], [new("a", 0), new("b", 5), new("c", 6)]]);

        var issue = Issue(log, "ties");

        Assert.Equal([0], issue.Cases);
        Assert.Equal((2, 2, 3, 2, 2), (Figure(issue, "pairs"), Figure(issue, "cases"), Figure(issue, "variants"), Figure(issue, "variantsByName"), Figure(issue, "variantsReversed")));
        Assert.Equal(2, Figure(issue, "movedStepsByName"));
    }

    [Fact]
    public void A_file_order_against_the_times_says_what_sorting_would_change()
    {
        var log = RandomLog.Build([[new("a", TimeSpan.TicksPerHour), new("b", 0)], [new("b", 0), new("a", 1)]]);

        var issue = Issue(log, "file-order");

        Assert.Equal([0], issue.Cases);
        Assert.Equal((1, 1, 1, 1), (Figure(issue, "events"), Figure(issue, "changedCases"), Figure(issue, "variantsSorted"), Figure(issue, "wholeHours")));
    }

    [Fact]
    public void Days_and_months_that_changed_places_are_found_and_untouched_dates_are_not()
    {
        EventLog Log(bool exchanged)
        {
            var builder = new EventLogBuilder();
            for (var at = 0; at < 240; at++)
            {
                for (var step = 0; step < 3; step++)
                {
                    var time = Start.AddDays(at / 4.0).AddMinutes((977 * at) + (step * 61));
                    if (exchanged && time.Day <= 12) time = new DateTimeOffset(time.Year, time.Day, time.Month, time.Hour, time.Minute, time.Second, TimeSpan.Zero);
                    builder.Add($"{at}", $"step {step}", time);
                }
            }

            return builder.Build();
        }

        Assert.Equal(FindingSeverity.Warning, Issue(Log(true), "day-month").Severity);
        Assert.DoesNotContain(Doctor.Of(Imported(Log(false))), issue => issue.Code == "day-month");
    }

    [Fact]
    public void Single_dates_that_changed_places_in_a_long_log_are_found_by_their_distance_from_the_case()
    {
        var builder = new EventLogBuilder();
        for (var at = 0; at < 1500; at++)
        {
            for (var step = 0; step < 3; step++)
            {
                var time = Start.AddHours(11 * at).AddMinutes((37 * at % 61) + (step * 97));
                if (step == 1 && at % 10 == 0 && time.Day <= 12) time = new DateTimeOffset(time.Year, time.Day, time.Month, time.Hour, time.Minute, time.Second, TimeSpan.Zero);
                builder.Add($"{at}", $"step {step}", time);
            }
        }

        var issue = Issue(builder.Build(), "day-month");

        Assert.True(Figure(issue, "control") < Figure(issue, "events") / 5);
        Assert.All(issue.Cases, at => Assert.Equal(0, at % 10));
    }

    [Fact]
    public void Dates_without_a_time_batches_and_full_hours_are_told_from_times()
    {
        var midnights = Orders((builder, at, time) => builder.Add($"{at}", "posted", new DateTimeOffset(time.UtcDateTime.Date.AddDays(1), TimeSpan.Zero)));
        var batches = Orders((builder, at, time) => builder.Add($"{at}", "paid", Start.AddDays(60 + (at / 20)).AddHours(13)));
        var hours = Orders((builder, at, time) => builder.Add($"{at}", "visited", new DateTimeOffset(time.UtcDateTime.Date.AddHours(33 + (at % 7)), TimeSpan.Zero)));

        Assert.Equal(200, Figure(Issue(midnights.Log, "midnight-times"), "events"));
        Assert.Equal((200, 10), (Figure(Issue(batches.Log, "batch-instants"), "events"), Figure(Issue(batches.Log, "batch-instants"), "batches")));
        Assert.Equal(200, Figure(Issue(hours.Log, "round-hours"), "events"));
    }

    [Fact]
    public void A_log_of_finished_cases_only_is_told_from_one_with_its_open_cases()
    {
        // Cases start every three hours and take 10 to 30 days; the log is cut after 100 days.
        EventLog Log(bool withOpen)
        {
            var builder = new EventLogBuilder();
            var end = Start.AddDays(100);
            for (var at = 0; at < 800; at++)
            {
                var (begun, done) = (Start.AddHours(3 * at), Start.AddHours(3 * at).AddDays(10 + (at * 7 % 21)).AddSeconds(at));
                if (begun > end || (done > end && !withOpen)) continue;
                builder.Add($"{at}", "ordered", begun.AddSeconds(at));
                builder.Add($"{at}", "built", begun.AddHours(30).AddSeconds(at) is var built && built > end ? end : built);
                if (done <= end) builder.Add($"{at}", "live", done);
            }

            return builder.Build();
        }

        Assert.Equal(FindingSeverity.Warning, Issue(Log(false), "open-cases-missing").Severity);
        Assert.Equal(FindingSeverity.Warning, Issue(Log(true), "open-cases").Severity);
        Assert.DoesNotContain(Doctor.Of(Imported(Log(true))), issue => issue.Code == "open-cases-missing");
    }

    [Fact]
    public void Duplicates_missing_times_placeholders_and_small_cases_are_listed_with_their_cases()
    {
        var log = RandomLog.Build(
        [
            [new("a", Start.Ticks), new("b", Start.Ticks + 1), new("b", Start.Ticks + 1)],
            [new("a", new DateTime(1970, 1, 1, 1, 0, 0).Ticks), new("b", Start.Ticks)],
            [new("a", Start.Ticks), new("b", null)],
            [new("a", Start.Ticks)],
            [],
        ]);

        Assert.Equal([0], Issue(log, "duplicates").Cases);
        Assert.Equal([1], Issue(log, "placeholder-times").Cases);
        Assert.Equal([2], Issue(log, "no-time").Cases);
        Assert.Equal([3], Issue(log, "one-event-cases").Cases);
        Assert.Equal([4], Issue(log, "empty-cases").Cases);
    }

    [Fact]
    public void Spellings_of_one_activity_are_grouped()
    {
        var issue = Issue(RandomLog.Build([[new("Order received", 0), new("order  Received", 1)], [new("Order received", 0), new("Order-received", 9), new("Order refused", 10)]]), "label-variants");

        Assert.Equal((1, 3), (Figure(issue, "names"), Figure(issue, "spellings")));
        Assert.Equal([0, 1], issue.Cases);
    }

    [Fact]
    public void Starts_and_completions_of_one_piece_of_work_are_said_to_count_twice()
    {
        var builder = new EventLogBuilder();
        for (var step = 0; step < 4; step++)
            builder.EventAttribute("lifecycle:transition", AttributeKind.Text).Set(builder.Add("a", $"step {step / 2}", Start.AddHours(step)), step % 2 == 0 ? "start" : "complete");

        var issue = Issue(builder.Build(), "lifecycle");

        Assert.Equal((2, 2, 2, 1, 0), (Figure(issue, "starts"), Figure(issue, "selfLoops"), Figure(issue, "completions"), Figure(issue, "casesWithRework"), Figure(issue, "casesWithReworkOfCompletions")));
    }

    /// <summary>200 cases of three steps that start about every eight hours, with nothing wrong.</summary>
    private static ImportedLog Orders(Action<EventLogBuilder, int, DateTimeOffset>? add = null)
    {
        var builder = new EventLogBuilder();
        for (var at = 0; at < 200; at++)
        {
            var time = Start.AddHours(8 * at).AddSeconds(at * 7919 % 3571);
            foreach (var (activity, hours) in new[] { ("ordered", 0.0), ("built", 3.7), ("live", 9.1) }) builder.Add($"{at}", activity, time.AddHours(hours + (at % 11 * 0.013)));
            add?.Invoke(builder, at, time);
        }

        return Imported(builder.Build());
    }

    private static ImportedLog Imported(EventLog log) => new(log, new ImportReport("test"));

    private static QualityIssue Issue(EventLog log, string code) => Assert.Single(Doctor.Of(Imported(log)), issue => issue.Code == code);

    private static double Figure(QualityIssue issue, string name) => Assert.Single(issue.Figures, figure => figure.Name == name).Value;
}
