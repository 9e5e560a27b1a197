namespace CuiBono.Outcomes;

/// <summary>How a declared exception is used.</summary>
/// <param name="Name">The exception.</param>
/// <param name="Used">The cases off the path whose basis it is, of all cases.</param>
/// <param name="IsExceeded">Whether more than its allowance is certain: the whole 95 % interval lies above it.</param>
/// <param name="AfterEnd">The cases that used it after its last day.</param>
/// <param name="WithoutApproval">The cases that it applies to without the approval that it asks for.</param>
public sealed record RegisterEvidence(string Name, CountedShare Used, bool IsExceeded, int AfterEnd, int WithoutApproval);
