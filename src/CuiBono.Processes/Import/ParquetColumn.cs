using System.Globalization;
using System.Text;
using Parquet;
using Parquet.Data;
using Parquet.Schema;

namespace CuiBono.Processes.Import;

/// <summary>One flat column of a Parquet file, its values as texts with codes.</summary>
internal sealed class ParquetColumn
{
    /// <summary>The code of a value that is missing.</summary>
    public const int None = -1;

    private readonly DataField source;
    private readonly byte[] scratch = new byte[64];

    private ParquetColumn(DataField source, AttributeKind kind) => (this.source, Kind) = (source, kind);

    /// <summary>The column's name.</summary>
    public string Name => source.Name;

    /// <summary>What its values are.</summary>
    public AttributeKind Kind { get; }

    /// <summary>The distinct values so far.</summary>
    public VocabularyBuilder Values { get; } = new();

    /// <summary>The code of each row of the row group that was read last.</summary>
    public int[] Codes { get; private set; } = [];

    /// <summary>The ticks of each row of the row group that was read last, where the column holds times.</summary>
    public long[] Ticks { get; private set; } = [];

    /// <summary>Whether the column holds times, not only days.</summary>
    public bool IsTime => source is DateTimeDataField { DateTimeFormat: not DateTimeFormat.Date };

    /// <summary>Whether the times are instants and not a clock's face.</summary>
    public bool IsUtc => source is DateTimeDataField { IsAdjustedToUTC: true } or DateTimeDataField { DateTimeFormat: DateTimeFormat.Impala };

    /// <summary>The column of a field, or null where its type is not read.</summary>
    public static ParquetColumn? Of(Field field)
    {
        if (field is not DataField { IsArray: false, MaxRepetitionLevel: 0 } flat || field is TimeDataField) return null;
        AttributeKind? kind = flat.ClrType switch
        {
            var type when type == typeof(string) || type == typeof(ReadOnlyMemory<char>) || type == typeof(Guid) => AttributeKind.Text,
            var type when type == typeof(bool) => AttributeKind.Boolean,
            var type when type == typeof(DateTime) => flat is DateTimeDataField { DateTimeFormat: DateTimeFormat.Date } ? AttributeKind.Text : AttributeKind.Instant,
            var type when type == typeof(float) || type == typeof(double) || type == typeof(decimal) => AttributeKind.Real,
            var type when type == typeof(sbyte) || type == typeof(byte) || type == typeof(short) || type == typeof(ushort) || type == typeof(int) || type == typeof(uint) || type == typeof(long) || type == typeof(ulong) => AttributeKind.Integer,
            _ => null,
        };
        return kind is { } known ? new ParquetColumn(flat, known) : null;
    }

    /// <summary>Reads the column of a row group.</summary>
    /// <param name="group">The row group.</param>
    /// <param name="ticksOnly">Whether to read times as ticks and not as texts.</param>
    public void Read(ParquetRowGroupReader group, bool ticksOnly)
    {
        var count = checked((int)group.RowCount);
        Codes = new int[count];
        Array.Fill(Codes, None);
        Ticks = ticksOnly ? new long[count] : [];
        var type = source.ClrType;
        if (type == typeof(string) || type == typeof(ReadOnlyMemory<char>)) Fill<ReadOnlyMemory<char>>(group, Text());
        else if (type == typeof(bool)) Fill<bool>(group, value => Values.Code(value ? "true"u8 : "false"u8));
        else if (type == typeof(DateTime)) FillTimes(group, ticksOnly);
        else if (type == typeof(float)) Fill<float>(group, value => Real(value));
        else if (type == typeof(double)) Fill<double>(group, Real);
        else if (type == typeof(decimal)) Fill<decimal>(group, Formatted);
        else if (type == typeof(sbyte)) Fill<sbyte>(group, Formatted);
        else if (type == typeof(byte)) Fill<byte>(group, Formatted);
        else if (type == typeof(short)) Fill<short>(group, Formatted);
        else if (type == typeof(ushort)) Fill<ushort>(group, Formatted);
        else if (type == typeof(int)) Fill<int>(group, Formatted);
        else if (type == typeof(uint)) Fill<uint>(group, Formatted);
        else if (type == typeof(long)) Fill<long>(group, Formatted);
        else if (type == typeof(ulong)) Fill<ulong>(group, Formatted);
        else Fill<Guid>(group, Formatted);
    }

    private void Fill<T>(ParquetRowGroupReader group, Func<T, int> code)
        where T : struct
    {
        using var read = Raw().GetAwaiter().GetResult();
        var (values, levels) = (read.Values.ToArray(), source.MaxDefinitionLevel == 0 ? [] : read.DefinitionLevels.ToArray());
        for (var (row, next) = (0, 0); row < Codes.Length && next < values.Length; row++)
            if (levels.Length == 0 || levels[row] == source.MaxDefinitionLevel)
                Codes[row] = code(values[next++]);

        async Task<RawColumnData<T>> Raw() => (RawColumnData<T>)await group.ReadRawColumnDataBaseAsync(source).ConfigureAwait(false);
    }

    private Func<ReadOnlyMemory<char>, int> Text()
    {
        var (last, lastCode, bytes) = (ReadOnlyMemory<char>.Empty, None, new byte[256]);
        return value =>
        {
            if (lastCode >= 0 && value.Span.SequenceEqual(last.Span)) return lastCode;
            var most = Encoding.UTF8.GetMaxByteCount(value.Length);
            if (most > bytes.Length) bytes = new byte[most];
            (last, lastCode) = (value, Values.Code(bytes.AsSpan(0, Encoding.UTF8.GetBytes(value.Span, bytes))));
            return lastCode;
        };
    }

    private void FillTimes(ParquetRowGroupReader group, bool ticksOnly)
    {
        var (ticks, isDay, offset, row) = (new List<long>(), !IsTime, IsUtc ? TimeSpan.Zero : (TimeSpan?)null, 0);
        Fill<DateTime>(group, value =>
        {
            ticks.Add(value.Ticks);
            if (ticksOnly) return 0;
            var length = TimeWriter.Write(value.Ticks, offset, scratch);
            // A clock's face has no offset to write.
            return Values.Code(scratch.AsSpan(0, isDay ? 10 : offset is null ? length - 6 : length));
        });
        if (!ticksOnly) return;
        foreach (var value in ticks)
        {
            while (Codes[row] == None) row++;
            Ticks[row++] = value;
        }
    }

    private int Real(double value) => double.IsInfinity(value) ? Values.Code(value > 0 ? "INF"u8 : "-INF"u8) : Formatted(value);

    private int Real(float value) => float.IsInfinity(value) ? Real((double)value) : Formatted(value);

    private int Formatted<T>(T value)
        where T : IUtf8SpanFormattable
    {
        value.TryFormat(scratch, out var length, default, CultureInfo.InvariantCulture);
        return Values.Code(scratch.AsSpan(0, length));
    }
}
