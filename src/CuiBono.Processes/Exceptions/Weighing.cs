using System.Globalization;
using CuiBono.Statistics.Proportions;

namespace CuiBono.Processes.Exceptions;

/// <summary>Groups cases off the path and weighs what speaks for what.</summary>
internal sealed class Weighing(OffPathCases off, ExceptionTerms terms, Trend trend)
{
    private const int Shrinkage = 5;
    private const double LeastLift = 2;
    private const double MostLift = 31;
    private readonly bool hasRegister = terms.Register.Any(entry => entry.IsTellable);
    private readonly Gathering gathering = new(off);
    private readonly Recurrence recurrence = new(off);
    private readonly Dictionary<(int Signature, int Entry), double> lifts = [];

    /// <summary>The groups, the largest first.</summary>
    public List<DeviationGroup> Groups(CaseTimes times)
    {
        Lifts();
        return [.. off.Cases.GroupBy(Key).Select(group => Group(group.Key, [.. group], times)).OrderByDescending(group => group.Cases.Count).ThenBy(group => group.Cases[0])];
    }

    private GroupKey Key(OffPathCase one)
    {
        var basis = one.Basis >= 0 && lifts[(one.Signature, one.Basis)] >= LeastLift ? one.Basis : -1;
        var key = new GroupKey(one.Signature, basis, basis < 0 ? one.Basis >= 0 ? one.Basis : one.Unapproved : -1, one.Basis >= 0 && basis < 0, one.Goal, one.IsRetried, one.IsCorrected);
        if (basis >= 0) return key;
        var team = gathering.At(one.Signature, off.Team, one.Team) is null ? -1 : one.Team;
        var customer = gathering.At(one.Signature, off.Customer, one.Customer) is null ? -1 : one.Customer;
        return key with
        {
            Team = team,
            Person = team < 0 && gathering.At(one.Signature, off.People, one.Person) is not null ? one.Person : -1,
            Customer = customer,
            Product = customer < 0 && gathering.At(one.Signature, off.Product, one.Product) is not null ? one.Product : -1,
        };
    }

    /// <summary>How much more often the cases of an entry leave the path in a way than other cases do: above 30 where approval stands before the deviation.</summary>
    private void Lifts()
    {
        double all = off.Cases.Count + off.OnPath.Count;
        foreach (var group in off.Cases.Where(one => one.Basis >= 0).GroupBy(one => (one.Signature, one.Basis)))
        {
            var (signature, entry) = group.Key;
            if (terms.Register[entry].Approved.Count > 0)
            {
                lifts[group.Key] = MostLift;
                continue;
            }

            double applying = Enumerable.Range(0, off.Log.CaseCount).Count(off.Marks[entry].Applies);
            double outside = off.Cases.Count(one => one.Signature == signature && !off.Marks[entry].Applies(one.Case));
            lifts[group.Key] = (group.Count() + 0.5) / (applying + 1) / ((outside + 0.5) / (all - applying + 1));
        }
    }

    private DeviationGroup Group(GroupKey key, OffPathCase[] cases, CaseTimes times)
    {
        var score = new EvidenceScore();
        var shrunk = cases.Length / (double)(cases.Length + Shrinkage);
        Basis(score, key);
        Goal(score, key);
        Recurs(score, key);
        Gathers(score, key, shrunk);
        Batched(score, cases, shrunk);
        Persists(score, cases, shrunk);
        if (cases.Length < Shrinkage) score.Add(Text($"Only {cases.Length} {(cases.Length == 1 ? "case" : "cases")}: what they show as a group counts {100 * shrunk:0} %."));
        var (kind, probability) = score.Likeliest();
        var (told, why) = Told(key, kind, probability);
        List<string> lines = [.. score.Lines];
        if (why is not null) lines.Add(why);
        int[] indices = [.. cases.Select(one => one.Case)];
        var pattern = string.Join(", ", off.Signatures[key.Signature].Select(one => one.Words(off.Log)));
        return new DeviationGroup(told, pattern, probability, lines, indices)
        {
            Team = key.Team < 0 ? null : off.Team!.Names[key.Team],
            Person = key.Person < 0 ? null : off.People!.Names[key.Person],
            Customer = key.Customer >= 0 ? off.Customer!.Names[key.Customer] : key.Basis >= 0 ? OneCustomer(cases) : null,
            Product = key.Product < 0 ? null : off.Product!.Names[key.Product],
            Basis = key.Basis < 0 ? null : terms.Register[key.Basis].Name,
            Results = CaseResults.Of(indices, times),
        };
    }

