using System.Globalization;
using System.Text;
using CuiBono.Evidence;

namespace CuiBono.Processes.Import.Xes;

/// <summary>The head of the log: extensions, globals, classifiers and the log's own attributes.</summary>
internal sealed partial class XesParser
{
    /// <summary>Most attributes, classifiers and extensions in the head; a log that has more has no head but a body in the wrong place.</summary>
    private const int MaxHeader = 100_000;

    private readonly List<LogExtension> extensions = [];
    private readonly List<LogClassifier> classifiers = [];
    private readonly List<LogAttribute> traceGlobals = [];
    private readonly List<LogAttribute> eventGlobals = [];
    private readonly List<LogAttribute> logAttributes = [];
    private int headerCount;

    private LogHeader Header() => new(extensions, classifiers, traceGlobals, eventGlobals, logAttributes);

    private void AddExtension()
    {
        if (HasHeaderRoom()) extensions.Add(new LogExtension(Text("name") ?? "", Text("prefix") ?? "", Text("uri") ?? ""));
    }

    private void AddClassifier()
    {
        if (!HasHeaderRoom()) return;
        var (keys, scope) = (Text("keys") ?? "", Text("scope") ?? "event");
        // Old writers put a key with spaces in no quotes; a global of that name tells that it is one.
        var globals = scope == "trace" ? traceGlobals : eventGlobals;
        classifiers.Add(new LogClassifier(Text("name") ?? "", globals.Exists(global => global.Key == keys) ? [keys] : ClassifierKeys.Split(keys), scope));
    }

    private List<LogAttribute> Globals()
    {
        switch (Text("scope"))
        {
            case "trace":
                return traceGlobals;
            case "event" or null:
                return eventGlobals;
            case var other:
                findings.Add("unknown-scope", $"the scope '{other}' of a global is neither event nor trace; it was passed over", tokens.Line, FindingSeverity.Warning);
                return [];
        }
    }

    private Frame OpenHeader(XesElement element, AttributeKind kind, ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        if (!HasHeaderRoom()) return new Frame(XesElement.Unknown);
        var to = frames[^1].Header!;
        var children = new List<LogAttribute>();
        var attribute = new LogAttribute(Encoding.UTF8.GetString(key), kind, Encoding.UTF8.GetString(value), children);
        if (kind == AttributeKind.List) StartMarkup(element, null, attribute, to);
        else to.Add(attribute);
        return new Frame(element) { Header = children };
    }

    private bool HasHeaderRoom()
    {
        if (++headerCount <= MaxHeader) return true;
        findings.Add("too-long-head", string.Create(CultureInfo.InvariantCulture, $"the head of the log has more than {MaxHeader:N0} entries; this one is left out"), tokens.Line);
        Partial = true;
        return false;
    }
}
