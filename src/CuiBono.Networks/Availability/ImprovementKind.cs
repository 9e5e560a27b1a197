namespace CuiBono.Networks.Availability;

/// <summary>What could be changed about a network.</summary>
public enum ImprovementKind
{
    /// <summary>A thing made so that it never fails: the most that hardening it can save.</summary>
    Harden,

    /// <summary>A repair in half the time.</summary>
    Repair,

    /// <summary>A way moved off something that it shares with another, to a place of its own that is as long and fails as often.</summary>
    Move,

    /// <summary>A second feed of power that fails as often as the first, independently.</summary>
    Power,

    /// <summary>A new span that makes two diverse paths possible.</summary>
    Span,
}
