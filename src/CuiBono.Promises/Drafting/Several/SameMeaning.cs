using CuiBono.Promises.Written;

namespace CuiBono.Promises.Drafting.Several;

/// <summary>Whether what two documents say may mean the same.</summary>
internal static class SameMeaning
{
    private static readonly string[] Empty = ["the", "a", "an", "of", "for", "to", "in", "on", "per", "our", "their", "your", "its", "all", "mr", "mrs", "ms", "dr"];

    private static readonly string[] Dated = ["by", "until", "end", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly (string Unit, decimal Seconds)[] Times = [("second", 1), ("minute", 60), ("hour", 3_600), ("day", 86_400), ("week", 604_800)];

    /// <summary>The words of a name that tell it from others, without case, plural and small words.</summary>
    public static IReadOnlySet<string> Tokens(string name)
    {
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in name.ToLowerInvariant().Split([.. name.ToLowerInvariant().Where(letter => !char.IsLetterOrDigit(letter)).Distinct()], StringSplitOptions.RemoveEmptyEntries))
            if (!Empty.Contains(part))
                tokens.Add(part.Length > 3 && part[^1] == 's' ? part[..^1] : part);
        return tokens;
    }

    /// <summary>The words of a metric; where a whole sentence stands for it, without the figures and dates in which documents may differ.</summary>
    public static IReadOnlySet<string> MetricTokens(string metric) =>
        new HashSet<string>(Tokens(metric).Where(token => !token.Any(char.IsDigit) && !Dated.Contains(token)), StringComparer.Ordinal);

    /// <summary>One name within the other: "customers" and "business customers", "Ana Ruiz" and "Ana Ruiz, head of service"; the fuller one is kept.</summary>
    public static Claim<string>? Within(Claim<string> a, Claim<string> b)
    {
        var (first, second) = (Tokens(a.Value), Tokens(b.Value));
        return second.IsSubsetOf(first) ? a : first.IsSubsetOf(second) ? b : null;
    }

    /// <summary>Two days, one of which may be written less exactly and then holds the other: "2027" and "June 2027"; the more exact one is kept.</summary>
    public static Claim<DateOnly>? Days(Claim<DateOnly> a, Claim<DateOnly> b)
    {
        var (first, second) = (Start(a), Start(b));
        if (first <= second && b.Value <= a.Value) return b;
        return second <= first && a.Value <= b.Value ? a : null;
    }

    /// <summary>Equal values, in the same unit or in two units of time.</summary>
    public static bool Quantities(decimal a, string? unitA, decimal b, string? unitB) =>
        Seconds(unitA) is { } first && Seconds(unitB) is { } second ? a * first == b * second : a == b;

    /// <summary>A value in another unit of time; as it is in any other unit.</summary>
    public static decimal In(decimal value, string? unit, string? other) => Seconds(unit) is { } from && Seconds(other) is { } to ? value * from / to : value;

    /// <summary>Whether two units can measure one metric: one is missing, they are the same, or both are times.</summary>
    public static bool Units(string? a, string? b) =>
        a is null || b is null || Singular(a) == Singular(b) || (Seconds(a) is not null && Seconds(b) is not null);

    private static decimal? Seconds(string? unit)
    {
        if (unit is null) return null;
        var singular = Singular(unit);
        foreach (var (name, seconds) in Times)
            if (singular == name)
                return seconds;
        return null;
    }

    private static string Singular(string unit) => unit.Trim().ToLowerInvariant().TrimEnd('s');

    /// <summary>The first day that the words may mean.</summary>
    private static DateOnly Start(Claim<DateOnly> claim)
    {
        var day = claim.Value;
        return claim.Source.Quote is { } quote && WrittenDate.Find(quote) is { } written && written.Day == day
            ? written.Grain switch
            {
                "year" => new DateOnly(day.Year, 1, 1),
                "half" => new DateOnly(day.Year, day.Month - 5, 1),
                "quarter" => new DateOnly(day.Year, day.Month - 2, 1),
                "month" => new DateOnly(day.Year, day.Month, 1),
                _ => day,
            }
            : day;
    }
}
