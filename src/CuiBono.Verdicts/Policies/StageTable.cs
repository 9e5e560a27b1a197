using CuiBono.Promises;

namespace CuiBono.Verdicts.Policies;

/// <summary>Makes tables by stage and class.</summary>
public static class StageTable
{
    /// <summary>The same value everywhere.</summary>
    public static StageTable<T> Of<T>(T value) => new((_, _) => value);

    /// <summary>The values that a function gives.</summary>
    public static StageTable<T> Of<T>(Func<Stage, InitiativeClass, T> value) => new(value);
}
