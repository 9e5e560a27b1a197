namespace CuiBono.Verdicts.Waivers;

/// <summary>Tells whether two names are one person's, as far as names can.</summary>
public static class PersonName
{
    /// <summary>True where the names are the same but for capitals, white space, and what follows a comma, a bracket or an address.</summary>
    public static bool Same(string? one, string? other) => one is not null && other is not null && Plain(one) is { Length: > 0 } name && name == Plain(other);

    private static string Plain(string name)
    {
        var end = name.AsSpan().IndexOfAny(",(<");
        var words = (end < 0 ? name : name[..end]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words).ToUpperInvariant();
    }
}
