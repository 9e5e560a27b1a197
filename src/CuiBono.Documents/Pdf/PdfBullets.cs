namespace CuiBono.Documents.Pdf;

/// <summary>The signs that begin the items of a list.</summary>
internal static class PdfBullets
{
    private const string Signs = "•‣◦▪▫■□●○◆◇➢➤✓✔–—-*·∙";

    public static bool IsBullet(string text) => text.Length == 1 && (Signs.Contains(text[0]) || IsSymbol(text[0]) || text == "o");

    /// <summary>Whether a stretch of text is the sign or number of a list's item: "•", "1.", "(a)", "iv)", "2.1".</summary>
    public static bool IsMark(string text)
    {
        if (IsBullet(text)) return true;
        var inner = text.AsSpan().TrimStart('(');
        var core = inner.TrimEnd(").");
        if (core.Length is 0 or > 8) return false;
        if (core.IndexOfAnyExceptInRange('.', '9') < 0) return core.Length < inner.Length ? core.Length <= 2 || core.Contains('.') : IsSection(core);
        return core.Length < inner.Length && (core is [>= 'a' and <= 'z' or >= 'A' and <= 'Z'] || (core.Length <= 4 && core.IndexOfAnyExcept("ivx") < 0));
    }

    /// <summary>Numbers of one or two digits with points between.</summary>
    private static bool IsSection(ReadOnlySpan<char> text)
    {
        if (!text.Contains('.') || text.Contains('/') || text[0] == '0') return false;
        foreach (var part in text.Split('.'))
            if (text[part].Length is 0 or > 2) return false;
        return true;
    }

    /// <summary>Takes the sign, or keeps the number, at the start of a line; false where the line begins no item.</summary>
    public static bool TryTake(ref string text)
    {
        if (text.Length > 2 && (Signs.Contains(text[0]) || IsSymbol(text[0]) || text[0] == 'o') && text[1] == ' ')
        {
            text = text[2..].TrimStart();
            return true;
        }

        if (text.Length > 1 && (text[0] is '•' or '▪' or '●' or '■' or '➢' || IsSymbol(text[0])))
        {
            text = text[1..].TrimStart();
            return true;
        }

        var digits = 0;
        while (digits < text.Length && digits < 3 && char.IsAsciiDigit(text[digits])) digits++;
        return digits is 1 or 2 && digits + 1 < text.Length && text[digits] is '.' or ')' && text[digits + 1] == ' ';
    }

    /// <summary>Symbol fonts put their signs into the private area.</summary>
    private static bool IsSymbol(char letter) => letter is >= '\uF020' and <= '\uF0FF';
}
