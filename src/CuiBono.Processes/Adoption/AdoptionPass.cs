using CuiBono.Processes.Performance;

namespace CuiBono.Processes.Adoption;

/// <summary>One pass over a log: the way of each case, and who used which way when.</summary>
internal sealed class AdoptionPass
{
    private readonly EventLog log;
    private readonly AdoptionTerms terms;
    private readonly AdoptionMarks marks;
    private readonly long goLive;
    private readonly int completion;
    private readonly TeamCodes? teams;
    private readonly UseTimes? uses;

    public AdoptionPass(EventLog log, AdoptionTerms terms, AdoptionMarks marks)
    {
        (this.log, this.terms, this.marks) = (log, terms, marks);
        goLive = LocalDay.Start(terms.GoLive, terms.Zone);
        completion = terms.To is null ? -1 : log.ActivityNames.IndexOf(terms.To);
        if (terms.Team is { } team) teams = new TeamCodes(log, team);
        if (log.EventAttribute(terms.Person ?? AdoptionTerms.Resource) is { } person) uses = new UseTimes(person.Values.Count, person);
        else if (teams is not null) uses = new UseTimes(teams.Names.Count, null);
        LastTouch = new long[terms.Retired.Count];
        Array.Fill(LastTouch, EventLog.NoTime);
        Cases = new List<AdoptionCase>(log.CaseCount);
        for (var at = 0; at < log.CaseCount; at++) Take(at);
        Until = CaseSpan.Of(log.Times).Last;
    }

    /// <summary>The cases that have a time.</summary>
    public List<AdoptionCase> Cases { get; }

    /// <summary>The cases without any time: they belong to no day.</summary>
    public int Timeless { get; private set; }

    /// <summary>The last instant of the log.</summary>
    public long Until { get; }

    /// <summary>The last instant at which each retired path was touched.</summary>
    public long[] LastTouch { get; }

    /// <summary>The cases begun before the go-live that touched a retired path after it: what was on its way runs out.</summary>
    public int RunOff { get; private set; }

    /// <summary>The names of the teams.</summary>
    public IReadOnlyList<string> TeamNames => teams?.Names ?? [];

    /// <summary>When each person, or each team where no person is known, used which way; null where neither is.</summary>
    public UseTimes? Uses => uses;

    /// <summary>Events that are marks of both ways.</summary>
    public int MarksOfBoth { get; private set; }

    private void Take(int at)
    {
        var (begin, end) = (log.CaseStarts[at], log.CaseStarts[at + 1]);
        var (start, last) = (long.MaxValue, EventLog.NoTime);
        var own = marks.OfCase(at);
        var (all, retiredLate) = (own, false);
        var (firstMark, lastBits, completed) = (-1, 0ul, -1);
        var firstBits = 0ul;
        var (known, manual, after) = (false, false, false);
        var completedBits = 0ul;
        var activities = log.Activities;
        var times = log.Times;
        if ((own & (AdoptionMarks.New | AdoptionMarks.Old)) != 0) (firstMark, firstBits, lastBits) = (begin, own, own);
        for (var row = begin; row < end; row++)
        {
            var (bits, time) = (marks.OfEvent(row), times[row]);
            all |= bits;
            if (time != EventLog.NoTime)
            {
                if (time < start) start = time;
                if (time > last) last = time;
            }

            if ((bits & (AdoptionMarks.New | AdoptionMarks.Old)) != 0)
            {
                if (firstMark < 0) (firstMark, firstBits) = (row, bits);
                lastBits = bits;
                if ((bits & AdoptionMarks.New) != 0 && (bits & AdoptionMarks.Old) != 0) MarksOfBoth++;
            }

            if ((bits | own) >> marks.FirstRetired != 0) retiredLate |= Touch(bits | own, time);
            if (completed >= 0)
            {
                if ((bits & AdoptionMarks.Manual) != 0) after = true;
                continue;
            }

            known |= (bits & (AdoptionMarks.Automatic | AdoptionMarks.Manual)) != 0;
            manual |= (bits & AdoptionMarks.Manual) != 0;
            if (activities[row] == completion) (completed, completedBits) = (row, bits);
        }

        if (last == EventLog.NoTime)
        {
            Timeless++;
            return;
        }

        var path = (all & marks.AllEligible) == marks.AllEligible ? Path(all, firstBits, lastBits) : AdoptionPath.NotEligible;
        var ended = completed >= 0 && times[completed] != EventLog.NoTime ? times[completed] : last;
        var one = new AdoptionCase(at, start, path, terms.To is not null && completed < 0, start >= goLive, teams?.Of(at, firstMark) ?? -1)
        {
            TouchedAfterAutomatic = (completedBits & AdoptionMarks.Automatic) != 0 ? after : null,
            IsUntouched = known && terms.Automatic.Count > 0 ? !manual : null,
            Retired = all >> marks.FirstRetired,
            BeganNew = (firstBits & AdoptionMarks.New) != 0,
            Duration = ended - start,
        };
        Cases.Add(one);
        if (retiredLate && !one.IsAfter) RunOff++;
        if (uses is not null && one is { IsAfter: true, IsEligible: true } && firstMark >= 0) Use(one, begin, end);
    }

    /// <summary>Notes the instant of a touch of retired paths.</summary>
    /// <returns>Whether it is after the go-live.</returns>
    private bool Touch(ulong bits, long time)
    {
        for (var path = 0; path < LastTouch.Length; path++)
            if ((bits >> (marks.FirstRetired + path) & 1) != 0 && time > LastTouch[path])
                LastTouch[path] = time;
        return time >= goLive;
    }

    private void Use(in AdoptionCase one, int begin, int end)
    {
        for (var row = begin; row < end; row++)
        {
            var bits = marks.OfEvent(row);
            if ((bits & (AdoptionMarks.New | AdoptionMarks.Old)) == 0 || (bits & AdoptionMarks.Automatic) != 0 || log.Times[row] == EventLog.NoTime) continue;
            var who = uses!.Person is { } person ? person.Code(row) : one.Team;
            if (who >= 0) uses.Add(who, one.Case, log.Times[row], (bits & AdoptionMarks.New) != 0, (bits & AdoptionMarks.Old) != 0);
        }
    }

    private static AdoptionPath Path(ulong all, ulong first, ulong last) => (all & (AdoptionMarks.New | AdoptionMarks.Old)) switch
    {
        0 => AdoptionPath.None,
        AdoptionMarks.New => AdoptionPath.New,
        AdoptionMarks.Old => AdoptionPath.Old,
        _ => Only(first) == AdoptionMarks.New && Only(last) == AdoptionMarks.Old ? AdoptionPath.Fallback : AdoptionPath.Mixed,
    };

    private static ulong Only(ulong bits) => bits & (AdoptionMarks.New | AdoptionMarks.Old);
}
