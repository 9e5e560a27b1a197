using CuiBono.Networks.Impact;

namespace CuiBono.Networks.Availability;

/// <summary>A change that may save something.</summary>
/// <param name="Change">The change, nothing saved yet.</param>
/// <param name="Scenarios">The failures after it, worked out where they are asked for.</param>
/// <param name="Touched">The footprints of the failures that it changes; what lies in none of them fails as before.</param>
/// <param name="Share">The share of time that it is about.</param>
internal sealed record Candidate(Improvement Change, Lazy<IReadOnlyList<Scenario>> Scenarios, IReadOnlyList<Footprint> Touched, double Share)
{
    public Candidate(Improvement change, Func<IReadOnlyList<Scenario>> scenarios, IReadOnlyList<Footprint> touched, double share)
        : this(change, new Lazy<IReadOnlyList<Scenario>>(scenarios), touched, share)
    {
    }
}
