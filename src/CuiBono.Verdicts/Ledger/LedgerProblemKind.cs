namespace CuiBono.Verdicts.Ledger;

/// <summary>What is wrong with a ledger.</summary>
public enum LedgerProblemKind
{
    /// <summary>An entry is not what was written.</summary>
    Changed,

    /// <summary>Entries between two others are gone.</summary>
    Dropped,

    /// <summary>An entry stands where it was not written, or stands twice.</summary>
    Reordered,

    /// <summary>The last line was not written to its end.</summary>
    Torn,

    /// <summary>The entry that was the head is not there: the tail is cut off, or the ledger was written anew.</summary>
    CutOff,
}
