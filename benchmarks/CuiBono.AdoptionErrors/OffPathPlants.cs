using CuiBono.Processes.Exceptions;
using CuiBono.Simulation;

namespace CuiBono.AdoptionErrors;

/// <summary>The scenarios off the path, and what the engine is told of them.</summary>
internal static class OffPathPlants
{
    private const string Customer = "Municipal Housing";
    private static readonly string[] Path = ["Order received", "Order checked", "Feasibility confirmed", "Appointment made", "Line built", "Line tested", "Service active"];

    public static ExceptionTerms Terms { get; } = new(Path)
    {
        Register = [new RegisterEntry("waived by contract") { Applies = Plants.Marks("customer", Customer), Approved = Plants.Marks("activity", SimulatedContract.WaiverActivity), Allowance = 0.01 }],
        Customer = "customer",
        Product = "product",
        Team = "team",
        Automatic = Plants.Terms.Automatic,
        Corrections = ["Order corrected", SimulatedDeviations.UndoActivity],
        GoLive = Plants.GoLive,
        Zone = Plants.Terms.Zone,
    };

    public static OrderScenario Scenario(ulong seed, double rate, int teams, double ordinary, bool isPlanted)
    {
        var plain = Plants.Plain(seed, rate, teams);
        var names = plain.Adoption!.Teams;
        // Sizes of the habit, the contract and the errors vary with the seed.
        var strength = 0.15 + (0.15 * (seed % 3));
        return plain with
        {
            Deviations = !isPlanted ? new() { Ordinary = ordinary } : new()
            {
                Ordinary = ordinary,
                Habit = new(names[0].Name, seed % 2 == 0 ? "Appointment made" : "Feasibility confirmed", strength),
                Contract = new(Customer, 0.03 + (0.01 * (seed % 4)), seed % 5 < 2 ? "Line tested" : "Feasibility confirmed", 0.2, 0.9),
                EntryErrors = 0.03 + (0.02 * (seed % 3)),
                Batch = (names[^1].Name, 0.3 + (0.2 * (seed % 3))),
            },
        };
    }

    /// <summary>What a deviation truly is.</summary>
    public static ExceptionKind Kind(SimulatedDeviation truth) => truth switch
    {
        SimulatedDeviation.Habit or SimulatedDeviation.Batch => ExceptionKind.Workaround,
        SimulatedDeviation.Contract => ExceptionKind.Sanctioned,
        SimulatedDeviation.EntryError or SimulatedDeviation.Fallout => ExceptionKind.Error,
        _ => ExceptionKind.CannotTell,
    };
}
