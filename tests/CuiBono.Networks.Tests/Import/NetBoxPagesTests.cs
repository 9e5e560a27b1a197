using System.Text;
using System.Text.Json.Nodes;
using CuiBono.Networks.Import;

namespace CuiBono.Networks.Tests.Import;

public sealed class NetBoxPagesTests
{
    /// <summary>By the serializers of NetBox 4.5: records in short, choices with labels, panels as lists, a circuit's end by type and number.</summary>
    private const string Site = """{"id":1,"url":"https://nb/api/dcim/sites/1/","name":"Berne","latitude":46.95,"longitude":7.45}""";
    private const string Devices = """{"id":1,"url":"https://nb/api/dcim/devices/1/","name":"r1","site":{"id":1,"name":"Berne"}},{"id":2,"url":"https://nb/api/dcim/devices/2/","name":"panel","site":{"id":1}},{"id":3,"url":"https://nb/api/dcim/devices/3/","name":"r2","site":{"id":2}}""";
    private const string Interfaces = """{"id":1,"url":"https://nb/api/dcim/interfaces/1/","name":"e0","device":{"id":1},"cable":{"id":1},"cable_end":"A"},{"id":2,"url":"https://nb/api/dcim/interfaces/2/","name":"e0","device":{"id":3},"cable":{"id":3},"cable_end":"B"}""";
    private const string Front = """{"id":1,"url":"https://nb/api/dcim/front-ports/1/","device":{"id":2},"rear_ports":[{"position":1,"rear_port":1,"rear_port_position":1}]}""";
    private const string Rear = """{"id":1,"url":"https://nb/api/dcim/rear-ports/1/","device":{"id":2},"positions":1}""";
    private const string Cable1 = """{"id":1,"url":"https://nb/api/dcim/cables/1/","label":"patch","status":{"value":"connected","label":"Connected"},"a_terminations":[{"object_type":"dcim.interface","object_id":1,"object":{}}],"b_terminations":[{"object_type":"dcim.frontport","object_id":1}]}""";
    private const string Cable2 = """{"id":2,"url":"https://nb/api/dcim/cables/2/","label":"riser","status":{"value":"connected"},"a_terminations":[{"object_type":"dcim.rearport","object_id":1}],"b_terminations":[{"object_type":"circuits.circuittermination","object_id":1}]}""";
    private const string Cable3 = """{"id":3,"url":"https://nb/api/dcim/cables/3/","label":"far","status":{"value":"connected"},"a_terminations":[{"object_type":"circuits.circuittermination","object_id":2}],"b_terminations":[{"object_type":"dcim.interface","object_id":2}]}""";
    private const string Circuit = """{"id":1,"url":"https://nb/api/circuits/circuits/1/","cid":"C-1","status":{"value":"active"},"provider":{"id":1,"name":"Acme"}}""";
    private const string Ends = """{"id":1,"url":"https://nb/api/circuits/circuit-terminations/1/","circuit":{"id":1},"term_side":"A","termination_type":"dcim.site","termination_id":1},{"id":2,"url":"https://nb/api/circuits/circuit-terminations/2/","circuit":{"id":1},"term_side":"Z","termination_type":"dcim.site","termination_id":2}""";
    private const string Provider = """{"id":1,"url":"https://nb/api/circuits/providers/1/","name":"Acme"}""";

    private static readonly string[] All = [Site + "," + Site.Replace("/1/", "/2/", StringComparison.Ordinal).Replace("Berne", "Basel", StringComparison.Ordinal), Devices, Interfaces, Front, Rear, $"{Cable1},{Cable2},{Cable3}", Circuit, Ends, Provider];

    [Fact]
    public void Pages_are_traced_end_to_end_through_panels_and_a_circuit()
    {
        var inventory = Read([.. All.Select(Page)]);

        Assert.Equal(["r1", "r2"], inventory.Nodes.Select(node => node.Id));
        Assert.Equal(new(7.45, 46.95), inventory.Nodes[0].Position);
        Assert.Equal(["structure Berne"], inventory.Nodes[0].RestsOn.Select(key => key.ToString()));
        var link = Assert.Single(inventory.Links);
        Assert.Equal(("C-1", "r1 e0 to r2 e0"), (link.Id, link.Name));
        Assert.Equal(["cable patch", "structure panel", "cable riser", "circuit C-1", "cable far"], link.RestsOn.Select(key => key.ToString()));
        Assert.Equal("landlord Acme", inventory.Elements.Single(element => element.Key.Kind == ElementKind.Circuit).RestsOn[0].ToString());
        Assert.Empty(inventory.Findings);
    }

