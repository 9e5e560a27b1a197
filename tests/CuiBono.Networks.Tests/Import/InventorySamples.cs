using System.IO.Compression;
using System.Text;

namespace CuiBono.Networks.Tests.Import;

/// <summary>A small sample of every format of inventories, and what must hold of any inventory whatever was read. Tables of one network are parted by a form feed.</summary>
internal static class InventorySamples
{
    public static IReadOnlyList<string> Names { get; } = ["graphml", "geojson", "kml", "kmz", "ofds", "ofds-geojson", "ofds-csv", "netbox-dump", "netbox-rest", "circuits", "pieces"];

    public static byte[] Of(string name) => name switch
    {
        "graphml" => Utf8(GraphMl),
        "geojson" => Utf8(GeoJson),
        "kml" => Utf8(Kml),
        "kmz" => Kmz(),
        "ofds" => Utf8(OpenFibre),
        "ofds-geojson" => Utf8(OpenFibreFeatures),
        "ofds-csv" => Utf8(OpenFibreTables),
        "netbox-dump" => Utf8(NetBoxDump),
        "netbox-rest" => Utf8(NetBoxPages),
        "circuits" => Utf8(Circuits),
        _ => Utf8(Pieces),
    };

    /// <summary>The files that a sample stands for.</summary>
    public static IReadOnlyList<(string File, Stream Stream)> Files(string name, byte[] content)
    {
        if (name != "ofds-csv") return [("sample", new MemoryStream(content, writable: false))];
        var files = new List<(string, Stream)>();
        for (var start = 0; start <= content.Length;)
        {
            var length = content.AsSpan(start).IndexOf((byte)'\f') is >= 0 and var end ? end : content.Length - start;
            files.Add(($"{files.Count}.csv", new MemoryStream(content, start, length, writable: false)));
            start += length + 1;
        }

        return files;
    }

    /// <summary>What does not hold of an inventory, or null.</summary>
    public static string? Broken(Inventory inventory)
    {
        if (inventory.Nodes.Select(node => node.Id).Distinct(StringComparer.Ordinal).Count() != inventory.Nodes.Count) return "two nodes of one id";
        foreach (var node in inventory.Nodes)
            if (node.Position is { } place && !(Math.Abs(place.Longitude) <= 180 && Math.Abs(place.Latitude) <= 90)) return $"{node.Id} is nowhere on earth";
        foreach (var (at, link) in inventory.Links.Index())
        {
            if (link.Index != at) return $"link {at} has the index {link.Index}";
            if (link.From == link.To || link.From < 0 || link.To < 0 || link.From >= inventory.Nodes.Count || link.To >= inventory.Nodes.Count) return $"link {at} leads from {link.From} to {link.To}";
            if (link.Route.Any(place => !(Math.Abs(place.Longitude) <= 180 && Math.Abs(place.Latitude) <= 90))) return $"link {at} runs off the earth";
        }

        if (inventory.Elements.Select(element => element.Key).Distinct().Count() != inventory.Elements.Count) return "two elements of one key";
        if (inventory.Findings.Any(finding => finding.Code.Length == 0 || finding.Message.Length == 0 || finding.Place.Line is < 1)) return "a finding that says nothing";
        return inventory.Nodes.Count == 0 && inventory.Findings.All(finding => finding.Severity == Evidence.FindingSeverity.Info) ? "nothing read and nothing said" : null;
    }

    private const string GraphMl = """
        <?xml version="1.0" encoding="utf-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key attr.name="Latitude" attr.type="double" for="node" id="d29" /><key attr.name="Longitude" attr.type="double" for="node" id="d32" /><key attr.name="label" for="node" id="d33" /><key attr.name="LinkLabel" for="edge" id="d34" />
        <graph edgedefault="undirected"><node id="0"><data key="d29">40.7</data><data key="d32">-74.0</data><data key="d33">New York</data></node><node id="1"><data key="d29">41.9</data><data key="d32">-87.7</data></node><node id="2" />
        <edge id="e0" source="0" target="1"><data key="d34">OC-192</data></edge><edge source="1" target="2" /><edge source="2" target="2" /><hyperedge /></graph></graphml>
        """;

