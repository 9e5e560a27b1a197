using CuiBono.Evidence;

namespace CuiBono.Processes.Quality;

/// <summary>Something in a log that makes figures doubtful, with how much it matters and the cases behind it.</summary>
/// <param name="Code">Its stable name in kebab-case, as docs/methods/doctor.md lists it.</param>
/// <param name="Severity">Warning where figures depend on it, else info.</param>
/// <param name="Message">What it is and what it does to the figures, in sentences.</param>
/// <param name="Figures">The figures in it.</param>
/// <param name="Cases">The cases behind it, by index, in order; empty where it is a matter of the log as a whole.</param>
public sealed record QualityIssue(string Code, FindingSeverity Severity, string Message, IReadOnlyList<QualityFigure> Figures, IReadOnlyList<int> Cases);
