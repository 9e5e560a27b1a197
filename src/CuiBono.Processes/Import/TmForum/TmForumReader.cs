using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CuiBono.Evidence;
using CuiBono.Processes.Import.Ocel;

namespace CuiBono.Processes.Import.TmForum;

/// <summary>Reads what TM Forum and MEF interfaces say of orders, tickets and tasks: resources, lists of them, and notifications, as JSON.</summary>
/// <remarks>
/// TMF622 v4 and v5, TMF641 v4.1, TMF621 v4 and v5, TMF701 v4.1, and the MEF LSO Sonata variant; TMF638, 655 and 656 by the same table. Each event says how its time is
/// known (<see cref="ObjectCentric.TimeProvenance"/>). A snapshot of an order holds no history: it gives its dates and nothing in between. States come from
/// notifications, from lists of former states, or from the difference of two snapshots whose times are known. See docs/methods/telecom-orders.md.
/// </remarks>
public static partial class TmForumReader
{
    /// <summary>Longest resource that is read, in bytes.</summary>
    private const int MaxResourceBytes = 64 << 20;

    /// <summary>So many values of one file that are no resources end its reading.</summary>
    private const int MostUnreadable = 1_000;

    private static readonly string[] Signs = ["productorder", "serviceorder", "troubleticket", "processflow", "taskflow", "changerequest", "serviceproblem"];

    /// <summary>Whether a file starts as one of these resources or notifications does.</summary>
    /// <param name="head">Its first bytes, some thousand of them.</param>
    public static bool LooksLike(ReadOnlySpan<byte> head)
    {
        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.Length == 0 || text[0] is not ('{' or '[')) return false;
        if (text.Contains("\"ocel:", StringComparison.Ordinal) || text.Contains("\"objectTypes\"", StringComparison.Ordinal)) return false;
        return Signs.Any(sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Reads one file.</summary>
    public static ImportedObjectLog Read(Stream content, string name, ImportOptions? options = null) => Read([(name, content)], options);

    /// <summary>Reads the files of a folder.</summary>
    /// <param name="files">Names and contents; each is read to its end before the next is asked for.</param>
    /// <param name="options">The zone of times without one, and the limits.</param>
    public static ImportedObjectLog Read(IEnumerable<(string Name, Stream Content)> files, ImportOptions? options = null)
    {
        options ??= ImportOptions.Default;
        var notes = new ReadingNotes(options.Limits.MaxFindings);
        var facts = new LogFacts();
        var mapper = new ResourceMapper(facts, notes, options.Zone, options.Limits);
        var (count, timed) = (0, 0);
        foreach (var (name, content) in files)
        {
            notes.File = name;
            var polled = PollTime(name, options.Zone);
            count++;
            if (polled is not null) timed++;
            ReadFile(content, polled, mapper, notes, options.Limits);
        }

        notes.File = "";
        var log = new FactsLog(facts, notes, options.Limits).Build();
        return new ImportedObjectLog(log, new ImportReport("TM Forum JSON")
        {
            Rows = log.EventCount + mapper.Rejected,
            Rejected = mapper.Rejected,
            WithoutOffset = notes.WithoutOffset,
            Zone = options.Zone.Id,
            Assumptions = [.. Assumptions(notes, count, timed)],
            Findings = notes.Findings(),
            Partial = notes.IsPartial,
        });
    }

    private static void ReadFile(Stream content, Moment? polled, ResourceMapper mapper, ReadingNotes notes, ImportLimits limits)
    {
        using var unpacked = UnpackedStream.Of(content, limits);
        var values = new JsonValues(unpacked, MaxResourceBytes);
        var unreadable = 0;
        while (values.Read())
        {
            for (var comments = values.Comments; comments > 0; comments--) notes.Tolerate(Tolerance.Comment, (int)Math.Min(values.Line, int.MaxValue));
            for (var commas = values.TrailingCommas; commas > 0; commas--) notes.Tolerate(Tolerance.TrailingComma, (int)Math.Min(values.Line, int.MaxValue));
            if (!ReadValue(values, polled, mapper, notes, limits)) unreadable++;
            if (unreadable < MostUnreadable) continue;
            notes.Broken("unreadable-file", string.Create(CultureInfo.InvariantCulture, $"{unreadable:N0} values that are no resources; the rest of the file is not read"), values.Line);
            return;
        }

        if (values.IsCutOff) notes.Broken("cut-off", "the file ends inside of a value or a list", values.Line);
        if (unpacked.Break is { } broken) notes.Broken(broken.Code, broken.Message);
    }

    private static bool ReadValue(JsonValues values, Moment? polled, ResourceMapper mapper, ReadingNotes notes, ImportLimits limits)
    {
        if (values.IsTooLong)
        {
            notes.Broken("resource-too-long", string.Create(CultureInfo.InvariantCulture, $"a resource is longer than {MaxResourceBytes:N0} bytes and is not read"), values.Line);
            return true;
        }

        if (JsonRecord.Parse(values.Value, values.Line, limits, notes.Tolerate, out var fault) is not { } record)
        {
            notes.Broken("invalid-json", $"not read: {fault.Message}", fault.Line);
            return false;
        }

        if (record.Shape == JsonShape.Object)
        {
            mapper.Read(record, polled);
            return true;
        }

        notes.Problem("no-resource", $"a value that is no resource ({record.Shape}) is not read", record.Line, FindingSeverity.Warning);
        return false;
    }

    private static IEnumerable<string> Assumptions(ReadingNotes notes, int files, int timed)
    {
        var culture = CultureInfo.InvariantCulture;
        yield return string.Create(culture, $"files: {files:N0}; a time in the name of {timed:N0} of them is the time at which their snapshots were taken");
        foreach (var (what, count) in notes.CountsRead) yield return string.Create(culture, $"read: {count:N0} {what}");
        if (notes.CountsRead.Keys.Any(what => what.EndsWith("product order", StringComparison.Ordinal) && (what.StartsWith("TMF622 v4", StringComparison.Ordinal) || what.StartsWith("TMF622 product", StringComparison.Ordinal) || what.StartsWith("TMF622 notif", StringComparison.Ordinal))))
            yield return "TMF622 v4 carries no jeopardy, milestone or error records: their absence says nothing";
        if (notes.WithoutOffset > 0) yield return string.Create(culture, $"times without an offset: {notes.WithoutOffset:N0}, read under the stated zone");
        yield return "a snapshot gives its dates alone: states come from notifications, lists of former states, and differences of snapshots whose times are known";
    }

    /// <summary>The time in a file's name, or in that of its folder: "orders-20260302T101500Z.json", "2026-03-02T10-15-00/4711.json".</summary>
    private static Moment? PollTime(string name, TimeZoneInfo zone)
    {
        foreach (var part in name.Split('/', '\\').Reverse())
        {
            if (NameTime().Match(part) is not { Success: true } match) continue;
            string Group(int number) => match.Groups[number].Value;
            if (Moment.Read($"{Group(1)}-{Group(2)}-{Group(3)}T{Group(4)}:{Group(5)}:{Group(6)}{Group(7)}", zone) is { } time) return time;
        }

        return null;
    }

    [GeneratedRegex(@"(?<!\d)(\d{4})-?(\d\d)-?(\d\d)[T_ -](\d\d)[-:_]?(\d\d)[-:_]?(\d\d)(?!\d)(Z|[+-]\d\d:?\d\d)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NameTime();
}
