using CuiBono.Promises;

namespace CuiBono.Verdicts.Policies;

/// <summary>A value for every stage and class.</summary>
/// <typeparam name="T">The value.</typeparam>
public sealed class StageTable<T> : IEquatable<StageTable<T>>
{
    private static readonly Stage[] Stages = Enum.GetValues<Stage>();
    private static readonly InitiativeClass[] Classes = Enum.GetValues<InitiativeClass>();

    private readonly T[] cells;

    internal StageTable(Func<Stage, InitiativeClass, T> value) => cells = [.. Stages.SelectMany(stage => Classes.Select(@class => value(stage, @class)))];

    private StageTable(T[] cells) => this.cells = cells;

    /// <summary>The value of a stage and class.</summary>
    public T this[Stage stage, InitiativeClass @class] => cells[At(stage, @class)];

    /// <summary>The value that every stage and class has, where they have the same.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether they have.</returns>
    public bool IsUniform(out T value)
    {
        value = cells[0];
        foreach (var cell in cells)
            if (!Same(cell, value))
                return false;
        return true;
    }

    /// <summary>The table with another value for a stage and class.</summary>
    public StageTable<T> With(Stage stage, InitiativeClass @class, T value)
    {
        var copy = (T[])cells.Clone();
        copy[At(stage, @class)] = value;
        return new(copy);
    }

    /// <summary>The table in one line: "idea=60,60,60,60 approval=...", the classes in their order.</summary>
    /// <param name="text">Writes a value.</param>
    public string Text(Func<T, string> text) =>
        string.Join(' ', Stages.Select(stage => $"{KebabCase.Of(stage)}={string.Join(',', Classes.Select(@class => text(this[stage, @class])))}"));

    /// <inheritdoc/>
    public bool Equals(StageTable<T>? other) => other is not null && cells.AsSpan().SequenceEqual(other.cells);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StageTable<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var cell in cells) hash.Add(cell);
        return hash.ToHashCode();
    }

    private static int At(Stage stage, InitiativeClass @class) => ((int)stage * Classes.Length) + (int)@class;

    private static bool Same(T one, T other) => EqualityComparer<T>.Default.Equals(one, other);
}
