using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CuiBono.ProcessTimes;

/// <summary>The synthetic log of the benchmarks: 200,000 cases walk through 30 activities, the same bytes on every machine.</summary>
internal static class SyntheticLog
{
    public const string Sha256 = "627208a7916ca5eca0ad705d45d98771796f91ef402e8cd5410b177a9b2a5251";

    private const int Cases = 200_000;
    private const int LastActivity = 29;
    private const long Start = 1_735_689_600;

    /// <summary>Writes the log as CSV, sorted by time, case and place in the case.</summary>
    /// <returns>The SHA-256 of what was written.</returns>
    public static string Write(Stream stream)
    {
        var (keys, values) = Walk();
        Array.Sort(keys, values);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var text = new StringBuilder("case_id,activity,timestamp,resource\n");
        for (var at = 0; at < keys.Length; at++)
        {
            var (time, caseNumber) = (DateTime.UnixEpoch.AddSeconds(Start + (long)(keys[at] >> 32)), keys[at] >> 12 & 0xFFFFF);
            text.Append(CultureInfo.InvariantCulture, $"C{caseNumber:000000},Activity {values[at] >> 8:00},{time:yyyy-MM-ddTHH:mm:ss}Z,R{values[at] & 0xFF:000}\n");
            if (at % 20_000 == 0 || at == keys.Length - 1) Flush();
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Flush()
        {
            var bytes = Encoding.ASCII.GetBytes(text.ToString());
            hash.AppendData(bytes);
            stream.Write(bytes);
            text.Clear();
        }
    }

    /// <summary>The events: seconds since the start, case and place in the case as one number to sort by; activity and resource as another.</summary>
    private static (ulong[] Keys, ushort[] Values) Walk()
    {
        var (keys, values, state) = (new List<ulong>(), new List<ushort>(), 42ul);
        for (var at = 0; at < Cases; at++)
        {
            var (activity, time, place) = (0, 150L * at, 0);
            while (true)
            {
                keys.Add((ulong)time << 32 | (ulong)at << 12 | (uint)place++);
                values.Add((ushort)(activity << 8 | (int)(Next() % 200)));
                if (activity == LastActivity) break;
                activity = Math.Min(LastActivity, (Next() % 100) switch
                {
                    < 40 => activity + 1,
                    < 62 => activity + 2,
                    < 80 => activity + 4,
                    < 92 => activity + 6,
                    < 98 => Math.Max(0, activity - 2),
                    _ => LastActivity,
                });
                time += 60 + (long)(Next() % 86_400);
            }
        }

        return ([.. keys], [.. values]);

        // SplitMix64 (Steele, Lea, Flood 2014).
        ulong Next()
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ state >> 30) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
            return mixed ^ mixed >> 31;
        }
    }
}
