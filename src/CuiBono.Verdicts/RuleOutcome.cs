namespace CuiBono.Verdicts;

/// <summary>How a rule came out for one initiative.</summary>
public enum RuleOutcome
{
    /// <summary>What the rule asks for is there.</summary>
    Passed,

    /// <summary>It is not there, or it is wrong.</summary>
    Failed,

    /// <summary>The evidence that would show it was not measured; never a pass.</summary>
    NotMeasured,

    /// <summary>Set aside for this initiative by a waiver; never a pass.</summary>
    Waived,
}