    [Fact]
    public void Ports_whose_records_are_not_here_are_known_by_what_their_cable_says_of_them()
    {
        // As clients save them: devices and cables alone, the cables with their ports in short (before NetBox 3.3, and since).
        const string Old = """{"id":7,"url":"https://nb/api/dcim/cables/7/","status":{"value":"connected"},"termination_a_type":"dcim.interface","termination_a_id":1,"termination_a":{"id":1,"url":"https://nb/api/dcim/interfaces/1/","device":{"id":1,"name":"r1"},"name":"e0"},"termination_b_type":"dcim.interface","termination_b_id":2,"termination_b":{"id":2,"device":{"id":3,"name":"r2"},"name":"e1"}}""";
        const string New = """{"id":8,"url":"https://nb/api/dcim/cables/8/","status":{"value":"connected"},"a_terminations":[{"object_type":"dcim.interface","object_id":3,"object":{"id":3,"device":{"id":1},"name":"e2"}}],"b_terminations":[{"object_type":"dcim.interface","object_id":4,"object":{"id":99,"device":{"id":3},"name":"another"}}]}""";
        var inventory = Read(Page(Devices), Page($"{Old},{New}"));

        Assert.Equal("r1 e0 to r2 e1", Assert.Single(inventory.Links).Name);
        Assert.Single(inventory.Findings, finding => finding.Code == "ports-in-short" && finding.Message.StartsWith("3 ports", StringComparison.Ordinal));
        Assert.Single(inventory.Findings, finding => finding.Code == "port-unknown");
    }

    [Fact]
    public void One_document_may_hold_all_pages_or_the_records_alone()
    {
        var pages = Read($"[{string.Join(',', All.Select(Page))}]");
        var records = Read($"[{string.Join(',', All)}]");
        var named = Read($$"""{"sites":[{{All[0]}}],"rest":{{Page(string.Join(',', All[1..]), "null")}}}""");

        foreach (var inventory in (Inventory[])[pages, records, named])
        {
            Assert.Equal("C-1", Assert.Single(inventory.Links).Id);
            Assert.DoesNotContain(inventory.Findings, finding => finding.Severity != Evidence.FindingSeverity.Info);
        }
    }

