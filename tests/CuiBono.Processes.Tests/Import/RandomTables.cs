using System.Text;
using CsCheck;

namespace CuiBono.Processes.Tests.Import;

/// <summary>Logs with attributes of every kind, nested ones, offsets and awkward texts, as a table can hold them; and their content as text for comparison.</summary>
internal static class RandomTables
{
    private static readonly string[] Texts = ["", " ", "a", "a,b", "\"", "x\ny", "\r\n", "7", "007", "true", "2026-01-05T09:00:00Z", "é€𝄞", "@int", "\"quoted\", twice"];

    private static readonly string[] Names = ["org:resource", "cost", "user", "note, with comma", "a > b", "x@int", "lifecycle:transition"];

    private static readonly Gen<(string Name, AttributeKind Kind, bool IsOfCase)> Keys = Gen.Select(
        Gen.Int[0, Names.Length - 1].Select(at => Names[at]),
        Gen.Enum<AttributeKind>(), Gen.Bool);

    /// <summary>A log in the order of time.</summary>
    public static Gen<EventLog> All { get; } = Gen.Select(Gen.Int[1, 40], Keys.Array[0, 6], Gen.Int).SelectMany((events, keys, seed) => Gen.Const(Make(events, keys, new Random(seed))));

    /// <summary>All that a table keeps of a log; numbers by their value.</summary>
    public static string Content(EventLog log)
    {
        var text = new StringBuilder();
        for (var at = 0; at < log.CaseCount; at++)
        {
            text.Append("case ").AppendLine(log.CaseId(at));
            foreach (var column in log.CaseAttributes) Append(text, column, at);
            for (var row = log.CaseStarts[at]; row < log.CaseStarts[at + 1]; row++)
            {
                text.AppendLine($"event {log.ActivityNames[log.Activities[row]]} {log.Times[row]} {log.Offsets[row]}");
                foreach (var column in log.EventAttributes) Append(text, column, row);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, AttributeColumn column, int row)
    {
        if (column[row] is not { } value) return;
        var path = column.Name;
        for (var parent = column.Parent; parent is not null; parent = parent.Parent) path = $"{parent.Name}/{parent.Kind}/{path}";
        if (column.Kind == AttributeKind.Real) value = double.Parse(value, System.Globalization.CultureInfo.InvariantCulture).ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        text.AppendLine($"  {path} {column.Kind} <{value}>");
    }

    private static EventLog Make(int events, (string Name, AttributeKind Kind, bool IsOfCase)[] keys, Random random)
    {
        var builder = new EventLogBuilder();
        var ofEvents = new List<AttributeColumnBuilder>();
        var ofCases = new List<AttributeColumnBuilder>();
        foreach (var (name, kind, isOfCase) in keys)
        {
            var siblings = isOfCase ? ofCases : ofEvents;
            var parent = siblings.Count > 0 && random.Next(3) == 0 ? siblings[random.Next(siblings.Count)] : null;
            siblings.Add(isOfCase ? builder.CaseAttribute(name, kind, parent) : builder.EventAttribute(name, kind, parent));
        }

        for (var at = 0; at < events; at++)
        {
            var text = Texts[random.Next(1, Texts.Length)];
            var caseId = builder.Case(Encoding.UTF8.GetBytes($"{text} {random.Next(6)}"));
            var offset = (short)(random.Next(4) switch { 0 => 0, 1 => 60, 2 => -210, _ => EventLogBuilder.NoOffset });
            var row = builder.Add(caseId, builder.Activities.Code(text), new DateTime(2026, 1, 5).Ticks + random.NextInt64(3 * TimeSpan.TicksPerDay), offset);
            foreach (var column in ofEvents)
                if (at == 0 || random.Next(3) > 0)
                    column.Set(row, Value(column.Kind, random));
            foreach (var column in ofCases)
                if (!column.Has(caseId))
                    column.Set(caseId, Value(column.Kind, random));
        }

        return builder.Build();
    }

    private static string Value(AttributeKind kind, Random random) => kind switch
    {
        AttributeKind.Integer => $"{random.NextInt64(-5, 5)}",
        AttributeKind.Real => random.Next(4) switch { 0 => "NaN", 1 => "2", 2 => "1e-7", _ => "3.25" },
        AttributeKind.Boolean => random.Next(2) == 0 ? "true" : "false",
        AttributeKind.Instant => $"2026-01-0{random.Next(1, 9)}T09:00:00.000+01:00",
        _ => Texts[random.Next(Texts.Length)],
    };
}
