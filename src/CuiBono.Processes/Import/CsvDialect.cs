using System.Text;

namespace CuiBono.Processes.Import;

/// <summary>How a CSV file separates its fields.</summary>
/// <param name="Separator">The separator: comma, semicolon, tab or bar.</param>
/// <param name="Skip">Bytes before the header: a line "sep=;".</param>
internal readonly record struct CsvDialect(byte Separator, int Skip)
{
    private const int MaxRecords = 100;

    /// <summary>The separator under which most of the first records are as wide as the first one; of equal ones, the one that gives more columns.</summary>
    public static CsvDialect Of(ReadOnlySpan<byte> sample, bool isWhole)
    {
        if (sample.StartsWith("sep="u8) && sample.Length > 5 && sample[5] is (byte)'\n' or (byte)'\r')
            return new(sample[4], sample[5..] is [(byte)'\r', (byte)'\n', ..] ? 7 : 6);
        var (best, bestShare, bestColumns) = ((byte)',', 0.0, 1);
        foreach (var separator in ",;\t|"u8)
        {
            var records = Records(sample, isWhole, separator, 0, MaxRecords);
            if (records.Count == 0 || records[0].Length < 2) continue;
            var columns = records[0].Length;
            var share = records.Count(record => record.Length == columns) / (double)records.Count;
            if (share < bestShare || (share == bestShare && columns <= bestColumns)) continue;
            (best, bestShare, bestColumns) = (separator, share, columns);
        }

        return new(best, 0);
    }

    /// <summary>The first records of a sample as texts; the last one only where the sample is the whole file.</summary>
    public static List<string[]> Records(ReadOnlySpan<byte> sample, bool isWhole, byte separator, int skip, int limit)
    {
        var scanner = new CsvScanner(new Utf8Text(new MemoryStream(sample.ToArray(), writable: false)), sample.Length, sample.Length + 1);
        scanner.Begin(separator, skip);
        var records = new List<string[]>();
        while (records.Count <= limit && scanner.Read())
        {
            var fields = new string[scanner.FieldCount];
            for (var at = 0; at < fields.Length; at++) fields[at] = Encoding.UTF8.GetString(scanner.Field(at));
            if (fields is not [""]) records.Add(fields);
        }

        if (records.Count > 0 && (!isWhole || records.Count > limit)) records.RemoveAt(records.Count - 1);
        return records;
    }
}
