using CuiBono.Processes.ObjectCentric;

namespace CuiBono.Processes.Import.TmForum;

/// <summary>The sightings of one value of an object, and the changes that they prove.</summary>
/// <remarks>Sorted by time, neighbours with one value form a run. Each run but the first is a change; the first is one only where a sighting says that the
/// value became this. Taking a sighting away never gives more changes: runs can only vanish or merge.</remarks>
internal sealed class Timeline
{
    private readonly HashSet<Sighting> sightings = [];

    public void Add(Sighting sighting) => sightings.Add(sighting);

    /// <summary>Whether a look is known at all.</summary>
    public bool IsEmpty => sightings.Count == 0;

    /// <summary>Drops what snapshots saw at one instant in several ways: the date they carry was not kept up.</summary>
    /// <returns>How many sightings were dropped.</returns>
    public int DropContradictions()
    {
        var contradicted = sightings.Where(IsSnapshotLook).GroupBy(sighting => sighting.At.Ticks)
            .Where(group => group.Select(sighting => sighting.Value).Distinct(StringComparer.Ordinal).Skip(1).Any()).Select(group => group.Key).ToHashSet();
        return contradicted.Count == 0 ? 0 : sightings.RemoveWhere(sighting => IsSnapshotLook(sighting) && contradicted.Contains(sighting.At.Ticks));
    }

    /// <summary>Each value with the time since when it is known, in order of time.</summary>
    public IEnumerable<Sighting> Values() => Runs().Select(run => run[0]);

    /// <summary>The changes in order of time.</summary>
    public IEnumerable<ValueChange> Changes()
    {
        List<Sighting>? before = null;
        foreach (var run in Runs())
        {
            if (Change(before, run) is { } change) yield return change;
            before = run;
        }
    }

    private static ValueChange? Change(List<Sighting>? before, List<Sighting> run)
    {
        var from = before?[0].Value;
        var changes = run.Where(sighting => sighting.Kind == SightingKind.Change).ToList();
        var notices = run.Where(sighting => sighting.Source == TimeProvenance.Notified && sighting.Kind != SightingKind.Look).ToList();
        Moment? notified = notices.Count == 0 ? null : notices[0].At;
        if (changes.Count > 0)
        {
            // A system's own record is nearer to the change than the message about it.
            var dated = changes.Find(change => change.Source != TimeProvenance.Notified) is { Value: not null } record ? record : changes[0];
            dated = dated with { Reason = dated.Reason ?? changes.Select(change => change.Reason).FirstOrDefault(reason => reason is not null) };
            return new ValueChange(dated, from, dated.At.IsDay ? TimeProvenance.Entered : dated.Source, null, notified, run[0].At.Ticks < dated.At.Ticks && run[0].Kind == SightingKind.Look);
        }

        if (before is null) return null;
        return run[0].Kind == SightingKind.Notice
            ? new ValueChange(run[0], from, TimeProvenance.Notified, null, notified, SeenBefore: false)
            : new ValueChange(run[0], from, TimeProvenance.Polled, before[^1].At, notified, SeenBefore: false);
    }

    private static bool IsSnapshotLook(Sighting sighting) => sighting is { Kind: SightingKind.Look, Source: TimeProvenance.Snapshot };

    private IEnumerable<List<Sighting>> Runs()
    {
        List<Sighting> run = [];
        foreach (var sighting in sightings.Order())
        {
            if (run.Count > 0 && run[0].Value != sighting.Value)
            {
                yield return run;
                run = [];
            }

            run.Add(sighting);
        }

        if (run.Count > 0) yield return run;
    }
}
