namespace CuiBono.Processes.Tests.Maps;

/// <summary>A log written as one line a case; the events of a case are an hour apart.</summary>
internal static class SampleLog
{
    public static EventLog Of(params string[] cases)
    {
        var builder = new EventLogBuilder();
        for (var at = 0; at < cases.Length; at++)
        {
            var time = new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero).AddDays(at);
            foreach (var activity in cases[at].Split('>')) builder.Add($"case {at + 1}", activity, time = time.AddHours(1));
        }

        return builder.Build();
    }
}
