namespace CuiBono.Networks.Tests.Reference;

/// <summary>Two nodes, two links of 100 km in one duct over one bridge, and a bank that sends 100 transactions an hour over both.</summary>
internal static class TwoWays
{
    public static ElementKey Duct { get; } = new(ElementKind.Duct, "D");

    public static ElementKey Bridge { get; } = new(ElementKind.Structure, "B");

    public static Inventory Over(bool givenWays) => new()
    {
        Nodes = [new NetworkNode("x"), new NetworkNode("y")],
        Links = [new NetworkLink(0, 0, 1) { Metres = 100_000, RestsOn = [Duct] }, new NetworkLink(1, 0, 1) { Metres = 100_000, RestsOn = [Duct] }],
        Elements = [new NetworkElement(Duct) { RestsOn = [Bridge] }, new NetworkElement(Bridge) { Name = "the old bridge" }],
        Risks = [new Risk("R", RiskKind.Object, "the old bridge falls") { Takes = [Bridge], RatePerYear = 0.73, RepairHours = 24, Source = "the city" }],
        Services = [new NetworkService("S") { From = "x", To = "y", Customer = "Bank", Paths = givenWays ? [[new(ElementKind.Link, "0")], [new(ElementKind.Link, "1")]] : [] }],
        Flows = [new TransactionFlow("F", "S", 100)],
    };
}
