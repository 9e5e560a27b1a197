using CuiBono.Outcomes;
using CuiBono.Promises;

namespace CuiBono.Verdicts.Rules;

internal sealed class ExceptionsPlanned : IRule
{
    public string Name => "exceptions-planned";

    public string Summary => "For enterprise customers, the ways off the standard path have a basis, a volume, a limit and an owner, and are used as declared.";

    public RuleResult? Evaluate(Case @case)
    {
        var initiative = @case.Initiative;
        var enterprise = Enumerable.Range(0, initiative.Customers.Count).Where(index => initiative.Customers[index].Kind == CustomerKind.Enterprise).ToList();
        if (enterprise.Count == 0) return null;

        var asked = new Requirements(@case);
        asked.AtLeast("process.exceptions.count", 1, "Declare in process.exceptions at least one way off the standard path: name, condition or basis, volume, allowance, owner.");
        var exceptions = initiative.Process?.Exceptions ?? [];
        for (var index = 0; index < exceptions.Count; index++) Ask(asked, exceptions[index], $"process.exceptions[{index}]");

        var customer = initiative.Customers[enterprise[0]];
        if (asked.AllMet)
        {
            if (@case.Enablers.Exceptions is { } found) return Used(@case, asked, found, exceptions);
            var declared = $"{Names(exceptions)}: ways off the standard path for {customer.Name}.";
            if (initiative.Stage < Stage.Operation && !(initiative.System?.FirstDay <= @case.AsOf)) return RuleResult.Pass(declared, asked, initiative.SourceOf("process.exceptions"));
            asked.IsTrue("exceptions.unplanned.kept", "Name in process.adoption the log that shows how exceptions are used, and bring it.");
            return RuleResult.NotMeasured($"{declared} How they are used is not measured.{(@case.Enablers.NoExceptions is { } why ? $" {why}" : "")}", asked, initiative.SourceOf("process.exceptions")) with { AtMost = Severity.Warn };
        }

        if (exceptions.Count == 0)
        {
            var assumed = enterprise.TrueForAll(index => IsAssumed(initiative, index));
            var who = assumed ? $"{Said.Quote(customer.Name)} are enterprise customers, as far as the word tells; they" : customer.Name;
            return RuleResult.Fail($"{who} will need exceptions, and none is planned: not everything flows through the standard path.", asked, initiative.SourceOf($"customers[{enterprise[0]}].name")) with
            {
                AtMost = assumed ? Severity.Info : null,
            };
        }

        return RuleResult.Fail($"{Said.List(Wrong(exceptions, asked))}.", asked, initiative.SourceOf(asked.Unmet[0].Subject));
    }

    /// <summary>Whether an entry of the register is used as it was declared.</summary>
    internal static bool IsKept(RegisterEvidence use) => use is { IsExceeded: false, AfterEnd: 0 };

    /// <summary>Whether more cases go around the path by habit than exceptions are allowed in all, for certain.</summary>
    internal static bool IsUnplannedMore(ExceptionsEvidence found, IReadOnlyList<PathException> exceptions) =>
        found.Workarounds > 0 && new CountedShare(found.Workarounds, found.Cases).Interval.Low > (double)exceptions.Sum(exception => exception.Allowance ?? 0);

    /// <summary>What the log says of the declared exceptions, and of what nobody declared.</summary>
    private static RuleResult Used(Case @case, Requirements asked, ExceptionsEvidence found, IReadOnlyList<PathException> exceptions)
    {
        var said = new List<string>();
        for (var at = 0; at < found.Register.Count; at++)
        {
            var use = found.Register[at];
            asked.IsTrue($"process.exceptions[{at}].kept", $"Bring {Said.Quote(use.Name)} back within what was declared, or declare in process.exceptions[{at}] what is allowed.");
            if (use.IsExceeded) said.Add($"{Said.Quote(use.Name)} takes {Percent(use.Used)} of the cases, more than the allowed {Said.Number((exceptions[at].Allowance ?? 0) * 100)} %");
            if (use.AfterEnd > 0) said.Add($"{Said.Quote(use.Name)} was used {Times(use.AfterEnd)} after its last day{(exceptions[at].Until is { } until ? $", {Said.Day(until)}" : "")}");
        }

        asked.IsTrue("exceptions.unplanned.kept", "End the habits that go around the path, or declare them in process.exceptions with a basis, an allowance and an owner.");
        if (IsUnplannedMore(found, exceptions)) said.Add($"{found.Workarounds} of {found.Cases} cases go around the path by habit, more than all exceptions together are allowed: {string.Join("; ", found.Habits.Take(2))}");
        var source = @case.Initiative.SourceOf(asked.AllMet ? "process.exceptions" : asked.Unmet[0].Subject.Split(".kept")[0]) ?? @case.Initiative.SourceOf("process.exceptions");
        var notes = string.Concat(found.WorseOff.Concat(found.Offers).Select(note => $" {note.TrimEnd('.')}."));
        return asked.AllMet
            ? RuleResult.Pass($"{Names(exceptions)}: used as declared, {Percent(found.OnPath)} of {found.Cases} cases keep the path.{notes}", asked, source)
            : RuleResult.Fail($"{Capital(string.Join("; ", said))}.{notes}", asked, source);
    }

    private static string Names(IReadOnlyList<PathException> exceptions) => Said.List([.. exceptions.Take(3).Select(exception => Said.Quote(exception.Name))]);

    private static string Times(int count) => count == 1 ? "once" : FormattableString.Invariant($"{count:N0} times");

    private static string Percent(CountedShare share) => FormattableString.Invariant($"{100 * share.Value:0.#} %");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A draft takes the kind from the words of a text; a file declares it.</summary>
    private static bool IsAssumed(Initiative initiative, int customer) =>
        initiative.Assumed.Contains($"customers[{customer}].kind") || initiative.SourceOf($"customers[{customer}].name").Quote is not null;

    private static void Ask(Requirements asked, PathException exception, string path)
    {
        asked.IsSet($"{path}.basis", $"Say in {path}.condition or {path}.basis when {Said.Quote(exception.Name)} applies.");
        asked.IsSet($"{path}.volume", $"Say in {path}.volume which share of the cases takes it.");
        asked.IsSet($"{path}.allowance", $"Say in {path}.allowance which share is allowed.");
        if (exception is { Volume: not null, Allowance: { } allowance })
            asked.AtMost($"{path}.volume", allowance, $"Expect in {path}.volume no more than what {path}.allowance allows, or allow more.");
        asked.IsSet($"{path}.owner", $"Name in {path}.owner who answers for it.");
    }

    private static List<string> Wrong(IReadOnlyList<PathException> exceptions, Requirements asked)
    {
        var wrong = new List<string>();
        for (var index = 0; index < exceptions.Count; index++)
        {
            var path = $"process.exceptions[{index}]";
            var missing = new List<string>();
            if (asked.Lacks($"{path}.basis")) missing.Add("a condition or a basis");
            if (exceptions[index].Volume is null) missing.Add("a volume");
            if (asked.Lacks($"{path}.allowance")) missing.Add("an allowance");
            if (asked.Lacks($"{path}.owner")) missing.Add("an owner");
            if (missing.Count > 0) wrong.Add($"the exception {Said.Quote(exceptions[index].Name)} lacks {Said.List(missing)}");
            else if (asked.Lacks($"{path}.volume")) wrong.Add($"the exception {Said.Quote(exceptions[index].Name)} expects more cases than it allows");
        }

        wrong[0] = Capital(wrong[0]);
        return wrong;
    }
}
