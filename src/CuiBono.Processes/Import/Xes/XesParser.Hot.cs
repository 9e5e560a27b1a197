using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using CuiBono.Evidence;

namespace CuiBono.Processes.Import.Xes;

/// <summary>Case ids, activities and times: they go to the columns that every log has. Where one of them says more than its text, it is kept as an attribute beside them.</summary>
internal sealed partial class XesParser
{
    private const int TooMany = -2;

    private void SetHot(AttributeNode node, ReadOnlySpan<byte> value, bool isEmpty)
    {
        switch (node.Key.Hot)
        {
            case HotAttribute.CaseId:
                hasCaseId = true;
                caseId.ResetWrittenCount();
                caseId.Write(value);
                KeepKind(node, AttributeKind.Text, value);
                break;
            case HotAttribute.Activity:
                SetActivity(value);
                KeepKind(node, AttributeKind.Text, value);
                break;
            default:
                if (SetTime(value)) KeepKind(node, AttributeKind.Instant, value);
                else if (TryColumn(node)) Set(node, value);
                timeText.ResetWrittenCount();
                if (!isEmpty) timeText.Write(value);
                break;
        }
    }

    private void SetActivity(ReadOnlySpan<byte> value)
    {
        if (builder.Activities.Count < EventLog.MaxActivities)
        {
            activity = builder.Activities.Code(value);
            CheckText(builder.Activities);
            return;
        }

        activity = builder.Activities.Find(value);
        if (activity >= 0) return;
        activity = TooMany;
        findings.Add("too-many-activities", string.Create(CultureInfo.InvariantCulture, $"the log has more than {EventLog.MaxActivities:N0} activities; the event is left out"), tokens.Line);
        Partial = true;
    }

    private bool SetTime(ReadOnlySpan<byte> value)
    {
        time = EventLog.NoTime;
        if (!IsoTime.TryParse(value, out var parsed) || parsed.UtcTicks(options.Zone) is not { } ticks)
        {
            findings.Add("invalid-time", $"the time {Shown(value)} cannot be read; it is kept as it is written", tokens.Line);
            return false;
        }

        time = ticks;
        offset = parsed.OffsetMinutes;
        if (offset == EventLogBuilder.NoOffset && !parsed.IsUtc) WithoutOffset++;
        if (parsed.IsCut) findings.Add("finer-than-ticks", "the time is finer than 100 nanoseconds and was cut there", tokens.Line, FindingSeverity.Warning);
        if (offset != lastOffset && !offsets.Contains(offset))
        {
            if (offsets.Count > byte.MaxValue)
            {
                findings.Add("too-many-offsets", "the log has more than 256 UTC offsets; the instant is right, the offset is left out", tokens.Line, FindingSeverity.Warning);
                offset = offsets.First();
            }

            offsets.Add(offset);
        }

        lastOffset = offset;
        return true;
    }

    private void KeepKind(AttributeNode node, AttributeKind usual, ReadOnlySpan<byte> value)
    {
        if (node.Kind == usual || !TryColumn(node)) return;
        findings.Add("unusual-kind", $"{node.Key.Name} is written as {Shown(XesNames.Of(node.Kind))}; it is used, and kept as an attribute of that kind", tokens.Line, FindingSeverity.Info);
        Set(node, value);
    }

    private static bool IsOfKind(AttributeKind kind, ReadOnlySpan<byte> value)
    {
        if (kind is AttributeKind.Integer or AttributeKind.Real && IsPlainNumber(value, kind == AttributeKind.Real)) return true;
        value = value.Trim(" "u8);
        switch (kind)
        {
            case AttributeKind.Instant:
                return IsoTime.TryParse(value, out _);
            case AttributeKind.Integer:
                return Utf8Parser.TryParse(value, out long _, out var used) && used == value.Length;
            case AttributeKind.Real:
                return (Utf8Parser.TryParse(value, out double _, out used) && used == value.Length) || value.SequenceEqual("INF"u8) || value.SequenceEqual("-INF"u8);
            case AttributeKind.Boolean:
                return value.SequenceEqual("true"u8) || value.SequenceEqual("false"u8) || value is [(byte)'0' or (byte)'1'];
            default:
                return true;
        }
    }

    /// <summary>Whether a value is up to 18 digits, with a point among them or not: most numbers are, and need no parsing.</summary>
    private static bool IsPlainNumber(ReadOnlySpan<byte> value, bool mayHavePoint)
    {
        if (value.Length is 0 or > 18) return false;
        var digits = value.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return digits < 0 || (mayHavePoint && digits > 0 && value[digits] == '.' && digits + 1 < value.Length && value[(digits + 1)..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0);
    }
}
