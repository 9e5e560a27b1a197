using CuiBono.Promises;

namespace CuiBono.Verdicts.Rules;

/// <summary>Tells who runs the operation from who runs the project.</summary>
internal static class OperationalOwner
{
    private static readonly string[] ProjectRoles =
    [
        "project manager", "project lead", "project director", "project office", "project owner", "project team",
        "programme manager", "programme director", "programme office", "programme lead", "program manager", "program director", "program office", "program lead",
        "transformation office", "pmo",
    ];

    /// <summary>Why a name is no operational owner, or null where nothing speaks against it.</summary>
    public static string? Refusal(string owner, Sponsor? sponsor)
    {
        foreach (var role in ProjectRoles)
            if (HasWords(owner, role))
                return $"{Said.Quote(owner)} runs the project and leaves with it";
        if (sponsor?.It is { } it && it.Trim().Equals(owner.Trim(), StringComparison.OrdinalIgnoreCase))
            return $"{Said.Quote(owner)} is the sponsor on the IT side";
        return null;
    }

    private static bool HasWords(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
            if (IsEdge(text, at - 1) && IsEdge(text, at + words.Length))
                return true;
        return false;
    }

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);
}
