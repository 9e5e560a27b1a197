using CuiBono.Reviews;
using CuiBono.Reviews.Sources;
using CuiBono.Verdicts;

namespace CuiBono.Reports.Tests;

/// <summary>Reviews of northline's Two Ways In, and of a workspace whose network has any text that is wanted for names.</summary>
internal static class SampleContinuity
{
    /// <summary>One pair that shares a duct, one that is diverse.</summary>
    public static Review TwoWaysIn { get; } = Of(Path.Combine(Repository.Root, "samples/northline")).Only(reviewed => reviewed.Initiative.Id == "two-ways-in");

    /// <summary>Two circuits in one duct under one bridge, a third elsewhere and a fourth that nobody knows, all named by a text.</summary>
    public static Review Named(string text)
    {
        var folder = Directory.CreateTempSubdirectory("cuibono-").FullName;
        try
        {
            var name = System.Text.Json.JsonSerializer.Serialize(text);
            Write("cuibono.yaml", "schema: cuibono/workspace/1\nname: Test\n");
            Write("initiatives/one.md", $"---\nid: one\ntitle: One\nclass: customer-facing\nstage: delivery\ncontinuity:\n  services: [S1]\n  target_availability: 99 %\n  diverse: [[C1, C2], [C1, C3], [C1, {name}]]\n  inventory: ../network/network.yaml\n---\n");
            Write("network/ducts.geojson", $$$"""
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "properties": {"id": "A", "name": {{{name}}}}, "geometry": {"type": "Point", "coordinates": [7.40, 54.60]}},
                  {"type": "Feature", "properties": {"id": "D1", "name": {{{name}}}}, "geometry": {"type": "LineString", "coordinates": [[7.40, 54.60], [7.41, 54.61]]}},
                  {"type": "Feature", "properties": {"id": "D2", "name": {{{name}}}}, "geometry": {"type": "LineString", "coordinates": [[7.40, 54.60], [7.42, 54.60], [7.41, 54.61]]}}
                ]}
                """);
            Write("network/network.yaml", $$$"""
                files: [{file: ducts.geojson, kind: duct}]
                elements:
                  - {kind: structure, id: B1, name: {{{name}}}}
                  - {kind: duct, id: D1, rests_on: [structure B1]}
                  - {kind: circuit, id: C1, name: {{{name}}}, rests_on: [duct D1]}
                  - {kind: circuit, id: C2, rests_on: [duct D1]}
                  - {kind: circuit, id: C3, rests_on: [duct D2]}
                risks: [{id: R1, name: {{{name}}}, takes: [structure B1], rate: 0.1, repair: 24, source: {{{name}}}}]
                services: [{id: S1, name: {{{name}}}, customer: {{{name}}}, paths: [[circuit C1], [circuit C2]]}]
                flows: [{id: F1, service: S1, per_hour: 100}]
                """);
            return Of(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        void Write(string file, string content)
        {
            var path = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, content);
        }
    }

    private static Review Of(string folder)
    {
        var intake = WorkspaceFolder.Take(folder);
        Assert.Empty(intake.Errors);
        return Reviewer.Of(intake, Policy.CustomerFirst, new DateOnly(2026, 11, 24), RecordedHistory.None);
    }
}
