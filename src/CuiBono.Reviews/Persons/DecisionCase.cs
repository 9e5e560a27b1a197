using CuiBono.Reviews.Sources;
using CuiBono.Verdicts;
using CuiBono.Verdicts.Ledger;

namespace CuiBono.Reviews.Persons;

/// <summary>One initiative on the desk: its case of today and what is recorded.</summary>
internal sealed record DecisionCase(Intake Intake, Case Case, Policy Policy, IReadOnlyList<LedgerEntry> Entries)
{
    public string Fingerprint { get; } = PromiseFingerprint.Of(Case.Initiative, Case.Passages);

    public Verdict Judge(Case @case) => Gate.Judge(@case, Policy);
}
