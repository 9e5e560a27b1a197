using System.Globalization;
using System.Text;
using CuiBono.Evidence;

namespace CuiBono.Promises.Drafting;

/// <summary>Writes the YAML of a draft line by line: fields with the words that give them as comments, and commented lines for a person to fill in.</summary>
/// <remarks>Every text comes from a hostile document. Values stand in double quotes with everything escaped that is not plain; comments are cut to one
/// line of visible characters.</remarks>
internal sealed class DraftYaml(IReadOnlyDictionary<string, FieldSource> sources, IReadOnlyList<FieldContradiction> contradictions)
{
    private const int LongestQuote = 240;
    private const string Mark = "# ";
    private const string Plain = "0.############################";

    private readonly StringBuilder lines = new();

    private string lastWords = "";

    /// <summary>A comment of our own words.</summary>
    public void Note(string words) => lines.Append(Mark).Append(words).Append('\n');

    /// <summary>A line that opens a group or a list, such as "outcomes:".</summary>
    public void Open(int indent, string name) => Line(indent, $"{name}:");

    /// <summary>A field, after the words that give it; words that just stand above are not said again.</summary>
    /// <param name="indent">The columns before the name.</param>
    /// <param name="name">The field's name; "- name" begins an entry of a list.</param>
    /// <param name="value">The value as YAML.</param>
    /// <param name="path">The field's path, under which its words are known.</param>
    /// <param name="note">What to say beside it in our own words.</param>
    public void Field(int indent, string name, string value, string path, string? note = null)
    {
        Words(indent, path);
        Line(indent, note is null ? $"{name}: {value}" : $"{name}: {value}  {Mark}{note}");
    }

    /// <summary>A field where it has a value, and a line to fill in where it has none.</summary>
    public void FieldOrMissing(int indent, string name, string? value, string path, string meaning)
    {
        if (value is null)
        {
            Contradicted(indent, path);
            Missing(meaning, indent, $"{name}:");
        }
        else Field(indent, name, value, path);
    }

    /// <summary>What the documents say differently of fields that are therefore missing.</summary>
    public void Contradicted(int indent, params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
            foreach (var contradiction in contradictions)
                if (contradiction.Path == path)
                {
                    Line(indent, $"{Mark}CONTRADICTED: {Comment(contradiction.Subject)}; decide between");
                    foreach (var claim in contradiction.Claims) Line(indent, $"{Mark}  {Comment(claim.Value)}: {(claim.Source.Quote is { } quote ? $"\"{Comment(quote)}\" " : "")}({Comment(claim.Source.Place.ToString())})");
                }
    }

    /// <summary>Commented lines for a person to fill in, with what to write there.</summary>
    public void Missing(string meaning, int indent, params ReadOnlySpan<string> template)
    {
        for (var at = 0; at < template.Length; at++)
        {
            lines.Append(Mark).Append(' ', indent).Append(template[at]);
            if (at == 0) lines.Append("  ").Append(Mark).Append("MISSING: ").Append(meaning);
            lines.Append('\n');
        }
    }

    /// <summary>An entry of a list of texts.</summary>
    public void Entry(int indent, string text, string path)
    {
        var value = Quoted(text);
        Words(indent, path);
        Line(indent, $"- {value}");
    }

    private void Words(int indent, string path)
    {
        if (!sources.TryGetValue(path, out var source) || source.Quote is not { } quote) return;
        var words = $"\"{Comment(quote)}\" ({Comment(source.Place.ToString())}){Reading(path, quote)}";
        if (words != lastWords) Line(indent, Mark + words);
        lastWords = words;
    }

    public override string ToString() => lines.ToString();

    /// <summary>A text as a YAML value in double quotes; null for none.</summary>
    public static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : Quoted(text.Trim());

    public static string? Number(decimal? number) => number?.ToString(Plain, CultureInfo.InvariantCulture);

    public static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Amount(Money? money) => money is { } amount && amount.Currency != MoneyText.UnknownCurrency
        ? $"{{amount: {amount.Amount.ToString(Plain, CultureInfo.InvariantCulture)}, currency: {amount.Currency}}}" : null;

    /// <summary>A hostile text as one line of visible characters, cut where it is long.</summary>
    public static string Comment(string text)
    {
        var line = new StringBuilder(Math.Min(text.Length, LongestQuote) + 8);
        for (var at = 0; at < text.Length; at++)
        {
            if (line.Length >= LongestQuote) return line.Append(" ...").ToString();
            if (char.IsWhiteSpace(text[at])) line.Append(' ');
            else if (IsPair(text, at)) line.Append(text[at]).Append(text[++at]);
            else if (!IsHidden(text[at])) line.Append(text[at]);
        }

        return line.ToString().Trim();
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (var at = 0; at < text.Length; at++)
        {
            var unit = text[at];
            if (unit is '"' or '\\') quoted.Append('\\').Append(unit);
            else if (IsPair(text, at)) quoted.Append(unit).Append(text[++at]);
            else if (char.IsSurrogate(unit)) quoted.Append("\\uFFFD");
            else if (IsHidden(unit)) quoted.Append("\\u").Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
            else quoted.Append(unit);
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsPair(string text, int at) => char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);

    /// <summary>Control and format characters (line ends, bidirectional overrides, byte order marks), separators and characters without a meaning.</summary>
    private static bool IsHidden(char unit) => char.GetUnicodeCategory(unit) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned || (unit != ' ' && char.IsWhiteSpace(unit));

    /// <summary>Says how a date was read that the words give less exactly than to the day.</summary>
    private static string Reading(string path, string quote) =>
        (path.EndsWith(".by", StringComparison.Ordinal) || path.EndsWith("go_live", StringComparison.Ordinal)) && Written.WrittenDate.Find(quote) is { Grain: not "day" and var grain }
            ? $", read as the last day of the {grain}" : "";

    private void Line(int indent, string line) => lines.Append(' ', indent).Append(line).Append('\n');
}
