using System.Globalization;
using CsCheck;
using CuiBono.Verdicts.Expressions;

namespace CuiBono.Verdicts.Tests.Expressions;

/// <summary>Random conditions beside a twin that uses the language's own three-valued bool? and reads the initiative, not the facts.</summary>
public class ExpressionTwinTests
{
    private sealed record Twin(string Text, Func<Case, int, bool?> Holds);

    private static readonly Gen<Twin> Plain = Gen.OneOf(
        Gen.Enum<Promises.Stage>().Select(stage => new Twin($"stage = {Promises.KebabCase.Of(stage)}", (@case, _) => @case.Initiative.Stage == stage)),
        Gen.Int[0, 3].Select(level => new Twin($"customerLevelExternal >= {level}", (@case, _) => @case.Reading.LevelExternal >= level)),
        Gen.Int[-60, 60].Select(days => new Twin($"system.go_live {(days < 0 ? "-" : "+")} {Math.Abs(days)} days < 2027-05-03", (@case, _) => @case.Initiative.System?.FirstDay is { } live ? live.AddDays(days) < new DateOnly(2027, 5, 3) : null)),
        Gen.Int[0, 10].Select(million => new Twin($"EUR {million} M <= investment", (@case, _) => @case.Initiative.Investment is { } money ? money.Amount >= million * 1_000_000m : null)),
        Gen.Const(new Twin("sponsor.it matches 'tom*'", (@case, _) => @case.Initiative.Sponsor?.It is { } it ? it.StartsWith("Tom", StringComparison.OrdinalIgnoreCase) : null)),
        Gen.Const(new Twin("exists sponsor.business", (@case, _) => @case.Initiative.Sponsor is not null)));

    private static readonly Gen<Twin> OfOutcome = Gen.OneOf(
        Gen.Const(new Twin(".guardrail", (@case, at) => @case.Initiative.Outcomes[at].Guardrail)),
        Gen.Const(new Twin("exists .metric", (@case, at) => @case.Initiative.Outcomes[at].Metric is not null)),
        Gen.Int[10, 26].Select(days => new Twin($".target.value < {days}", (@case, at) => @case.Initiative.Outcomes[at].Target?.Value is { } target ? target < days : null)),
        Gen.Const(new Twin(".target.value < .baseline.value", (@case, at) => @case.Initiative.Outcomes[at] is { Target.Value: { } target, Baseline.Value: { } baseline } ? target < baseline : null)),
        Gen.Const(new Twin(".direction != increase", (@case, at) => @case.Initiative.Outcomes[at].Direction is { } way ? way != Promises.Direction.Increase : null)),
        Gen.Const(new Twin(".owner contains 'project'", (@case, at) => @case.Initiative.Outcomes[at].Owner is { } owner ? owner.Contains("project", StringComparison.OrdinalIgnoreCase) : null)),
        Gen.Const(new Twin(".target.value <= 12 'working days'", (@case, at) => @case.Initiative.Outcomes[at] is { Target.Value: { } target, Unit: "working days" } ? target <= 12 : null)),
        Plain);

    private static readonly Gen<Twin> List = Gen.OneOf(
        Joined(OfOutcome, 2).Select(inner => new Twin($"any outcomes[*] ({inner.Text})", (@case, _) => Each(@case, inner).Aggregate((bool?)false, (one, other) => one | other))),
        Joined(OfOutcome, 2).Select(inner => new Twin($"all outcomes[*] ({inner.Text})", (@case, _) => @case.Initiative.Outcomes.Count == 0 ? null : Each(@case, inner).Aggregate((bool?)true, (one, other) => one & other))),
        Gen.Select(Joined(OfOutcome, 2), Gen.Int[0, 3], Gen.Int[0, 5].Select(at => Comparator.All[at].Symbol), (inner, number, sign) => new Twin(
            string.Create(CultureInfo.InvariantCulture, $"count outcomes[*] ({inner.Text}) {sign} {number}"),
            (@case, _) => Agreed(Completions([.. Each(@case, inner)]).Select(trues => Compare(trues, sign, number))))));

    private static readonly Gen<Twin> Any = Joined(Gen.OneOf(Plain, List), 3);

    [Fact]
    public void A_random_condition_comes_out_as_its_twin() => Gen.Select(Any, RandomCase.Any).Sample((twin, @case) =>
    {
        var (expression, error) = Expression.Read(twin.Text);
        Assert.True(expression is not null, $"{twin.Text}: {error?.Message}");
        var expected = twin.Holds(@case, 0) switch { true => TruthValue.True, false => TruthValue.False, null => TruthValue.Unknown };
        Assert.True(expression.Evaluate(new CaseFacts(@case)).Truth == expected, $"{twin.Text} should be {expected}");
    }, iter: 5_000);

    private static Gen<Twin> Joined(Gen<Twin> leaf, int depth)
    {
        if (depth == 0) return leaf;
        var part = Joined(leaf, depth - 1);
        return Gen.OneOf(
            leaf,
            part.Select(one => new Twin($"not ({one.Text})", (@case, at) => !one.Holds(@case, at))),
            part.Array[2, 3].Select(parts => new Twin($"({string.Join(" and ", parts.Select(one => one.Text))})", (@case, at) => parts.Aggregate((bool?)true, (so, one) => so & one.Holds(@case, at)))),
            part.Array[2, 3].Select(parts => new Twin($"({string.Join(" or ", parts.Select(one => one.Text))})", (@case, at) => parts.Aggregate((bool?)false, (so, one) => so | one.Holds(@case, at)))));
    }

    private static IEnumerable<bool?> Each(Case @case, Twin inner) => Enumerable.Range(0, @case.Initiative.Outcomes.Count).Select(at => inner.Holds(@case, at));

    /// <summary>The number of trues, for every way in which the unknown could turn out.</summary>
    private static IEnumerable<int> Completions(IReadOnlyList<bool?> entries)
    {
        if (entries.Count == 0) return [0];
        var rest = Completions([.. entries.Skip(1)]).ToList();
        return entries[0] switch { true => rest.Select(trues => trues + 1), false => rest, null => rest.Concat(rest.Select(trues => trues + 1)) };
    }

    private static bool? Agreed(IEnumerable<bool> answers)
    {
        var all = answers.Distinct().ToList();
        return all.Count == 1 ? all[0] : null;
    }

    private static bool Compare(int one, string sign, int other) => sign switch { "=" => one == other, "!=" => one != other, "<" => one < other, "<=" => one <= other, ">" => one > other, _ => one >= other };
}
