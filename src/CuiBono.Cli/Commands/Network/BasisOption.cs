using CuiBono.Networks.Diversity;

namespace CuiBono.Cli.Commands.Network;

/// <summary>What counts as a shared risk, as an option says it.</summary>
internal static class BasisOption
{
    /// <summary>The basis, or null where none was given.</summary>
    public static RiskBasis? Of(string? text) =>
        text is null ? null : RiskBasis.Parse(text) ?? throw new UsageException($"'{text}' is no basis; write inventory, or corridor:trim=10km,separation=5km.");
}
