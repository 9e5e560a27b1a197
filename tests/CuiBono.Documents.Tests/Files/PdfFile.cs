using System.Globalization;
using System.Text;

namespace CuiBono.Documents.Tests.Files;

/// <summary>Builds small PDF files object by object, right or wrong as a test wants them.</summary>
internal static class PdfFile
{
    /// <summary>A PDF whose pages have the given drawing operators; the font F1 is Helvetica, F2 its bold form.</summary>
    public static byte[] Of(params string[] pages) => WithResources("", pages);

    /// <summary>The same with further entries in the resources of every page, and further objects from number 100 on.</summary>
    public static byte[] WithResources(string resources, string[] pages, params string[] objects)
    {
        var all = new SortedDictionary<int, string>
        {
            [1] = "<</Type/Catalog/Pages 2 0 R>>",
            [2] = $"<</Type/Pages/Count {pages.Length}/Kids[{string.Join(' ', pages.Select((_, at) => $"{10 + (2 * at)} 0 R"))}]>>",
            [3] = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            [4] = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
        };
        for (var at = 0; at < pages.Length; at++)
        {
            all[10 + (2 * at)] = $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>{resources}>>/Contents {11 + (2 * at)} 0 R>>";
            all[11 + (2 * at)] = Stream("", pages[at]);
        }

        for (var at = 0; at < objects.Length; at++) all[100 + at] = objects[at];
        return Write(all);
    }

    /// <summary>A stream object.</summary>
    public static string Stream(string entries, string content) => $"<<{entries}/Length {content.Length}>>\nstream\n{content}\nendstream";

    /// <summary>Operators that write lines of text from a place downwards.</summary>
    public static string Text(double x, double y, double size, params string[] lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({line}) Tj ET\n");
            y -= 1.2 * size;
        }

        return text.ToString();
    }

    private static byte[] Write(SortedDictionary<int, string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new Dictionary<int, int>();
        foreach (var (number, content) in objects)
        {
            offsets[number] = file.Length;
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{content}\nendobj\n");
        }

        var start = file.Length;
        var last = objects.Keys.Max();
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {last + 1}\n0000000000 65535 f \n");
        for (var number = 1; number <= last; number++)
            file.Append(offsets.TryGetValue(number, out var offset) ? $"{offset:D10} 00000 n \n" : "0000000000 65535 f \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {last + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
