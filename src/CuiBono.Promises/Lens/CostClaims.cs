using System.Globalization;
using CuiBono.Evidence;

namespace CuiBono.Promises.Lens;

/// <summary>Finds cost goals in prose: "reduce operating cost by 10 %", "savings of £102m a year".</summary>
/// <remarks>What customers save is no cost goal ("savings on household bills"), nor are saved time, energy or carbon, nor what an initiative costs.</remarks>
public static class CostClaims
{
    private const int Reach = 5;

    private static readonly HashSet<string> Costs = new(StringComparer.OrdinalIgnoreCase)
    {
        "cost", "costs", "spend", "spending", "expenditure", "expenditures", "overhead", "overheads", "opex", "capex", "outlay",
    };

    private static readonly HashSet<string> Falls = new(StringComparer.OrdinalIgnoreCase)
    {
        "reduce", "reduces", "reduced", "reducing", "reduction", "reductions", "lower", "lowers", "lowered", "lowering", "cut", "cuts", "cutting", "decrease", "decreases", "decreased", "decreasing",
        "minimise", "minimises", "minimising", "minimize", "minimizes", "minimizing", "eliminate", "eliminates", "eliminating", "avoid", "avoids", "avoiding", "avoidance", "less", "halve", "halves", "save", "saves", "saving", "shrink", "drive",
    };

    private static readonly HashSet<string> Drops = new(StringComparer.OrdinalIgnoreCase) { "fall", "falls", "drop", "drops" };

    private static readonly HashSet<string> Savings = new(StringComparer.OrdinalIgnoreCase) { "saving", "savings" };

    private static readonly HashSet<string> Save = new(StringComparer.OrdinalIgnoreCase) { "save", "saves", "saved", "saving" };

    /// <summary>What is done with savings in the books, which promises none.</summary>
    private static readonly HashSet<string> Booked = new(StringComparer.OrdinalIgnoreCase) { "booked", "recorded", "tracked", "reported", "posted", "allocated", "shown", "measured", "counted", "controlled", "monitored", "reinvested" };

    private static readonly HashSet<string> Near = new(StringComparer.OrdinalIgnoreCase) { "over", "close", "to", "about", "around", "nearly", "almost", "some", "up", "approximately", "roughly", "at", "least", "more", "than", "an", "estimated", "additional" };

    private static readonly HashSet<string> Qualifiers = new(StringComparer.OrdinalIgnoreCase) { "efficiency", "financial", "annual", "cashable", "budget", "net", "operational", "significant", "estimated" };

    private static readonly HashSet<string> Budgets = new(StringComparer.OrdinalIgnoreCase) { "budget", "value", "worth", "investment", "funding" };

    /// <summary>What is saved that is not the organisation's money.</summary>
    private static readonly HashSet<string> OtherSavings = new(StringComparer.OrdinalIgnoreCase)
    {
        "time", "energy", "carbon", "water", "fuel", "emission", "emissions", "co2", "bill", "bills", "lives", "life", "daylight", "fare", "fares", "emissions", "journey", "gas", "electricity", "national", "space", "certificates", "account", "accounts", "bank", "customer", "product", "products", "education", "registered", "premium", "direct",
    };

    /// <summary>The cost goals, in text order; at most one a sentence.</summary>
    public static IReadOnlyList<CostClaim> In(IReadOnlyList<Passage> passages)
    {
        var claims = new List<CostClaim>();
        var lexicon = Lexicon.With([]);
        for (var at = 0; at < passages.Count; at++)
        {
            var tokens = Tokenizer.Cut(passages[at].Text, lexicon);
            for (int from = 0, to = 0; to < tokens.Count; to++)
            {
                if (tokens[to].Kind != TokenKind.Break) continue;
                if (Find(passages[at], at, new Sentence(tokens, from, to)) is { } claim) claims.Add(claim);
                from = to + 1;
            }
        }
        return claims;
    }

    private static CostClaim? Find(Passage passage, int index, Sentence sentence)
    {
        for (var at = sentence.From; at < sentence.To; at++)
        {
            if (!sentence[at].IsWord) continue;
            if (Promise(passage.Text, sentence, at) is not var (from, to)) continue;
            var money = MoneyNear(passage.Text, sentence, from, to);
            if (money is { } found) (from, to) = (Math.Min(from, found.From), Math.Max(to, found.To));
            (from, to) = sentence.Clause(from, to);
            var (start, end) = (sentence[from].Start, sentence[to].End);
            return new CostClaim(passage.Text[start..end], index, start, end, passage.Place)
            {
                AmountText = money is { } said ? passage.Text[sentence[said.From].Start..sentence[said.To].End] : null,
                Amount = money?.Amount,
            };
        }
        return null;
    }

    /// <summary>The tokens that promise lower cost and begin here, or null.</summary>
    private static (int From, int To)? Promise(string text, Sentence sentence, int at)
    {
        if (In(Savings, text, sentence, at) && !sentence.Is(at - 1, "to") && !IsBooked(text, sentence, at) && IsOwnSaving(text, sentence, at))
        {
            var first = at;
            while (first - 1 >= sentence.From && first > at - 4 && sentence.InPhrase(first - 1)) first--;
            return (first, at);
        }
        if (In(Save, text, sentence, at) && SavedMoney(text, sentence, at) is var money and >= 0 && !ForCustomers(sentence, at)) return (at, money);
        if (In(Falls, text, sentence, at) && !ForCustomers(sentence, at))
            for (var next = at + 1; next <= at + Reach && next < sentence.To; next++)
            {
                if (sentence[next].Kind == TokenKind.Punctuation || sentence.Is(next, "for") || sentence.Is(next, "to")) break;
                if (In(Costs, text, sentence, next) && !ForCustomers(sentence, next)) return (at, next);
            }
        if (In(Costs, text, sentence, at) && Coordinated(text, sentence, at) is var reduction and >= 0 && !ForCustomers(sentence, at)) return (reduction, at);
        if (In(Costs, text, sentence, at) && !ForCustomers(sentence, at))
            for (var next = at + 1; next <= at + 3 && next < sentence.To; next++)
            {
                if (sentence[next].Kind == TokenKind.Punctuation || !sentence[next].IsWord) break;
                if (In(Falls, text, sentence, next) && !In(Save, text, sentence, next) || In(Drops, text, sentence, next)) return (at, next);
                if (In(Savings, text, sentence, next)) return (at, next);
            }
        return null;
    }

