namespace CuiBono.Verdicts.Ledger;

/// <summary>The steps of a write, at each of which a process may be killed and nothing may be lost.</summary>
internal enum WriteStep
{
    BeforeWaiver,
    WaiverHalfWritten,
    WaiverOnDisk,
    WaiverNamed,
    BeforeLedger,
    LedgerHalfWritten,
    LedgerWritten,
    LedgerOnDisk,
}
