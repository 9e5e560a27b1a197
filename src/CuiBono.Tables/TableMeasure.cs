using System.Globalization;
using CuiBono.Evidence;

namespace CuiBono.Tables;

/// <summary>A measure over the rows of a table: how one answer becomes a case's value.</summary>
/// <param name="Measure">Its definition.</param>
/// <param name="Scale">The answers that its question allows where the terms name no other; null where any number is one.</param>
/// <param name="Compute">The value of a case for an answer on the scale; null where the answer is none.</param>
/// <param name="TakesWords">Whether yes and no, true and false are answers.</param>
public sealed record TableMeasure(Measure Measure, AnswerScale? Scale, Func<double, TableTerms, double?> Compute, bool TakesWords)
{
    /// <summary>The reading with the answers turned into values of cases; rows whose answer is none are left out, counted and said.</summary>
    /// <param name="reading">What the table gave.</param>
    /// <param name="terms">The terms that it was read with.</param>
    /// <param name="file">The name by which findings call the table.</param>
    public TableReading Of(TableReading reading, TableTerms terms, string file)
    {
        var scale = terms.Scale is { } own && Scale is not null ? own : Scale;
        var rows = new List<TableRow>(reading.Rows.Count);
        var kept = new List<int>(reading.Rows.Count);
        var strange = new Rejections();
        for (var at = 0; at < reading.Rows.Count; at++)
        {
            var row = reading.Rows[at];
            if (row.Value is { } answer)
            {
                var value = scale is { } range && !range.Contains(answer) ? null : Compute(answer, terms);
                if (value is null)
                {
                    strange.Add(at + 1, answer.ToString(CultureInfo.InvariantCulture));
                    continue;
                }

                row = row with { Value = value };
            }

            rows.Add(row);
            kept.Add(at);
        }

        var findings = reading.Findings.ToList();
        if (strange.Count > 0)
            findings.Add(new Finding("out-of-scale", string.Create(CultureInfo.InvariantCulture, $"{strange.Count:N0} answers are none of {Measure.Name} ({Allowed(scale)}) and are left out: of the rows read, {strange}."), new SourcePlace(file), FindingSeverity.Warning));
        if (reading.HasWords && !TakesWords && reading.Answered > 0)
            findings.Add(new Finding("words-as-numbers", $"Some answers are yes, no, true or false, which {Measure.Name} does not count; use share.", new SourcePlace(file)));
        var answered = reading.Answered - (int)strange.Count;
        return reading with
        {
            Rows = rows,
            Segments = [.. reading.Segments.Select(segment => segment with { Codes = [.. kept.Select(at => segment.Codes[at])] })],
            Findings = findings,
            Rejected = reading.Rejected + (int)strange.Count,
            Answered = answered,
            Notes = [.. reading.Notes, string.Create(CultureInfo.InvariantCulture, $"{rows.Count:N0} asked, {answered:N0} answered{(rows.Count > 0 ? $" ({100.0 * answered / rows.Count:0.0} %)" : "")}.")],
        };
    }

    private static string Allowed(AnswerScale? scale) => scale is { } range ? range.ToString() : "0 or 1, yes or no, true or false";
}
