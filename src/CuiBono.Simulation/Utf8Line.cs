using System.Globalization;
using System.Text;

namespace CuiBono.Simulation;

/// <summary>Lines of CSV in a buffer of bytes; names with a comma or a quote are quoted.</summary>
internal sealed class Utf8Line
{
    private byte[] bytes = new byte[64 * 1024];
    private int length;

    public void Text(string text)
    {
        var isQuoted = text.AsSpan().IndexOfAny(",\"\r\n") >= 0;
        if (isQuoted) text = $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        Reserve((text.Length * 3) + 1);
        length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
        bytes[length++] = (byte)',';
    }

    public void Time(DateTimeOffset time) => Value(time, "yyyy-MM-ddTHH:mm:sszzz");

    public void Day(DateOnly day) => Value(day, "yyyy-MM-dd");

    public void Money(decimal amount) => Value(amount, "0.00");

    public void Number(int? number)
    {
        if (number is { } known) Value(known, default);
        else Text("");
    }

    /// <summary>Ends a line; full buffers go to the output.</summary>
    public void End(Stream output)
    {
        bytes[length - 1] = (byte)'\n';
        if (length > bytes.Length / 2) Flush(output);
    }

    public void Flush(Stream output)
    {
        output.Write(bytes, 0, length);
        length = 0;
    }

    private void Value<T>(T value, ReadOnlySpan<char> format) where T : IUtf8SpanFormattable
    {
        Reserve(64);
        if (value.TryFormat(bytes.AsSpan(length), out var written, format, CultureInfo.InvariantCulture)) length += written;
        bytes[length++] = (byte)',';
    }

    private void Reserve(int count)
    {
        if (bytes.Length - length < count) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + count));
    }
}
