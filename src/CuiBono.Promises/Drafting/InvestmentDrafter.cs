using CuiBono.Evidence;
using CuiBono.Promises.Written;

namespace CuiBono.Promises.Drafting;

/// <summary>Finds what an initiative costs, and leaves what it saves, earns or runs at.</summary>
/// <remarks>Two passages that give different amounts equally clearly contradict each other: then the field stays missing.</remarks>
internal sealed class InvestmentDrafter(DraftBuilder draft)
{
    private const int Reach = 60;

    private static readonly string[] Strong = ["investment", "capital expenditure", "capex", "budget of", "budget is", "budget:", "total budget", "project budget"];
    private static readonly string[] Weak = ["project cost", "programme cost", "program cost", "total cost", "whole life cost", "whole-life cost", "funding", "estimated cost"];

    private static readonly string[] Others =
        ["sav", "reduc", "benefit", "avoid", "revenue", "overpa", "penalt", "fraud", "loss", "fine", "a year", "per year", "each year", "annual", "per annum", "p.a.", "return", "per month", "a month", "spent", "over budget", "under budget",
         "lower", "includ", "not ", "only", "exceed", "majority", "part of", "portion", "additional", "extra", "further", "FY", "up to"];

    private int strength;
    private bool contradicted;

    /// <summary>Reads a label such as "Investment: EUR 4.2 million" or a row such as "Cost (EUR m) | 4.2".</summary>
    public void Label(Label label, Passage passage)
    {
        var name = label.Name.AsSpan();
        var bracket = name.IndexOf('(');
        var plain = (bracket > 0 ? name[..bracket] : name).TrimEnd().ToString();
        var given = plain switch
        {
            "investment" or "total investment" or "investment requested" or "requested investment" or "budget" or "total budget" or "project budget" or "approval requested" => 4,
            "cost" or "costs" or "total cost" or "project cost" or "estimated cost" or "total project cost" or "funding" or "funding requested" or "capex" => 3,
            _ => 0,
        };
        if (given == 0) return;
        var (currency, unit) = MoneyText.OfHeader(label.Name);
        var value = label.Value.Trim().TrimEnd('.');
        if (MoneyText.TryParse(value, currency, unit ?? 1, out var money)) Take(money, given, passage.Place, passage.Text);
        else if (Only(value) is { } written && !Words.HasAny(value, Others)) Take(written.Money, given, passage.Place, passage.Text);
    }

    /// <summary>Reads a sentence such as "We ask for an investment of EUR 4.2 million".</summary>
    public void Sentence(ReadOnlySpan<char> sentence, Passage passage)
    {
        if (sentence.IndexOfAnyInRange('0', '9') < 0) return;
        var given = Words.HasAny(sentence, Strong) ? 2 : Words.HasAny(sentence, Weak) ? 1 : 0;
        if (given == 0 || Words.HasAny(sentence, Others)) return;
        if (Only(sentence) is not { } money) return;
        var before = sentence[Math.Max(0, money.Start - Reach)..money.Start];
        var after = sentence[money.End..Math.Min(sentence.Length, money.End + 20)];
        if (Words.HasAny(before, Strong) || Words.HasAny(before, Weak) || Words.HasAny(after, Strong)) Take(money.Money, given, passage.Place, sentence.Trim().ToString());
    }

    /// <summary>The amount of a text; null where it has none, or two that differ.</summary>
    private static WrittenMoney? Only(ReadOnlySpan<char> text) =>
        WrittenMoney.Find(text, 0) is { } money && (WrittenMoney.Find(text, money.End) is not { } second || second.Money == money.Money) ? money : null;

    private void Take(Money money, int given, SourcePlace place, string quote)
    {
        if (given < strength || money.Amount <= 0) return;
        if (given == strength)
        {
            if (contradicted || draft.Investment == money) return;
            contradicted = true;
            draft.Contradict("investment", FieldNames.Investment, FieldNames.Of(draft.Investment!.Value), new FieldClaim(FieldNames.Of(money), new FieldSource(place, quote)));
            draft.Investment = null;
            return;
        }

        (strength, contradicted, draft.Investment) = (given, false, money);
        draft.Settle("investment");
        draft.Found("investment", place, quote);
    }
}
