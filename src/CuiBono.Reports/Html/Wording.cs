using System.Globalization;
using CuiBono.Evidence;
using CuiBono.Promises.Lens;
using CuiBono.Reviews;
using CuiBono.Verdicts;

namespace CuiBono.Reports.Html;

/// <summary>The words of the page.</summary>
internal static class Wording
{
    public static string Of(VerdictKind kind) => kind switch
    {
        VerdictKind.Go => "Go",
        VerdictKind.Hold => "Hold",
        _ => "Stop",
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Block => "blocks",
        Severity.Warn => "warns",
        _ => "informs",
    };

    public static string Of(RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.Passed => "passed",
        RuleOutcome.Failed => "failed",
        RuleOutcome.NotMeasured => "not measured",
        _ => "waived",
    };

    public static string Of(PartyKind kind) => kind switch
    {
        PartyKind.External => "outside the organisation",
        PartyKind.Internal => "the organisation's own staff",
        PartyKind.ClientOrganisation => "another organisation that it serves",
        PartyKind.Both => "customers and staff",
        _ => "nobody",
    };

    /// <summary>An amount that no line end tears apart.</summary>
    public static string Of(Money money)
    {
        var text = money.ToString().Replace(' ', '\u00A0');
        return money.Currency == MoneyText.UnknownCurrency ? $"{text[4..]} (currency not stated)" : text;
    }

    /// <summary>Sums of several currencies side by side; never added.</summary>
    public static string Of(IReadOnlyList<Money> sums) => sums.Count == 0 ? "no amount stated" : string.Join(" + ", sums.Select(Of));

    public static string Of(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    /// <summary>A value with its unit: "9.5 days", "12%".</summary>
    public static string Of(decimal value, string? unit) => unit switch
    {
        null or "" => Of(value),
        "%" => $"{Of(value)}%",
        _ => $"{Of(value)} {unit}",
    };

    /// <summary>A share in whole per cent; what is neither nothing nor everything is never rounded to it.</summary>
    public static string OfShare(int part, int whole)
    {
        if (whole == 0) return "-";
        var percent = 100m * part / whole;
        return percent switch
        {
            > 0m and < 1m => "<1%",
            > 99m and < 100m => ">99%",
            _ => $"{Math.Round(percent, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture)}%",
        };
    }

    public static string Of(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Of(int count, string one, string many) => $"{Of(count)} {(count == 1 ? one : many)}";

    /// <summary>The form that a machine checks: "outcomes[0].target.by is set".</summary>
    public static string OfCheck(ResumeCondition condition) => condition.Operator switch
    {
        ConditionOperator.Holds => condition.Subject,
        ConditionOperator.IsSet => $"{condition.Subject} is set",
        ConditionOperator.AtLeast => $"{condition.Subject} ≥ {condition.Value}",
        ConditionOperator.AtMost => $"{condition.Subject} ≤ {condition.Value}",
        _ => $"{condition.Subject} = {condition.Value}",
    };

    /// <summary>The whole review in one sentence for a board.</summary>
    public static string Answer(Review review)
    {
        var portfolio = review.Portfolio;
        if (portfolio.All.Count == 0) return "No initiative was found.";
        if (portfolio.All.Count == 1) return AnswerForOne(review.Initiatives[0]);

        var hold = portfolio.ByVerdict[VerdictKind.Hold].Count;
        var stop = portfolio.ByVerdict[VerdictKind.Stop].Count;
        var whole = Of(portfolio.All.Count, "initiative", "initiatives");
        var verdict = (hold, stop) switch
        {
            (0, 0) => $"Nothing holds any of the {whole}",
            (_, 0) when hold == portfolio.All.Count => $"All {whole} are on hold",
            (_, 0) => $"{Of(hold)} of {whole} {IsOrAre(hold)} on hold",
            (0, _) => $"{Of(stop)} of {whole} {IsOrAre(stop)} stopped",
            _ => $"{Of(hold)} of {whole} {IsOrAre(hold)} on hold and {Of(stop)} {IsOrAre(stop)} stopped",
        };
        var without = portfolio.WithoutCustomer;
        return without switch
        {
            { Count: 0 } => $"{verdict}; every one states a benefit for a customer.",
            { Investment.Count: 0 } => $"{verdict}; {Of(without.Count)} {(without.Count == 1 ? "leaves" : "leave")} the customer out.",
            _ => $"{verdict}; {Of(without.Investment)} in {Of(without.Count, "initiative", "initiatives")} {(without.Count == 1 ? "leaves" : "leave")} the customer out.",
        };
    }

    /// <summary>Who outside the organisation is said to be better off, or null; a customer who is only mentioned is not better off.</summary>
    public static string? WhoBenefits(ReviewedInitiative reviewed) =>
        reviewed.LevelExternal >= 2 && reviewed.Customers.Count > 0 ? string.Join(", ", reviewed.Customers) : null;

    private static string IsOrAre(int count) => count == 1 ? "is" : "are";

    private static string AnswerForOne(ReviewedInitiative only) => Deciding(only) is { } reason
        ? $"{Of(only.Verdict.Kind)}: {reason.Message}"
        : $"{Of(only.Verdict.Kind)}: nothing blocks and nothing warns.";

    /// <summary>The reason that decided, or null where nothing blocks and nothing warns.</summary>
    public static Reason? Deciding(ReviewedInitiative reviewed) =>
        reviewed.Verdict.Reasons is [{ Outcome: RuleOutcome.Failed or RuleOutcome.NotMeasured, Severity: not Severity.Info } first, ..] ? first : null;
}
