namespace CuiBono.Verdicts;

/// <summary>Which rules are asked of which stage and class, and how severe each is.</summary>
public sealed class Policy
{
    /// <summary>The default policy.</summary>
    public static Policy CustomerFirst => throw new NotImplementedException();

    /// <summary>The policy's name.</summary>
    public string Name => throw new NotImplementedException();

    /// <summary>SHA-256 of the policy's canonical text, lower-case hexadecimal.</summary>
    public string Sha256 => throw new NotImplementedException();
}
