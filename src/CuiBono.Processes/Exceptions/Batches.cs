using CuiBono.Statistics;
using CuiBono.Statistics.Proportions;

namespace CuiBono.Processes.Exceptions;

/// <summary>Cases of which one person entered several steps in one second: the record was made after the work, or instead of it.</summary>
internal sealed class Batches
{
    private const int FewestSteps = 3;
    private const int FewestCases = 5;
    private const double Level = 0.05;
    private readonly bool[] habit;

    public Batches(EventLog log, ColumnValues? people, bool[] automatic)
    {
        Person = new int[log.CaseCount];
        Array.Fill(Person, -1);
        habit = new bool[people?.Names.Count ?? 0];
        IsSeen = people is not null && IsTimedToTheSecond(log);
        if (!IsSeen) return;
        var (all, batched) = (new int[habit.Length], new int[habit.Length]);
        var (lastCase, total, sum) = (new int[habit.Length], 0, 0);
        for (var at = 0; at < log.CaseCount; at++)
        {
            var (run, person, second) = (0, -1, long.MinValue);
            for (var row = log.CaseStarts[at]; row < log.CaseStarts[at + 1]; row++)
            {
                var who = people!.OfRow(at, row);
                if (who < 0 || automatic[who] || log.Times[row] == EventLog.NoTime)
                {
                    run = 0;
                    continue;
                }

                if (lastCase[who] != at + 1) (lastCase[who], total) = (at + 1, total + (all[who]++ >= 0 ? 1 : 0));
                var now = log.Times[row] / TimeSpan.TicksPerSecond;
                run = run > 0 && who == person && now == second && log.Activities[row] != log.Activities[row - 1] ? run + 1 : 1;
                (person, second) = (who, now);
                if (run == FewestSteps && Person[at] < 0) Person[at] = who;
            }

            if (Person[at] < 0) continue;
            batched[Person[at]]++;
            sum++;
        }

        var p = new double[habit.Length];
        for (var who = 0; who < p.Length; who++)
            p[who] = batched[who] < FewestCases ? 1 : new Share(batched[who], all[who]).AtLeast(Math.Min(1, (sum - batched[who] + 1.0) / (total - all[who] + 1.0)));
        var adjusted = MultipleTests.BenjaminiHochberg(p);
        for (var who = 0; who < p.Length; who++) habit[who] = adjusted[who] < Level;
    }

    /// <summary>Whether the log has people and times to the second, so that a batch can be seen.</summary>
    public bool IsSeen { get; }

    /// <summary>The person who entered the steps of each case in one second, or -1.</summary>
    public int[] Person { get; }

    /// <summary>Whether a case was batched by somebody who does so more often than chance explains.</summary>
    public bool IsHabit(int @case) => Person[@case] >= 0 && habit[Person[@case]];

    private static bool IsTimedToTheSecond(EventLog log)
    {
        foreach (var time in log.Times)
            if (time != EventLog.NoTime && time % TimeSpan.TicksPerMinute != 0)
                return true;
        return false;
    }
}
