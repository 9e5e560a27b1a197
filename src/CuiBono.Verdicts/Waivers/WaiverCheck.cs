using System.Globalization;
using CuiBono.Evidence;
using CuiBono.Promises;

namespace CuiBono.Verdicts.Waivers;

/// <summary>Whether waivers may be what they are: what only the policy, the initiatives and the day can tell.</summary>
public static class WaiverCheck
{
    /// <summary>What is wrong with waivers as of a day; while this is not empty nothing is judged.</summary>
    /// <param name="waivers">The waivers of a workspace, each fine by itself.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="initiatives">The initiatives of the workspace by id; a waiver of another is an orphan and no error.</param>
    /// <param name="asOf">The day; a waiver that is over by then can do no harm and is not looked at.</param>
    public static IReadOnlyList<Finding> Of(IReadOnlyList<Waiver> waivers, Policy policy, IReadOnlyDictionary<string, Initiative> initiatives, DateOnly asOf)
    {
        var findings = new List<Finding>();
        List<Waiver> open = [.. waivers.Where(waiver => waiver.Expires >= asOf)];
        for (var at = 0; at < open.Count; at++)
        {
            var waiver = open[at];
            if (policy.Find(waiver.Rule) is null) findings.Add(UnknownRule(waiver, policy));
            if (initiatives.GetValueOrDefault(waiver.Initiative) is { } initiative) Check(waiver, policy, initiative, findings);
            if (open.Take(at).FirstOrDefault(other => Overlap(other, waiver)) is { } first)
                findings.Add(new Finding("duplicate-waiver", $"'{first.Id}' already sets {waiver.Rule} aside for '{waiver.Initiative}' in that time; remove one of them", waiver.PlaceOf("rule")));
        }

        List<Waiver> active = [.. open.Where(waiver => waiver.IsInForce(asOf))];
        var most = policy.Limits.ActiveWaivers;
        if (active.Count > most)
            findings.Add(new Finding("too-many-waivers", $"{Text(active.Count)} waivers are in force on {Day(asOf)}, and policy {policy.Name} allows {Text(most)}; withdraw what is not needed any more", active[most].PlaceOf("id")));
        return findings;
    }

    private static void Check(Waiver waiver, Policy policy, Initiative initiative, List<Finding> findings)
    {
        if (policy.Unwaivable(waiver.Rule, initiative.Stage) is { } never)
            findings.Add(new Finding("unwaivable-rule", $"no waiver may set {waiver.Rule} aside{(never.Stage is { } stage ? $" at {KebabCase.Of(stage)}" : "")}: {never.Why}", waiver.PlaceOf("rule")));
        var most = policy.Limits.WaiverDays[initiative.Stage, initiative.Class];
        if (waiver.Expires.DayNumber - waiver.Granted.DayNumber is var days && days > most)
            findings.Add(new Finding("too-long", $"{Text(days)} days are more than the {Text(most)} that policy {policy.Name} leaves {KebabCase.Of(initiative.Class)} initiatives at {KebabCase.Of(initiative.Stage)}; the last day possible is {Day(waiver.Granted.AddDays(most))}", waiver.PlaceOf("expires")));
        if (PersonName.Same(waiver.ApprovedBy, initiative.Sponsor?.Business) || PersonName.Same(waiver.ApprovedBy, initiative.Sponsor?.It))
            findings.Add(new Finding("same-person", $"'{waiver.ApprovedBy}' is a sponsor of '{initiative.Id}' and cannot approve its waiver; another person must", waiver.PlaceOf("approved_by")));
    }

    private static Finding UnknownRule(Waiver waiver, Policy policy)
    {
        var nearest = Nearest.Of(waiver.Rule, policy.Rules.Select(rule => rule.Name));
        return new Finding("unknown-rule", $"policy {policy.Name} has no rule '{waiver.Rule}'{(nearest is null ? "; 'cuibono rules' lists them" : $"; did you mean '{nearest}'?")}", waiver.PlaceOf("rule"));
    }

    private static bool Overlap(Waiver one, Waiver other) =>
        one.Rule == other.Rule && one.Initiative == other.Initiative && one.Granted <= other.Expires && other.Granted <= one.Expires;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
