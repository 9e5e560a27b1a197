namespace CuiBono.Processes.ObjectCentric;

/// <summary>Qualified relations from events to objects, or from objects to objects, side by side for each source in the order they were given.</summary>
public sealed class Relations
{
    private readonly int[] starts;
    private readonly int[] targets;
    private readonly int[] qualifiers;

    internal Relations(int[] starts, int[] targets, int[] qualifiers, Vocabulary qualifierNames)
    {
        (this.starts, this.targets, this.qualifiers) = (starts, targets, qualifiers);
        QualifierNames = qualifierNames;
    }

    /// <summary>How many relations there are, repeated ones included.</summary>
    public int Count => targets.Length;

    /// <summary>The first relation of each source, and the number of relations at the end: source s has the relations Starts[s] to Starts[s + 1] - 1.</summary>
    public ReadOnlySpan<int> Starts => starts;

    /// <summary>The object at the other end of each relation.</summary>
    public ReadOnlySpan<int> Targets => targets;

    /// <summary>What the object is to the source, a code in <see cref="QualifierNames"/>.</summary>
    public ReadOnlySpan<int> Qualifiers => qualifiers;

    /// <summary>The qualifiers; the empty text where none was given.</summary>
    public Vocabulary QualifierNames { get; }

    /// <summary>The objects that a source is related to; one may stand there several times, under different qualifiers.</summary>
    public ReadOnlySpan<int> Of(int source) => targets.AsSpan(starts[source], starts[source + 1] - starts[source]);
}
