namespace CuiBono.Verdicts;

/// <summary>Judges a case by a policy.</summary>
public static class Gate
{
    /// <summary>Evaluates every rule that the policy asks of the case's stage and class, and draws the verdict.</summary>
    public static Verdict Judge(Case @case, Policy policy) => throw new NotImplementedException();
}
