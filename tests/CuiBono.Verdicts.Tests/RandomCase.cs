using CsCheck;
using CuiBono.Outcomes;
using CuiBono.Promises;
using CuiBono.Promises.Lens;

namespace CuiBono.Verdicts.Tests;

/// <summary>Cases made of parts that are there or not, so that every rule passes in some and fails in others.</summary>
internal static class RandomCase
{
    private static readonly Gen<Customer[]> Customers = Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, (one, two, three) =>
        ((Customer?[])[one ? Cases.Business : null, two ? Cases.Households : null, three ? Cases.Technicians : null]).OfType<Customer>().ToArray());

    /// <summary>Parts that are missing, but none that is wrong: no contradiction, no past date, no target worse than its baseline, no placeholder.</summary>
    public static readonly Gen<Case> Sound = Of(false);

    /// <summary>Parts that are missing and parts that are wrong.</summary>
    public static readonly Gen<Case> Any = Of(true);

    private static Gen<Case> Of(bool wrong) => Gen.Select(
        Outcome(wrong).Array[0, 3],
        Customers,
        Enablers(wrong),
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Int[0, 2], Gen.Int[0, 2]),
        Gen.Enum<Stage>(),
        Gen.Enum<InitiativeClass>(),
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Bool),
        (outcomes, customers, enablers, rest, stage, @class, levels) =>
        {
            var (goal, sponsor, serves, obligations) = rest;
            var initiative = enablers with
            {
                Id = "subject",
                Stage = stage,
                Class = @class,
                Customers = customers,
                Outcomes = [.. outcomes.Select((outcome, index) => outcome with { Id = $"outcome-{index}", Metric = outcome.Metric is null || wrong ? outcome.Metric : $"{outcome.Metric} {index}" })],
                CostGoals = goal ? Cases.Complete.CostGoals : [],
                Sponsor = sponsor ? new Sponsor("Ines", wrong ? Cases.Activation.Owner : "Tomasz") : null,
                Serves = serves switch { 0 => [], 1 => [new LineOfSight("twelve-days", "activation-time", null)], _ => [new LineOfSight("nowhere", null, "somehow"), .. Cases.Inventory.Serves] },
                Obligations = obligations switch { 0 => [], 1 => [new Obligation("Article 1", null)], _ => [new Obligation("Article 2", null), .. Cases.Emergency.Obligations] },
            };
            return Cases.Of(initiative, Reading(levels.Item1, levels.Item2, levels.Item3));
        }).SelectMany(@case => wrong ? Tested.Array[@case.Initiative.Outcomes.Count].Select(tested => @case with { Tested = tested }) : Gen.Const(@case));

    /// <summary>Any status, with a doubt or not, with a baseline that the data bear out or refute.</summary>
    private static readonly Gen<TestedOutcome> Tested = Gen.Select(Gen.Enum<OutcomeStatus>(), Gen.Enum<CreditDoubtKind>(), Gen.Int[0, 3], (status, doubt, more) =>
    {
        var tested = Cases.Test(status, more == 0 ? [new CreditDoubt(doubt, "It may be something else.")] : []);
        var figure = new Estimate(more == 1 ? 19.3 : 24, 0.2, more == 1 ? new(18.9, 19.8) : new(23.6, 24.4), 800, 0);
        return tested with { Assessment = tested.Assessment with { Baseline = new BaselineCheck(24, figure, new Evidence.Period(Cases.AsOf.AddYears(-2), Cases.AsOf.AddYears(-1)), "The case says 24 days.") } };
    });

    private static Gen<Outcome> Outcome(bool wrong) => Gen.Select(Gen.Bool.Array[14], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 5], (has, customer, owner, flaw) =>
    {
        var full = Cases.Activation;
        var outcome = new Outcome("outcome")
        {
            Customer = customer switch { 0 => null, 1 => Cases.Business.Id, 2 => Cases.Households.Id, _ => Cases.Technicians.Id },
            Statement = has[0] ? full.Statement : null,
            Metric = has[1] ? full.Metric : null,
            Unit = has[2] ? full.Unit : null,
            Direction = has[3] ? Direction.Decrease : null,
            Baseline = has[4] ? new Baseline(has[5] ? 24 : null, has[6] ? "2026" : null, has[7] ? "log" : null, has[8] ? new DateOnly(2027, 1, 1) : null) : null,
            Target = has[9] && (wrong || has[10] || has[11]) ? new Target(has[10] ? 12 : null, has[10] || has[11] ? new DateOnly(2027, 12, 31) : null) : null,
            Guardrail = has[12] && has[13] && has[0],
            Owner = owner switch { 0 => null, 1 => "Project manager", _ => full.Owner },
            Design = owner == 2 ? "before-after" : has[11] ? full.Design : null,
            MinEffect = has[8] ? 3 : null,
        };
        if (!wrong) return outcome;
        return flaw switch
        {
            0 => outcome with { Direction = Direction.Increase },
            1 => outcome with { Target = new Target(24, new DateOnly(2020, 1, 1)) },
            2 => outcome with { MinEffect = 20 },
            3 => outcome with { Baseline = new Baseline(null, null, null, new DateOnly(2020, 1, 1)) },
            4 => outcome with { Owner = "TBD" },
            _ => outcome,
        };
    });

    private static Gen<Initiative> Enablers(bool wrong) => Gen.Select(Gen.Bool.Array[16], Gen.Int[0, 5], (has, flaw) =>
    {
        var full = Cases.Complete;
        var by = wrong && flaw == 0 ? Cases.GoLive.AddDays(7) : new DateOnly(2027, 2, 1);
        return full with
        {
            Culture = has[0] ? new Culture(Changes(has[1], has[2]), Changes(has[3], has[4])) : null,
            Process = has[5]
                ? new ProcessChange
                {
                    Changed = has[6] ? full.Process!.Changed : [],
                    By = has[7] ? by : null,
                    Exceptions = has[8]
                        ? [new PathException("dual-homed") { Basis = has[9] ? "clause" : null, Owner = has[10] ? "Jorun" : null, Volume = has[11] ? 0.06m : null, Allowance = has[12] ? wrong && flaw == 1 ? 0.01m : 0.08m : null }]
                        : [],
                }
                : null,
            System = has[13] ? new SystemChange("System", has[14] ? Cases.GoLive : null, []) : null,
            Continuity = has[15] ? new Continuity { Redundancy = has[1] ? "two sites" : null, FailureTest = has[2] ? "one site is switched off" : null } : null,
        };

        BehaviourChange[] Changes(bool any, bool dated) => any ? [new BehaviourChange("People do it.", null, dated ? by : null)] : [];
    });

    private static LensReading Reading(int one, int other, bool named)
    {
        var (level, external) = (Math.Max(one, other), Math.Min(one, other));
        var evidence = new LensEvidence("Customers get something.", 0, 24, false);
        return new LensReading(level, external)
        {
            Customer = level > 0 && named ? "customers" : null,
            CustomerKind = external > 0 ? PartyKind.External : level > 0 ? PartyKind.Internal : PartyKind.None,
            Evidence = level > 0 ? evidence : null,
            ExternalEvidence = external > 0 ? evidence : null,
        };
    }
}
