namespace CuiBono.Networks.Diversity;

/// <summary>A part of a proof that no pair is shorter than a length: conclusions, then either an end or a division in two cases.</summary>
public sealed class ProofNode
{
    /// <summary>The conclusions in order.</summary>
    public IList<ProofStep> Steps { get; } = [];

    /// <summary>The links that divide the cases, or null: then one path's ends are separated by what is closed to it, or what is left is not shorter.</summary>
    public IReadOnlyList<int>? Links { get; set; }

    /// <summary>Which path the cases are about.</summary>
    public bool First { get; set; }

    /// <summary>The case that the path avoids the links. Where the same links are closed to both paths, neither uses them: the paths could change names otherwise.</summary>
    public ProofNode? Avoids { get; set; }

    /// <summary>The case that the path uses one of the links: the other avoids all that shares a risk with each of them.</summary>
    public ProofNode? Uses { get; set; }

    /// <summary>The same proof with other numbers of links.</summary>
    public ProofNode With(Func<int, int> number)
    {
        var node = new ProofNode { Links = Links?.Select(number).ToArray(), First = First, Avoids = Avoids?.With(number), Uses = Uses?.With(number) };
        foreach (var step in Steps) node.Steps.Add(step with { Link = step.Link is { } about ? number(about) : null });
        return node;
    }

    /// <summary>The number of parts.</summary>
    public int Size => 1 + (Avoids?.Size ?? 0) + (Uses?.Size ?? 0);
}
