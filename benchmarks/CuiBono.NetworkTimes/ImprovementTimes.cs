using System.Diagnostics;
using System.Globalization;
using CuiBono.Networks;
using CuiBono.Networks.Availability;
using CuiBono.Networks.Diversity;

namespace CuiBono.NetworkTimes;

/// <summary>Ranks the changes of a grid of streets with services over two ways each, and prints the processor time and a fingerprint of what came out.</summary>
internal static class ImprovementTimes
{
    public static int Run(IReadOnlyList<string> arguments)
    {
        var side = arguments.Count > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 40;
        var services = arguments.Count > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 1_000;
        var free = arguments.Count > 2 ? int.Parse(arguments[2], CultureInfo.InvariantCulture) : 0;
        var inventory = Town(side, services, free);
        var start = Process.GetCurrentProcess().TotalProcessorTime;
        var found = ImprovementAnalysis.Of(inventory, RiskBasis.Inventory, new FailureRates());
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{inventory.Nodes.Count} nodes, {inventory.Links.Count} links, {inventory.Services.Count} services: {found.Changes.Count} changes, {found.NotLookedAt} not looked at, {seconds:0.0} s of processor time"));
        var text = string.Join('\n', found.Changes.Select(change => string.Create(CultureInfo.InvariantCulture, $"{change.Kind} {change.Id} {change.Name} {change.SavedPerYear:R} {change.Low:R} {change.High:R} {change.Metres:R} {string.Join(',', change.Customers)}")));
        Console.WriteLine(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))));
        return 0;
    }

    /// <summary>A link and a duct of a kilometre between neighbours, a bridge over every tenth crossing, power for every hundredth node.</summary>
    private static Inventory Town(int side, int services, int free)
    {
        var random = new Random(3);
        var links = new List<(int A, int B)>();
        var linkOf = new Dictionary<(int, int), int>();
        for (var node = 0; node < side * side; node++)
        {
            foreach (var other in (int[])[node % side < side - 1 ? node + 1 : -1, node + side])
            {
                if (other < 0 || other >= side * side) continue;
                linkOf.Add((node, other), links.Count);
                links.Add((node, other));
            }
        }

        var risks = new List<Risk>();
        for (var node = 0; node < side * side; node += 10)
        {
            List<int> at = [.. links.Index().Where(link => link.Item.A == node || link.Item.B == node).Select(link => link.Index)];
            if (at.Count > 1) risks.Add(new Risk($"R{node}", RiskKind.Object, $"bridge {node}") { Takes = [Link(at[0]), Link(at[1])], RatePerYear = 0.01, RepairHours = 48 });
        }

        var sold = new List<NetworkService>();
        for (var service = 0; service < services + free; service++)
        {
            var (a, b) = (random.Next(side * side), random.Next(side * side));
            if (a / side == b / side || a % side == b % side)
            {
                service--;
                continue;
            }

            var (rows, columns) = (Way(a, a / side * side + b % side, b), Way(a, b / side * side + a % side, b));
            sold.Add(new NetworkService($"S{service}") { From = $"n{a}", To = $"n{b}", Customer = $"C{service % 50}", Paths = service < services ? [rows, columns] : [] });
        }

        return new Inventory
        {
            Nodes = [.. Enumerable.Range(0, side * side).Select(node => new NetworkNode($"n{node}"))],
            Links = [.. links.Select((ends, index) => new NetworkLink(index, ends.A, ends.B) { Metres = 1_000 })],
            Risks = risks,
            Services = sold,
            Flows = [.. sold.Select((service, index) => new TransactionFlow($"F{index}", service.Id, 10 + (index % 7)))],
        };

        List<ElementKey> Way(int from, int corner, int to)
        {
            var way = new List<ElementKey>();
            foreach (var (start, end) in ((int, int)[])[(from, corner), (corner, to)])
            {
                var step = Math.Abs(end - start) < side ? 1 : side;
                for (var node = Math.Min(start, end); node < Math.Max(start, end); node += step) way.Add(Link(linkOf[(node, node + step)]));
            }

            return way;
        }

        ElementKey Link(int link) => new(ElementKind.Link, link.ToString(CultureInfo.InvariantCulture));
    }
}
