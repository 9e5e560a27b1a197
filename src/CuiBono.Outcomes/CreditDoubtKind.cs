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
}
