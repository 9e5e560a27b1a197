using System.Globalization;
using Apache.Arrow;

namespace CuiBono.Tables;

/// <summary>Makes rows of chunks of columns: time, value, unit, cohort, segments, where; counts what cannot be read.</summary>
internal sealed class RowCollector
{
    private const int UnixEpoch = 719_162;
    private const int NoName = -1;

    private readonly ColumnPlan plan;
    private readonly int mostRows;
    private readonly List<int> days = [];
    private readonly List<double> values = [];
    private readonly NameCodes[] names;
    private readonly List<int>[] codes;
    private readonly int[] rowCodes;

    public RowCollector(ColumnPlan plan, TableLimits limits)
    {
        this.plan = plan;
        mostRows = limits.MaxRows;
        names = [.. plan.Names.Select(_ => new NameCodes(limits.MaxNames))];
        codes = [.. plan.Names.Select(_ => new List<int>())];
        rowCodes = new int[names.Length];
    }

    /// <summary>Rows seen.</summary>
    public long Seen { get; private set; }

    /// <summary>Rows that the where columns leave out.</summary>
    public long LeftOut { get; private set; }

    /// <summary>Rows whose time carried an offset.</summary>
    public long WithOffset { get; private set; }

    /// <summary>Values that were words.</summary>
    public long Words { get; private set; }

    /// <summary>Whether there were more rows than may be read.</summary>
    public bool IsCut { get; private set; }

    public Rejections BadDays { get; } = new();

    public Rejections BadValues { get; } = new();

    public Rejections BadNames { get; } = new();

    public IReadOnlyList<int> Days => days;

    public IReadOnlyList<double> Values => values;

    public IReadOnlyList<NameCodes> Names => names;

    public IReadOnlyList<IReadOnlyList<int>> Codes => codes;

    /// <summary>Takes a chunk; false where no more is wanted.</summary>
    public bool Take(RecordBatch batch)
    {
        var dates = batch.Column(0) as Date32Array;
        var dayTexts = batch.Column(0) as StringArray;
        var numbers = batch.Column(1) as DoubleArray;
        var valueTexts = batch.Column(1) as StringArray;
        var texts = new StringArray[names.Length];
        for (var at = 0; at < texts.Length; at++) texts[at] = (StringArray)batch.Column(2 + at);
        for (var row = 0; row < batch.Length; row++)
        {
            if (days.Count >= mostRows)
            {
                IsCut = true;
                return false;
            }

            Seen++;
            if (!TryNames(texts, row)) continue;
            if (!TryDay(dates, dayTexts, row, out var day) || !TryValue(numbers, valueTexts, row, out var value)) continue;
            days.Add(day);
            values.Add(value);
            for (var at = 0; at < codes.Length; at++) codes[at].Add(rowCodes[at]);
        }

        return true;
    }

    private bool TryNames(StringArray[] texts, int row)
    {
        for (var at = 0; at < texts.Length; at++)
        {
            var code = texts[at].IsNull(row) ? NoName : names[at].Code(texts[at].GetBytes(row));
            if (code < NoName)
            {
                BadNames.Add(Seen, texts[at].GetBytes(row));
                return false;
            }

            rowCodes[at] = code;
            if (plan.Allowed[at] is { } allowed && (code == NoName || !allowed.Contains(names[at].Names[code])))
            {
                LeftOut++;
                return false;
            }
        }

        return true;
    }

    private bool TryDay(Date32Array? dates, StringArray? texts, int row, out int day)
    {
        day = 0;
        if (dates is not null)
        {
            var days = dates.IsNull(row) ? long.MinValue : dates.Values[row] + (long)UnixEpoch;
            day = (int)Math.Clamp(days, 0, int.MaxValue);
            if (days >= 0 && days <= DateOnly.MaxValue.DayNumber) return true;
            BadDays.Add(Seen, dates.IsNull(row) ? "" : dates.Values[row].ToString(CultureInfo.InvariantCulture) + " days from 1970");
            return false;
        }

        var text = texts!.IsNull(row) ? default : texts.GetBytes(row);
        if (DayText.TryRead(text, out day, out var hasOffset))
        {
            if (hasOffset) WithOffset++;
            return true;
        }

        BadDays.Add(Seen, text);
        return false;
    }

    private bool TryValue(DoubleArray? numbers, StringArray? texts, int row, out double value)
    {
        value = double.NaN;
        if (numbers is not null)
        {
            if (numbers.IsNull(row)) return true;
            value = numbers.Values[row];
            if (double.IsFinite(value)) return true;
            BadValues.Add(Seen, value.ToString(CultureInfo.InvariantCulture));
            return false;
        }

        var text = texts!.IsNull(row) ? default : texts.GetBytes(row).Trim((byte)' ');
        if (text.IsEmpty) return true;
        if (ValueText.TryRead(text, out value, out var isWord))
        {
            if (isWord) Words++;
            return true;
        }

        BadValues.Add(Seen, text);
        return false;
    }
}
