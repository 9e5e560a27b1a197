using CuiBono.Promises;

namespace CuiBono.Verdicts.Rules;

internal sealed class ExceptionsPlanned : IRule
{
    public string Name => "exceptions-planned";

    public string Summary => "For enterprise customers, the ways off the standard path have a basis, a volume, a limit and an owner.";

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
        if (asked.AllMet) return RuleResult.Pass($"{Said.List([.. exceptions.Take(3).Select(exception => Said.Quote(exception.Name))])}: ways off the standard path for {customer.Name}.", asked, initiative.SourceOf("process.exceptions"));
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

        wrong[0] = char.ToUpperInvariant(wrong[0][0]) + wrong[0][1..];
        return wrong;
    }
}
