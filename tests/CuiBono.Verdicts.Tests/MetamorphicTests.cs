using CsCheck;
using CuiBono.Promises;

namespace CuiBono.Verdicts.Tests;

public class MetamorphicTests
{
    [Fact]
    public void Deleting_data_never_makes_a_verdict_better() => RandomCase.Sound.Sample(@case =>
    {
        var before = Badness(Cases.Judge(@case));
        foreach (var (what, less) in Deletions(@case))
            Assert.True(Badness(Cases.Judge(less)) >= before, $"{what}: {Badness(Cases.Judge(less))} after {before}");
    }, iter: 600);

    [Fact]
    public void The_order_of_what_is_declared_changes_nothing() => RandomCase.Any.Sample(@case =>
    {
        var turned = @case.Initiative with
        {
            Outcomes = [.. @case.Initiative.Outcomes.Reverse()],
            Customers = [.. @case.Initiative.Customers.Reverse()],
            Serves = [.. @case.Initiative.Serves.Reverse()],
            Obligations = [.. @case.Initiative.Obligations.Reverse()],
        };
        Assert.Equal(Results(@case), Results(@case with { Initiative = turned, Tested = [.. @case.Tested.Reverse()] }));
    }, iter: 600);

    [Fact]
    public void Other_ids_change_nothing() => RandomCase.Any.Sample(@case =>
    {
        var renamed = @case.Initiative with
        {
            Id = "another",
            Customers = [.. @case.Initiative.Customers.Select(customer => customer with { Id = $"z-{customer.Id}" })],
            Outcomes = [.. @case.Initiative.Outcomes.Select(outcome => outcome with { Id = $"z-{outcome.Id}", Customer = outcome.Customer is { } customer ? $"z-{customer}" : null })],
        };
        Assert.Equal(Results(@case), Results(@case with { Initiative = renamed }));
    }, iter: 600);

    [Fact]
    public void A_weaker_text_never_makes_a_verdict_better() => RandomCase.Any.Sample(@case =>
        Assert.True(Badness(Cases.Judge(@case with { Reading = Cases.Silent })) >= Badness(Cases.Judge(@case))), iter: 600);

    [Fact]
    public void A_later_stage_never_drops_a_hold_of_the_promise() => RandomCase.Any.Sample(@case =>
    {
        // Two rules soften in operation, by the policy's table; every other severity only grows.
        var softening = new[] { "culture-process-first", "exceptions-planned" };
        var approval = Held(@case with { Initiative = @case.Initiative with { Stage = Stage.Approval } });
        var operation = Held(@case with { Initiative = @case.Initiative with { Stage = Stage.Operation } });
        Assert.Empty(approval.Except(operation).Except(softening).Except(@case.Initiative.Outcomes.Any(outcome => outcome.Target?.By < Cases.AsOf) ? ["outcome-measurable"] : []));
    }, iter: 600);

    private static IEnumerable<string> Held(Case @case) =>
        Cases.Judge(@case).Reasons.Where(reason => reason is { Severity: Severity.Block, Outcome: RuleOutcome.Failed }).Select(reason => reason.Rule);

    private static int Badness(Verdict verdict) => verdict.Kind switch
    {
        VerdictKind.Stop => 3,
        VerdictKind.Hold => 2,
        _ => verdict.Qualifiers.Count,
    };

    private static IEnumerable<(string, Severity, RuleOutcome)> Results(Case @case) =>
        Cases.Judge(@case).Reasons.Select(reason => (reason.Rule, reason.Severity, reason.Outcome)).Order();

    /// <summary>Every single field or list that can be taken away. Taking away what makes a rule apply is not among them: a named enterprise
    /// customer, and the continuity section of compliance and asset safety.</summary>
    private static IEnumerable<(string What, Case Less)> Deletions(Case @case)
    {
        var whole = @case.Initiative;
        for (var at = 0; at < whole.Outcomes.Count; at++)
        {
            var index = at;
            yield return Without($"outcome {at}", whole with { Outcomes = [.. whole.Outcomes.Where((_, other) => other != index)] });
            yield return Without("customer", Change(outcome => outcome with { Customer = null }));
            yield return Without("statement", Change(outcome => outcome with { Statement = null }));
            yield return Without("metric", Change(outcome => outcome with { Metric = null }));
            yield return Without("unit", Change(outcome => outcome with { Unit = null }));
            yield return Without("direction", Change(outcome => outcome with { Direction = null }));
            yield return Without("baseline", Change(outcome => outcome with { Baseline = null }));
            yield return Without("baseline value", Change(outcome => outcome with { Baseline = outcome.Baseline is { } baseline ? baseline with { Value = null } : null }));
            yield return Without("baseline source", Change(outcome => outcome with { Baseline = outcome.Baseline is { } baseline ? baseline with { Source = null } : null }));
            yield return Without("baseline plan", Change(outcome => outcome with { Baseline = outcome.Baseline is { } baseline ? baseline with { PlannedBy = null } : null }));
            if (whole.Outcomes[at].Target is not { Value: null, By: null }) yield return Without("target", Change(outcome => outcome with { Target = null }));
            yield return Without("target date", Change(outcome => outcome with { Target = outcome.Target is { } target ? target with { By = null } : null }));
            yield return Without("owner", Change(outcome => outcome with { Owner = null }));
            yield return Without("design", Change(outcome => outcome with { Design = null }));
            yield return Without("min effect", Change(outcome => outcome with { MinEffect = null }));

            Initiative Change(Func<Outcome, Outcome> change) => whole with { Outcomes = [.. whole.Outcomes.Select((outcome, other) => other == index ? change(outcome) : outcome)] };
        }

        yield return Without("goals", whole with { CostGoals = [] });
        yield return Without("sponsor", whole with { Sponsor = null });
        yield return Without("culture", whole with { Culture = null });
        yield return Without("system", whole with { System = null });
        yield return Without("serves", whole with { Serves = [] });
        yield return Without("obligations", whole with { Obligations = [] });
        yield return Without("protects", whole with { Obligations = [.. whole.Obligations.Select(obligation => obligation with { Protects = null })] });
        yield return Without("mechanism", whole with { Serves = [.. whole.Serves.Select(served => served with { Mechanism = null })] });
        yield return Without("households", whole with { Customers = [.. whole.Customers.Where(customer => customer != Cases.Households)] });
        yield return Without("process", whole with { Process = null });
        if (whole.Process is { } process)
        {
            yield return Without("process date", whole with { Process = process with { By = null } });
            yield return Without("exceptions", whole with { Process = process with { Exceptions = [] } });
            yield return Without("allowances", whole with { Process = process with { Exceptions = [.. process.Exceptions.Select(exception => exception with { Allowance = null })] } });
        }

        if (whole.Class is InitiativeClass.CustomerFacing or InitiativeClass.Foundation) yield return Without("continuity", whole with { Continuity = null });
        if (whole.Continuity is { } continuity) yield return Without("failure test", whole with { Continuity = continuity with { FailureTest = null } });

        (string, Case) Without(string what, Initiative less) => (what, @case with { Initiative = less });
    }
}
