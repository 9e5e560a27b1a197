using CuiBono.Verdicts;

namespace CuiBono.Reports.Terminal;

/// <summary>Lines of a terminal: a width, colours or none, and nothing from a document that could command it.</summary>
/// <param name="output">Receives the lines.</param>
/// <param name="width">Letters that a line has room for.</param>
/// <param name="color">Whether there are colours.</param>
public sealed class Page(TextWriter output, int width, bool color)
{
    /// <summary>Letters that a line has room for.</summary>
    public int Width => width;

    /// <summary>A line.</summary>
    public void Line(string text = "") => output.Write(Plain(text) + "\n");

    /// <summary>The word of a verdict in its colour.</summary>
    public void Verdict(VerdictKind kind)
    {
        var word = $"{kind.ToString().ToUpperInvariant(),-6}";
        output.Write(color ? $"\e[1;{(kind switch { VerdictKind.Go => 32, VerdictKind.Hold => 33, _ => 31 })}m{word}\e[0m" : word);
    }

    /// <summary>A text in bold, the line not ended.</summary>
    public void Strong(string text) => output.Write(color ? $"\e[1m{Plain(text)}\e[0m" : Plain(text));

    /// <summary>A text over as many lines as it needs, the second and later ones indented.</summary>
    public void Wrapped(string text, int indent)
    {
        var rest = Plain(text);
        var lead = "";
        while (lead.Length + rest.Length > width)
        {
            var cut = rest.LastIndexOf(' ', width - lead.Length - 1);
            if (cut <= indent) cut = width - lead.Length;
            output.Write($"{lead}{rest[..cut].TrimEnd()}\n");
            rest = rest[cut..].TrimStart();
            lead = new string(' ', indent);
        }

        output.Write($"{lead}{rest}\n");
    }

    /// <summary>A text cut to a length, with an ellipsis where it was longer.</summary>
    public static string Cut(string text, int length) => text.Length <= length ? text : text[..Math.Max(0, length - 1)].TrimEnd() + "…";

    /// <summary>The text without control characters, bidirectional overrides and line ends.</summary>
    public static string Plain(string text)
    {
        static bool Commands(char letter) => char.IsControl(letter) || letter is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
        return text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 || !text.Any(Commands)
            ? text
            : string.Concat(text.Select(letter => Commands(letter) ? ' ' : letter));
    }
}
