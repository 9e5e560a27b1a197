using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CuiBono.Promises;
using CuiBono.Verdicts.Policies;
using CuiBono.Verdicts.Rules;
using static CuiBono.Promises.InitiativeClass;
using static CuiBono.Verdicts.Severity;

namespace CuiBono.Verdicts;

/// <summary>Which rules are asked of which stage and class, and how severe each is.</summary>
public sealed class Policy
{
    internal Policy(string name, IReadOnlyList<PolicyRule> rules, IReadOnlyList<Unwaivable> neverWaived, PolicyLimits limits)
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
    PolicyLimits.House);

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
        var house = CustomerFirst ?? this;
        foreach (var rule in Rules.Select(rule => house.Find(rule.Name)).OfType<PolicyRule>())
        {
            text.Append(rule.Name);
            foreach (var stage in Enum.GetValues<Stage>())
                text.Append(' ').Append(KebabCase.Of(stage)).Append('=').Append(rule.At(stage) is { } severity ? KebabCase.Of(severity) : "-");
            text.Append(" yields=").AppendJoin(',', rule.Yields.Order().Select(KebabCase.Of)).Append('\n');
        }

        foreach (var never in house.NeverWaived) text.Append(Line(never, never.Stage));
        text.Append(CultureInfo.InvariantCulture, $"limits active-waivers={Limits.ActiveWaivers} hold-days={(Limits.HoldDays.IsUniform(out var days) ? days : 90)}\n");
        return Changes(text, house).ToString();
    }

    /// <summary>What is other than in the house's policy, so that the house's policy keeps its text whatever policies can say.</summary>
    private StringBuilder Changes(StringBuilder text, Policy house)
    {
        if (!Limits.HoldDays.IsUniform(out _)) text.Append("hold-days ").Append(Days(Limits.HoldDays)).Append('\n');
        if (!Limits.WaiverDays.Equals(PolicyLimits.House.WaiverDays)) text.Append("waiver-days ").Append(Days(Limits.WaiverDays)).Append('\n');
        if (!Limits.EvidenceDays.Equals(PolicyLimits.House.EvidenceDays)) text.Append("evidence-days ").Append(Days(Limits.EvidenceDays)).Append('\n');
        foreach (var line in NeverWaived.SelectMany(never => Enum.GetValues<Stage>().Where(stage => never.Stage is null || never.Stage == stage).Where(stage => house.Unwaivable(never.Rule, stage) is null).Select(stage => Line(never, stage))).Distinct().Order(StringComparer.Ordinal))
            text.Append(line);
        foreach (var rule in Rules)
        {
            var table = rule.Severities.Text(severity => severity is { } asked ? KebabCase.Of(asked) : "-");
            if (rule.Rule is OwnRule own) text.Append(CultureInfo.InvariantCulture, $"rule {rule.Name} {table}\nwhen {own.When?.Meaning ?? "-"}\nrequire {own.Require.Meaning}\n");
            else if (house.Find(rule.Name) is { } same && !rule.Severities.Equals(same.Severities)) text.Append(CultureInfo.InvariantCulture, $"severity {rule.Name} {table}\n");
        }

        return text;
    }

    private static string Days(StageTable<int> days) => days.IsUniform(out var same) ? same.ToString(CultureInfo.InvariantCulture) : days.Text(number => number.ToString(CultureInfo.InvariantCulture));

    private static string Line(Unwaivable never, Stage? stage) => $"never-waived {never.Rule} {(stage is { } at ? KebabCase.Of(at) : "-")}{(never.IsDecidable ? " decidable" : "")}\n";
}
