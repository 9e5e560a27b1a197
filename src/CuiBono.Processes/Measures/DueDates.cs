using System.Text;
using CuiBono.Processes.Import;
using CuiBono.Processes.Performance;

namespace CuiBono.Processes.Measures;

/// <summary>The promised dates of a log.</summary>
/// <remarks>A time of exactly midnight is read as a date without time: formats that must write a time write dates so. What is first written at completion is no promise,
/// so only events before it count. TM Forum orders hold the first date as an attribute of the case and each later one in the event that moved it, in "from" and "to"; where
/// the attribute is the case's alone, these events are read beside it.</remarks>
internal sealed class DueDates
{
    private static readonly string[] Moves = [": promise set", ": promise moved"];

    private readonly NamedAttribute<DueDate> attribute;
    private readonly NamedAttribute<DueDate> movedFrom;
    private readonly NamedAttribute<DueDate> movedTo;
    private readonly bool[] isMove;
    private readonly TimeZoneInfo zone;
    private readonly bool isMonthFirst;

    public DueDates(EventLog log, MeasureTerms terms, List<string> notes)
    {
        zone = terms.Zone;
        var written = log.EventAttributes.Concat(log.CaseAttributes).Where(column => column.Parent is null && column.Name == terms.Promised).SelectMany(column => column.Values);
        (isMonthFirst, var isKnown) = Order(written);
        if (!isKnown) notes.Add($"The dates of '{terms.Promised}' have day and month in an order that none of them decides; the day is read first.");
        attribute = new(log, terms.Promised!, Read);
        isMove = ActivityMarks.Of(log, attribute.IsOfEvents ? [] : [.. log.ActivityNames.Where(name => Moves.Any(move => name.EndsWith(move, StringComparison.Ordinal)))]);
        (movedFrom, movedTo) = isMove.Contains(true) ? (new(log, "from", Read), new(log, "to", Read)) : (attribute, attribute);
    }

    /// <summary>The first promise of a case; null where it has none.</summary>
    public DueDate? First(in MeasuredCase one)
    {
        for (var row = one.Begin; row < Before(one); row++)
        {
            var before = isMove[one.Log.Activities[row]] ? movedFrom.OfEvent(row) : null;
            if ((before ?? Written(one.Log, row)) is { } due) return due;
        }

        return attribute.OfCase(one.Case);
    }

    /// <summary>The last promise before completion, or so far; null where it has none.</summary>
    public DueDate? Last(in MeasuredCase one)
    {
        for (var row = Before(one) - 1; row >= one.Begin; row--)
            if (Written(one.Log, row) is { } due)
                return due;
        return attribute.OfCase(one.Case);
    }

    /// <summary>The promise for which the provider answers: the first, or the one to which the customer moved it before the provider did.</summary>
    /// <param name="one">The case.</param>
    /// <param name="isCustomers">The activities by which the customer moves the date.</param>
    public DueDate? Applicable(in MeasuredCase one, bool[] isCustomers)
    {
        var due = First(one);
        if (due is null) return due;
        for (var row = one.Begin; row < Before(one); row++)
        {
            if (Written(one.Log, row) is not { } written || written == due) continue;
            if (!isCustomers[one.Log.Activities[row]]) break;
            due = written;
        }

        return due;
    }

    /// <summary>A promise that can be judged; the case is left out where there is none.</summary>
    public static DueDate? Readable(DueDate? due, in MeasuredCase one, MeasuredCases cases)
    {
        if (due is { IsReadable: true }) return due;
        cases.LeaveOut(one.Case, due is null ? "have no promised date" : "have a promised date that cannot be read");
        return null;
    }

    private DueDate? Written(EventLog log, int row) => attribute.IsOfEvents ? attribute.OfEvent(row) : isMove[log.Activities[row]] ? movedTo.OfEvent(row) : null;

    private static int Before(in MeasuredCase one) => one.IsCompleted ? one.Completion : one.End;

    private DueDate Read(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        if (!TimeText.TryParse(utf8, out var time)) return Unreadable;
        var (month, day) = time.IsEitherOrder && !isMonthFirst ? (time.Second, time.First) : (time.First, time.Second);
        if (time.Year is < 2 or > 9998 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(time.Year, month) || time.TicksOfDay > TimeSpan.TicksPerDay) return Unreadable;
        var date = new DateOnly(time.Year, month, day);
        if (time.TicksOfDay == 0) return new(date, LocalDay.Start(date.AddDays(1), zone) - 1);
        var local = date.ToDateTime(TimeOnly.MinValue).Ticks + time.TicksOfDay;
        var instant = time.Offset != EventLogBuilder.NoOffset ? local - (time.Offset * TimeSpan.TicksPerMinute) : local - zone.GetUtcOffset(new DateTime(local, DateTimeKind.Unspecified)).Ticks;
        return new(LocalDay.Of(instant, zone), instant);
    }

    private static DueDate Unreadable => new(default, EventLog.NoTime);

    /// <summary>Whether the month stands first, and whether anything says so or the opposite.</summary>
    private static (bool IsMonthFirst, bool IsKnown) Order(IEnumerable<string> written)
    {
        var isDoubtful = false;
        foreach (var text in written)
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            if (!TimeText.TryParse(utf8, out var time) || !time.IsEitherOrder) continue;
            if (time.Second > 12) return (true, true);
            if (time.First > 12 || time.Separator == '.') return (false, true);
            isDoubtful = true;
        }

        return (false, !isDoubtful);
    }
}
