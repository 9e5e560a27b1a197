using System.Text;

namespace CuiBono.Promises.Drafting;

/// <summary>Writes a draft as an initiative file for a person to confirm.</summary>
public static class DraftFile
{
    /// <summary>The Markdown file with YAML front matter: filled fields with quote and place as comments, missing ones marked as missing.</summary>
    /// <remarks>The front matter reads back with <see cref="InitiativeFile"/> without an error, whatever the document held. A missing field stands
    /// behind "# ", which a person removes, with "MISSING:" and what to write beside it. An amount whose currency the document leaves open counts as missing.</remarks>
    public static string Write(Draft draft)
    {
        var file = new StringBuilder("---\n");
        file.Append(DraftFields.Write(draft.Initiative)).Append("---\n\n");
        Body(file, draft.Initiative);
        return file.ToString();
    }

    private static void Body(StringBuilder file, Initiative initiative)
    {
        file.Append("# ").Append(Escaped(initiative.Title)).Append("\n\n")
            .Append("This file was drafted from ").Append(Escaped(initiative.Place.ToString())).Append(". Nothing in it is invented: each field above stands on the words beside it.\n")
            .Append("To confirm it, read those words against the fields, correct stage and class (both are assumed), and fill in the marked lines: remove\n")
            .Append("the \"# \" in front of the field and write its value. A line that you leave as it is counts as not said.\n");
        var quotes = initiative.Sources.Values.Where(source => source.Quote is not null).Select(source => (source.Quote, source.Place)).Distinct().ToList();
        if (quotes.Count == 0) return;
        file.Append("\n## Quotes\n");
        foreach (var (quote, place) in quotes)
            file.Append("\n> ").Append(Escaped(quote!)).Append("\n>\n> (").Append(Escaped(place.ToString())).Append(")\n");
    }

    /// <summary>A hostile text as one line of Markdown that means nothing but its characters.</summary>
    private static string Escaped(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in DraftYaml.Comment(text))
        {
            if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '&' or '#' or '|' or '~' or '$') line.Append('\\');
            line.Append(letter);
        }

        return line.ToString();
    }
}
