using System.Buffers;
using System.Globalization;
using System.Text;
using CuiBono.Evidence;

namespace CuiBono.Processes.Import.Xes;

/// <summary>Traces, events and their attributes.</summary>
internal sealed partial class XesParser
{
    private readonly AttributeScope eventScope = new(null, HotAttribute.Activity, HotAttribute.Time);
    private readonly AttributeScope caseScope = new(null, HotAttribute.CaseId);
    private readonly ArrayBufferWriter<byte> caseId = new();
    private readonly ArrayBufferWriter<byte> timeText = new();
    private readonly HashSet<short> offsets = [];
    private readonly List<AttributeKey> touched = [];
    private bool isInTrace, isInEvent, hasCaseId;
    private int outside = -1;
    private int activity;
    private long time;
    private short offset;
    private short lastOffset = EventLogBuilder.NoOffset;

    private bool IsFull => builder.EventAttributes.Count + builder.CaseAttributes.Count >= limits.MaxAttributes;

    private int Row => isInEvent ? builder.EventCount : builder.CaseCount;

    private void StartTrace()
    {
        isInTrace = true;
        hasCaseId = false;
        caseId.ResetWrittenCount();
    }

    private void EndTrace()
    {
        isInTrace = false;
        if (!hasCaseId)
        {
            var made = string.Create(CultureInfo.InvariantCulture, $"case {builder.CaseCount + 1}");
            findings.Add("case-without-id", $"the trace that ends here has no concept:name and is called '{made}'", tokens.Line, FindingSeverity.Warning);
            caseId.Write(Encoding.UTF8.GetBytes(made));
        }

        var names = builder.CaseNames.Count;
        builder.StartCase(caseId.WrittenSpan);
        CheckText(builder.CaseNames);
        if (builder.CaseNames.Count == names)
            findings.Add("duplicate-case-id", $"the trace that ends here is called {Shown(caseId.WrittenSpan)} like one before it; they stay two cases", tokens.Line, FindingSeverity.Warning);
    }

    private void StartEvent()
    {
        if (builder.EventCount >= limits.MaxEvents)
        {
            Stop("too-many-events", string.Create(CultureInfo.InvariantCulture, $"the log has more than {limits.MaxEvents:N0} events"));
            return;
        }

        if (!isInTrace)
        {
            findings.Add("event-outside-trace", "the event stands in no trace; such events are one case, 'outside traces'", tokens.Line, FindingSeverity.Warning);
            if (outside < 0) outside = builder.StartCase("outside traces"u8);
        }

        isInEvent = true;
        (activity, time, offset) = (-1, EventLog.NoTime, 0);
        touched.Clear();
        Rows++;
    }

    private void EndEvent()
    {
        if (activity < 0)
        {
            if (activity == -1) findings.Add("no-activity", "the event that ends here has no concept:name and is left out", tokens.Line);
            Rejected++;
            ClearEvent();
        }
        else
        {
            if (time == EventLog.NoTime) findings.Add("no-time", "the event that ends here has no time:timestamp that can be read; it keeps its place", tokens.Line, FindingSeverity.Warning);
            builder.Add(isInTrace ? builder.CaseCount : outside, activity, time, offset);
        }

        isInEvent = false;
    }

    /// <summary>An event that the file breaks off in is none.</summary>
    private void AbandonEvent()
    {
        if (!isInEvent) return;
        Rows--;
        ClearEvent();
        isInEvent = false;
    }

    private void ClearEvent()
    {
        foreach (var key in touched) AttributeScope.Clear(key, builder.EventCount);
    }

    private Frame OpenAttribute(XesElement element, Frame? parent, bool isEmpty)
    {
        if (XesNames.Kind(element) is not { } kind) return Unknown();
        if (!TryKeyAndValue(kind, out var key, out var value)) return new Frame(XesElement.Unknown);
        if (!isInTrace && !isInEvent) return OpenHeader(element, kind, key, value);
        var scope = parent?.Node is { } outer ? Children(outer) : isInEvent ? eventScope : caseScope;
        if ((scope.Find(kind, key) ?? Add(scope, parent?.Node, kind, key)) is not { } node) return new Frame(XesElement.Unknown);
        See(node);
        if (isEmpty && parent is null && kind != AttributeKind.List) node.Lead = tokens.LeadToValue(node.Lead);
        if (kind == AttributeKind.List) StartMarkup(element, node, null, null);
        else if (node.Key.Hot == HotAttribute.None) Set(node, value);
        else SetHot(node, value, isEmpty);
        return new Frame(element) { Node = node };
    }