    [Theory]
    [InlineData("5", "null", "1 of 5 records are here")]
    [InlineData("null", "\"https://nb/api/dcim/sites/?start=2\"", "a page says that more follow")]
    public void A_list_that_is_cut_off_is_said(string count, string next, string told)
    {
        var finding = Read(Page(Site, count, next)).Findings[0];

        Assert.Equal("page-missing", finding.Code);
        Assert.Contains(told, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_pages_of_one_list_are_the_whole_list()
    {
        var inventory = Read([.. All[..5].Concat(All[6..]).Select(Page), Page($"{Cable1},{Cable2}", "3", "\"https://nb/api/dcim/cables/?limit=2&offset=2\""), Page(Cable3, "3")]);

        Assert.Single(inventory.Links);
        Assert.Empty(inventory.Findings);
    }

    [Fact]
    public void A_cable_whose_page_is_missing_still_joins_its_ports_and_stays_a_missing_record()
    {
        var inventory = Read([.. All[..5].Concat(All[6..7]).Append(Provider).Select(Page), Page($"{Cable1},{Cable2}", "3", "null"), Page(Ends.Replace("\"term_side\":\"Z\"", "\"term_side\":\"Z\",\"cable\":{\"id\":3},\"cable_end\":\"A\"", StringComparison.Ordinal))]);

        var cable = Assert.Single(inventory.Links).RestsOn.Single(key => key.Id.StartsWith("dcim", StringComparison.Ordinal));
        Assert.Equal("cable dcim.cable 3", cable.ToString());
        Assert.DoesNotContain(inventory.Elements, element => element.Key == cable);
        Assert.Contains(inventory.Findings, finding => finding.Code == "page-missing");
    }

    [Fact]
    public void A_port_that_no_page_has_is_named()
    {
        var inventory = Read(Page($"{Cable1},{Cable2},{Cable3}"));

        Assert.Empty(inventory.Links);
        Assert.Equal(6, inventory.Findings.Count(finding => finding.Code == "port-unknown"));
    }

    [Fact]
    public void Cables_of_ports_that_carry_no_data_are_no_network_and_that_is_said() => Assert.Equal(
        "network-empty", Read("""{"count":1,"next":null,"results":[{"id":1,"termination_a_type":"dcim.consoleport","termination_a_id":1,"termination_b_type":"dcim.consoleserverport","termination_b_id":2}]}""").Findings[^1].Code);

    [Fact]
    public void Pages_of_two_servers_are_not_mixed()
    {
        var inventory = Read([.. All.Select(Page), Page(Site.Replace("https://nb", "https://other", StringComparison.Ordinal))]);

        Assert.Empty(inventory.Nodes);
        Assert.Contains("https://nb in 0.json; https://other in 9.json", inventory.Findings.Single(finding => finding.Code == "netbox-mixed").Message, StringComparison.Ordinal);
    }

    /// <summary>The records of NetBox's demo put into the shapes of its REST interface, pages of 50; its own traces hold for the dump, so the two must agree.</summary>
    [Fact]
    public void The_demos_records_as_pages_give_what_its_dump_gives()
    {
        var path = RealData.Path("networks/netbox-demo/netbox-demo-v3.6-circuits-dcim-tenancy.json");
        using var stream = File.OpenRead(path);
        var dump = NetBoxReader.Read(stream, "demo");
        var pages = Read([.. Pages(JsonNode.Parse(File.ReadAllText(path))!.AsArray())]);

        Assert.Equal(51, pages.Links.Count);
        Assert.Equal(dump.Nodes.Select(node => (node.Id, node.Name, node.Position)), pages.Nodes.Select(node => (node.Id, node.Name, node.Position)));
        Assert.Equal(dump.Links.Select(link => $"{link.Id} {link.Name}: {string.Join(", ", link.RestsOn)}"), pages.Links.Select(link => $"{link.Id} {link.Name}: {string.Join(", ", link.RestsOn)}"));
        Assert.Equal(dump.Elements.Select(element => $"{element.Key}: {string.Join(", ", element.RestsOn)}"), pages.Elements.Select(element => $"{element.Key}: {string.Join(", ", element.RestsOn)}"));
        Assert.Equal(dump.Findings.Select(finding => finding.Message), pages.Findings.Where(finding => finding.Code != "records-not-read").Select(finding => finding.Message));
    }

    private static IEnumerable<string> Pages(JsonArray rows)
    {
        (string Model, string List)[] lists =
        [
            ("dcim.site", "dcim/sites"), ("dcim.device", "dcim/devices"), ("dcim.interface", "dcim/interfaces"), ("dcim.frontport", "dcim/front-ports"), ("dcim.rearport", "dcim/rear-ports"), ("dcim.cable", "dcim/cables"),
            ("circuits.provider", "circuits/providers"), ("circuits.providernetwork", "circuits/provider-networks"), ("circuits.circuit", "circuits/circuits"), ("circuits.circuittermination", "circuits/circuit-terminations"), ("dcim.rack", "dcim/racks"),
        ];
        var ends = rows.Where(row => (string)row!["model"]! == "dcim.cabletermination").Select(row => row!["fields"]!).ToLookup(fields => ((int)fields["cable"]!, (string)fields["cable_end"]!));
        foreach (var (model, list) in lists)
        {
            var records = rows.Where(row => (string)row!["model"]! == model).Select(row => Record(row!, list, ends)).ToList();
            for (var from = 0; from < records.Count; from += 50)
                yield return Page(string.Join(',', records.Skip(from).Take(50)), records.Count.ToString(), from + 50 < records.Count ? $"\"https://nb/api/{list}/?limit=50&offset={from + 50}\"" : "null");
        }
    }

    private static string Record(JsonNode row, string list, ILookup<(int, string), JsonNode> ends)
    {
        var fields = row["fields"]!.DeepClone().AsObject();
        var id = (int)row["pk"]!;
        foreach (var name in (string[])["site", "device", "rear_port", "provider", "circuit", "provider_network", "cable"])
            if (fields[name]?.GetValueKind() == System.Text.Json.JsonValueKind.Number) fields[name] = new JsonObject { ["id"] = (int)fields[name]!, ["display"] = "in short" };
        if (fields["status"] is { } status) fields["status"] = new JsonObject { ["value"] = (string)status!, ["label"] = "In Words" };
        (fields["id"], fields["url"]) = (id, $"https://nb/api/{list}/{id}/");
        if (list == "dcim/cables")
            foreach (var end in (string[])["A", "B"])
                fields[$"{end.ToLowerInvariant()}_terminations"] = new JsonArray([.. ends[(id, end)].Select(each => new JsonObject { ["object_type"] = $"{each["termination_type"]![0]}.{each["termination_type"]![1]}", ["object_id"] = (int)each["termination_id"]! })]);
        return fields.ToJsonString();
    }

    private static string Page(string records) => Page(records, JsonNode.Parse($"[{records}]")!.AsArray().Count.ToString());

    private static string Page(string records, string count, string next = "null") => $$"""{"count":{{count}},"next":{{next}},"previous":null,"results":[{{records}}]}""";

    private static Inventory Read(params string[] documents)
    {
        if (documents is [var only]) return InventoryReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(only)), "x.json");
        return Assert.Single(InventoryReader.ReadAll([.. documents.Select((document, at) => ($"{at}.json", (Stream)new MemoryStream(Encoding.UTF8.GetBytes(document))))])).Inventory;
    }
}
