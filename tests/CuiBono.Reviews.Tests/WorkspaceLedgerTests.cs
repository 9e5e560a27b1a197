using CuiBono.Verdicts;

namespace CuiBono.Reviews.Tests;

public sealed class WorkspaceLedgerTests : IDisposable
{
    private readonly OrderWorkspace workspace = new();

    private WorkspaceLedger Ledger => new(workspace.Folder, TimeProvider.System);

    [Fact]
    public void Each_recorded_day_after_the_promised_one_is_a_look()
    {
        foreach (var day in new[] { new DateOnly(2026, 6, 1), new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 8) }) Ledger.Record(workspace.Review(day, Ledger.History(day)), "Ines");

        Assert.Equal(0, Ledger.History(new DateOnly(2026, 9, 1)).EarlierLooks("faster", "time"));
        Assert.Equal(1, Ledger.History(new DateOnly(2026, 9, 8)).EarlierLooks("faster", "time"));
        Assert.Equal(2, Ledger.History(OrderWorkspace.AsOf).EarlierLooks("faster", "time"));
    }

    [Fact]
    public void A_recorded_verdict_on_evidence_is_reproduced_until_the_evidence_changes()
    {
        Ledger.Record(workspace.Review(), "Ines");
        var (_, same) = Assert.Single(Ledger.Reproduce(workspace.Take(), Policy.CustomerFirst));
        workspace.Orders((day, _) => day < OrderWorkspace.GoLive ? 10 : 13);
        var (_, other) = Assert.Single(Ledger.Reproduce(workspace.Take(), Policy.CustomerFirst));

        Assert.True(same!.IsSame, string.Join(" ", same.Differences));
        Assert.Empty(same.Changes);
        Assert.Equal(["evidence/orders.csv has changed."], other!.Changes);
        Assert.Contains("The verdict was hold and is stop.", other.Differences);
    }

    public void Dispose() => workspace.Dispose();
}
