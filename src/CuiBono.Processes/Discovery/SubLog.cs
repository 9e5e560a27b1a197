namespace CuiBono.Processes.Discovery;

/// <summary>A part of a log while it is divided: distinct sequences with their numbers of cases, activities numbered from 0 within the part.</summary>
internal sealed class SubLog(ushort[] events, int[] starts, int[] weights, ushort[] activities, int emptyWeight)
{
    /// <summary>How many distinct sequences that are not empty there are.</summary>
    public int Count => weights.Length;

    /// <summary>How many activities occur.</summary>
    public int ActivityCount => activities.Length;

    /// <summary>How many cases are empty.</summary>
    public int EmptyWeight => emptyWeight;

    /// <summary>The codes of the activities in the whole log.</summary>
    public ReadOnlySpan<ushort> Activities => activities;

    /// <summary>All sequences, one behind the other.</summary>
    public ReadOnlySpan<ushort> Events => events;

    /// <summary>The first event of each sequence, and the number of events.</summary>
    public ReadOnlySpan<int> Starts => starts;

    /// <summary>How many cases have each sequence.</summary>
    public ReadOnlySpan<int> Weights => weights;

    /// <summary>The same without the empty cases.</summary>
    public SubLog WithoutEmpty() => new(events, starts, weights, activities, 0);

    /// <summary>The variants of a log.</summary>
    public static SubLog Of(Variants variants, int activityCount)
    {
        var codes = new ushort[activityCount];
        for (var at = 0; at < codes.Length; at++) codes[at] = (ushort)at;
        var builder = new SubLogBuilder(codes);
        for (var variant = 0; variant < variants.Count; variant++)
        {
            foreach (var activity in variants.Sequence(variant)) builder.Append(activity);
            builder.CommitNew(variants.Frequencies[variant]);
        }

        return builder.Build();
    }
}
