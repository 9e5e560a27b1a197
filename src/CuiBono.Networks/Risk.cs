using CuiBono.Evidence;

namespace CuiBono.Networks;

/// <summary>Anything whose loss takes a set of elements at once.</summary>
/// <param name="Id">Its id, unique among the risks.</param>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Name">Its name for people: "bridge over the Aare".</param>
public sealed record Risk(string Id, RiskKind Kind, string Name)
{
    /// <summary>What is lost with it; what rests on these is lost too.</summary>
    public IReadOnlyList<ElementKey> Takes { get; init; } = [];

    /// <summary>How often a year it happens, or null where nobody says.</summary>
    public double? RatePerYear { get; init; }

    /// <summary>How many hours it lasts, or null where nobody says.</summary>
    public double? RepairHours { get; init; }

    /// <summary>Who says so, or null.</summary>
    public string? Source { get; init; }

    /// <summary>Of which day that is, or null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>How sure the source is, 0 to 1, or null.</summary>
    public double? Confidence { get; init; }

    /// <summary>Where the file says so.</summary>
    public SourcePlace? Place { get; init; }
}
