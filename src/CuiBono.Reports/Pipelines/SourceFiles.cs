using CuiBono.Evidence;
using CuiBono.Promises;

namespace CuiBono.Reports.Pipelines;

/// <summary>The reviewed files as a pipeline knows them: by their path in the repository, and with the lines in which a quote stands.</summary>
/// <param name="folder">The folder that places are relative to, as a path from the repository's root; empty where it is the root.</param>
/// <param name="read">Gives the text of a file by its name in places; null for what is no text or cannot be read.</param>
public sealed class SourceFiles(string folder, Func<string, string?> read)
{
    /// <summary>A quote is looked for in so many lines from its place on.</summary>
    private const int MostLines = 200;

    private readonly string folder = folder.Replace('\\', '/').Trim('/') is "." or "" ? "" : $"{folder.Replace('\\', '/').TrimEnd('/')}/";
    private readonly Dictionary<string, string[]> lines = new(StringComparer.Ordinal);

    /// <summary>No text is at hand: a region is the line that a place names.</summary>
    public static SourceFiles None { get; } = new("", _ => null);

    /// <summary>The path of a file, with slashes and without "./".</summary>
    public string PathOf(string file)
    {
        var path = $"{folder}{file.Replace('\\', '/')}";
        return path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
    }

    /// <summary>Where a source stands: its quote, or the whole line where it has none or the line says it in other letters; null for places without a line.</summary>
    public TextRegion? RegionOf(FieldSource source) => source.Place.Line is { } line ? RegionOf(source.Place.File, line, source.Quote) : null;

    /// <summary>The whole line of a place; null for places without a line.</summary>
    public TextRegion? RegionOf(SourcePlace place) => place.Line is { } line ? RegionOf(place.File, line, null) : null;

    private TextRegion RegionOf(string file, int line, string? quote)
    {
        var text = LinesOf(file);
        if (line > text.Length) return new TextRegion(line, 1, line, 1);
        return quote is not null && Find(text, line - 1, quote) is { } found ? found : new TextRegion(line, 1, line, text[line - 1].Length + 1);
    }

    private string[] LinesOf(string file)
    {
        if (!lines.TryGetValue(file, out var text)) lines[file] = text = read(file)?.ReplaceLineEndings("\n").Split('\n') ?? [];
        return text;
    }

    private static TextRegion? Find(string[] text, int first, string quote)
    {
        for (var line = first; line < Math.Min(text.Length, first + MostLines); line++)
            for (var column = 0; column < text[line].Length; column++)
                if (text[line][column] == quote[0] && End(text, line, column, quote) is { } end)
                    return new TextRegion(line + 1, column + 1, end.Line + 1, end.Column + 2);
        return null;
    }

    /// <summary>The last letter of a quote that begins at a place: white space and the marks of emphasis, quotations and links may stand between its letters.</summary>
    private static (int Line, int Column)? End(string[] text, int line, int column, string quote)
    {
        for (var at = 0; at < quote.Length; at++)
        {
            if (char.IsWhiteSpace(quote[at])) continue;
            while (true)
            {
                while (line < text.Length && column >= text[line].Length) (line, column) = (line + 1, 0);
                if (line >= text.Length) return null;
                var letter = text[line][column];
                if (letter == quote[at]) break;
                if (!char.IsWhiteSpace(letter) && letter is not ('*' or '_' or '`' or '>' or '[' or ']' or '"' or '\\')) return null;
                column++;
            }

            if (at == LastLetter(quote)) return (line, column);
            column++;
        }

        return null;
    }

    private static int LastLetter(string quote)
    {
        var at = quote.Length - 1;
        while (at > 0 && char.IsWhiteSpace(quote[at])) at--;
        return at;
    }
}
