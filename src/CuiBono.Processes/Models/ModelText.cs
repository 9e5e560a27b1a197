using System.Text;
using System.Xml;

namespace CuiBono.Processes.Models;

/// <summary>What the writers of models have in common.</summary>
internal static class ModelText
{
    public static XmlWriter Open(Stream stream) => XmlWriter.Create(stream, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(false),
        Indent = true,
        NewLineChars = "\n",
        CloseOutput = false,
    });

    /// <summary>A name without the characters that XML cannot hold; U+FFFD stands for each.</summary>
    public static string Clean(string name)
    {
        var text = new StringBuilder(name.Length);
        for (var at = 0; at < name.Length; at++)
        {
            if (at + 1 < name.Length && XmlConvert.IsXmlSurrogatePair(name[at + 1], name[at])) text.Append(name[at]).Append(name[++at]);
            else text.Append(XmlConvert.IsXmlChar(name[at]) ? name[at] : '\uFFFD');
        }

        return text.ToString();
    }
}
