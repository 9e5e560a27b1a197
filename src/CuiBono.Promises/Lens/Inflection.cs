namespace CuiBono.Promises.Lens;

/// <summary>Makes the regular forms of English nouns and verbs.</summary>
internal static class Inflection
{
    /// <summary>The plural of a noun: policy, policies; class, classes.</summary>
    public static string Plural(string noun) => noun switch
    {
        [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => noun + "es",
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => noun[..^1] + "ies",
        _ => noun + "s",
    };

    /// <summary>The -ed form of a verb.</summary>
    public static string Past(string verb) => verb switch
    {
        [.., 'e'] => verb + "d",
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => verb[..^1] + "ied",
        _ when Doubles(verb) => verb + verb[^1] + "ed",
        _ => verb + "ed",
    };

    /// <summary>The -ing form of a verb.</summary>
    public static string Gerund(string verb) => verb switch
    {
        [.., 'e', 'e'] => verb + "ing",
        [.., 'e'] => verb[..^1] + "ing",
        _ when Doubles(verb) => verb + verb[^1] + "ing",
        _ => verb + "ing",
    };

    /// <summary>The other spelling of -ise and -isation, or null.</summary>
    public static string? WithZ(string form)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ise", "ises", "ised", "ising", "isation", "isations"])
            if (form.Length > ending.Length + 2 && form.EndsWith(ending, StringComparison.Ordinal))
                return form[..^ending.Length] + "iz" + ending[2..];
        return null;
    }

    private static bool Doubles(string verb) => verb is "stop" or "plan" or "cut" or "let" or "equip" or "enrol" or "refer" or "flag" or "permit" or "transfer" or "travel" or "cancel" or "submit" or "vet" or "ship" or "drop";
}
