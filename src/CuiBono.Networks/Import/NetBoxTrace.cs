namespace CuiBono.Networks.Import;

/// <summary>The way from a port, cable by cable, to where it ends.</summary>
/// <param name="Steps">What it passes, the port where it starts first: ports, cables, circuit terminations.</param>
/// <param name="End">The interface, site or provider's network at its end; null where it goes no further.</param>
/// <param name="Why">Why it goes no further; null where it has an end.</param>
internal sealed record NetBoxTrace(IReadOnlyList<NetBoxPort> Steps, NetBoxPort? End, string? Why)
{
    public const string Cable = "dcim.cable";
    private const string Circuit = "circuits.circuit";

    /// <summary>Follows the cable at a port.</summary>
    /// <remarks>NetBox's own rule: in at a front port means out at its rear port, with the front port's position kept; in at a rear port means out at the front port of the position that was kept last, or of position 1 where the rear port has no other.</remarks>
    public static NetBoxTrace From(NetBoxRecords records, NetBoxPort start)
    {
        var steps = new List<NetBoxPort> { start };
        var positions = new Stack<int>();
        var seen = new HashSet<int>();
        for (var port = start; ;)
        {
            if (!records.CableAt.TryGetValue(port, out var at)) return Open($"{port} has no cable");
            if (!seen.Add(at.Cable)) return Open($"cable {at.Cable} comes twice");
            var cable = new NetBoxPort(Cable, at.Cable);
            steps.Add(cable);
            if (records.Text(cable, "status") is { } status && status != "connected") return Open($"cable {at.Cable} is '{status}'");
            if (!records.Ends.TryGetValue((at.Cable, at.End == "A" ? "B" : "A"), out var far)) return Open($"cable {at.Cable} has no other end");
            if (far.Count > 1) return Open($"cable {at.Cable} ends at {far.Count} ports");
            steps.Add(far[0]);
            switch (far[0].Model)
            {
                case NetBoxPort.Interface:
                    return new NetBoxTrace(steps, far[0], null);
                case NetBoxPort.FrontPort when records.RearPorts.TryGetValue(far[0].Number, out var rears):
                    if (rears.Count > 1) return Open($"{far[0]} has several positions");
                    port = new NetBoxPort(NetBoxPort.RearPort, rears[0].RearPort);
                    if (records.Reference(port, "positions") is > 1) positions.Push(rears[0].Position);
                    break;
                case NetBoxPort.RearPort:
                    var position = 1;
                    if (records.Reference(far[0], "positions") is > 1 && !positions.TryPop(out position)) return Open($"{far[0]} has several positions");
                    if (!records.FrontPorts.TryGetValue((far[0].Number, position), out var front)) return Open($"{far[0]} has no front port at position {position}");
                    port = new NetBoxPort(NetBoxPort.FrontPort, front);
                    break;
                case NetBoxPort.CircuitTermination:
                    var (next, end, why) = Across(records, far[0], steps);
                    if (end is not null || why is not null) return new NetBoxTrace(steps, end, why);
                    port = next;
                    continue;
                default:
                    return Open($"{far[0]} is no port that data pass");
            }

            steps.Add(port);
        }

        NetBoxTrace Open(string why) => new(steps, null, why);
    }

    /// <summary>Goes from one end of a circuit to the other: on to its cable, or to the site or the provider's network where it ends.</summary>
    public static (NetBoxPort Next, NetBoxPort? End, string? Why) Across(NetBoxRecords records, NetBoxPort termination, List<NetBoxPort> steps)
    {
        if (records.Reference(termination, "circuit") is not { } circuit) return (default, null, $"{termination} is of no circuit");
        var name = records.Text(new NetBoxPort(Circuit, circuit), "cid") ?? $"number {circuit}";
        if (records.Text(new NetBoxPort(Circuit, circuit), "status") is { } status && status != "active") return (default, null, $"circuit {name} is '{status}'");
        if (!records.Sides.TryGetValue((circuit, records.Text(termination, "term_side") == "A" ? "Z" : "A"), out var other)) return (default, null, $"circuit {name} has no record of its other end");
        var far = new NetBoxPort(NetBoxPort.CircuitTermination, other);
        steps.Add(far);
        return records.CableAt.ContainsKey(far) ? (far, null, null) : EndOf(records, far) is { } end ? (default, end, null) : (default, null, $"{far} is at no site that is known");
    }

    /// <summary>The provider's network or the site where a termination without a cable is.</summary>
    public static NetBoxPort? EndOf(NetBoxRecords records, NetBoxPort termination) =>
        records.Reference(termination, "provider_network") is { } network ? new NetBoxPort(NetBoxPort.ProviderNetwork, network)
        : records.Reference(termination, "site") is { } site ? new NetBoxPort(NetBoxPort.Site, site)
        : records.Fields(termination) is { } fields && NetBoxRecords.Named(fields, "termination_type", "termination_id") is { } named ? SiteOf(records, named)
        : null;

    /// <summary>A site, a provider's network, or the site of a location; a region or a group of sites is no end.</summary>
    private static NetBoxPort? SiteOf(NetBoxRecords records, NetBoxPort named) => named.Model switch
    {
        NetBoxPort.Site or NetBoxPort.ProviderNetwork => named,
        NetBoxPort.Location when records.Reference(named, "site") is { } site => new NetBoxPort(NetBoxPort.Site, site),
        _ => null,
    };
}
