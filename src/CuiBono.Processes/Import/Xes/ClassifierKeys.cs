using System.Text;

namespace CuiBono.Processes.Import.Xes;

/// <summary>The keys of a classifier in one text: separated by spaces, a key with spaces in single quotes (IEEE 1849-2016, 4.6.1).</summary>
/// <remarks>The standard has no way to write a quote within quotes; two of them stand for one here.</remarks>
internal static class ClassifierKeys
{
    public static IReadOnlyList<string> Split(string text)
    {
        var keys = new List<string>();
        var key = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is ' ' or '\t' or '\n' or '\r')
            {
                at++;
                continue;
            }

            key.Clear();
            if (text[at] == '\'' && text.IndexOf('\'', at + 1) > 0)
            {
                for (at++; at < text.Length; at++)
                {
                    if (text[at] == '\'' && (at + 1 == text.Length || text[at + 1] != '\'')) break;
                    if (text[at] == '\'') at++;
                    key.Append(text[at]);
                }

                at++;
            }
            else
            {
                while (at < text.Length && text[at] is not (' ' or '\t' or '\n' or '\r')) key.Append(text[at++]);
            }

            keys.Add(key.ToString());
        }

        return keys;
    }

    public static string Join(IEnumerable<string> keys) =>
        string.Join(' ', keys.Select(key => key.Length > 0 && key.IndexOfAny([' ', '\t', '\n', '\r', '\'']) < 0 ? key : "'" + key.Replace("'", "''", StringComparison.Ordinal) + "'"));
}
