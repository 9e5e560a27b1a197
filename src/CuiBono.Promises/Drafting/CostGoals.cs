using CuiBono.Evidence;
using CuiBono.Promises.Lens;
using CuiBono.Promises.Written;

namespace CuiBono.Promises.Drafting;

/// <summary>Makes cost goals of the cost claims that the lens finds; the amount only where the text says that it is a year's, as a cost goal's is.</summary>
internal static class CostGoals
{
    private static readonly string[] Yearly = ["a year", "per year", "each year", "every year", "annual", "yearly", "per annum", "p.a."];

    public static void Add(DraftBuilder draft, IReadOnlyList<Passage> passages)
    {
        foreach (var claim in CostClaims.In(passages))
        {
            var text = passages[claim.Passage].Text;
            var (start, end) = Sentences.Around(text, claim.Start);
            var sentence = text[start..Math.Max(end, claim.End)];
            var by = Promised.Deadline(sentence);
            var saving = Yearly.Any(word => sentence.Contains(word, StringComparison.OrdinalIgnoreCase)) ? Amount(text, claim) : null;
            var path = $"goals[{draft.CostGoals.Count}]";
            var before = draft.CostGoals.Count;
            draft.Add(draft.CostGoals, "goals", new CostGoal(claim.Quote, saving, by?.Day, null), claim.Place, sentence, ".cost");
            if (draft.CostGoals.Count == before) continue;
            if (saving is not null) draft.Found($"{path}.saving", claim.Place, claim.AmountText ?? claim.Quote);
            if (by is { } date) draft.Found($"{path}.by", claim.Place, sentence[date.Start..date.End]);
        }
    }

    private static Money? Amount(string text, CostClaim claim)
    {
        if (claim.AmountText is null) return null;
        return WrittenMoney.Find(text.AsSpan(0, claim.End), Math.Max(0, claim.Start - 4)) is { } money ? money.Money : claim.Amount;
    }
}
