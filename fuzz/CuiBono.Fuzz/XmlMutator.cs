using System.Text;

namespace CuiBono.Fuzz;

/// <summary>Changes XML as a tree: elements are copied, moved, dropped or nested, and it stays well-formed most of the time.</summary>
internal static class XmlMutator
{
    /// <summary>Copies or drops one element, or puts it somewhere else.</summary>
    public static byte[] MoveElement(byte[] content, Random random)
    {
        var xml = Encoding.UTF8.GetString(content);
        var (start, end) = Element(xml, random);
        if (end <= start) return content;
        var element = xml[start..end];
        var without = random.Next(2) == 0 ? xml : xml.Remove(start, end - start);
        var to = without.IndexOf('<', random.Next(without.Length + 1));
        return Encoding.UTF8.GetBytes(to < 0 || random.Next(4) == 0 ? without : without.Insert(to, element));
    }

    /// <summary>Wraps one element into itself many times.</summary>
    public static byte[] Nest(byte[] content, Random random)
    {
        var xml = Encoding.UTF8.GetString(content);
        var (start, end) = Element(xml, random);
        if (end <= start) return content;
        var close = xml.IndexOf('>', start);
        if (close < 0 || close >= end || xml[close - 1] == '/') return content;
        var name = xml[(start + 1)..close].Split(' ', '\n')[0];
        var times = random.Next(random.Next(6) == 0 ? 5_000 : 30);
        var nested = new StringBuilder(xml.Length + (times * (name.Length * 2 + 5)));
        nested.Append(xml, 0, start);
        for (var at = 0; at < times; at++) nested.Append('<').Append(name).Append('>');
        nested.Append(xml, start, end - start);
        for (var at = 0; at < times; at++) nested.Append("</").Append(name).Append('>');
        return Encoding.UTF8.GetBytes(nested.Append(xml, end, xml.Length - end).ToString());
    }

    /// <summary>The bounds of an element picked by chance.</summary>
    private static (int Start, int End) Element(string xml, Random random)
    {
        var start = xml.IndexOf('<', random.Next(xml.Length + 1));
        if (start < 0 || start + 1 >= xml.Length || !char.IsAsciiLetter(xml[start + 1])) return (0, 0);
        var length = 1;
        while (start + length < xml.Length && xml[start + length] is not (' ' or '>' or '/' or '\n')) length++;
        var name = xml.Substring(start + 1, length - 1);
        var close = xml.IndexOf('>', start);
        if (close < 0) return (0, 0);
        if (xml[close - 1] == '/') return (start, close + 1);
        var depth = 0;
        for (var at = start; at >= 0; at = xml.IndexOf('<', at + 1))
        {
            if (string.CompareOrdinal(xml, at + 1, name, 0, name.Length) == 0) depth++;
            else if (at + 1 < xml.Length && xml[at + 1] == '/' && string.CompareOrdinal(xml, at + 2, name, 0, name.Length) == 0 && --depth == 0)
                return xml.IndexOf('>', at) is >= 0 and var end ? (start, end + 1) : (0, 0);
        }

        return (0, 0);
    }
}