    private (ExceptionKind Kind, string? Why) Told(GroupKey key, ExceptionKind kind, double probability)
    {
        var likeliest = Text($"Likeliest is {Word(kind)} ({probability:0.00})");
        if (probability < PathExceptions.Bound) return (ExceptionKind.CannotTell, Text($"{likeliest}, below {PathExceptions.Bound:0.00}: it cannot be told."));
        if (kind == ExceptionKind.Sanctioned && key.Basis < 0) return (ExceptionKind.CannotTell, $"{likeliest}, but none is declared: it cannot be told.");
        if (kind == ExceptionKind.Workaround && key is { Team: < 0, Person: < 0 }) return (ExceptionKind.CannotTell, $"{likeliest}, but no team or person is seen to have the habit: it may be a path that nobody wrote down.");
        return kind == ExceptionKind.Workaround && !hasRegister ? (ExceptionKind.CannotTell, $"{likeliest}, but without a register it may be allowed: it cannot be told.") : (kind, null);
    }

    private void Basis(EvidenceScore score, GroupKey key)
    {
        if (key.Basis >= 0)
        {
            var (entry, lift) = (terms.Register[key.Basis], lifts[(key.Signature, key.Basis)]);
            var weight = Math.Log(Math.Clamp(lift - 1, 1, MostLift - 1));
            score.Add(
                entry.Approved.Count > 0
                    ? $"Declared basis: '{entry.Name}' applies and was approved before the deviation."
                    : Text($"Declared basis: '{entry.Name}' applies to these cases, which deviate so {Math.Min(lift, 999):0.#} times as often as others."),
                sanctioned: weight);
        }
        else if (hasRegister)
        {
            var line = key.Near < 0 ? "No register entry applies."
                : key.IsCommon ? $"'{terms.Register[key.Near].Name}' applies, but cases that it does not apply to deviate so nearly as often: it does not explain them."
                : $"'{terms.Register[key.Near].Name}' applies, but no approval stands before the deviation, or it had ended.";
            score.Add(line, sanctioned: -EvidenceScore.Strongly);
        }
        else
        {
            score.Add("No register tells what is allowed.");
        }
    }

    private static void Goal(EvidenceScore score, GroupKey key)
    {
        if (key.IsCorrected) score.Add("A correction follows the deviation.", workaround: -EvidenceScore.For, error: EvidenceScore.Strongly);
        if (key.IsRetried) score.Add("A step of the path was done again.", workaround: -EvidenceScore.For, error: EvidenceScore.For);
        var isUndone = key.IsCorrected || key.IsRetried;
        if (key.Goal == GoalState.Missed) score.Add("The goal was missed: quiet for longer than 95 of 100 cases need in all.", workaround: -EvidenceScore.For, error: EvidenceScore.For);
        else if (key.Goal == GoalState.Open) score.Add("The goal is open.");
        else if (isUndone) score.Add("The goal was reached in the end.");
        else score.Add("The goal was reached, and nothing was done again.", error: -EvidenceScore.Strongly);
    }

    private void Recurs(EvidenceScore score, GroupKey key)
    {
        var (recurs, count, p) = recurrence.Of(key.Signature);
        if (key.Basis >= 0) return;
        if (recurs) score.Add(Text($"It recurs: {count} cases without a basis, more than slips with no favourite step explain (p {P(p)})."), workaround: EvidenceScore.For, error: -EvidenceScore.For);
        else score.Add(Text($"It does not recur beyond chance: {count} {(count == 1 ? "case" : "cases")} without a basis (p {P(p)})."), workaround: -EvidenceScore.For);
    }

