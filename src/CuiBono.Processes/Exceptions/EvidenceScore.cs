namespace CuiBono.Processes.Exceptions;

/// <summary>The logarithm of the odds of the three kinds, evidence by evidence, with what each piece says in words.</summary>
/// <remarks>Two strengths only, on the scale of Kass and Raftery (1995): 3 to 1 speaks for, 10 to 1 speaks strongly for. docs/methods/exceptions-and-workarounds.md gives the reason for each.</remarks>
internal sealed class EvidenceScore
{
    /// <summary>Speaks for: 3 to 1.</summary>
    public static readonly double For = Math.Log(3);

    /// <summary>Speaks strongly for: 10 to 1.</summary>
    public static readonly double Strongly = Math.Log(10);

    private readonly List<string> lines = [];
    private double sanctioned;
    private double workaround;
    private double error;

    /// <summary>The evidence in words.</summary>
    public IReadOnlyList<string> Lines => lines;

    /// <summary>Adds a piece of evidence.</summary>
    /// <param name="line">What it says.</param>
    /// <param name="sanctioned">Its weight for a sanctioned exception.</param>
    /// <param name="workaround">Its weight for a workaround.</param>
    /// <param name="error">Its weight for an error.</param>
    public void Add(string line, double sanctioned = 0, double workaround = 0, double error = 0)
    {
        lines.Add(line);
        this.sanctioned += sanctioned;
        this.workaround += workaround;
        this.error += error;
    }

    /// <summary>The likeliest kind and its probability.</summary>
    public (ExceptionKind Kind, double Probability) Likeliest()
    {
        var largest = Math.Max(sanctioned, Math.Max(workaround, error));
        var sum = Math.Exp(sanctioned - largest) + Math.Exp(workaround - largest) + Math.Exp(error - largest);
        var kind = sanctioned == largest ? ExceptionKind.Sanctioned : workaround == largest ? ExceptionKind.Workaround : ExceptionKind.Error;
        return (kind, 1 / sum);
    }
}
