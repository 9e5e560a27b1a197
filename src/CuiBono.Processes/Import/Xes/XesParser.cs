using System.Globalization;
using System.Text;
using CuiBono.Evidence;

namespace CuiBono.Processes.Import.Xes;

/// <summary>Walks the tags of a XES file and gives traces, events and attributes to a builder.</summary>
internal sealed partial class XesParser(XmlTokenizer tokens, EventLogBuilder builder, FindingList findings, ImportOptions options)
{
    private readonly ImportLimits limits = options.Limits;
    private readonly List<Frame> frames = [];
    private bool isStopped;
    private bool isRootClosed;

    /// <summary>Events in the file, those that were rejected included.</summary>
    public long Rows { get; private set; }

    /// <summary>Events that could not be used.</summary>
    public long Rejected { get; private set; }

    /// <summary>Times without an offset.</summary>
    public long WithoutOffset { get; private set; }

    /// <summary>Whether a part was not read.</summary>
    public bool Partial { get; private set; }

    /// <summary>What the log says of its version of XES.</summary>
    public string? Version { get; private set; }

    /// <summary>Reads to the end, or to where it breaks.</summary>
    public void Run()
    {
        while (!isStopped)
        {
            if (MayBeKnown) ReadKnown();
            if (isStopped) break;
            switch (tokens.Next())
            {
                case XmlTokenKind.Start:
                    Open(isEmpty: false);
                    break;
                case XmlTokenKind.Empty:
                    Open(isEmpty: true);
                    break;
                case XmlTokenKind.End:
                    if (frames.Count == 0 || !frames[^1].Matches(tokens.Name)) Stop("malformed-xml", $"the end tag {Shown(tokens.Name)} closes nothing that is open");
                    else
                    {
                        if (frames[^1].Element == XesElement.Event && markup is null) eventEnd = tokens.LeadToEnd(eventEnd);
                        Close();
                    }

                    break;
                case XmlTokenKind.Finished:
                    if (!isRootClosed) Stop("malformed-xml", frames.Count == 0 ? "the file holds no XML element" : "the file ends before its elements are closed");
                    isStopped = true;
                    break;
                default:
                    Stop("malformed-xml", tokens.Fault);
                    break;
            }
        }

        AbandonEvent();
        if (isInTrace) EndTrace();
        builder.Header = Header();
        if (tokens.DocumentTypeLine is { } typeLine) findings.Add("document-type", "the document type was passed over: XES has none, and no entity that it declares is expanded", typeLine);
        if (tokens.TextLine is { } textLine) findings.Add("stray-text", "text between the elements was passed over; XES keeps everything in attributes", textLine, FindingSeverity.Warning);
    }

    private void Open(bool isEmpty)
    {
        var element = XesNames.Element(tokens.Name);
        if (frames.Count >= limits.MaxDepth)
        {
            Stop("too-deep", string.Create(CultureInfo.InvariantCulture, $"elements are nested deeper than {limits.MaxDepth}"));
            return;
        }

        var frame = markup is not null ? OpenMarkup() : frames.Count == 0 ? OpenRoot(element) : frames[^1].Element switch
        {
            XesElement.Log => OpenInLog(element, isEmpty),
            XesElement.Trace => element == XesElement.Event ? OpenEvent(isEmpty) : OpenAttribute(element, null, isEmpty),
            XesElement.Event or XesElement.Global => OpenAttribute(element, null, isEmpty),
            XesElement.Unknown => new Frame(XesElement.Unknown),
            XesElement.Extension or XesElement.Classifier => Unknown(),
            _ => OpenAttribute(element, frames[^1], isEmpty),
        };
        if (isStopped) return;
        frames.Add(frame.Element == XesElement.Unknown && !isEmpty ? frame with { Name = tokens.Name.ToArray() } : frame);
        if (isEmpty) Close();
    }

    private Frame OpenRoot(XesElement element)
    {
        if (isRootClosed) Stop("malformed-xml", "an element follows the end of the log");
        else if (element != XesElement.Log) Stop("not-xes", $"the file's root is {Shown(tokens.Name)}, not log");
        Version = Text("xes.version");
        return new Frame(element) { Header = logAttributes };
    }

    private Frame OpenInLog(XesElement element, bool isEmpty)
    {
        switch (element)
        {
            case XesElement.Trace:
                StartTrace();
                return new Frame(element);
            case XesElement.Event:
                return OpenEvent(isEmpty);
            case XesElement.Extension:
                AddExtension();
                return new Frame(element);
            case XesElement.Classifier:
                AddClassifier();
                return new Frame(element);
            case XesElement.Global:
                return new Frame(element) { Header = Globals() };
            default:
                return OpenAttribute(element, null, isEmpty);
        }
    }

    private Frame OpenEvent(bool isEmpty)
    {
        StartEvent();
        if (!isEmpty && tokens.AttributeCount == 0) eventStart = tokens.LeadToEnd(eventStart);
        return new Frame(XesElement.Event);
    }

    private void Close()
    {
        var frame = frames[^1];
        frames.RemoveAt(frames.Count - 1);
        if (markup is not null) CloseMarkup();
        else if (frame.Element == XesElement.Event) EndEvent();
        else if (frame.Element == XesElement.Trace) EndTrace();
        isRootClosed |= frames.Count == 0;
    }

    /// <summary>An element that XES does not have here: said, and passed over with what it holds.</summary>
    private Frame Unknown()
    {
        findings.Add("unknown-element", $"the element {Shown(tokens.Name)} does not belong here and was passed over", tokens.Line, FindingSeverity.Warning);
        return new Frame(XesElement.Unknown);
    }

    /// <summary>Ends the reading; what was read stands.</summary>
    private void Stop(string code, string message)
    {
        Partial = isStopped = true;
        findings.Add(code, message + "; what stands before it was read", tokens.Line);
    }

    /// <summary>The value of an attribute of the tag as text, or null.</summary>
    private string? Text(string name)
    {
        for (var at = 0; at < tokens.AttributeCount; at++)
            if (Encoding.UTF8.GetString(tokens.AttributeName(at)) == name)
                return Encoding.UTF8.GetString(tokens.AttributeValue(at, 0));
        return null;
    }

    private static string Shown(ReadOnlySpan<byte> text) => $"'{Encoding.UTF8.GetString(text.Length > 60 ? text[..60] : text)}'";

    /// <summary>An open element.</summary>
    private readonly record struct Frame(XesElement Element)
    {
        /// <summary>The name of an element that is not of XES.</summary>
        public byte[]? Name { get; init; }

        /// <summary>The attribute that the element is, of an event or a case.</summary>
        public AttributeNode? Node { get; init; }

        /// <summary>Where attributes within the element go, in the head of the log.</summary>
        public List<LogAttribute>? Header { get; init; }

        public bool Matches(ReadOnlySpan<byte> name) => Name is null ? XesNames.Element(name) == Element : name.SequenceEqual(Name);
    }
}
