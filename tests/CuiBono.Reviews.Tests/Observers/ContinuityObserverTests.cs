using CuiBono.Reviews.Sources;
using CuiBono.Verdicts;

namespace CuiBono.Reviews.Tests.Observers;

/// <summary>Two circuits between A and B, one link each; the bridge B1 carries the duct of both.</summary>
public sealed class ContinuityObserverTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cuibono-").FullName;

    public ContinuityObserverTests()
    {
        Write("cuibono.yaml", "schema: cuibono/workspace/1\nname: Test\n");
        Write("network/square.geojson", """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"id": "A"}, "geometry": {"type": "Point", "coordinates": [7.40, 46.90]}},
              {"type": "Feature", "properties": {"id": "B"}, "geometry": {"type": "Point", "coordinates": [7.50, 46.90]}},
              {"type": "Feature", "properties": {"id": "north"}, "geometry": {"type": "LineString", "coordinates": [[7.40, 46.90], [7.45, 46.95], [7.50, 46.90]]}},
              {"type": "Feature", "properties": {"id": "south"}, "geometry": {"type": "LineString", "coordinates": [[7.40, 46.90], [7.45, 46.85], [7.50, 46.90]]}}
            ]}
            """);
        Initiative("network/network.yaml", "99 %");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Two_circuits_over_one_bridge_are_not_diverse()
    {
        Network("structure B1", "structure B1");
        var reviewed = Review();
        var pair = Assert.Single(reviewed.Continuity.Pairs);

        Assert.Equal([("structure", "B1", "Mill Bridge")], pair.Shared.Select(thing => (thing.Kind, thing.Id, thing.Name)));
        Assert.Equal(RuleOutcome.Failed, Reason(reviewed, "diversity-true").Outcome);
        Assert.Contains("share Mill Bridge (structure B1)", Reason(reviewed, "diversity-true").Message, StringComparison.Ordinal);
        Assert.Equal(["initiatives/one.md", "network/network.yaml", "network/square.geojson"], reviewed.Read);
    }

    [Fact]
    public void Over_two_bridges_they_are()
    {
        Network("structure B1", "structure B2");
        var reviewed = Review();

        Assert.Equal((false, false, "duct"), (reviewed.Continuity.Pairs[0].IsShared, reviewed.Continuity.Pairs[0].IsUnknown, reviewed.Continuity.Pairs[0].Level));
        Assert.Equal(RuleOutcome.Passed, Reason(reviewed, "diversity-true").Outcome);
    }

    [Fact]
    public void A_power_feed_of_a_common_end_is_not_what_the_pair_shares()
    {
        Network("structure B1", "structure B2", "nodes: [{id: A, rests_on: [power P1]}]\n", "  - {kind: power, id: P1}\n");

        Assert.False(Review().Continuity.Pairs[0].IsShared);
    }

    [Theory]
    [InlineData("rests_on: [duct D2]", "", "link 1 has no record of what it rests on")]
    [InlineData("{kind: duct, id: D2, rests_on: [structure B2]}", "{kind: duct, id: D3}", "duct D2 is not in the inventory")]
    [InlineData("circuit, id: C2", "circuit, id: C3", "the inventory has no service, circuit or link 'C2'")]
    public void A_record_taken_away_makes_nothing_diverse(string record, string instead, string missing)
    {
        Network("structure B1", "structure B2");
        var file = Path.Combine(folder, "network/network.yaml");
        var text = File.ReadAllText(file);
        Assert.Contains(record, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(record, instead, StringComparison.Ordinal));
        var reviewed = Review();

        Assert.Contains(missing, reviewed.Continuity.Pairs[0].Missing);
        Assert.Equal((RuleOutcome.NotMeasured, Severity.Warn), (Reason(reviewed, "diversity-true").Outcome, Reason(reviewed, "diversity-true").Severity));
    }

    [Fact]
    public void The_availability_is_that_of_its_ways_and_of_what_takes_both()
    {
        // The flood comes once in ten years and lasts 87.6 hours: a share of 0.001, to which the cuts of both cables at once add less than a thousandth.
        Network("structure B1", "structure B1", "risks: [{id: R1, name: flood, takes: [structure B1], rate: 0.1, repair: 87.6, source: canton}]\n");
        var service = Assert.Single(Review().Continuity.Services);

        Assert.Equal(0.001, service.Low, 6);
        Assert.Equal(service.Low, service.High);
        Assert.Contains("flood: times a year: 0.1 (canton)", service.Assumptions.Select(one => one.ToString()));
        Assert.Equal(RuleOutcome.Passed, Reason(Review(), "always-on").Outcome);

        Initiative("network/network.yaml", "99.95 %");
        Assert.Equal(RuleOutcome.Failed, Reason(Review(), "always-on").Outcome);
    }

    [Fact]
    public void A_shared_thing_without_a_rate_leaves_the_promise_undecided()
    {
        Network("structure B1", "structure B1");

        Assert.Equal(1, Review().Continuity.Services[0].High);
        Assert.Equal((RuleOutcome.NotMeasured, true), (Reason(Review(), "always-on").Outcome, Reason(Review(), "always-on").IsUndecided));
    }

    [Fact]
    public void An_inventory_that_is_not_there_or_empty_is_no_evidence()
    {
        Initiative("network/gone.yaml", "99 %");
        Assert.Contains("There is no such file in the workspace.", Review().Continuity.Problem, StringComparison.Ordinal);
        Assert.Equal((RuleOutcome.NotMeasured, Severity.Warn), (Reason(Review(), "diversity-true").Outcome, Reason(Review(), "diversity-true").Severity));

        Initiative("network/network.yaml", "99 %");
        Write("network/network.yaml", "");
        Assert.Contains("It is empty", Review().Continuity.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_or_a_map_alone_is_an_inventory_too()
    {
        Network("structure B1", "structure B2");
        Initiative("network", "99 %");
        Assert.Equal(RuleOutcome.Passed, Reason(Review(), "diversity-true").Outcome);

        Initiative("network/square.geojson", "99 %");
        Assert.Contains("the inventory has no service, circuit or link 'C1'", Review().Continuity.Pairs[0].Missing);
    }

    [Theory]
    [InlineData("files: [none.geojson]\n", 1, "file-missing")]
    [InlineData("files: [square.geojson]\nelement: []\n", 2, "unknown-field")]
    [InlineData("files: [square.geojson\n", 2, "yaml-syntax")]
    public void A_network_yaml_that_is_wrong_is_said_before_anything_is_judged(string yaml, int line, string code)
    {
        Write("network/network.yaml", yaml);
        var error = Assert.Single(WorkspaceFolder.Take(folder).Errors);

        Assert.Equal(("network/network.yaml", line, code), (error.Place.File, error.Place.Line, error.Code));
    }

    [Fact]
    public void A_file_of_the_network_that_cannot_be_read_is_unread_and_makes_nothing_diverse()
    {
        Network("structure B1", "structure B2");
        Write("network/square.geojson", "{\"type\": \"FeatureCollection\", \"features\": [");
        var intake = WorkspaceFolder.Take(folder);
        var review = Reviewer.Of(intake, Policy.CustomerFirst, new DateOnly(2026, 7, 31), RecordedHistory.None);

        Assert.Empty(intake.Errors);
        Assert.Contains(review.Unread, part => part.Place.File == "network/square.geojson");
        Assert.Equal(RuleOutcome.NotMeasured, Reason(review.Initiatives[0], "diversity-true").Outcome);
        Assert.Equal(RuleOutcome.NotMeasured, Reason(review.Initiatives[0], "always-on").Outcome);
    }

    [Fact]
    public void The_pair_says_its_kinds_its_service_and_how_far_apart_it_stays()
    {
        Network("structure B1", "structure B2");
        var pair = Review().Continuity.Pairs[0];

        Assert.Equal(("circuit", "circuit", "Leased line"), (pair.KindOfA, pair.KindOfB, pair.Service));
        Assert.Null(pair.SeparationMetres);
        Assert.NotNull(Assert.Single(Review().Maps));
    }

    [Fact]
    public void What_a_shared_duct_lies_in_is_told_with_it()
    {
        Network("structure B1", "structure B1", "risks: [{id: R1, name: flood, takes: [structure B1], rate: 0.1, repair: 87.6}]\n");
        Write("network/network.yaml", File.ReadAllText(Path.Combine(folder, "network/network.yaml")).Replace("rests_on: [duct D2]", "rests_on: [duct D1]", StringComparison.Ordinal));
        var shared = Assert.Single(Review().Continuity.Pairs[0].Shared);

        Assert.Equal(("duct", "D1"), (shared.Kind, shared.Id));
        Assert.Equal(["risk R1", "structure B1"], shared.Beneath.Select(thing => $"{thing.Kind} {thing.Id}").Order());
    }

    [Fact]
    public void Transactions_are_lost_with_the_service_by_customer()
    {
        // A share of 0.001 of 8,760 hours with 100 transactions each is 876.
        Network("structure B1", "structure B1", "risks: [{id: R1, name: flood, takes: [structure B1], rate: 0.1, repair: 87.6}]\nflows: [{id: F1, service: S1, per_hour: 100, customer: Harbour Bank}]\n");
        var lost = Assert.Single(Assert.Single(Review().Continuity.Services).Lost);

        Assert.Equal("Harbour Bank", lost.Customer);
        Assert.Equal(876, lost.High!.Value, 0);
    }

    private static Reason Reason(ReviewedInitiative reviewed, string rule) => reviewed.Verdict.Reasons.Single(reason => reason.Rule == rule);

    private ReviewedInitiative Review()
    {
        var intake = WorkspaceFolder.Take(folder);
        Assert.Empty(intake.Errors);
        return Assert.Single(Reviewer.Of(intake, Policy.CustomerFirst, new DateOnly(2026, 7, 31), RecordedHistory.None).Initiatives);
    }

    private void Network(string first, string second, string more = "", string elements = "") => Write("network/network.yaml", $$"""
        files: [square.geojson]
        elements:
          - {kind: structure, id: B1, name: Mill Bridge}
          - {kind: structure, id: B2, name: New Bridge}
          - {kind: duct, id: D1, rests_on: [{{first}}]}
          - {kind: duct, id: D2, rests_on: [{{second}}]}
          - {kind: circuit, id: C1, rests_on: [link north]}
          - {kind: circuit, id: C2, rests_on: [link south]}
        {{elements}}links:
          - {id: north, rests_on: [duct D1]}
          - {id: south, rests_on: [duct D2]}
        services: [{id: S1, name: Leased line, from: A, to: B, paths: [[circuit C1], [circuit C2]]}]
        {{more}}
        """);

    private void Initiative(string inventory, string target) => Write("initiatives/one.md", $$"""
        ---
        id: one
        title: One
        class: customer-facing
        stage: operation
        continuity:
          services: [Leased line]
          target_availability: {{target}}
          diverse: [[C1, C2]]
          inventory: ../{{inventory}}
        ---
        """);

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
