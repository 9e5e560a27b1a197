using System.Globalization;
using CuiBono.Promises;
using CuiBono.Reviews;
using CuiBono.Verdicts;

namespace CuiBono.Reports.Csv;

/// <summary>Writes a review as a table: a line for every rule that was asked of an initiative, for spreadsheets.</summary>
/// <remarks>A cell of text that a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV injection).</remarks>
public static class ReasonCsv
{
    /// <summary>Writes the header and the lines, in the review's order.</summary>
    public static void Write(Review review, TextWriter output)
    {
        output.Write("initiative,title,stage,class,amount,currency,customerLevel,verdict,qualifiers,daysOnHold,rule,severity,outcome,message,place,quote,resume\n");
        foreach (var reviewed in review.Initiatives)
            foreach (var reason in reviewed.Verdict.Reasons)
                Write(reviewed, reason, output);
    }

    private static void Write(ReviewedInitiative reviewed, Reason reason, TextWriter output)
    {
        var initiative = reviewed.Initiative;
        string?[] cells =
        [
            initiative.Id, initiative.Title, KebabCase.Of(initiative.Stage), KebabCase.Of(initiative.Class),
            initiative.Investment?.Amount.ToString("0.##", CultureInfo.InvariantCulture), initiative.Investment?.Currency, reviewed.LevelExternal.ToString(CultureInfo.InvariantCulture),
            KebabCase.Of(reviewed.Verdict.Kind), string.Join("; ", reviewed.Verdict.Qualifiers.Select(KebabCase.Of)), reviewed.DaysOnHold?.ToString(CultureInfo.InvariantCulture),
            reason.Rule, KebabCase.Of(reason.Severity), KebabCase.Of(reason.Outcome), reason.Message, reason.Source?.Place.ToString(), reason.Source?.Quote,
            string.Join(" ", reason.Resume.Select(condition => condition.Text).Distinct()),
        ];
        output.Write($"{string.Join(',', cells.Select(cell => CsvCell.Of(Harmless(cell))))}\n");
    }

    private static string? Harmless(string? text) =>
        text is { Length: > 0 } && text[0] is '=' or '+' or '@' or '\t' or '\r' || (text is ['-', not (>= '0' and <= '9'), ..]) ? $"'{text}" : text;
}
