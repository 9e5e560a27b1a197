namespace CuiBono.Processes.Exceptions;

/// <summary>The cases off the path, with what the log says of each.</summary>
internal sealed class OffPathCases
{
    /// <summary>The share of a step's events from which on doing it is a team's job rather than its help.</summary>
    private const double LeastOfDoers = 0.05;

    private readonly List<PathDeviation[]> signatures = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<OffPathCase> cases = [];
    private readonly List<int> onPath = [];
    private readonly Dictionary<int, double> doers = [];

    public OffPathCases(EventLog log, ExceptionTerms terms, CaseTimes times)
    {
        Log = log;
        Marks = [.. terms.Register.Select(entry => new RegisterMarks(log, entry))];
        (Team, People) = (ColumnValues.Of(log, terms.Team), ColumnValues.Of(log, terms.Person ?? Measures.MeasureTerms.Resource));
        (Customer, Product) = (ColumnValues.Of(log, terms.Customer), ColumnValues.Of(log, terms.Product));
        Automatic = People?.Marked(terms.Automatic) ?? [];
        Batches = new Batches(log, People, Automatic);
        Opportunities = new Opportunities(log);
        Path = [.. terms.Path.Select(log.ActivityNames.IndexOf)];
        Collect(terms, times);
    }

    public EventLog Log { get; }

    public IReadOnlyList<RegisterMarks> Marks { get; }

    public ColumnValues? Team { get; }

    public ColumnValues? People { get; }

    public ColumnValues? Customer { get; }

    public ColumnValues? Product { get; }

    public bool[] Automatic { get; }

    public Batches Batches { get; }

    public Opportunities Opportunities { get; }

    public int[] Path { get; }

    public IReadOnlyList<OffPathCase> Cases => cases;

    public IReadOnlyList<int> OnPath => onPath;

    public IReadOnlyList<PathDeviation[]> Signatures => signatures;

    private void Collect(ExceptionTerms terms, CaseTimes times)
    {
        var steps = new bool[Log.ActivityNames.Count];
        foreach (var step in Path) steps[step] = true;
        var ignored = new bool[steps.Length];
        for (var activity = 0; activity < ignored.Length; activity++) ignored[activity] = !steps[activity] && Marks.Any(mark => mark.IsApproval(activity));
        var corrections = Measures.ActivityMarks.Of(Log, terms.Corrections);
        var linear = new LinearPath(Path, ignored);
        var variants = Variants.Of(Log);
        var (known, places, skipped) = (new int[variants.Count], new int[variants.Count], new int[variants.Count]);
        for (var variant = 0; variant < known.Length; variant++)
        {
            var deviations = linear.Compare(variants.Sequence(variant), out places[variant]);
            known[variant] = deviations.Count == 0 ? -1 : Number(deviations);
            skipped[variant] = deviations is [{ Type: DeviationType.Skipped }, ..] ? deviations[0].Activity : -1;
        }

        for (var at = 0; at < Log.CaseCount; at++)
        {
            var (begin, end) = (Log.CaseStarts[at], Log.CaseStarts[at + 1]);
            if (begin == end) continue;
            var (signature, place) = (known[variants.OfCase[at]], places[variants.OfCase[at]]);
            if (signature < 0)
            {
                if (!Batches.IsHabit(at))
                {
                    onPath.Add(at);
                    continue;
                }

                (signature, place) = (Number([new PathDeviation(DeviationType.Batched, -1)]), FirstOf(at, Batches.Person[at]));
            }

            cases.Add(Case(at, signature, begin + place, end, skipped[variants.OfCase[at]], steps, corrections, terms, times));
        }
    }

    private OffPathCase Case(int at, int signature, int row, int end, int skipped, bool[] steps, bool[] corrections, ExceptionTerms terms, CaseTimes times)
    {
        var isCorrected = false;
        for (var later = row + 1; later < end && !isCorrected; later++) isCorrected = corrections[Log.Activities[later]];
        isCorrected |= corrections[Log.Activities[row]] && steps[Log.Activities[row]] is false;
        var (basis, unapproved) = (-1, -1);
        for (var entry = 0; entry < Marks.Count && basis < 0; entry++)
        {
            if (!Marks[entry].Applies(at)) continue;
            if (Marks[entry].IsApprovedBefore(at, row) && !IsPast(terms.Register[entry].Until, Log.Times[row], terms.Zone)) basis = entry;
            else if (unapproved < 0 && terms.Register[entry].Applies.Count > 0) unapproved = entry;
        }

        var actorRow = skipped >= 0 && DoerRow(at, row, skipped) is var doer and >= 0 ? doer : ActorRow(at, row, steps);
        var person = People?.OfRow(at, actorRow) ?? -1;
        return new OffPathCase(at, signature, row)
        {
            Basis = basis,
            Unapproved = basis < 0 ? unapproved : -1,
            Goal = times.Goal[at],
            IsRetried = signatures[signature].Any(one => one.Type == DeviationType.Repeated),
            IsCorrected = isCorrected,
            IsBatched = Batches.Person[at] >= 0,
            ActorRow = actorRow,
            Team = Team?.OfRow(at, actorRow) ?? -1,
            Person = person >= 0 && Automatic[person] ? -1 : person,
            Customer = Customer?.OfCase(Log, at) ?? -1,
            Product = Product?.OfCase(Log, at) ?? -1,
        };
    }

    /// <summary>Who left a step out is not who did the next one, but who would have done it: the event nearest before, else after, of a team that does the step in other cases.</summary>
    private int DoerRow(int at, int row, int skipped)
    {
        if ((Team ?? People) is not { } column) return -1;
        var events = Opportunities.Events(column, skipped);
        if (!doers.TryGetValue(skipped, out var least)) doers[skipped] = least = Math.Max(1, LeastOfDoers * events.Sum());
        for (var before = row - 1; before >= Log.CaseStarts[at]; before--)
            if (Does(before))
                return before;
        for (var after = row; after < Log.CaseStarts[at + 1]; after++)
            if (Does(after))
                return after;
        return -1;

        bool Does(int one) => column.OfRow(at, one) is var code and >= 0 && events[code] >= least && !(column == People && Automatic[code]);
    }

    /// <summary>An activity beside the path may be the job of one team, whoever asks for it; whose habit it is shows at the step before.</summary>
    private int ActorRow(int at, int row, bool[] steps)
    {
        for (var before = row; before >= Log.CaseStarts[at]; before--)
            if (steps[Log.Activities[before]])
                return before;
        for (var after = row; after < Log.CaseStarts[at + 1]; after++)
            if (steps[Log.Activities[after]])
                return after;
        return row;
    }

    private int FirstOf(int at, int person)
    {
        for (var row = Log.CaseStarts[at]; row < Log.CaseStarts[at + 1]; row++)
            if (People!.OfRow(at, row) == person)
                return row - Log.CaseStarts[at];
        return 0;
    }

    internal static bool IsPast(DateOnly? until, long time, TimeZoneInfo zone) =>
        until is { } day && time != EventLog.NoTime && DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(new DateTime(time, DateTimeKind.Utc), zone)) > day;

    private int Number(IReadOnlyList<PathDeviation> deviations)
    {
        var sorted = deviations.OrderBy(one => one.Type).ThenBy(one => one.Activity).ToArray();
        var key = string.Join(' ', sorted.Select(one => $"{(int)one.Type}:{one.Activity}"));
        if (numbers.TryGetValue(key, out var number)) return number;
        signatures.Add(sorted);
        return numbers[key] = signatures.Count - 1;
    }
}
