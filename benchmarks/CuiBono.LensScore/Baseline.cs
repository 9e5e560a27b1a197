using System.Text.RegularExpressions;

namespace CuiBono.LensScore;

/// <summary>What a keyword list makes of a text: left out where none of 20 party words stands in it, measurable where one does and any digit.</summary>
internal static partial class Baseline
{
    public static bool LeftOut(string title, string text) => !Words().IsMatch(title) && !Words().IsMatch(text);

    public static bool Measurable(string title, string text) => !LeftOut(title, text) && text.Any(char.IsAsciiDigit);

    [GeneratedRegex(@"\b(customers?|clients?|citizens?|users?|patients?|passengers?|travell?ers?|students?|pupils?|veterans?|taxpayers?|claimants?|applicants?|consumers?|households?|residents?|businesses|families|children|communit(y|ies)|public)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
