using System.Globalization;
using System.Text;

namespace CuiBono.ProcessTimes;

/// <summary>A XES file as ProM and pm4py write it, one attribute a line: ten attributes an event in a fixed order, or few that change with the activity; the same bytes on every machine.</summary>
internal sealed class XesLog(bool isSparse)
{
    private readonly StringBuilder text = new();
    private ulong state = 42;

    public void Write(Stream stream, int events)
    {
        text.Append("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<log xes.version=\"1849-2016\" xes.features=\"nested-attributes\" xmlns=\"http://www.xes-standard.org/\">\n");
        for (var (at, written) = (0, 0); written < events; at++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\t<trace>\n\t\t<string key=\"concept:name\" value=\"case {at:000000}\"/>\n");
            var time = DateTime.UnixEpoch.AddMinutes(28_000_000 + (7 * at));
            for (var left = Math.Min(events - written, 4 + Next(9)); left > 0; left--, written++)
            {
                time = time.AddMilliseconds(60_000 + Next(86_400_000));
                text.Append("\t\t<event>\n");
                if (isSparse) Sparse(time);
                else Full(at, time);
                text.Append("\t\t</event>\n");
            }

            text.Append("\t</trace>\n");
            if (text.Length > 1 << 20) Flush();
        }

        text.Append("</log>\n");
        Flush();

        void Flush()
        {
            stream.Write(Encoding.ASCII.GetBytes(text.ToString()));
            text.Clear();
        }
    }

    private void Full(int at, DateTime time)
    {
        var activity = Next(30);
        Attribute("string", "concept:name", $"Activity {activity:00}");
        Attribute("string", "lifecycle:transition", "complete");
        Attribute("string", "org:resource", $"User {Next(200):000}");
        Attribute("string", "org:group", $"Group {activity / 3}");
        Time(time);
        Attribute("date", "due", $"{time.AddDays(7):yyyy-MM-dd}T00:00:00.000+01:00");
        Attribute("int", "cost", $"{Next(100_000)}");
        Attribute("float", "amount", $"{Next(1_000_000)}.{Next(100):00}");
        Attribute("boolean", "urgent", Next(10) == 0 ? "true" : "false");
        Attribute("string", "document", $"D-{at:000000}-{Next(1_000_000):000000}");
    }

    private void Sparse(DateTime time)
    {
        var activity = Next(5);
        if (activity == 0) Attribute("float", "amount", $"{Next(100)}.0");
        if (activity == 0) Attribute("string", "org:resource", $"{Next(150)}");
        if (activity < 2) Attribute("string", "dismissal", "NIL");
        Attribute("string", "concept:name", $"Step {activity}");
        if (activity == 3) Attribute("float", "expense", $"{Next(20)}.{Next(100):00}");
        Attribute("string", "lifecycle:transition", "complete");
        Time(time.Date);
        if (activity is 0 or 4) Attribute("int", "points", $"{Next(10)}");
    }

    private void Time(DateTime time) => Attribute("date", "time:timestamp", $"{time:yyyy-MM-ddTHH:mm:ss.fff}+0{(time.Month is > 3 and < 11 ? 2 : 1)}:00");

    private void Attribute(string kind, string key, string value) => text.Append($"\t\t\t<{kind} key=\"{key}\" value=\"{value}\"/>\n");

    // SplitMix64 (Steele, Lea, Flood 2014).
    private int Next(int below)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ state >> 30) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
        return (int)((mixed ^ mixed >> 31) % (ulong)below);
    }
}
