using System.IO.Compression;

namespace CuiBono.Simulation.Tests;

/// <summary>The evidence of samples/northline is what the simulator makes of these scenarios. Where a scenario changes, the variable CUIBONO_WRITE_SAMPLES writes the files anew.</summary>
public sealed class NorthlineTests
{
    private static readonly DateOnly FirstDay = new(2025, 1, 2);
    private static readonly DateOnly LastDay = new(2026, 11, 22);

    /// <summary>Lines that come sooner and cost less for all but the remote villages, where they come later. Most of the desk goes on in the old planner, and the card file never dies.</summary>
    private static OrderScenario Broadband => new(20261101)
    {
        FirstDay = FirstDay,
        LastDay = LastDay,
        OrdersADay = 5,
        LeadDays = 9,
        FaultShare = 0.05,
        GoLive = new(2026, 2, 2),
        Effect = 0.7,
        CostEffect = 0.75,
        Segments = [new("Remote", 0.12, Effect: 2.8), new("Town", 0.5), new("City", 0.38)],
        Adoption = new([new("Order Desk North", 0.35, 0.12, 0.12), new("Order Desk South", 0.35, 0.1, 0.5, 10), new("Order Desk Coast", 0.3, 0.1, 0.6, 8)])
        {
            NewSystem = "box shop",
            OldSystem = "visit planner",
            IneligibleShare = 0.1,
            FallbackShare = 0.15,
            MixedShare = 0.05,
            CardFileShare = 0.6,
        },
    };

    /// <summary>A promise that is kept, with fewer faults and at a lower cost. People are there, the card file is dead, and one partner tests its own lines.</summary>
    private static OrderScenario Wholesale => new(20261102)
    {
        FirstDay = FirstDay,
        LastDay = LastDay,
        OrdersADay = 4,
        LeadDays = 24.6,
        GoLive = new(2026, 3, 2),
        Effect = 0.63,
        FaultEffect = 0.6,
        CostEffect = 0.85,
        Segments = [new("Reseller", 0.6), new("Mobile operator", 0.25), new("Integrator", 0.15)],
        Adoption = new([new("Order Desk North", 0.5, 0.5, 0.95, 3), new("Order Desk South", 0.5, 0.4, 0.95, 4)])
        {
            NewSystem = "order desk view",
            OldSystem = "five queues",
            FallbackShare = 0.02,
            CardFileShare = 0,
        },
        Deviations = new() { Ordinary = 0.3, Contract = new("Coastline Mobile", 0.1, "Line tested", 0.02, 1) },
    };

    /// <summary>A small gain that few answers cannot show.</summary>
    private static SurveyScenario Care => new(20261103)
    {
        FirstDay = FirstDay,
        LastDay = LastDay,
        InvitedADay = 3,
        ResponseByPoint = 0.02,
        GoLive = new(2026, 4, 1),
        Shift = 0.3,
        Segments = [new("Contract", 0.7), new("Prepaid", 0.3)],
    };

    [Fact]
    public void The_order_logs_are_the_simulators()
    {
        Same("broadband-orders.csv.gz", output => OrderCsv.Write(OrderSimulator.Orders(Broadband), output, withSystems: true));
        Same("wholesale-orders.csv.gz", output => OrderCsv.Write(OrderSimulator.Orders(Wholesale), output, withSystems: true));
    }

    [Fact]
    public void The_survey_is_the_simulators() => Same("care-survey.csv", output => SurveyCsv.Write(SurveySimulator.Answers(Care), output));

    private static void Same(string file, Action<Stream> write)
    {
        var path = Path.Combine(Repository.Root, "samples/northline/evidence", file);
        var isPacked = file.EndsWith(".gz", StringComparison.Ordinal);
        using var made = new MemoryStream();
        write(made);
        if (Environment.GetEnvironmentVariable("CUIBONO_WRITE_SAMPLES") is { Length: > 0 })
        {
            using var output = File.Create(path);
            using var packed = isPacked ? new GZipStream(output, CompressionLevel.SmallestSize) : (Stream)output;
            packed.Write(made.GetBuffer(), 0, (int)made.Length);
        }

        using var stored = new MemoryStream();
        using (var input = File.OpenRead(path))
        using (var unpacked = isPacked ? new GZipStream(input, CompressionMode.Decompress) : (Stream)input)
            unpacked.CopyTo(stored);
        Assert.True(made.GetBuffer().AsSpan(0, (int)made.Length).SequenceEqual(stored.GetBuffer().AsSpan(0, (int)stored.Length)), $"{file} is not what its scenario gives: set CUIBONO_WRITE_SAMPLES, run this test again, and look at the review.");
    }
}
