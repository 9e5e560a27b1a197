using System.Text;
using System.Text.Json.Nodes;
using CuiBono.Networks.Import;

namespace CuiBono.Networks.Tests.Import;

public sealed class NetBoxReaderTests
{
    private const string Demo = "networks/netbox-demo/netbox-demo-v3.6-circuits-dcim-tenancy.json";

    /// <summary>Counted from the records of the dump with a dozen lines of Python that know no trace: rows by model, devices that an interface names, and the dump's own complete cable paths from interface to interface
    /// (38 pairs) or to a provider's network (13).</summary>
    [Fact]
    public void The_demo_of_NetBox_is_read_as_its_own_records_count()
    {
        var inventory = Published();
        var kinds = inventory.Elements.CountBy(element => element.Key.Kind).ToDictionary();

        Assert.Equal((41, 51, 0), (inventory.Nodes.Count, inventory.Links.Count, inventory.SelfLoops));
        Assert.Equal((29, 9, 108, 24 + 6), (kinds[ElementKind.Circuit], kinds[ElementKind.Landlord], kinds[ElementKind.Cable], kinds[ElementKind.Structure]));
        Assert.Equal(13, inventory.Findings.Count(finding => finding.Code == "trace-open"));
        Assert.Equal(13, inventory.Findings.Count);
    }

    [Fact]
    public void Rows_of_other_apps_are_no_records_of_a_network()
    {
        using var stream = new MemoryStream("""[{"model":"auth.permission","fields":{"name":"may"}},{"model":"contenttypes.contenttype","fields":{}},{"model":"dcim.site","fields":{}},{"model":"dcim.site","pk":1,"fields":{"name":"S"}}]"""u8.ToArray());

        Assert.Single(InventoryReader.Read(stream, "dump.json").Findings, finding => finding.Code == "record-unreadable");
    }

    /// <summary>NetBox traces on its own and dumps the result: 154 cable paths, of which 102 start at an interface.</summary>
    [Fact]
    public void Every_trace_goes_where_NetBoxs_own_goes()
    {
        var rows = JsonNode.Parse(File.ReadAllText(RealData.Path(Demo)))!.AsArray();
        using var stream = File.OpenRead(RealData.Path(Demo));
        NetBoxRecords? dump = null;
        JsonInventory.Read(stream, "demo", root =>
        {
            dump = new NetBoxRecords(new FindingList("demo"));
            dump.AddDump(root.Clone(), "demo");
            dump.Join();
            return new Inventory();
        });
        var compared = 0;
        foreach (var row in rows.Where(row => (string)row!["model"]! == "dcim.cablepath"))
        {
            var path = row!["fields"]!["path"]!.AsArray().Select(step => ((string)step![0]!).Split(':')).ToList();
            if (path[0][0] != InterfaceType) continue;
            var trace = NetBoxTrace.From(dump!, new NetBoxPort(NetBoxPort.Interface, int.Parse(path[0][1])));
            var steps = trace.Steps.ToList();
            if (trace.End is { } end && end != steps[^1]) steps.Add(end);

            Assert.Equal(path.Select(step => step[1]), steps.Select(step => step.Number.ToString()));
            Assert.Equal((bool)row["fields"]!["is_complete"]!, trace.End is not null);
            compared++;
        }

        Assert.Equal(52 + 24 + 13 + 13, compared);
    }

    [Fact]
    public void Circuits_of_one_provider_rest_on_it_and_their_links_on_the_panels_and_cables_they_pass()
    {
        var inventory = Published();
        var link = inventory.Links.First(link => link.RestsOn.Any(key => key.Kind == ElementKind.Circuit));
        var circuit = inventory.Elements.Single(element => element.Key == link.RestsOn.First(key => key.Kind == ElementKind.Circuit));

        Assert.Equal(ElementKind.Landlord, Assert.Single(circuit.RestsOn).Kind);
        // Twelve links run port, cable, panel, cable, circuit, cable, panel, cable, port.
        Assert.Equal(12, inventory.Links.Count(each => each.RestsOn.CountBy(key => key.Kind).Select(count => (count.Key, count.Value)).Order().SequenceEqual([(ElementKind.Circuit, 1), (ElementKind.Cable, 4), (ElementKind.Structure, 2)])));
    }

