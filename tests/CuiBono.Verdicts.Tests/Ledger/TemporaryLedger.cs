using CuiBono.Verdicts.Ledger;

namespace CuiBono.Verdicts.Tests.Ledger;

/// <summary>A ledger in a folder of its own, gone after the test.</summary>
internal sealed class TemporaryLedger : IDisposable
{
    public static readonly DateTimeOffset Time = new(2026, 11, 20, 9, 30, 0, TimeSpan.FromHours(1));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cuibono-ledger-");

    public TemporaryLedger(int entries = 0)
    {
        File = new LedgerFile(Path, TimeProvider.System);
        for (var number = 1; number <= entries; number++) File.Append([Held($"initiative-{number}")]);
    }

    public LedgerFile File { get; }

    public string Path => System.IO.Path.Combine(folder.FullName, "ledger.jsonl");

    public string[] Lines
    {
        get => System.IO.File.ReadAllLines(Path);
        set => System.IO.File.WriteAllText(Path, string.Concat(value.Select(line => line + "\n")));
    }

    public string[] Torn => Directory.GetFiles(folder.FullName, "*.torn");

    public static VerdictEntry Held(string initiative, int day = 20) => Entry(initiative, VerdictKind.Hold, day);

    public static VerdictEntry Entry(string initiative, VerdictKind kind, int day) =>
        new(Time, "Ines", new DateOnly(2026, 11, day), initiative, "f", "customer-first", "p", kind)
        {
            Rules = [new RecordedRule("customer-named", Severity.Block, RuleOutcome.Failed, "No customer is named: \"thin client\" is none – ürgent 🙂.")],
            Evidence = new Dictionary<string, string> { ["b.pptx"] = "2", ["a.md"] = "1" },
        };

    public void Dispose() => folder.Delete(recursive: true);
}
