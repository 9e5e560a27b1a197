namespace CuiBono.Networks.Availability;

/// <summary>Failures as they would be after a change, in a share of all time.</summary>
/// <param name="Weight">The share; the scenarios of a change add up to 1.</param>
/// <param name="Replaced">What becomes of failures; all others stay.</param>
/// <param name="Added">What fails besides.</param>
internal sealed record Scenario(double Weight, IReadOnlyDictionary<Failure, Failure> Replaced, IReadOnlyList<Failure> Added)
{
    public IEnumerable<Failure> Of(IEnumerable<Failure> failures) => failures.Select(failure => Replaced.GetValueOrDefault(failure, failure)).Concat(Added);
}
