namespace CuiBono.Processes.Import.TmForum;

/// <summary>The values that a date field of an object was seen to have.</summary>
internal sealed class DateFacts
{
    private readonly HashSet<(Moment Date, Moment? Seen)> sights = [];

    public void Add(Moment date, Moment? seen) => sights.Add((date, seen));

    /// <summary>Whether it was seen with several values.</summary>
    public bool IsRewritten => sights.Select(sight => sight.Date.Ticks).Distinct().Skip(1).Any();

    /// <summary>The date: what was seen last, and among sights of unknown time the earliest date.</summary>
    public Moment Value => sights.OrderByDescending(sight => sight.Seen?.Ticks ?? long.MinValue).ThenBy(sight => sight.Date.Ticks).ThenBy(sight => sight.Date.Offset).First().Date;
}
