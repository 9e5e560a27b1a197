using System.Globalization;
using CuiBono.Documents;
using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Promises.Drafting;
using CuiBono.Promises.Lens;

namespace CuiBono.Reviews.Sources;

/// <summary>Turns the rows of one register into submissions; no row gets an id that is taken before.</summary>
internal sealed class RegisterRows(Register register, RegisterColumns columns, RegisterOptions options, CustomerLens lens, List<Finding> findings, IEnumerable<string> taken)
{
    private static readonly string[] Sums = ["total", "totals", "subtotal", "sub-total", "sum"];

    /// <summary>The ids that are taken, each with the last number that was put behind it.</summary>
    private readonly Dictionary<string, int> ids = taken.Distinct(StringComparer.Ordinal).ToDictionary(id => id, _ => 1, StringComparer.Ordinal);
    private readonly (string? Currency, decimal? Scale) costHeader =
        columns.One(ColumnRole.Cost) is { } cost ? MoneyText.OfHeader(register.Headers[cost]) : default;

    public List<Submission> Take(Action<int, int>? progress)
    {
        var submissions = new List<Submission>(register.Rows.Count);
        for (var row = 0; row < register.Rows.Count; row++)
        {
            if (Take(register.Rows[row], row) is { } submission) submissions.Add(submission);
            progress?.Invoke(row + 1, register.Rows.Count);
        }

        return submissions;
    }

    private Submission? Take(RegisterRow row, int index)
    {
        List<Passage> passages =
        [
            .. columns.All(ColumnRole.Text)
                .Where(column => !string.IsNullOrWhiteSpace(row.Cells[column]))
                .Select(column => new Passage(row.Cells[column], row.Places[column], PassageKind.Cell)),
            .. row.Texts,
        ];
        var title = Cell(row, ColumnRole.Title) ?? (passages.Count > 0 ? FirstWords(passages[0].Text) : null);
        if (title is null)
        {
            if (row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
                findings.Add(new Finding("row-without-text", "This row has neither a title nor a text and is not judged.", row.Places[0], FindingSeverity.Warning));
            return null;
        }

        if (passages.Count == 0 && Cell(row, ColumnRole.Id) is null && IsSum(title))
        {
            findings.Add(new Finding("total-row", $"'{title}' sums other rows up and is not judged.", row.Places[0], FindingSeverity.Warning));
            return null;
        }

        var titleColumn = columns.One(ColumnRole.Title) ?? columns.All(ColumnRole.Text)[0];
        var draft = Draft.Of(Id(row, index), title, row.Places[titleColumn], passages, lens,
            Choice<Stage>(row, ColumnRole.Stage) ?? options.Stage ?? Stage.Approval,
            Choice<InitiativeClass>(row, ColumnRole.Class) ?? options.Class ?? InitiativeClass.CustomerFacing);
        var initiative = draft.Initiative with { Assumed = [.. draft.Initiative.Assumed.Except(["stage", "class"]), .. Assumed(row)] };
        if (Investment(row) is var (investment, source))
            initiative = initiative with
            {
                Investment = investment,
                Sources = new Dictionary<string, FieldSource>(initiative.Sources) { ["investment"] = source },
            };
        return new Submission(initiative, draft.Reading, passages) { Read = [register.Name] };
    }

    /// <summary>"Total", "Grand total 2027", "Sum:": the name of a row that belongs to no initiative.</summary>
    private static bool IsSum(string title)
    {
        var words = title.ToLowerInvariant().Split([' ', ':', ','], StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(words, Sums.Contains)
            && Array.TrueForAll(words, word => word == "grand" || Sums.Contains(word) || int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _));
    }

    /// <summary>The beginning of a text, as the title of what has none.</summary>
    private static string FirstWords(string text)
    {
        const int Longest = 60;
        if (text.Length <= Longest) return text;
        var blank = text.LastIndexOf(' ', Longest);
        var end = blank > 0 ? blank : char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return $"{text[..end]}…";
    }

    private List<string> Assumed(RegisterRow row)
    {
        var assumed = new List<string>(2);
        if (options.Stage is null && Choice<Stage>(row, ColumnRole.Stage) is null) assumed.Add("stage");
        if (options.Class is null && Choice<InitiativeClass>(row, ColumnRole.Class) is null) assumed.Add("class");
        return assumed;
    }

    private (Money Money, FieldSource Source)? Investment(RegisterRow row)
    {
        if (columns.One(ColumnRole.Cost) is not { } column || Cell(row, ColumnRole.Cost) is not { } text) return null;
        var currency = Cell(row, ColumnRole.Currency)?.ToUpperInvariant() ?? options.Currency ?? costHeader.Currency;
        if (MoneyText.TryParse(text, currency, options.Unit ?? costHeader.Scale ?? 1, out var money))
            return (money, new FieldSource(row.Places[column], text));
        findings.Add(new Finding("not-an-amount", $"'{text}' is not an amount of money; the initiative has no stated investment.", row.Places[column], FindingSeverity.Warning));
        return null;
    }

    /// <summary>The row's own id or its number, made unique by a further number where it is not.</summary>
    private string Id(RegisterRow row, int index)
    {
        var stated = Cell(row, ColumnRole.Id);
        var id = stated ?? $"row-{(index + 1).ToString(CultureInfo.InvariantCulture)}";
        var unique = id;
        var number = ids.GetValueOrDefault(id, 1);
        while (!ids.TryAdd(unique, 1)) unique = $"{id}-{(++number).ToString(CultureInfo.InvariantCulture)}";
        ids[id] = number;
        if (stated is not null && unique != id)
            findings.Add(new Finding("duplicate-id", $"The id '{id}' is taken already; this row is called '{unique}'.", row.Places[columns.One(ColumnRole.Id)!.Value], FindingSeverity.Warning));
        return unique;
    }

    /// <summary>The cell as one of an enumeration's kebab-case names, or null.</summary>
    private T? Choice<T>(RegisterRow row, ColumnRole role)
        where T : struct, Enum =>
        Cell(row, role) is { } text && char.IsLetter(text[0]) && Enum.TryParse<T>(string.Concat(text.Where(char.IsLetter)), true, out var value)
            ? value
            : null;

    private string? Cell(RegisterRow row, ColumnRole role) =>
        columns.One(role) is { } column && !string.IsNullOrWhiteSpace(row.Cells[column]) ? row.Cells[column].Trim() : null;
}
