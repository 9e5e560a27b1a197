using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CuiBono.Promises;
using CuiBono.Verdicts.Rules;
using static CuiBono.Promises.InitiativeClass;
using static CuiBono.Verdicts.Severity;

namespace CuiBono.Verdicts;

/// <summary>Which rules are asked of which stage and class, and how severe each is.</summary>
public sealed class Policy
{
    private Policy(string name, IReadOnlyList<PolicyRule> rules, IReadOnlyList<Unwaivable> neverWaived, PolicyLimits limits)
    {
        (Name, Rules, NeverWaived, Limits) = (name, rules, neverWaived, limits);
        CanonicalText = Canonical();
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalText)));
    }

    /// <summary>The default policy.</summary>
    public static Policy CustomerFirst { get; } = new("customer-first",
    [
        //                                 idea  approval delivery operation
        new(new CustomerNamed(),           Warn, Block,   Block,   Block) { Yields = [Compliance] },
        new(new CustomerBenefit(),         Warn, Block,   Block,   Block) { Yields = [Foundation, Compliance, AssetSafety] },
        new(new OutcomeMeasurable(),       null, Block,   Block,   Block) { Yields = [Foundation, Compliance, AssetSafety] },
        new(new OutcomeBaseline(),         null, Warn,    Block,   Block) { Yields = [Foundation, Compliance, AssetSafety] },
        new(new OutcomeOwner(),            null, Warn,    Warn,    Block) { Yields = [Foundation, Compliance, AssetSafety] },
        new(new OutcomeAttribution(),      null, Warn,    Warn,    Block) { Yields = [Foundation, Compliance, AssetSafety] },
        new(new CommonGoal(),              null, Block,   Block,   Block) { Yields = [Foundation, Compliance, AssetSafety] },
        new(new GuardrailDeclared(),       null, Warn,    Block,   Block) { Yields = [Foundation, Compliance, AssetSafety] },
        new(new CultureProcessFirst(),     null, Warn,    Block,   Warn)  { Yields = [Compliance, AssetSafety] },
        new(new ExceptionsPlanned(),       null, Block,   Block,   Warn)  { Yields = [Foundation, Compliance, AssetSafety] },
        new(new AdoptionMeasured(),        null, null,    Warn,    Block) { Yields = [Foundation, Compliance, AssetSafety] },
        new(new ContinuityDeclared(),      null, Warn,    Block,   Block),
        new(new DiversityTrue(),           null, Warn,    Block,   Block),
        new(new AlwaysOn(),                null, Warn,    Block,   Block),
        new(new LineOfSightRule(),         Warn, Block,   Block,   Block) { Yields = [CustomerFacing] },
        new(new NoPlaceholder(),           Warn, Block,   Block,   Block),
        new(new WordingUnchanged(),        null, null,    Block,   Block),
        new(new EvidenceFresh(),           null, null,    Warn,    Block),
        new(new OutcomeMet(),              null, null,    Warn,    Block) { Yields = [Foundation, Compliance, AssetSafety] },
        new(new PushbackRecorded(),        Info, Info,    Info,    Info),
    ],
    [
        new("no-placeholder", Stage.Approval, "A case is not approved with blanks in it."),
        new("wording-unchanged", null, "Who changes an approved promise asks for a new approval.") { IsDecidable = true },
        new("outcome-met", null, "A harmed outcome stops; nobody sets harm aside.") { IsDecidable = true },
    ],
    new PolicyLimits(ActiveWaivers: 10, HoldDays: 90));

    /// <summary>The policy's name.</summary>
    public string Name { get; }

    /// <summary>The rules in the order in which a report lists them.</summary>
    public IReadOnlyList<PolicyRule> Rules { get; }

    /// <summary>What no waiver may set aside.</summary>
    public IReadOnlyList<Unwaivable> NeverWaived { get; }

    /// <summary>How many waivers may be in force, and after how many days on hold a person must decide.</summary>
    public PolicyLimits Limits { get; }

    /// <summary>The policy as text, from which <see cref="Sha256"/> is taken; docs/methods/verdict.md gives its form.</summary>
    public string CanonicalText { get; }

    /// <summary>SHA-256 of the policy's canonical text, lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>The rule of a name; null where the policy has none.</summary>
    public PolicyRule? Find(string name)
    {
        foreach (var rule in Rules)
            if (rule.Name == name)
                return rule;
        return null;
    }

    /// <summary>Why no waiver may set a rule aside at a stage; null where one may.</summary>
    public Unwaivable? Unwaivable(string rule, Stage stage)
    {
        foreach (var never in NeverWaived)
            if (never.Rule == rule && (never.Stage is null || never.Stage == stage))
                return never;
        return null;
    }

    private string Canonical()
    {
        var text = new StringBuilder().Append("cuibono/policy/1\n").Append(Name).Append('\n');
        foreach (var rule in Rules)
        {
            text.Append(rule.Name);
            foreach (var stage in Enum.GetValues<Stage>())
                text.Append(' ').Append(KebabCase.Of(stage)).Append('=').Append(rule.At(stage) is { } severity ? KebabCase.Of(severity) : "-");
            text.Append(" yields=").AppendJoin(',', rule.Yields.Order().Select(KebabCase.Of)).Append('\n');
        }

        foreach (var never in NeverWaived)
            text.Append("never-waived ").Append(never.Rule).Append(' ').Append(never.Stage is { } stage ? KebabCase.Of(stage) : "-").Append(never.IsDecidable ? " decidable\n" : "\n");
        text.Append(CultureInfo.InvariantCulture, $"limits active-waivers={Limits.ActiveWaivers} hold-days={Limits.HoldDays}\n");
        return text.ToString();
    }
}
