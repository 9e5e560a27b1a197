using CuiBono.Networks.Impact;
using CuiBono.Networks.Maps;

namespace CuiBono.Cli.Commands.Network;

/// <summary>What is lost at once, and where it is drawn.</summary>
/// <param name="Cases">Each loss, as asked.</param>
/// <param name="Areas">The ground among them.</param>
/// <param name="Zones">The disks among them.</param>
/// <param name="Unplaced">What has no place, so that ground could not take it; null where no ground was asked.</param>
internal sealed record Losses(IReadOnlyList<LossCase> Cases, IReadOnlyList<MapArea> Areas, IReadOnlyList<MapZone> Zones, Unplaced? Unplaced);
