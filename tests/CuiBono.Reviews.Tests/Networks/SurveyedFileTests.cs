using CuiBono.Networks;
using CuiBono.Networks.Availability;
using CuiBono.Networks.Diversity;
using CuiBono.Reviews.Networks;

namespace CuiBono.Reviews.Tests.Networks;

/// <summary>A duct file and a list of circuits, as two departments keep them.</summary>
public sealed class SurveyedFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cuibono-").FullName;

    public SurveyedFileTests()
    {
        Write("ducts.geojson", """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"id": "D1", "name": "Mill duct"}, "geometry": {"type": "LineString", "coordinates": [[7.40, 46.90], [7.45, 46.95], [7.50, 46.90]]}},
              {"type": "Feature", "properties": {"id": "D2"}, "geometry": {"type": "LineString", "coordinates": [[7.40, 46.90], [7.45, 46.85], [7.50, 46.90]]}}
            ]}
            """);
        Write("circuits.csv", "circuit,from,to,via\nC1,A,B,duct D1\nC2,A,B,duct D2\nC3,A,B,duct D1\n");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_line_is_a_link_and_the_duct_of_its_id_and_a_circuit_in_the_duct_runs_along_the_line()
    {
        var inventory = Read("files: [{file: ducts.geojson, kind: duct}, circuits.csv]\nelements: [{kind: duct, id: D2, name: Quay duct, rests_on: [structure B]}, {kind: structure, id: B}]").Inventory!;

        Assert.DoesNotContain(inventory.Findings, finding => finding.Severity != Evidence.FindingSeverity.Info);
        Assert.Equal(new ElementKey(ElementKind.Duct, "D1"), Assert.Single(inventory.Links[0].RestsOn));
        var duct = inventory.Elements.Single(element => element.Key.Id == "D1");
        Assert.Equal(("Mill duct", 3), (duct.Name, duct.Route.Count));
        Assert.Equal(inventory.Links[0].Route, duct.Route);
        var named = inventory.Elements.Single(element => element.Key.Id == "D2");
        Assert.Equal(("Quay duct", 3, "structure B"), (named.Name, named.Route.Count, named.RestsOn.Single().ToString()));
        Assert.Equal(["duct D1", "link 0"], inventory.Elements.Single(element => element.Key.Id == "C1").RestsOn.Select(key => key.ToString()));
    }

    [Fact]
    public void A_duct_ends_where_its_file_says_though_its_line_stops_short()
    {
        // As published networks have it: a span names its nodes, and its line ends some hundred metres from them.
        Write("spans.json", """
            {"networks": [{"id": "n", "nodes": [{"id": "a", "location": {"type": "Point", "coordinates": [8, 47]}}, {"id": "b", "location": {"type": "Point", "coordinates": [8.1, 47]}}], "spans": [
              {"id": "north", "start": "a", "end": "b", "route": {"type": "LineString", "coordinates": [[8.002, 47.001], [8.05, 47.02], [8.098, 47.001]]}},
              {"id": "south", "start": "a", "end": "b", "route": {"type": "LineString", "coordinates": [[8.002, 46.999], [8.05, 46.98], [8.098, 46.999]]}}
            ]}]}
            """);
        Write("circuits.csv", "circuit,from,to,via\nC1,a,b,duct north\nC2,a,b,duct south\n");
        var inventory = Read("files: [{file: spans.json, kind: duct}, circuits.csv]\nservices: [{id: S, from: a, to: b, diverse: true, paths: [[circuit C1], [circuit C2]]}]").Inventory!;
        var verdict = Assert.Single(SoldAsDiverse.Of(inventory, new DiversityAnalysis(inventory, RiskModel.Of(inventory, RiskBasis.Inventory))));

        Assert.Empty(verdict.Missing);
        Assert.Equal(DiversityVerdict.Diverse, verdict.Verdict);
    }

    [Fact]
    public void A_duct_that_only_the_list_of_circuits_knows_is_a_missing_record()
    {
        Write("circuits.csv", "circuit,from,to,via\nC1,A,B,duct D1\nC2,A,B,duct D9\n");
        var inventory = Read("files: [{file: ducts.geojson, kind: duct}, circuits.csv]").Inventory!;
        var risks = RiskModel.Of(inventory, RiskBasis.Inventory);

        Assert.Contains(inventory.Findings, finding => finding.Code == "unknown-reference" && finding.Message.StartsWith("duct D9 is in no file", StringComparison.Ordinal) && finding.Place.Line == 3);
        Assert.Equal(DiversityVerdict.Unknown, SoldAsDiverse.Given(risks, null, null, null, [new(ElementKind.Circuit, "C1")], [new(ElementKind.Circuit, "C2")], -1, -1).Verdict);
    }

    [Fact]
    public void The_cuts_of_a_duct_count_once_for_the_ways_through_it()
    {
        var inventory = Read("files: [{file: ducts.geojson, kind: duct}, circuits.csv]\nservices: [{id: apart, paths: [[circuit C1], [circuit C2]]}, {id: together, paths: [[circuit C1], [circuit C3]]}]").Inventory!;
        var analysis = new AvailabilityAnalysis(inventory, RiskBasis.Inventory, new FailureRates { CutsPerKilometreYear = 0.00365, RepairHours = 24 });

        // A duct of so many kilometres is down for 1e-5 of the time per kilometre: both ducts at once, or the one that both circuits are in.
        var share = analysis.Of(inventory.Services[1])!.Last.High;
        Assert.Equal(1e-5 * Kilometres(inventory, 0), share, 1e-12);
        Assert.Equal(1e-5 * Kilometres(inventory, 0) * 1e-5 * Kilometres(inventory, 1), analysis.Of(inventory.Services[0])!.Last.High, 1e-14);
        Assert.Equal(0, analysis.UnratedThings);
    }

    [Fact]
    public void Only_ducts_and_cables_are_lines() => Assert.Equal(("unknown-value", 1), (Read("files: [{file: ducts.geojson, kind: circuit}]").Errors[0].Code, Read("files: [{file: ducts.geojson, kind: circuit}]").Errors[0].Place.Line!.Value));

    /// <summary>In whole metres, as links are measured.</summary>
    private static double Kilometres(Inventory inventory, int link) => Math.Round(CuiBono.Networks.Geometry.SurveyedLine.Of(inventory.Links[link].Route).Metres) / 1000;

    private OpenedNetwork Read(string yaml)
    {
        Write("network.yaml", yaml);
        return NetworkFolder.Open(NetworkFolder.FileOf(folder)!);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
