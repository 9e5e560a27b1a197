using CuiBono.Networks.Impact;

namespace CuiBono.Networks.Availability;

/// <summary>Something that fails now and then, independently of all else, and what is down meanwhile.</summary>
internal sealed class Failure
{
    private readonly Dependents dependents;
    private Footprint? footprint;

    public Failure(string kind, string id, string name, double perYear, double hours, IReadOnlyList<ElementKey> keys, Dependents dependents)
    {
        (Kind, Id, Name, PerYear, Hours, Keys, this.dependents) = (kind, id, name, perYear, hours, keys, dependents);
    }

    /// <summary>"link", "risk", "corridor", or the kind of an element.</summary>
    public string Kind { get; }

    public string Id { get; }

    public string Name { get; }

    public double PerYear { get; }

    public double Hours { get; }

    public IReadOnlyList<ElementKey> Keys { get; }

    /// <summary>Whether it counts among what takes several things at once; else it is what one link, or one duct under one circuit, does for itself.</summary>
    public bool IsShared { get; init; }

    /// <summary>How much cable its rate is for; null for a risk with a rate of its own.</summary>
    public double? Metres { get; init; }

    /// <summary>The share of time in which it lasts.</summary>
    public double Share => FailureRates.Share(PerYear, Hours);

    public Footprint Footprint => footprint ??= dependents.Of(Keys);

    /// <summary>The same with another rate, duration or footprint.</summary>
    public Failure With(double? perYear = null, double? hours = null, Footprint? without = null) =>
        new(Kind, Id, Name, perYear ?? PerYear, hours ?? Hours, Keys, dependents) { IsShared = IsShared, Metres = Metres, footprint = without ?? footprint };
}
