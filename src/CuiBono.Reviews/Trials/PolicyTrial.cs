using CuiBono.Evidence;
using CuiBono.Reviews.Sources;
using CuiBono.Verdicts;

namespace CuiBono.Reviews.Trials;

/// <summary>A policy tried on a portfolio beside the one of today, before anybody is held by it.</summary>
/// <param name="Name">The portfolio's name.</param>
/// <param name="AsOf">The day of the review.</param>
/// <param name="Before">The policy of today.</param>
/// <param name="After">The policy that is tried.</param>
/// <param name="Initiatives">Every initiative.</param>
public sealed record PolicyTrial(string Name, DateOnly AsOf, Policy Before, Policy After, IReadOnlyList<InitiativeTrial> Initiatives)
{
    /// <summary>The waivers that the tried policy refuses, for which a review by it would stop.</summary>
    public IReadOnlyList<Finding> Refusals { get; init; } = [];

    /// <summary>Judges every initiative by both policies, with the same evidence.</summary>
    /// <param name="intake">What was handed in; it has no errors.</param>
    /// <param name="before">The policy of today.</param>
    /// <param name="after">The policy that is tried.</param>
    /// <param name="asOf">The day of the review.</param>
    /// <param name="history">What the ledger remembers.</param>
    public static PolicyTrial Of(Intake intake, Policy before, Policy after, DateOnly asOf, RecordedHistory history) =>
        new(intake.Name, asOf, before, after, [.. Reviewer.Cases(intake, asOf, history).Select(one => new InitiativeTrial(one.Case.Initiative, Gate.Judge(one.Case, before), Gate.Judge(one.Case, after)))])
        {
            Refusals = Reviewer.Refusals(intake, after, asOf),
        };

    /// <summary>How many initiatives have a verdict, by the policy of today and by the other.</summary>
    public (int Before, int After) Count(VerdictKind kind) => (Initiatives.Count(one => one.Before.Kind == kind), Initiatives.Count(one => one.After.Kind == kind));

    /// <summary>How many initiatives each rule begins or ends to hold, those with the most first; rules that do neither are left out.</summary>
    public IReadOnlyList<(string Rule, int Begins, int Ends)> Rules =>
    [
        .. Initiatives.SelectMany(one => one.Rules).GroupBy(rule => rule.Rule, StringComparer.Ordinal)
            .Select(group => (Rule: group.Key, Begins: group.Count(rule => rule.BeginsToHold), Ends: group.Count(rule => rule.EndsToHold)))
            .Where(rule => rule.Begins + rule.Ends > 0)
            .OrderByDescending(rule => rule.Begins + rule.Ends).ThenBy(rule => rule.Rule, StringComparer.Ordinal),
    ];
}
