using System.Globalization;
using System.Text;
using CuiBono.Evidence;

namespace CuiBono.Processes.Import;

/// <summary>Makes an event log of the rows of a table, whatever the file is: roles of columns, rows that cannot be used, kinds, report.</summary>
internal sealed class TableImport
{
    private const string ResourceKey = "org:resource";

    /// <summary>After how many rows it is looked at how much text the columns hold: few enough that the longest values do not fill one in between.</summary>
    private const int TextCheckRows = 64;

    private readonly ImportOptions options;
    private readonly FindingList findings;
    private readonly List<string> assumptions = [];
    private readonly IReadOnlyList<string> headers;
    private readonly bool isTyped;
    private readonly EventLogBuilder builder = new();
    private readonly AttributeColumnBuilder?[] columns;
    private readonly byte[] lastCase = new byte[64];
    private int lastCaseLength = -1, lastCaseIndex;

    /// <summary>A table of which the header and the first rows are known.</summary>
    /// <param name="headers">The names of the columns.</param>
    /// <param name="sample">The first rows.</param>
    /// <param name="forms">How the times of each column are written, null for a column that holds none.</param>
    /// <param name="isTyped">Whether the format says what the values of a column are.</param>
    /// <param name="options">What is known of the table.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public TableImport(
        IReadOnlyList<string> headers, IReadOnlyList<string?[]> sample, IReadOnlyList<TimeForm?> forms, bool isTyped, ImportOptions options, FindingList findings)
    {
        (this.headers, this.isTyped, this.options, this.findings) = (headers, isTyped, options, findings);
        Roles = TableRoles.Of(headers, sample, forms, options, findings, assumptions);
        Times = new TimeColumn(Roles.Form, options);
        columns = new AttributeColumnBuilder?[headers.Count];
        if (!Roles.IsComplete) return;
        if (columns.Length > options.Limits.MaxAttributes)
        {
            findings.Add(
                "too-many-columns", string.Create(CultureInfo.InvariantCulture, $"The table has {columns.Length:N0} columns; attributes are read of the first {options.Limits.MaxAttributes:N0}."), 1, FindingSeverity.Warning);
        }

        for (var at = 0; at < Math.Min(columns.Length, options.Limits.MaxAttributes); at++)
            if (at != Roles.Case && at != Roles.Activity && at != Roles.Time)
                columns[at] = new AttributeColumnBuilder(at == Roles.Resource && !headers.Contains(ResourceKey) ? ResourceKey : headers[at], AttributeKind.Text, null);
    }

    /// <summary>Which column holds what.</summary>
    public TableRoles Roles { get; }

    /// <summary>Reads the times of the table.</summary>
    public TimeColumn Times { get; }

    /// <summary>The attribute of each column, null for case, activity and time.</summary>
    public ReadOnlySpan<AttributeColumnBuilder?> Columns => columns;

    /// <summary>Rows so far, with those rejected.</summary>
    public long Rows { get; set; }

    /// <summary>Rows so far that could not be used.</summary>
    public long Rejected { get; private set; }

    /// <summary>Whether reading ended before the table did.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Counts a row that cannot be used.</summary>
    public void Reject(string code, string message, long line)
    {
        Rejected++;
        findings.Add(code, message, line);
    }

    /// <summary>Ends the reading and says why.</summary>
    public void Stop(string code, string message, long? line)
    {
        IsStopped = true;
        findings.Add(code, message, line);
    }

    /// <summary>Adds an event, or rejects a row without case or activity.</summary>
    /// <returns>The event's row, or -1.</returns>
    public int Add(ReadOnlySpan<byte> caseId, ReadOnlySpan<byte> activity, long ticks, short offset, long line)
    {
        if (caseId.IsEmpty || activity.IsEmpty)
        {
            var (code, role, column) = caseId.IsEmpty ? ("row-without-case", "case id", Roles.Case) : ("row-without-activity", "activity", Roles.Activity);
            Reject(code, $"The row has no {role} (column '{headers[column]}') and is left out.", line);
            return -1;
        }

        if (Math.Max(caseId.Length, activity.Length) > options.Limits.MaxValueBytes)
        {
            Reject("long-value", $"The case id or the activity is longer than {options.Limits.MaxValueBytes:N0} bytes; the row is left out.", line);
            return -1;
        }

        var activityCode = builder.Activities.Code(activity);
        if (activityCode >= EventLog.MaxActivities)
        {
            Stop("too-many-activities", $"Column '{headers[Roles.Activity]}' has more than {EventLog.MaxActivities:N0} distinct values, so it does not hold activities; nothing is read. Name the right column.", line);
            return -1;
        }

        if (builder.EventCount >= options.Limits.MaxEvents)
        {
            Stop("too-many-events", string.Create(CultureInfo.InvariantCulture, $"More than {options.Limits.MaxEvents:N0} events; the rest is not read."), line);
            return -1;
        }

        if (builder.EventCount % TextCheckRows == 0 && HasTooMuchText())
        {
            Stop("too-much-text", string.Create(CultureInfo.InvariantCulture, $"The distinct values of one column are more than {options.Limits.MaxColumnBytes:N0} bytes; the rest is not read."), line);
            return -1;
        }

        return builder.Add(CaseIndex(caseId), activityCode, ticks, offset);
    }

    private bool HasTooMuchText()
    {
        var most = Math.Max(builder.Activities.TextBytes, builder.CaseNames.TextBytes);
        foreach (var column in columns) most = Math.Max(most, column?.Values.TextBytes ?? 0);
        return most > options.Limits.MaxColumnBytes;
    }

    /// <summary>The log and its report.</summary>
    public ImportedLog Finish(string format, bool isPartial)
    {
        var isWrongColumn = findings.Count("too-many-activities") > 0;
        var log = isWrongColumn || !Roles.IsComplete ? new EventLogBuilder().Build() : Build();
        SayTimes();
        return new ImportedLog(log, new ImportReport(format)
        {
            Rows = Rows,
            Rejected = isWrongColumn || !Roles.IsComplete ? Rows : Rejected,
            TiedTimestamps = Ties(log),
            OutOfOrder = builder.OutOfOrder,
            WithoutOffset = Times.WithoutOffset,
            Zone = options.Zone.Id,
            Assumptions = assumptions,
            Findings = findings.ToList(),
            Partial = isPartial || IsStopped || !Roles.IsComplete,
        });
    }

    /// <summary>A report of an input that is no table.</summary>
    public static ImportedLog Nothing(string format, ImportOptions options, FindingList findings) =>
        new(new EventLogBuilder().Build(), new ImportReport(format) { Zone = options.Zone.Id, Findings = findings.ToList(), Partial = true });

    private EventLog Build()
    {
        Times.Resolve(builder);
        var (ofEvents, ofCases) = (new List<AttributeColumnBuilder>(), new List<AttributeColumnBuilder>());
        var byHeader = new Dictionary<string, AttributeColumnBuilder>(StringComparer.Ordinal);
        for (var at = 0; at < columns.Length; at++)
        {
            if (columns[at] is not { Values.Count: > 0 } column) continue;
            var name = ColumnName.Parse(column.Name, headers);
            var ofCase = name.IsOfCase ? OfCases(column) : null;
            var (attribute, siblings) = ofCase is null ? (column, ofEvents) : (ofCase, ofCases);
            var parent = name.Parent is null ? null : byHeader.GetValueOrDefault(name.Parent);
            byHeader[column.Name] = attribute;
            attribute.Kind = KindOf(attribute, name);
            if (parent is not null && siblings.Contains(parent)) (attribute.Name, attribute.Parent) = (name.Key, parent);
            else if (name.Parent is null && (ofCase is not null || !name.IsOfCase)) attribute.Name = name.Key;
            siblings.Add(attribute);
        }

        builder.AddColumns(ofEvents, ofCases);
        return builder.Build();
    }

    private AttributeKind KindOf(AttributeColumnBuilder column, ColumnName name)
    {
        if (name.Kind is not { } said) return isTyped ? column.Kind : ColumnKinds.Of(name.Key, column.Values);
        if (ColumnKinds.All(said, column.Values)) return said;
        findings.Add("wrong-kind", $"Column '{name.Key}' has values of another kind than its name says; it is read as text.", null, FindingSeverity.Warning);
        return AttributeKind.Text;
    }

    /// <summary>The column as an attribute of cases, or null where a case has several values.</summary>
    private AttributeColumnBuilder? OfCases(AttributeColumnBuilder column)
    {
        var ofCases = new AttributeColumnBuilder(column.Name, column.Kind, null, column.Values);
        var cases = builder.Cases;
        for (var row = 0; row < cases.Length; row++)
        {
            var (code, known) = (column.Code(row), ofCases.Code(cases[row]));
            if (code < 0 || code == known) continue;
            if (known >= 0)
            {
                findings.Add(
                    "case-attribute-varies", $"Column '{column.Name}' is named as an attribute of cases but has several values within a case, such as '{Encoding.UTF8.GetString(builder.CaseNames.Utf8(cases[row]))}'; it stays an attribute of events.",
                    null, FindingSeverity.Warning);
                return null;
            }

            ofCases.SetCode(cases[row], code);
        }

        return ofCases;
    }

    private void SayTimes()
    {
        if (!Roles.IsComplete) return;
        var name = headers[Roles.Time];
        if (Roles.Form is not (TimeForm.Calendar or TimeForm.Told)) assumptions.Add($"time: column '{name}' counts {Roles.Form switch { TimeForm.EpochSeconds => "seconds", TimeForm.EpochMilliseconds => "milliseconds", TimeForm.EpochMicroseconds => "microseconds", _ => "nanoseconds" }} since 1970");
        if (Times.IsOrderKnown is { } isKnown)
        {
            var order = Times.IsMonthFirst ? "the month before the day" : "the day before the month";
            assumptions.Add($"time: column '{name}' has {order}" + (isKnown ? ", told by a number above 12" : ", assumed"));
            var (first, second) = Times.NumbersInDoubt;
            if (!isKnown)
            {
                findings.Add(
                    "day-or-month", $"Column '{name}' may have day or month first: no number is above 12. Read as {order}; the first number takes {first} values, the second {second}. State the format to be sure.",
                    null, FindingSeverity.Warning);
            }
        }

        if (Times.WithoutOffset > 0) assumptions.Add(string.Create(CultureInfo.InvariantCulture, $"time: {Times.WithoutOffset:N0} times without an offset, read as {options.Zone.Id}"));
        Say("time-in-gap", Times.InGap, "times do not exist in the zone, whose clock was set forward then; they are read as if it had not been");
        Say("time-twice", Times.InOverlap, "times occurred twice in the zone, whose clock was set back then; the second is taken");
        Say("time-cut", Times.Cut, "times have a fraction beyond 100 nanoseconds, which is cut");
        Say("too-many-offsets", Times.OffsetsLost, "times are given as UTC, since the column has more distinct offsets than are kept; the instants are exact");

        void Say(string code, long count, string what)
        {
            if (count > 0) findings.Add(code, string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}."), null, FindingSeverity.Warning);
        }
    }

    private int CaseIndex(ReadOnlySpan<byte> id)
    {
        if (id.Length == lastCaseLength && id.SequenceEqual(lastCase.AsSpan(0, lastCaseLength))) return lastCaseIndex;
        lastCaseIndex = builder.Case(id);
        lastCaseLength = id.Length <= lastCase.Length ? id.Length : -1;
        if (lastCaseLength >= 0) id.CopyTo(lastCase);
        return lastCaseIndex;
    }

    private static long Ties(EventLog log)
    {
        var starts = log.CaseStarts;
        var times = log.Times;
        var ties = 0L;
        for (var at = 0; at < log.CaseCount; at++)
            for (var row = starts[at] + 1; row < starts[at + 1]; row++)
                if (times[row] == times[row - 1])
                    ties++;
        return ties;
    }
}
