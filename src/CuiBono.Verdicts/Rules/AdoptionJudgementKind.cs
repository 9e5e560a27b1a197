namespace CuiBono.Verdicts.Rules;

/// <summary>What the measured share of the new way means to the gate.</summary>
internal enum AdoptionJudgementKind
{
    /// <summary>Nobody measured it.</summary>
    NotMeasured,

    /// <summary>At least what was promised, or, where nothing was, a majority; beyond chance.</summary>
    Kept,

    /// <summary>Less than promised, or a minority; beyond chance.</summary>
    Missed,

    /// <summary>Neither beyond chance, or before the promised day.</summary>
    Open,
}