    private const string GeoJson = """
        {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::2229"}},"features":[{"type":"Feature","id":"a","properties":{"name":"Alfa"},"geometry":{"type":"Point","coordinates":[6500000,1840000]}},
        {"type":"Feature","properties":{"id":"r"},"geometry":{"type":"LineString","coordinates":[[6500000,1840000],[6500500.5,1840010],[6510000,1850000]]}},
        {"type":"Feature","geometry":{"type":"GeometryCollection","geometries":[{"type":"MultiPoint","coordinates":[[6520000,1860000]]},{"type":"MultiLineString","coordinates":[[[6510000,1850000],[6520000,1860000]]]}]}},{"type":"Feature","geometry":{"type":"Polygon","coordinates":[]}}]}
        """;

    private const string Kml = """
        <?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document><Placemark id="p"><name>Alfa</name><ExtendedData><Data name="id"><value>A</value></Data></ExtendedData><Point><coordinates>7,47,400</coordinates></Point></Placemark>
        <Placemark><name>route</name><MultiGeometry><LineString><coordinates>7,47 7.5,47.5
        8,47</coordinates></LineString><LineString><coordinates>8,47 9,47</coordinates></LineString></MultiGeometry></Placemark><Placemark><gx:Track><gx:coord>9 47 0</gx:coord><gx:coord>9 48 0</gx:coord></gx:Track></Placemark>
        <NetworkLink><Link><href>https://example.com/x.kml</href></Link></NetworkLink><Placemark><Polygon /></Placemark></Document></kml>
        """;

    private const string OpenFibre = """
        {"networks":[{"id":"n","crs":{"name":"EPSG:4326"},"organisations":[{"id":"P"}],"nodes":[{"id":"a","name":"A","status":"operational","location":{"type":"Point","coordinates":[1,2]}},{"id":"b"},{"id":"c","status":"planned"}],
        "spans":[{"id":"s","start":"a","end":"b","route":{"type":"LineString","coordinates":[[1,2],[3,4]]},"physicalInfrastructureProvider":{"id":"P","name":"Q"},"networkProviders":[{"id":"X"}]}],"links":[{"rel":"tag:opentelecomdata.net,2022:nodesAPI","href":"h"}]}],"links":{"next":"h"}}
        """;

    internal const string OpenFibreFeatures = """
        {"type":"FeatureCollection","crs":{"properties":{"name":"EPSG:32632"}},"features":[{"type":"Feature","properties":{"id":"s","featureType":"span","network":{"id":"n"},"start":{"id":"a","location":{"type":"Point","coordinates":[500000,5000000]}},"end":{"id":"b","name":"B"}},
        "geometry":{"type":"LineString","coordinates":[[500000,5000000],[500000,5100000]]}}]}
        """;

    private const string Pieces = "kind,id,name,from,to,rests_on,route\nstructure,M1,Manhole,,,,POINT (7.45 46.94)\nduct,D1,,structure M1,Berne,structure M1; structure B1,\"LINESTRING (7.45 46.94, 7.46 46.95)\"\ncable,K1,,Berne,Basel,duct D1,\n";

    private const string OpenFibreTables = "id,name,crs/name\nn,Ring,EPSG:4326\n\fid,nodes/0/id,nodes/0/name,nodes/0/status,nodes/0/location,nodes/0/physicalInfrastructureProvider/id\nn,a,Alfa,operational,POINT (7 47),P\nn,b,Bravo,,POINT Z (8 47 400),\nn,c,,planned,,\n\f" +
        "id,spans/0/id,spans/0/name,spans/0/start,spans/0/end,spans/0/route\nn,s,Upper,a,b,\"LINESTRING (8 47, 7.5 47.5, 7 47)\"\nn,t,,a,b,\n\fid,spans/0/id,spans/0/networkProviders/0/id\nn,s,X\n\fid,organisations/0/id\nn,P\n";

