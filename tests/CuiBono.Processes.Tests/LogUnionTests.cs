using System.Text;
using CsCheck;

namespace CuiBono.Processes.Tests;

public sealed class LogUnionTests
{
    private static readonly Gen<Row[]> Rows = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 4], Gen.Int[0, 8], Gen.Int[0, 2], Gen.Int[-1, 2])
        .Select((id, activity, time, offset, value) => new Row(id, activity, time, (short)(60 * offset), value)).Array[0, 30];

    [Fact]
    public void A_log_and_a_day_are_what_importing_both_together_gives() => Gen.Select(Rows, Rows, Rows).Sample((old, day, next) =>
    {
        Assert.Equal(Text(Import([.. old, .. day])), Text(Import(old).Append(Import(day))));
        Assert.Equal(Text(Import([.. old, .. day, .. next])), Text(Import(old).Append(Import(day)).Append(Import(next))));
    });

    [Fact]
    public void Appending_to_a_filtered_log_joins_by_id()
    {
        var log = Import([new(0, 0, 1, 0, 1), new(1, 1, 1, 0, 2)]).WhereCases(at => at == 1);

        var joined = log.Append(Import([new(1, 2, 2, 0, 1), new(0, 0, 3, 60, 1)]));

        Assert.Equal(["case 1: activity 1@1+0 2/; activity 2@2+0 1/", "case 0: activity 0@3+60 1/Integer in Integer"], Text(joined).Where(line => line.StartsWith("case", StringComparison.Ordinal)));
    }

    [Fact]
    public void Events_without_a_time_that_open_the_later_part_stand_behind_the_earlier_log()
    {
        var late = EventLog.NoTime;
        var joined = Import([new(0, 0, 5, 0, 0)]).Append(Import([new(0, 1, late, 0, 0), new(0, 2, 3, 0, 0)]));

        Assert.Equal(["activity 2", "activity 0", "activity 1"], joined.Activities.ToArray().Select(code => joined.ActivityNames[code]));
    }

    [Fact]
    public void The_later_value_of_an_attribute_of_a_case_stands()
    {
        var (old, later) = (new EventLogBuilder(), new EventLogBuilder());
        foreach (var (builder, value) in new[] { (old, "open"), (later, "closed") })
        {
            builder.Add("a", "x", default);
            builder.CaseAttribute("state", AttributeKind.Text).Set(0, value);
        }

        Assert.Equal("closed", old.Build().Append(later.Build()).CaseAttribute("state")![0]);
    }

    private static EventLog Import(Row[] rows)
    {
        var builder = new EventLogBuilder();
        foreach (var row in rows)
        {
            var at = builder.Add(builder.Case(Encoding.UTF8.GetBytes($"case {row.Id}")), builder.Activities.Code($"activity {row.Activity}"), row.Time, row.Offset);
            if (row.Value < 0) continue;
            var parent = builder.EventAttribute("value", row.Value == 0 ? AttributeKind.Real : AttributeKind.Integer);
            parent.Set(at, $"{row.Value}");
            if (row.Activity == 0) builder.EventAttribute("value", AttributeKind.Integer, parent).Set(at, "nested");
            builder.CaseAttribute("value", AttributeKind.Integer).Set(builder.Case(Encoding.UTF8.GetBytes($"case {row.Id}")), $"{row.Value}");
        }

        return builder.Build();
    }

    /// <summary>Everything that a log says, codes aside.</summary>
    private static IEnumerable<string> Text(EventLog log) =>
    [
        .. Enumerable.Range(0, log.CaseCount).Select(at => $"{log.CaseId(at)}: " + string.Join("; ", Enumerable.Range(log.CaseStarts[at], log.CaseStarts[at + 1] - log.CaseStarts[at]).Select(row =>
            $"{log.ActivityNames[log.Activities[row]]}@{log.Times[row]}+{log.Offsets[row]?.TotalMinutes} {string.Join('/', log.EventAttributes.Where(column => column.Parent is null).Select(column => column[row]))}/{string.Concat(log.EventAttributes.Where(column => column.Parent is not null && column[row] is not null).Select(column => $"{column.Kind} in {column.Parent!.Kind}"))}"))),
        .. log.CaseAttributes.SelectMany(column => Enumerable.Range(0, log.CaseCount).Select(at => $"{column.Name} {column.Kind} {at}: {column[at]}")),
    ];

    private sealed record Row(int Id, int Activity, long Time, short Offset, int Value);
}
