using System.Text;
using System.Text.Json;

namespace CuiBono.Processes.Import;

/// <summary>Tells the format of a log by its first bytes.</summary>
public static class LogFormats
{
    /// <summary>How many of the first bytes are looked at.</summary>
    public const int HeadBytes = 1 << 16;

    private static readonly string[] ObjectCentricElements = ["<object-types", "<event-types", "<objects", "<events"];
    private static readonly string[] ObjectCentricMembers = ["objectTypes", "eventTypes", "objects", "events", "object-types", "event-types"];

    /// <summary>The format that the first unpacked bytes of a file speak of; what is nothing else is a table of text.</summary>
    public static LogFormat Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PAR1"u8)) return LogFormat.Parquet;
        if (head.StartsWith("SQLite format 3\0"u8)) return LogFormat.OcelSqlite;
        var text = Text(head).TrimStart();
        if (text.StartsWith('<')) return Xml(text);
        return text.StartsWith('{') || text.StartsWith('[') ? Json(Encoding.UTF8.GetBytes(text)) : LogFormat.Csv;
    }

    private static string Text(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(head[2..]);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(head[2..]);
        return Encoding.UTF8.GetString(head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head);
    }

    /// <summary>Both are a &lt;log&gt;; a trace makes it XES, lists of types, objects or events make it OCEL.</summary>
    private static LogFormat Xml(string text)
    {
        var trace = text.IndexOf("<trace", StringComparison.Ordinal);
        var lists = ObjectCentricElements.Select(name => text.IndexOf(name, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
        return lists >= 0 && (trace < 0 || lists < trace) ? LogFormat.OcelXml : LogFormat.Xes;
    }

    private static LogFormat Json(ReadOnlySpan<byte> head)
    {
        var reader = new Utf8JsonReader(head, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }));
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return LogFormat.TmForum;
            while (reader.Read())
            {
                if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName) continue;
                var name = reader.GetString()!;
                if (name.StartsWith("ocel:", StringComparison.Ordinal) || ObjectCentricMembers.Contains(name)) return LogFormat.OcelJson;
            }
        }
        catch (JsonException)
        {
        }

        return LogFormat.TmForum;
    }
}
