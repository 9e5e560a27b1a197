using CuiBono.Evidence;
using CuiBono.Promises.Lens;
using CuiBono.Promises.Written;

namespace CuiBono.Promises.Drafting;

/// <summary>Makes cost goals of the cost claims that the lens finds; the amount only where the text says that it is a year's, as a cost goal's is.</summary>
internal static class CostGoals
{
    /// <summary>Every cost claim holds one of these; looking for them first spares most passages the grammar.</summary>
    private static readonly string[] Signs = ["cost", "sav", "spend", "expenditure", "overhead", "opex", "capex", "outlay"];

    private static readonly string[] Savings = ["save", "saves", "saving", "lower cost", "lower spend", "reduced cost", "reduce cost", "cost reduction"];

    private static readonly string[] Yearly = ["a year", "per year", "each year", "every year", "annual", "yearly", "per annum", "p.a."];

    public static void Add(DraftBuilder draft, IReadOnlyList<Passage> passages)
    {
        var candidates = passages.Where(passage => passage.Kind is not (PassageKind.Heading or PassageKind.TableRow or PassageKind.HeaderOrFooter) && Words.HasAny(passage.Text, Signs)).ToList();
        if (candidates.Count == 0) return;
        foreach (var claim in CostClaims.In(candidates))
        {
            var text = candidates[claim.Passage].Text;
            var (start, end) = Sentences.Around(text, claim.Start);
            var sentence = text[start..Math.Max(end, claim.End)];
            Add(draft, claim.Quote, sentence, Amount(text, claim, sentence), claim.Place);
        }
    }

    /// <summary>Adds a line under a heading of business outcomes that says that something costs less.</summary>
    public static void Line(DraftBuilder draft, Passage line)
    {
        var amount = WrittenMoney.Find(line.Text, 0)?.Money;
        if (!Words.HasAny(line.Text, Savings) || (amount is null && !Words.HasAny(line.Text, Signs.AsSpan()[..1])) || draft.CostGoals.Exists(goal => line.Text.Contains(goal.Statement, StringComparison.Ordinal))) return;
        Add(draft, line.Text, line.Text, amount, line.Place);
    }

    /// <summary>Adds a row of a table of metrics that promises a lower cost; the saving is not worked out.</summary>
    public static void Row(DraftBuilder draft, Passage row, string? by)
    {
        var path = $"goals[{draft.CostGoals.Count}]";
        var date = by is null ? null : WrittenDate.Of(by);
        draft.Add(draft.CostGoals, "goals", new CostGoal(row.Text, null, date?.Day, null), row.Place, row.Text, ".cost");
        if (date is not null) draft.Found($"{path}.by", row.Place, by!);
    }

    private static void Add(DraftBuilder draft, string statement, string sentence, Evidence.Money? amount, SourcePlace place)
    {
        var by = Promised.Deadline(sentence);
        var saving = amount is { } money && money.Currency != MoneyText.UnknownCurrency && Words.HasAny(sentence, Yearly) ? amount : null;
        var path = $"goals[{draft.CostGoals.Count}]";
        var before = draft.CostGoals.Count;
        draft.Add(draft.CostGoals, "goals", new CostGoal(statement, saving, by?.Day, null), place, sentence, ".cost");
        if (draft.CostGoals.Count == before) return;
        if (saving is not null) draft.Found($"{path}.saving", place, sentence);
        if (by is { } date) draft.Found($"{path}.by", place, sentence[date.Start..date.End]);
    }

    /// <summary>The amount that the claim names, or the only amount of its sentence.</summary>
    private static Evidence.Money? Amount(string text, CostClaim claim, string sentence)
    {
        if (claim.AmountText is not null)
            return WrittenMoney.Find(text.AsSpan(0, claim.End), Math.Max(0, claim.Start - 4)) is { } named ? named.Money : claim.Amount;
        return WrittenMoney.Find(sentence, 0) is { } only && WrittenMoney.Find(sentence, only.End) is null ? only.Money : null;
    }
}
