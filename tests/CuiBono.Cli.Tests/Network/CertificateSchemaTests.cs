using System.CommandLine;
using System.Text.Json.Nodes;
using CuiBono.Cli.Commands.Network;
using CuiBono.Networks;
using NJsonSchema;

namespace CuiBono.Cli.Tests.Network;

public sealed class CertificateSchemaTests
{
    private static readonly string File = Path.Combine(Repository.Root, "docs/schemas/certificate.schema.json");

    // a - b by three ways: two over one bridge, one of which has no record of its duct.
    private static readonly Inventory Town = new()
    {
        Nodes = [new("a") { Position = new(8.0, 47.0) }, new("b") { Position = new(8.2, 47.0) }, new("c") { Position = new(8.1, 47.3) }],
        Links = [new(0, 0, 1) { RestsOn = [new(ElementKind.Duct, "d1")] }, new(1, 0, 1) { RestsOn = [new(ElementKind.Duct, "d2")] }, new(2, 0, 2) { RestsOn = [new(ElementKind.Duct, "d3")] }, new(3, 2, 1) { RestsOn = [new(ElementKind.Duct, "d3")] }],
        Elements =
        [
            new(new ElementKey(ElementKind.Duct, "d1")) { RestsOn = [new(ElementKind.Structure, "bridge")] },
            new(new ElementKey(ElementKind.Duct, "d2")) { RestsOn = [new(ElementKind.Structure, "bridge")] },
            new(new ElementKey(ElementKind.Duct, "d3")),
            new(new ElementKey(ElementKind.Structure, "bridge")) { Route = [new(8.1, 47.0)] },
        ],
        Services =
        [
            new("shared") { SoldAsDiverse = true, Paths = [[new(ElementKind.Link, "0")], [new(ElementKind.Link, "1")]] },
            new("unknown") { SoldAsDiverse = true, Paths = [[new(ElementKind.Link, "0")], [new(ElementKind.Link, "2"), new(ElementKind.Circuit, "nobody knows")]] },
            new("diverse") { SoldAsDiverse = true, Paths = [[new(ElementKind.Link, "0")], [new(ElementKind.Link, "2"), new(ElementKind.Link, "3")]] },
        ],
    };

    private static readonly Inventory OneBridge = Town with { Links = [.. Town.Links.Take(3)], Services = [] };

    [Fact]
    public async Task A_certificate_of_each_verdict_is_as_the_schema_has_it()
    {
        var schema = await JsonSchema.FromFileAsync(File, TestContext.Current.CancellationToken);
        var described = JsonNode.Parse(System.IO.File.ReadAllText(File))!["properties"]!.AsObject().Select(property => property.Key).Order();
        List<JsonObject> all = [.. Certificates(Town, "--services"), .. Certificates(Town, "--from", "a", "--to", "b"), .. Certificates(OneBridge, "--from", "a", "--to", "b"), .. Certificates(Town, "--all-pairs", "--risk", "corridor:trim=1km,separation=5km")];

        Assert.Equal(["diverse", "impossible", "shared", "unknown"], all.Select(each => (string)each["verdict"]!).Distinct().Order());
        Assert.Contains(all, each => each["proof"] is not null);
        Assert.All(all, each =>
        {
            Assert.Empty(schema.Validate(each.ToJsonString()));
            Assert.Equal(described, each.Select(property => property.Key).Order());
        });
    }

    public static TheoryData<string, string> Wrong { get; } = new()
    {
        { "verdict", "\"certain\"" },
        { "claim", "null" },
        { "claim", "\"trust me\"" },
        { "nodes", "-1" },
        { "links", "\"4\"" },
        { "scope", "\"some\"" },
        { "metres", "\"far\"" },
        { "ways", "[[],[],[]]" },
        { "ways", "[[{\"kind\":\"link\"}]]" },
        { "leftOut", "[-1]" },
        { "shared", "[{\"kind\":\"duct\",\"id\":\"d1\"}]" },
        { "proof", "[{}]" },
        { "proof", "[{\"steps\":[{\"path\":3,\"forced\":1}]}]" },
        { "proof", "[{\"steps\":[{\"path\":1,\"forced\":1,\"unusable\":1}]}]" },
        { "proof", "[{\"steps\":[{\"path\":1}]}]" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_is_no_certificate_is_refused_by_the_schema(string property, string value)
    {
        var schema = await JsonSchema.FromFileAsync(File, TestContext.Current.CancellationToken);
        var certificate = Certificates(Town, "--from", "a", "--to", "b")[0];

        certificate[property] = JsonNode.Parse(value);
        Assert.NotEmpty(schema.Validate(certificate.ToJsonString()));
        certificate.Remove(property);
        Assert.NotEmpty(schema.Validate(certificate.ToJsonString()));
    }

    private static List<JsonObject> Certificates(Inventory inventory, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        DiversityCommand.Create(new Terminal(output, error, TimeProvider.System), _ => inventory).Parse(["x", "--format", "json", .. args]).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        return [.. JsonNode.Parse(output.ToString())!["pairs"]!.AsArray().Select(pair => pair!["certificate"]!.DeepClone().AsObject())];
    }
}
