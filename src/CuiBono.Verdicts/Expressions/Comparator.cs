namespace CuiBono.Verdicts.Expressions;

/// <summary>A comparison: =, !=, &lt;, &lt;=, &gt; or &gt;=.</summary>
internal sealed class Comparator
{
    private readonly Func<int, bool> holds;

    private Comparator(string symbol, Func<int, bool> holds) => (Symbol, this.holds) = (symbol, holds);

    public static Comparator Equal { get; } = new("=", order => order == 0);

    public static IReadOnlyList<Comparator> All { get; } =
    [
        Equal, new("!=", order => order != 0), new("<", order => order < 0), new("<=", order => order <= 0), new(">", order => order > 0), new(">=", order => order >= 0),
    ];

    public string Symbol { get; }

    /// <summary>Whether it asks for an order, rather than for sameness.</summary>
    public bool IsOrder => Symbol is not ("=" or "!=");

    /// <summary>The comparison with its sides exchanged.</summary>
    public Comparator Turned => Symbol switch { "<" => Of(">"), "<=" => Of(">="), ">" => Of("<"), ">=" => Of("<="), _ => this };

    public static Comparator Of(string symbol) => All.Single(one => one.Symbol == symbol);

    public bool Holds(decimal one, decimal other) => holds(one.CompareTo(other));

    public bool Holds(bool same) => holds(same ? 0 : 1);

    /// <summary>Whether it holds for every whole number from one to another, or for none; null where for some.</summary>
    public bool? Holds(int low, int high, decimal other)
    {
        var first = Holds(low, other);
        for (var number = low + 1; number <= high; number++)
            if (Holds(number, other) != first)
                return null;
        return first;
    }
}
