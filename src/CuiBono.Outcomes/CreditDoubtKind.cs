namespace CuiBono.Outcomes;

/// <summary>What else may explain a change.</summary>
public enum CreditDoubtKind
{
    /// <summary>It began before the go-live: credit is refused.</summary>
    BeganBefore,

    /// <summary>Other cases came: the mix of segments moved.</summary>
    CaseMix,

    /// <summary>The same happens every year.</summary>
    Season,

    /// <summary>Those who did not go live changed as much.</summary>
    EverybodyChanged,

    /// <summary>The target is reached, but it was as good before.</summary>
    NothingChanged,

    /// <summary>Since the go-live other cases are counted: the definition changed, or what is left out.</summary>
    DefinitionChanged,

    /// <summary>Those who went live were the worst before, and would have come back by themselves.</summary>
    RegressionToTheMean,

    /// <summary>Orders were held back before the go-live and came after it.</summary>
    Anticipation,

    /// <summary>The average moved because other waves are in it.</summary>
    WavesMoved,
}
