using CuiBono.Processes.Exceptions;

namespace CuiBono.Processes.Tests.Exceptions;

/// <summary>Orders of a small operator with planted ways off the path, each case with its truth. Shares nothing with what looks for them.</summary>
/// <remarks>Path: order, check, survey, build, test, live. Planted: slips anywhere (some caught and done again, some lost), one of which everybody makes and nobody notices; a team that skips the survey; a contract
/// customer who skips the check with an approval, and grows; a customer class that skips the survey by its contract, without an approval on each case; a clerk who
/// enters everything at the end in one go.</remarks>
internal sealed class PlantedLog
{
    public const string None = "on path";
    public static readonly string[] Path = ["order", "check", "survey", "build", "test", "live"];
    private static readonly string[] Teams = ["North", "South", "East", "West"];
    private readonly Random random;
    private readonly EventLogBuilder builder = new();
    private readonly Func<string, string> rename;

    /// <param name="seed">Of the random numbers.</param>
    /// <param name="cases">How many.</param>
    /// <param name="habit">How often those with a habit follow it.</param>
    /// <param name="slips">How often anybody slips.</param>
    /// <param name="rename">Another name for each name; none where left out.</param>
    public PlantedLog(int seed, int cases, double habit, double slips, Func<string, string>? rename = null)
    {
        (random, this.rename) = (new Random(seed), rename ?? (name => name));
        for (var at = 0; at < cases; at++) Order(at, cases, habit, slips);
        Log = builder.Build(EventOrder.AsAdded);
    }

    public EventLog Log { get; }

    /// <summary>What each case is: a kind, or on path.</summary>
    public List<string> Truth { get; } = [];

    public static ExceptionTerms Terms => new(Path)
    {
        Register =
        [
            new RegisterEntry("contract B") { Applies = Values("customer", "B"), Approved = Values("activity", "waiver signed"), Allowance = 0.02 },
            new RegisterEntry("public sector") { Applies = Values("class", "public") },
        ],
        Customer = "customer",
        Team = "team",
        GoLive = new DateOnly(2026, 1, 1),
    };

    /// <summary>The terms in the other names.</summary>
    public ExceptionTerms Renamed => Terms with
    {
        Path = [.. Path.Select(rename)],
        Register = [.. Terms.Register.Select(entry => entry with { Applies = Other(entry.Applies), Approved = Other(entry.Approved) })],
    };

    private Dictionary<string, IReadOnlyList<string>> Other(IReadOnlyDictionary<string, IReadOnlyList<string>> marks) => marks.ToDictionary(one => one.Key, IReadOnlyList<string> (one) => [.. one.Value.Select(rename)]);

    private static Dictionary<string, IReadOnlyList<string>> Values(string column, string value) => new() { [column] = [value] };

    private void Order(int at, int all, double habit, double slips)
    {
        var team = Teams[random.Next(Teams.Length)];
        var person = $"{team} {random.Next(5)}";
        var customer = random.NextDouble() < 0.06 ? "B" : $"C{random.Next(200)}";
        var isPublic = customer != "B" && random.NextDouble() < 0.08;
        var time = new DateTime(2026, 1, 5, 8, 0, 0).AddMinutes(at * 250 * 24 * 60.0 / all).AddSeconds(random.Next(3600));
        var steps = Path.ToList();
        var truth = None;
        var (lost, batched) = (false, false);
        if (customer == "B" && random.NextDouble() < 0.3 + (0.6 * at / all)) (steps[1], truth) = ("waiver signed", "Sanctioned");
        else if (isPublic && random.NextDouble() < 0.7) truth = Skip(steps, "survey", "Sanctioned");
        else if (team == "North" && random.NextDouble() < habit) truth = Skip(steps, "survey", "Workaround");
        else if (person == "East 1" && random.NextDouble() < habit) (batched, truth) = (true, "Workaround");
        else if (random.NextDouble() < slips / 4) truth = Skip(steps, "test", "Error");
        else if (random.NextDouble() < slips)
        {
            truth = "Error";
            var step = random.Next(1, Path.Length - 1);
            switch (random.Next(3))
            {
                case 0:
                    lost = true;
                    steps.RemoveAt(step);
                    break;
                case 1:
                    steps.Insert(step + 1 + random.Next(2), steps[step]);
                    break;
                default:
                    (steps[step], steps[step + 1]) = (steps[step + 1], steps[step]);
                    if (step + 1 == Path.Length - 1) (steps[step], steps[step + 1]) = (steps[step + 1], steps[step]);
                    steps.Insert(step, steps[step]);
                    break;
            }
        }

        if (lost) steps.RemoveRange(Math.Min(steps.Count, 3), Math.Max(0, steps.Count - 3));
        if (lost && Enumerable.SequenceEqual(steps, Path.Take(steps.Count))) truth = None;
        var id = builder.Case(System.Text.Encoding.UTF8.GetBytes($"o{at}"));
        builder.CaseAttribute("customer", AttributeKind.Text).Set(id, rename(customer));
        builder.CaseAttribute("class", AttributeKind.Text).Set(id, rename(isPublic ? "public" : "private"));
        foreach (var step in steps)
        {
            if (!batched) time = time.AddSeconds(1800 + random.Next(100_000));
            var row = builder.Add(id, builder.Activities.Code(rename(step)), time.Ticks, 0);
            var actor = batched || random.NextDouble() < 0.7 ? person : $"{team} {random.Next(5)}";
            builder.EventAttribute("org:resource", AttributeKind.Text).Set(row, rename(actor));
            builder.EventAttribute("team", AttributeKind.Text).Set(row, rename(team));
        }

        Truth.Add(truth);
    }

    private static string Skip(List<string> steps, string step, string truth)
    {
        steps.Remove(step);
        return truth;
    }
}