    /// <summary>Key and value of the tag; false where there is nothing to keep, which is said.</summary>
    private bool TryKeyAndValue(AttributeKind kind, out ReadOnlySpan<byte> key, out ReadOnlySpan<byte> value)
    {
        var (keyAt, valueAt) = (-1, -1);
        for (var at = 0; at < tokens.AttributeCount; at++)
        {
            var name = tokens.AttributeName(at);
            if (keyAt < 0 && name.SequenceEqual("key"u8)) keyAt = at;
            else if (valueAt < 0 && name.SequenceEqual("value"u8)) valueAt = at;
        }

        key = keyAt < 0 ? [] : tokens.AttributeValue(keyAt, 0);
        value = valueAt < 0 ? [] : tokens.AttributeValue(valueAt, 1);
        if (tokens.Values.HasFault) SayFault();
        if (valueAt < 0 && kind != AttributeKind.List) findings.Add("no-value", $"the attribute {Shown(key)} has no value and is read as empty", tokens.Line, FindingSeverity.Warning);
        if (keyAt < 0)
        {
            findings.Add("no-key", "an attribute has no key and is left out", tokens.Line);
            return false;
        }

        if (Math.Max(key.Length, value.Length) <= limits.MaxValueBytes) return true;
        findings.Add("long-value", string.Create(CultureInfo.InvariantCulture, $"the attribute {Shown(key)} is longer than {limits.MaxValueBytes:N0} bytes and is left out"), tokens.Line);
        Partial = true;
        return false;
    }

    private void SayFault()
    {
        if (tokens.Values.HasUnknownEntity) findings.Add("undeclared-entity", "a reference names none of the five entities of XML; it is kept as it is written and not expanded", tokens.Line);
        if (tokens.Values.HasForbiddenCharacter) findings.Add("forbidden-character", "a character that XML forbids was replaced by U+FFFD", tokens.Line);
        tokens.Values.Reset();
    }

    private AttributeScope Children(AttributeNode node)
    {
        // An attribute within an id, a name or a time needs that one in a column, as its parent.
        if (node.Key.Hot != HotAttribute.None && TryColumn(node) && !node.Column!.Has(Row))
        {
            node.Column.Set(Row, node.Key.Hot switch
            {
                HotAttribute.CaseId => caseId.WrittenSpan,
                HotAttribute.Activity when activity >= 0 => builder.Activities.Utf8(activity),
                _ => timeText.WrittenSpan,
            });
        }

        return node.Children ??= new AttributeScope(node);
    }

    private AttributeNode? Add(AttributeScope scope, AttributeNode? parent, AttributeKind kind, ReadOnlySpan<byte> key)
    {
        if ((IsFull && scope.Hot(key) == HotAttribute.None) || parent is { Column: null })
        {
            findings.Add("too-many-attributes", string.Create(CultureInfo.InvariantCulture, $"the log has more than {limits.MaxAttributes:N0} attributes; {Shown(key)} is left out"), tokens.Line);
            Partial = true;
            return null;
        }

        var node = scope.Add(kind, key);
        if (node.Key.Hot == HotAttribute.None) TryColumn(node);
        return node;
    }

    /// <summary>Makes the column of an attribute, where there is none yet.</summary>
    private bool TryColumn(AttributeNode node)
    {
        if (node.Column is null && !IsFull)
            node.Column = isInEvent ? builder.EventAttribute(node.Key.Name, node.Kind, node.Parent?.Column) : builder.CaseAttribute(node.Key.Name, node.Kind, node.Parent?.Column);
        return node.Column is not null;
    }

    /// <summary>Notes that the row has this key; of a key that it has twice the last stands.</summary>
    private void See(AttributeNode node)
    {
        var (key, row) = (node.Key, Row);
        if (key.Row == row)
        {
            findings.Add("repeated-key", $"the key {Shown(key.Utf8)} stands twice in one place; the last value stands", tokens.Line, FindingSeverity.Warning);
            AttributeScope.Clear(key, row);
        }
        else if (isInEvent && node.Parent is null)
        {
            touched.Add(key);
        }

        key.Row = row;
        key.Seen = node;
    }

    private void Set(AttributeNode node, ReadOnlySpan<byte> value)
    {
        var values = node.Column!.Values;
        var known = values.Count;
        var code = values.Code(value);
        if (values.Count != known) CheckText(values);
        if (values.Count != known && !IsOfKind(node.Kind, value)) findings.Add("invalid-value", $"{Shown(value)} is not of the kind that {Shown(XesNames.Of(node.Kind))} says; kept as it is written", tokens.Line, FindingSeverity.Warning);
        node.Column.SetCode(Row, code);
    }

    private void CheckText(VocabularyBuilder values)
    {
        if (values.TextBytes > limits.MaxColumnBytes) Stop("too-much-text", string.Create(CultureInfo.InvariantCulture, $"the distinct values of one column are more than {limits.MaxColumnBytes:N0} bytes"));
    }
}
