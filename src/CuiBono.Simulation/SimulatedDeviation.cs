namespace CuiBono.Simulation;

/// <summary>How an order truly left the standard path, and why; where several things happened, what was planted before what comes by itself.</summary>
public enum SimulatedDeviation
{
    /// <summary>It did not.</summary>
    None,

    /// <summary>As orders do: a detour, a step left out or a record updated that nobody planned and nobody would call a habit.</summary>
    Ordinary,

    /// <summary>An agent corrected the order, mostly after an automatic step had failed: an error.</summary>
    Fallout,

    /// <summary>A wrong entry that was done again: an error.</summary>
    EntryError,

    /// <summary>A team left a step out by habit: a workaround.</summary>
    Habit,

    /// <summary>An agent entered several steps at once, after the fact: a workaround.</summary>
    Batch,

    /// <summary>A customer's contract waives a step, and the waiver was signed before: a sanctioned exception.</summary>
    Contract,
}