    [Fact]
    public void A_circuit_without_cables_joins_its_sites_and_one_that_is_planned_joins_nothing()
    {
        const string Sites = """{"model":"dcim.site","pk":1,"fields":{"name":"S","latitude":"47.5","longitude":"8.25"}},{"model":"dcim.site","pk":2,"fields":{"name":"T"}},""";
        const string Ends = """{"model":"circuits.circuittermination","pk":1,"fields":{"circuit":7,"term_side":"A","site":1}},{"model":"circuits.circuittermination","pk":2,"fields":{"circuit":7,"term_side":"Z","site":2}},""";
        var joined = Read("[" + Sites + Ends + """{"model":"circuits.circuit","pk":7,"fields":{"cid":"C","status":"active"}}]""");
        var planned = Read("[" + Sites + Ends + """{"model":"circuits.circuit","pk":7,"fields":{"cid":"C","status":"planned"}}]""");

        Assert.Equal("C", Assert.Single(joined.Links).Id);
        Assert.Equal(["S", "T"], joined.Nodes.Select(node => node.Id));
        Assert.Equal(new(8.25, 47.5), joined.Nodes[0].Position);
        Assert.Equal(["circuit-not-cabled", "circuit-not-cabled"], joined.Findings.Select(finding => finding.Code));
        Assert.Empty(planned.Links);
        Assert.Equal("not-in-service", Assert.Single(planned.Findings).Code);
    }

    [Theory]
    [InlineData("""[{"model":"dcim.site"},{"model":7,"pk":1,"fields":{}},null,4,{"model":"dcim.site","pk":1e99,"fields":{}},{"model":"dcim.site","pk":1,"fields":[]}]""")]
    [InlineData("""[{"model":"dcim.site","pk":1,"fields":{}},{"model":"dcim.site","pk":1,"fields":{}}]""")]
    [InlineData("""[{"model":"dcim.cabletermination","pk":1,"fields":{"cable":1,"cable_end":"A","termination_type":17,"termination_id":1}}]""")]
    [InlineData("""[{"model":"circuits.circuit","pk":1,"fields":{"cid":"C"}},{"model":"circuits.circuittermination","pk":1,"fields":{"circuit":1,"term_side":"A"}},{"model":"circuits.circuittermination","pk":2,"fields":{"circuit":1,"term_side":"Z"}}]""")]
    public void Records_that_lead_nowhere_are_findings(string text)
    {
        var inventory = Read(text);

        Assert.Empty(inventory.Links);
        Assert.NotEmpty(inventory.Findings);
    }

    [Fact]
    public void A_trace_that_runs_in_a_circle_ends()
    {
        var inventory = Read("""
            [{"model":"dcim.interface","pk":1,"fields":{"device":1}},{"model":"dcim.device","pk":1,"fields":{}},
            {"model":"dcim.frontport","pk":1,"fields":{"rear_port":1}},{"model":"dcim.rearport","pk":1,"fields":{}},
            {"model":"dcim.cabletermination","pk":1,"fields":{"cable":1,"cable_end":"A","termination_type":["dcim","interface"],"termination_id":1}},
            {"model":"dcim.cabletermination","pk":2,"fields":{"cable":1,"cable_end":"B","termination_type":["dcim","frontport"],"termination_id":1}},
            {"model":"dcim.cabletermination","pk":3,"fields":{"cable":2,"cable_end":"A","termination_type":["dcim","rearport"],"termination_id":1}},
            {"model":"dcim.cabletermination","pk":4,"fields":{"cable":2,"cable_end":"B","termination_type":["dcim","rearport"],"termination_id":1}}]
            """);

        Assert.Empty(inventory.Links);
        Assert.Contains(inventory.Findings, finding => finding.Code == "trace-open");
    }

    // The dump writes content types of its paths as numbers without a table; the first step of a path from an interface has this one.
    private const string InterfaceType = "32";

    private static Inventory Published()
    {
        using var stream = File.OpenRead(RealData.Path(Demo));
        return InventoryReader.Read(stream, "demo");
    }

    private static Inventory Read(string text) => InventoryReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x.json");
}