    /// <summary>The money in "saves close to $250 M", or -1.</summary>
    private static int SavedMoney(string text, Sentence sentence, int save)
    {
        for (var at = save + 1; at <= save + 5 && sentence.Contains(at); at++)
        {
            if (sentence[at].Has(TokenMarks.Money)) return at;
            if (!In(Near, text, sentence, at) && !sentence[at].Is(WordClass.Approximator) && !sentence[at].Has(TokenMarks.Capitals)) return -1;
        }
        return -1;
    }

    /// <summary>"a reduction of errors by 30 % and of the cost of repairs": the word that the second of two things falls by, or -1.</summary>
    private static int Coordinated(string text, Sentence sentence, int cost)
    {
        var of = cost - 1;
        while (of > cost - 4 && sentence.Is(of, WordClass.Determiner | WordClass.Adjective)) of--;
        if (!sentence.Is(of, "of") && !sentence.Is(of, "in") || !sentence.Is(of - 1, "and") && !sentence.IsMark(of - 1, ',')) return -1;
        for (var left = of - 2; left >= Math.Max(sentence.From, of - 25); left--)
            if (sentence[left].Is(WordClass.Change) && In(Falls, text, sentence, left)) return left;
        return -1;
    }

    private static bool IsBooked(string text, Sentence sentence, int at)
    {
        for (var next = at + 1; next <= at + 4 && sentence.Contains(next); next++)
            if (In(Booked, text, sentence, next)) return true;
        return false;
    }

    private static bool IsOwnSaving(string text, Sentence sentence, int at)
    {
        for (var near = at - 3; near <= at + 3; near++)
            if (near != at && sentence.Contains(near) && (In(OtherSavings, text, sentence, near) || sentence[near].Is(WordClass.Customer | WordClass.Proxy))) return false;
        var single = sentence[at].End - sentence[at].Start == 6;
        return !single || In(Costs, text, sentence, at - 1) || In(Qualifiers, text, sentence, at - 1) || sentence.Is(at + 1, "of");
    }

    private static bool ForCustomers(Sentence sentence, int at)
    {
        for (var next = at - 3; next <= at + 4; next++)
            if (sentence.Is(next, WordClass.Customer | WordClass.Proxy | WordClass.Regulated) && !sentence.IsNominal(next + 1)) return true;
        return false;
    }

    private static (int From, int To, Money? Amount)? MoneyNear(string text, Sentence sentence, int from, int to)
    {
        var reach = 12 + to - from;
        for (var distance = 0; distance <= reach; distance++)
            foreach (var at in (ReadOnlySpan<int>)[from + distance, from - distance])
                if (sentence.Contains(at) && sentence[at].Has(TokenMarks.Money) && !IsPresent(text, sentence, at))
                {
                    var last = sentence.Is(at + 1, WordClass.Magnitude) ? at + 1 : at;
                    return (at, last, Parse(text, sentence[at], sentence[last]));
                }
        return null;
    }

    /// <summary>"the current spend of £145m": what is spent, not what is saved.</summary>
    private static bool IsPresent(string text, Sentence sentence, int at)
    {
        for (var before = at - 1; before >= at - 4 && sentence.Contains(before); before--)
        {
            if (In(Savings, text, sentence, before) || In(Falls, text, sentence, before)) return false;
            if (In(Costs, text, sentence, before) || In(Budgets, text, sentence, before)) return true;
        }
        return false;
    }

    private static Money? Parse(string text, Token number, Token last)
    {
        var digits = text.AsSpan(number.Start, number.End - number.Start).TrimStart("£$€");
        var length = 0;
        while (length < digits.Length && (char.IsAsciiDigit(digits[length]) || digits[length] is ',' or '.')) length++;
        var suffix = last.Start == number.Start ? digits[length..] : text.AsSpan(last.Start, last.End - last.Start);
        var currency = text[number.Start] switch
        {
            '£' => "GBP",
            '€' => "EUR",
            _ when number.Start >= 2 && text.AsSpan(number.Start - 2, 2) is "US" => "USD",
            _ when number.Start >= 1 && text[number.Start - 1] is '£' => "GBP",
            _ when number.Start >= 1 && text[number.Start - 1] is '€' => "EUR",
            _ => null,
        };
        if (currency is null || !decimal.TryParse(digits[..length], NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) || amount > 1_000_000_000_000m) return null;
        decimal factor = suffix switch
        {
            "k" or "K" or "thousand" => 1_000m,
            "m" or "M" or "mn" or "million" => 1_000_000m,
            "bn" or "b" or "B" or "billion" => 1_000_000_000m,
            _ => 1m,
        };
        return new Money(amount * factor, currency);
    }

    private static bool In(HashSet<string> words, string text, Sentence sentence, int at)
    {
        if (!sentence.Contains(at) || !sentence[at].IsWord) return false;
        var token = sentence[at];
        return words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(token.Start, token.End - token.Start));
    }
}
