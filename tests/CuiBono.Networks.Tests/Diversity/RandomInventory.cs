using CsCheck;

namespace CuiBono.Networks.Tests.Diversity;

/// <summary>A small inventory of all layers: links in cables, cables in ducts, ducts on structures, nodes on power, risks beside, and here and there a record that is missing.</summary>
internal static class RandomInventory
{
    public static Gen<Inventory> WithRecordsMissing(int oneIn) =>
        from problem in RandomProblem.Of(6, 10, 4)
        from ducts in Gen.Int[0, 5].Array[0, 2].Array[problem.Graph.LinkCount]
        from structures in Gen.Int[-3, 2].Array[6]
        from power in Gen.Int[-6, 1].Array[problem.Graph.NodeCount]
        from gaps in Gen.Int[0, oneIn].Array[problem.Graph.LinkCount]
        select Of(problem, ducts, structures, power, gaps);

    private static Inventory Of(RandomProblem problem, int[][] ducts, int[] structures, int[] power, int[] gaps)
    {
        var (from, to) = (problem.Graph.From.ToArray(), problem.Graph.To.ToArray());
        return new Inventory
        {
            Nodes = [.. power.Select((feed, node) => new NetworkNode("n" + node) { RestsOn = feed < 0 ? [] : [new(ElementKind.Power, "p" + feed)] })],
            Links = [.. from.Select((end, link) => new NetworkLink(link, end, to[link]) { Metres = problem.Metres[link], RestsOn = [new(ElementKind.Cable, "c" + link)] })],
            Elements =
            [
                .. from.Select((_, link) => new NetworkElement(new(ElementKind.Cable, "c" + link)) { RestsOn = gaps[link] == 1 ? [] : [new(ElementKind.Duct, "own" + link), .. ducts[link].Distinct().Select(duct => new ElementKey(ElementKind.Duct, "d" + duct))] }),
                .. from.Select((_, link) => new NetworkElement(new(ElementKind.Duct, "own" + link))),
                .. structures.Select((structure, duct) => new NetworkElement(new(ElementKind.Duct, "d" + duct)) { RestsOn = structure < 0 ? [] : [new(ElementKind.Structure, "s" + structure)] }),
                .. Enumerable.Range(0, 3).Select(structure => new NetworkElement(new(ElementKind.Structure, "s" + structure))),
                .. Enumerable.Range(0, 2).Select(feed => new NetworkElement(new(ElementKind.Power, "p" + feed))),
            ],
            Risks = [.. problem.Pairs.Select((pair, index) => new Risk("r" + index, RiskKind.Declared, "risk " + index) { Takes = [Link(pair.A), Link(pair.B)] })],
        };
    }

    private static ElementKey Link(int link) => new(ElementKind.Link, link.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
