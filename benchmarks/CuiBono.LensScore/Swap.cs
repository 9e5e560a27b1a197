using System.Text.RegularExpressions;

namespace CuiBono.LensScore;

/// <summary>The same description about others: parties, numbers and organisations exchanged for others of their kind. The level must not change.</summary>
internal static partial class Swap
{
    /// <summary>Rings of words of one kind and number; each word turns into the next of its ring.</summary>
    private static readonly string[][] Rings =
    [
        ["customers", "passengers", "patients", "students", "subscribers", "tenants", "policyholders", "taxpayers", "veterans", "claimants", "travellers", "citizens"],
        ["customer", "passenger", "patient", "student", "subscriber", "tenant", "policyholder", "taxpayer", "veteran", "claimant", "traveller", "citizen"],
        ["employees", "staff", "caseworkers", "colleagues"],
        ["small businesses", "employers", "importers", "charities"],
        ["households", "families"],
    ];

    private static readonly string[][] Organisations =
    [
        ["HMRC", "DEFRA", "CBSA", "IRCC", "USPTO", "APRA", "Northline", "FEMA"],
        ["Home Office", "Cabinet Office", "Ministry of Justice", "Department of Justice"],
        ["Services Australia", "Service Canada", "Natural England", "Network Rail"],
    ];

    public static string Parties(string text) => Turn(text, Rings);

    public static string Names(string text) => Turn(text, Organisations);

    /// <summary>Digits 1-8 become the next digit; years and financial years stay years.</summary>
    public static string Numbers(string text) => Amounts().Replace(text, match =>
        Year().IsMatch(match.Value) ? match.Value : string.Concat(match.Value.Select(digit => digit is >= '1' and <= '8' ? (char)(digit + 1) : digit)));

    private static string Turn(string text, string[][] rings)
    {
        foreach (var ring in rings)
            text = Regex.Replace(text, $@"\b({string.Join('|', ring.OrderByDescending(word => word.Length))})\b", match =>
            {
                var at = Array.FindIndex(ring, word => word.Equals(match.Value, StringComparison.OrdinalIgnoreCase));
                var next = ring[(at + 1) % ring.Length];
                return char.IsUpper(match.Value[0]) ? char.ToUpperInvariant(next[0]) + next[1..] : next;
            }, RegexOptions.IgnoreCase);
        return text;
    }

    [GeneratedRegex(@"\d[\d,.]*\d|\d")]
    private static partial Regex Amounts();

    [GeneratedRegex(@"^(19|20)\d\d$")]
    private static partial Regex Year();
}
