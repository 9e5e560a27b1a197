using CuiBono.Outcomes;
using CuiBono.Reviews;

namespace CuiBono.Reports;

/// <summary>What became of an outcome, as reports say it.</summary>
internal static class OutcomeStatuses
{
    /// <summary>The test of an outcome by its place; null where there was none.</summary>
    public static TestedOutcome? TestedAt(ReviewedInitiative reviewed, int index) =>
        index < reviewed.Tested.Count && reviewed.Initiative.Outcomes[index].Data is not null ? reviewed.Tested[index] : null;

    /// <summary>Its status; an outcome that names no evidence is not due before its day and not measured after it.</summary>
    public static OutcomeStatus Of(ReviewedInitiative reviewed, int index, DateOnly asOf) =>
        TestedAt(reviewed, index)?.Assessment.Status ?? (reviewed.Initiative.Outcomes[index].Target?.By > asOf ? OutcomeStatus.NotDue : OutcomeStatus.NotMeasured);
}
