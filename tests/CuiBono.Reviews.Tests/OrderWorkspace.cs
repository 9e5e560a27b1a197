using System.Globalization;
using CuiBono.Reviews.Sources;
using CuiBono.Verdicts;

namespace CuiBono.Reviews.Tests;

/// <summary>A workspace with one initiative in operation and an order log whose lead times are written by hand: an order a day at noon, done after so many days.</summary>
internal sealed class OrderWorkspace : IDisposable
{
    public static readonly DateOnly GoLive = new(2026, 3, 2);
    public static readonly DateOnly AsOf = new(2026, 10, 1);

    private const string Data = "{file: ../evidence/orders.csv, measure: lead-time, from: Received, to: Active}";

    public OrderWorkspace()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "initiatives"));
        Directory.CreateDirectory(Path.Combine(Folder, "evidence"));
        Write("cuibono.yaml", "schema: cuibono/workspace/1\nname: Orders\ncustomers:\n  - {id: clinics, name: Clinics, kind: public}\n");
        Initiative(Data);
        Orders((day, _) => day < GoLive ? 10 : 5);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("cuibono").FullName;

    /// <summary>An initiative that promises 6 days by July 2026, with this data and these further fields of the outcome.</summary>
    public void Initiative(string data, string unit = "days", string more = "") => Write("initiatives/faster.md", $$"""
        ---
        id: faster
        title: Faster
        stage: operation
        class: customer-facing
        customers: [clinics]
        outcomes:
          - id: time
            customer: clinics
            statement: A clinic gets its line in 6 days instead of 10.
            metric: mean time to activation
            unit: {{unit}}
            direction: decrease
            baseline: {value: 10, period: 2025-09/2026-02, source: order log}
            target: {value: 6, by: 2026-07-31}
            data: {{data}}
            {{more}}
        system: {name: Hub, go_live: {{GoLive:yyyy-MM-dd}}}
        ---
        Clinics wait.
        """);

    /// <summary>A log of an order a day from September 2025 to September 2026, with the days that each takes, a fifth of a day more or less in turn.</summary>
    public void Orders(Func<DateOnly, int, double> days, string file = "evidence/orders.csv")
    {
        using var csv = new StringWriter();
        csv.WriteLine("order,activity,time,region");
        var last = new DateTime(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc);
        var number = 0;
        for (var day = new DateOnly(2025, 9, 1); day < DateOnly.FromDateTime(last); day = day.AddDays(1), number++)
        {
            var received = day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
            var active = received.AddDays(days(day, number) + (number % 2 == 0 ? 0.2 : -0.2));
            var region = number % 3 == 0 ? "North" : "South";
            csv.WriteLine(string.Create(CultureInfo.InvariantCulture, $"o{number},Received,{received:yyyy-MM-ddTHH:mm:ssZ},{region}"));
            if (active < last) csv.WriteLine(string.Create(CultureInfo.InvariantCulture, $"o{number},Active,{active:yyyy-MM-ddTHH:mm:ssZ},{region}"));
        }

        Write(file, csv.ToString());
    }

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    public Intake Take() => InputPath.Take(Folder, new RegisterOptions());

    public Review Review(DateOnly? asOf = null, RecordedHistory? history = null) => Reviewer.Of(Take(), Policy.CustomerFirst, asOf ?? AsOf, history ?? RecordedHistory.None);

    public ReviewedInitiative Only(DateOnly? asOf = null, RecordedHistory? history = null) => Assert.Single(Review(asOf, history).Initiatives);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
