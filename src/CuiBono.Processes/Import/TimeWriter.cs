using System.Buffers;
using System.Buffers.Text;

namespace CuiBono.Processes.Import;

/// <summary>Writes instants as ISO 8601.</summary>
internal static class TimeWriter
{
    /// <summary>Most bytes that a time takes.</summary>
    public const int MaxLength = 33;

    /// <summary>Writes an instant in the offset it was written with; "-00:00" says that the offset is not known and the time is UTC (RFC 3339, 4.3).</summary>
    /// <returns>The bytes written.</returns>
    public static int Write(long utcTicks, TimeSpan? offset, Span<byte> to)
    {
        var local = utcTicks + (offset ?? TimeSpan.Zero).Ticks;
        if (local < 0 || local > DateTime.MaxValue.Ticks) (local, offset) = (utcTicks, TimeSpan.Zero);
        // "O" writes all seven digits of the fraction; those at its end that say nothing are taken off.
        Utf8Formatter.TryFormat(new DateTime(local, DateTimeKind.Unspecified), to, out var length, 'O');
        while (to[length - 1] == '0') length--;
        length = local % TimeSpan.TicksPerSecond == 0 ? 19 : length;
        if (offset == TimeSpan.Zero)
        {
            to[length] = (byte)'Z';
            return length + 1;
        }

        var minutes = (int)(offset ?? TimeSpan.Zero).TotalMinutes;
        to[length++] = minutes > 0 ? (byte)'+' : (byte)'-';
        minutes = Math.Abs(minutes);
        Utf8Formatter.TryFormat(minutes / 60, to[length..], out var hours, new StandardFormat('D', 2));
        to[length + hours] = (byte)':';
        Utf8Formatter.TryFormat(minutes % 60, to[(length + hours + 1)..], out var rest, new StandardFormat('D', 2));
        return length + hours + 1 + rest;
    }
}
