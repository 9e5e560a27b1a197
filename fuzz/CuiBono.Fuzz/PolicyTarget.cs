using System.Diagnostics;
using System.Text;
using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Promises.Lens;
using CuiBono.Verdicts;
using CuiBono.Verdicts.Policies;

namespace CuiBono.Fuzz;

/// <summary>The reader of policies, and what must hold of it: a policy or an error, at once; and each policy judges, and its conditions read back to themselves.</summary>
internal static class PolicyTarget
{
    public const string Name = "policy";

    private static readonly Case Subject = new(
        new Initiative("subject", "Subject", Stage.Approval, InitiativeClass.CustomerFacing, new SourcePlace("subject.md"))
        {
            Investment = new Money(6_800_000, "EUR"),
            Customers = [new Customer("clinics", "Clinics", CustomerKind.Public)],
            Outcomes = [new Outcome("time") { Customer = "clinics", Unit = "days", Target = new Promises.Target(12, new DateOnly(2027, 12, 31)) }, new Outcome("faults") { Guardrail = true }],
            System = new SystemChange("Hub", new DateOnly(2027, 5, 3), []),
        },
        new LensReading(0, 0),
        [],
        new DateOnly(2026, 11, 24));

    public static string? Try(byte[] input)
    {
        var clock = Stopwatch.StartNew();
        var findings = new List<Finding>();
        var policy = PolicyFile.Read(Encoding.UTF8.GetString(input), "policy.yaml", findings);
        if (policy is null != findings.Exists(finding => finding.Severity == FindingSeverity.Error)) return "no policy and no reason, or a policy with errors";
        if (findings.Exists(finding => finding.Place.Line is null or < 1 || finding.Place.Column is < 1)) return "a finding without a place";
        if (policy is null) return null;
        Gate.Judge(Subject, policy);
        foreach (var own in policy.Rules.Select(rule => rule.Rule).OfType<OwnRule>())
            foreach (var condition in new[] { own.Require, own.When })
                if (condition is { Canonical.Length: <= Verdicts.Expressions.Expression.MaxLength } && Verdicts.Expressions.Expression.Read(condition.Canonical).Expression?.Canonical != condition.Canonical) return $"another condition after writing: {condition}";
        return clock.Elapsed > TimeSpan.FromSeconds(3) ? $"took {clock.Elapsed.TotalSeconds} s" : null;
    }

    public static IReadOnlyList<byte[]> Seeds { get; } = [Encoding.UTF8.GetBytes(Whole), Encoding.UTF8.GetBytes(Few)];

    private const string Whole = """
        schema: cuibono/policy/1
        name: board
        extends: customer-first
        severities:
          outcome-owner: {approval: block, delivery: {foundation: off}}
          pushback-recorded: off
        limits: {active_waivers: 5, hold_days: {approval: 60, idea: {compliance: 10}}, waiver_days: 120, evidence_days: 60}
        never_waived:
          - {rule: outcome-owner, stage: approval, why: Nobody answers., decidable: true}
        rules:
          - id: a
            title: A
            severity: {approval: warn, delivery: block}
            when: investment >= EUR 5 M and stage in (approval, delivery)
            require: >
              all outcomes[*] (.guardrail or .target.by <= system.go_live + 30 weeks and not .owner matches "*project*")
              or count customers[*] (.kind = enterprise) < 2 and asOf - adoption.until <= 14 days
            message: Not so.
            resume: "Make it so: now."
          - id: b
            title: B
            severity: block
            require: 'adoption.share.low >= 80 % or any outcomes[*] (.target.value = 12 ''working days'')'
        """;

    private const string Few = "schema: cuibono/policy/1\nname: few\nchoose: [no-placeholder, wording-unchanged, outcome-met, customer-named]\n";
}