    internal const string NetBoxDump = """
        [{"model":"dcim.site","pk":1,"fields":{"name":"S","latitude":"1","longitude":"2"}},{"model":"dcim.device","pk":1,"fields":{"name":"D","site":1}},{"model":"dcim.device","pk":2,"fields":{"site":1}},{"model":"dcim.device","pk":3,"fields":{"name":"P","site":1}},
        {"model":"dcim.interface","pk":1,"fields":{"device":1,"name":"i"}},{"model":"dcim.interface","pk":2,"fields":{"device":2}},{"model":"dcim.cable","pk":1,"fields":{"status":"connected"}},{"model":"dcim.cable","pk":2,"fields":{}},
        {"model":"dcim.frontport","pk":1,"fields":{"device":3,"rear_port":1,"rear_port_position":2}},{"model":"dcim.rearport","pk":1,"fields":{"device":3,"positions":2}},
        {"model":"dcim.cabletermination","pk":1,"fields":{"cable":1,"cable_end":"A","termination_type":["dcim","interface"],"termination_id":1}},
        {"model":"dcim.cabletermination","pk":2,"fields":{"cable":1,"cable_end":"B","termination_type":["dcim","frontport"],"termination_id":1}},
        {"model":"dcim.cabletermination","pk":3,"fields":{"cable":2,"cable_end":"A","termination_type":["dcim","rearport"],"termination_id":1}},
        {"model":"dcim.cabletermination","pk":4,"fields":{"cable":2,"cable_end":"B","termination_type":["dcim","interface"],"termination_id":2}},
        {"model":"circuits.provider","pk":1,"fields":{"name":"V"}},{"model":"circuits.circuit","pk":1,"fields":{"cid":"C","provider":1,"status":"active"}},{"model":"circuits.providernetwork","pk":1,"fields":{"name":"N","provider":1}},
        {"model":"circuits.circuittermination","pk":1,"fields":{"circuit":1,"term_side":"A","site":1}},{"model":"circuits.circuittermination","pk":2,"fields":{"circuit":1,"term_side":"Z","provider_network":1}}]
        """;

    private const string NetBoxPages = """
        [{"count":2,"next":null,"previous":null,"results":[{"id":1,"url":"https://nb/api/dcim/sites/1/","name":"Berne","latitude":46.95,"longitude":7.45},{"id":2,"url":"https://nb/api/dcim/sites/2/","name":"Basel"}]},
        {"count":3,"results":[{"id":1,"url":"https://nb/api/dcim/devices/1/","name":"r1","site":{"id":1}},{"id":2,"url":"https://nb/api/dcim/devices/2/","name":"panel","site":{"id":1}},{"id":3,"url":"https://nb/api/dcim/devices/3/","name":"r2","site":{"id":2}}]},
        {"count":9,"next":"https://nb/api/dcim/interfaces/?limit=2&offset=2","results":[{"id":1,"url":"https://nb/api/dcim/interfaces/1/","name":"e0","device":{"id":1},"cable":{"id":1},"cable_end":"A"},{"id":2,"url":"https://nb/api/dcim/interfaces/2/","name":"e0","device":{"id":3},"cable":{"id":3},"cable_end":"B","wireless_link":{"id":4}}]},
        {"id":1,"url":"https://nb/api/dcim/front-ports/1/","device":{"id":2},"rear_ports":[{"position":1,"rear_port":1,"rear_port_position":1}]},{"id":1,"url":"https://nb/api/dcim/rear-ports/1/","device":{"id":2},"positions":1},
        {"id":1,"url":"https://nb/api/dcim/cables/1/","label":"patch","status":{"value":"connected","label":"Connected"},"a_terminations":[{"object_type":"dcim.interface","object_id":1}],"b_terminations":[{"object_type":"dcim.frontport","object_id":1}]},
        {"id":2,"termination_a_type":"dcim.rearport","termination_a_id":1,"termination_b_type":"circuits.circuittermination","termination_b_id":1,"status":{"value":true,"label":"Connected"}},
        {"id":1,"url":"https://nb/api/circuits/circuits/1/","cid":"C-1","status":{"value":"active"},"provider":{"id":1}},{"id":1,"url":"https://nb/api/circuits/providers/1/","name":"Acme"},{"id":7,"url":"https://nb/api/dcim/racks/7/"},
        {"id":1,"url":"https://nb/api/circuits/circuit-terminations/1/","circuit":{"id":1},"term_side":"A","termination_type":"dcim.site","termination_id":1},{"id":2,"url":"https://nb/api/circuits/circuit-terminations/2/","circuit":{"id":1},"term_side":"Z","termination_type":"dcim.site","termination_id":2,"cable":{"id":3},"cable_end":"A"}]
        """;

    private const string Circuits = "Circuit ID,A,Z,Path,Carrier\nC1,Berne,Zurich,\"duct D 17; structure old bridge\",Acme\nC2,Berne,Zurich,fiber F9,Acme\nC1,Zurich,\"Basel, main\",bridge 7,\n";

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Kmz()
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("doc.kml").Open();
            entry.Write(Utf8(Kml));
        }

        return packed.ToArray();
    }
}
