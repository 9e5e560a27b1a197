using System.Text.Json;
using CuiBono.Evidence;
using CuiBono.Promises.Lens;

namespace CuiBono.Promises.Tests.Lens;

/// <summary>Floors on the labelled development set. The lexicon was written with this set in view, so they guard against a step back; they do not measure.</summary>
public sealed class CustomerLensRealDataTests
{
    private sealed record Row(string Title, string Text, int Level, int External, int? From, int? To);

    private static List<(Row Row, LensReading Reading)> Read()
    {
        var lens = new CustomerLens();
        var rows = new List<(Row, LensReading)>();
        foreach (var line in File.ReadLines(RealData.Path("customer-lens/dev.jsonl")))
        {
            using var parsed = JsonDocument.Parse(line);
            var row = parsed.RootElement;
            var span = row.GetProperty("evidence_span") is { ValueKind: JsonValueKind.Array } array ? array : (JsonElement?)null;
            var read = new Row(row.GetProperty("title").GetString()!, row.GetProperty("text").GetString()!, row.GetProperty("customer_level").GetInt32(),
                row.GetProperty("customer_level_external").GetInt32(), span?[0].GetInt32(), span?[1].GetInt32());
            rows.Add((read, lens.Read(read.Title, read.Text)));
        }
        return rows;
    }

    [Fact]
    public void Left_out_customers_are_found()
    {
        var rows = Read();
        Assert.True(F1(rows, pair => pair.Row.Level <= 1, pair => pair.Reading.Level <= 1) >= 0.94);
        Assert.True(F1(rows, pair => pair.Row.External <= 1, pair => pair.Reading.LevelExternal <= 1) >= 0.93);
    }

    [Fact]
    public void Measurable_promises_are_found()
    {
        var rows = Read();
        var right = rows.Count(pair => pair.Row.Level == 3 && pair.Reading.Level == 3);
        Assert.True(right >= 0.75 * rows.Count(pair => pair.Row.Level == 3));
        Assert.True(right >= 0.80 * rows.Count(pair => pair.Reading.Level == 3));
    }

    [Fact]
    public void Levels_agree_as_often_as_two_readers_do() => Assert.True(Read() is var rows && rows.Count(pair => pair.Row.Level == pair.Reading.Level) >= 0.87 * rows.Count);

    [Fact]
    public void No_false_friend_is_read_as_a_customer() => Assert.DoesNotContain(Read(), pair => pair.Row.Level == 0 && pair.Reading.Level >= 2);

    [Fact]
    public void Quotes_overlap_the_labelled_ones()
    {
        var quoted = Read().Where(pair => pair.Row.Level > 0 && pair.Row.Level == pair.Reading.Level && pair.Row.From is not null).ToList();
        var overlap = quoted.Count(pair => pair.Reading.Evidence is { InTitle: false } evidence && evidence.Start < pair.Row.To && evidence.End > pair.Row.From);
        Assert.True(overlap >= 0.72 * quoted.Count);
    }

    [Theory]
    [InlineData("portfolio/uk-gmpp.csv")]
    [InlineData("portfolio/ca-gc-it.csv")]
    public void Published_descriptions_have_hardly_a_placeholder(string table)
    {
        var text = File.ReadAllText(RealData.Path(table));
        var found = Placeholders.In([.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((line, at) => new Passage(line, new SourcePlace(table) { Line = at + 1 }))]);
        Assert.True(found.All(placeholder => placeholder.Quote == "TBC") && found.Count <= 1, "a few words left open are real; anything else is a false finding");
    }

    private static double F1(List<(Row Row, LensReading Reading)> rows, Func<(Row Row, LensReading Reading), bool> labelled, Func<(Row Row, LensReading Reading), bool> read)
    {
        var hit = rows.Count(pair => labelled(pair) && read(pair));
        return 2d * hit / (rows.Count(labelled) + rows.Count(read));
    }
}