    private void Gathers(EvidenceScore score, GroupKey key, double shrunk)
    {
        if (key.Basis >= 0) return;
        var team = gathering.At(key.Signature, off.Team, key.Team);
        if ((team ?? gathering.At(key.Signature, off.People, key.Person)) is { } actor)
        {
            var who = team is not null ? $"the team {off.Team!.Names[key.Team]}" : $"{off.People!.Names[key.Person]}";
            var weight = Math.Log(Math.Clamp(actor.Ratio - 1, 1, 10));
            score.Add(Text($"It gathers at {who}, {Math.Min(actor.Ratio, 999):0.#} times as often as elsewhere (Cramér's V {actor.V:0.00}, p {P(actor.P)})."), shrunk * -EvidenceScore.For, shrunk * weight);
        }
        else if (gathering.IsAsked(key.Signature, off.Team) || gathering.IsAsked(key.Signature, off.People))
        {
            score.Add("It gathers at no team or person: a habit has an owner.", workaround: -EvidenceScore.Strongly);
        }

        if ((gathering.At(key.Signature, off.Customer, key.Customer) ?? gathering.At(key.Signature, off.Product, key.Product)) is { } whom)
        {
            var name = key.Customer >= 0 ? $"the customer {off.Customer!.Names[key.Customer]}" : $"the product {off.Product!.Names[key.Product]}";
            score.Add(Text($"It gathers at {name}, {Math.Min(whom.Ratio, 999):0.#} times as often as elsewhere (Cramér's V {whom.V:0.00}, p {P(whom.P)})."), shrunk * EvidenceScore.For, shrunk * -EvidenceScore.For, shrunk * -EvidenceScore.For);
        }
    }

    private void Batched(EvidenceScore score, OffPathCase[] cases, double shrunk)
    {
        if (!off.Batches.IsSeen) return;
        var batched = cases.Count(one => one.IsBatched);
        if (batched == 0) return;
        var all = off.Batches.Person.Count(person => person >= 0);
        var rest = new Share(all - batched, off.Log.CaseCount - cases.Length);
        if (new TwoShares(new Share(batched, cases.Length), rest).ExactlyGreater() >= 0.05) return;
        score.Add(Text($"Entered in one go: in {batched} of {cases.Length} cases one person entered three or more steps in one second."), shrunk * -EvidenceScore.For, shrunk * EvidenceScore.For);
    }

    private void Persists(EvidenceScore score, OffPathCase[] cases, double shrunk)
    {
        var since = terms.GoLive is null ? "over the log" : "since go-live";
        var direction = trend.Of([.. cases.Select(one => one.Case)], out var before, out var after);
        var line = Text($"{(direction > 0 ? "It rises" : direction < 0 ? "It falls" : "It is flat")} {since}: {before} in the earlier half of the cases, {after} in the later.");
        if (direction == 0 && before + after < 8) return;
        var weight = terms.GoLive is null ? 0 : shrunk * EvidenceScore.For;
        score.Add(line, workaround: direction > 0 ? weight : 0, error: direction < 0 ? weight : 0);
    }

    private string? OneCustomer(OffPathCase[] cases)
    {
        var most = cases.Where(one => one.Customer >= 0).GroupBy(one => one.Customer).OrderByDescending(group => group.Count()).FirstOrDefault();
        return most is not null && 2 * most.Count() > cases.Length ? off.Customer!.Names[most.Key] : null;
    }

    private static string Word(ExceptionKind kind) => kind == ExceptionKind.Sanctioned ? "a sanctioned exception" : kind == ExceptionKind.Workaround ? "a workaround" : "an error";

    private static string P(double p) => p < 0.001 ? "below 0.001" : p.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private readonly record struct GroupKey(int Signature, int Basis, int Near, bool IsCommon, GoalState Goal, bool IsRetried, bool IsCorrected)
    {
        public int Team { get; init; } = -1;
        public int Person { get; init; } = -1;
        public int Customer { get; init; } = -1;
        public int Product { get; init; } = -1;
    }
}
