using System.Globalization;
using CuiBono.Promises;
using CuiBono.Reviews;
using CuiBono.Verdicts;

namespace CuiBono.Reports.Terminal;

/// <summary>Says one initiative.</summary>
internal sealed class InitiativeText(Page page, ReviewedInitiative reviewed)
{
    private const int Indent = 6;

    private readonly Initiative initiative = reviewed.Initiative;
    private readonly IReadOnlyList<Reason> open = [.. reviewed.Verdict.Reasons.Where(reason => reason.Outcome is RuleOutcome.Failed or RuleOutcome.NotMeasured)];

    /// <summary>The initiative in a paragraph: what decided, what else is open, and what would lift it.</summary>
    public void Write()
    {
        page.Verdict(reviewed.Verdict.Kind);
        page.Strong(Page.Cut(initiative.Title, page.Width - 30));
        page.Line(initiative.Investment is { } money ? $"   {money}" : "");
        page.Wrapped($"      {initiative.Id} · {Known("stage", KebabCase.Of(initiative.Stage))} · {Known("class", KebabCase.Of(initiative.Class))}{Qualifiers()}{Days()}", Indent);
        page.Wrapped($"      {WhoBenefits()}", Indent);

        Persons();
        Outcomes();
        People();
        Network();
        var deciding = open.Where(reason => reason.Severity == Severity.Block).ToList();
        foreach (var reason in deciding) Tell(reason);
        var conditions = open.Where(reason => reason.Severity == Severity.Warn).ToList();
        if (conditions.Count > 0) page.Wrapped($"      {(deciding.Count == 0 ? "conditions" : "also open")}: {string.Join(", ", conditions.Select(reason => reason.Rule))}", Indent + 2);
        if (deciding.Count > 0) Resume(deciding);
        page.Line();
    }

    /// <summary>The initiative in one line: verdict, title, the rule that decided and the words.</summary>
    public void WriteLine()
    {
        var title = Math.Clamp(page.Width / 3, 20, 50);
        page.Verdict(reviewed.Verdict.Kind);
        var decided = open.FirstOrDefault(reason => reason.Severity != Severity.Info);
        var why = decided is null ? "every rule passes"
            : decided.Source?.Quote is { } quote ? $"{decided.Rule}: \"{quote}\""
            : $"{decided.Rule}: {decided.Message}";
        var text = $"{Page.Cut(initiative.Id, 20),-20}  {Page.Cut(initiative.Title, title).PadRight(title)}  {why}";
        page.Line(Page.Cut(text, page.Width - Indent));
    }

    /// <summary>What became of each outcome on its evidence, unless the reason that decided says it.</summary>
    private void Outcomes()
    {
        if (open.Any(reason => reason is { Rule: "outcome-met", Severity: Severity.Block or Severity.Warn })) return;
        for (var at = 0; at < initiative.Outcomes.Count; at++)
            if (OutcomeStatuses.TestedAt(reviewed, at) is { } tested)
                page.Wrapped($"      {initiative.Outcomes[at].Id}: {KebabCase.Of(tested.Assessment.Status).Replace('-', ' ')}. {tested.Assessment.Why}", Indent + 2);
    }

    /// <summary>Whether people are there, unless the reason that decided says it, and which exception could be a path.</summary>
    private void People()
    {
        if (reviewed.Enablers.Adoption is { } adoption && !open.Any(reason => reason is { Rule: "culture-process-first", Severity: Severity.Block })) page.Wrapped($"      people: {adoption.Summary}", Indent + 2);
        foreach (var offer in reviewed.Enablers.Exceptions?.Offers ?? []) page.Wrapped($"      a path of its own? {offer}", Indent + 2);
    }

    /// <summary>How often services are down and which pairs are diverse; what the deciding reason says of shared pairs is not said again.</summary>
    private void Network()
    {
        foreach (var service in reviewed.Continuity.Services)
        {
            var alone = service.Independent is { } share ? $" ({Continuities.Minutes(share)} by each link's own cuts alone)" : "";
            var allowed = initiative.Continuity?.TargetAvailability is { } target ? $"; {Continuities.Minutes((double)(1 - target))} are allowed" : "";
            var lost = service.Lost.Count > 0 ? $"; transactions lost a year: {string.Join(", ", service.Lost.Select(Continuities.Lost))}" : "";
            page.Wrapped($"      always on: {service.Service} down {Continuities.Down(service)} a year{alone}{allowed}{lost}", Indent + 2);
        }

        foreach (var pair in reviewed.Continuity.Pairs.Where(pair => !pair.IsShared && !pair.IsUnknown))
            page.Wrapped($"      diverse: {pair.A} and {pair.B}{(pair.Service is { } service ? $" of {service}" : "")}, {Continuities.Diverse(pair)[8..]}", Indent + 2);
    }

    private void Tell(Reason reason)
    {
        if (reason.Source is not { Quote: { } quote } source)
        {
            page.Wrapped($"      {reason.Rule}: {reason.Message}", Indent + 2);
            return;
        }

        var said = reason.Message.Contains(quote, StringComparison.Ordinal);
        page.Wrapped($"      {reason.Rule}: {reason.Message}{(said && !reason.Message.Contains(source.Place.File, StringComparison.Ordinal) ? $" ({source.Place})" : "")}", Indent + 2);
        if (!said) page.Wrapped($"        \"{Page.Cut(quote, 240)}\" ({source.Place})", Indent + 2);
    }

    private void Resume(List<Reason> deciding)
    {
        page.Wrapped("      To resume:", Indent);
        foreach (var condition in deciding.SelectMany(reason => reason.Resume).DistinctBy(condition => condition.Text))
            page.Wrapped($"      - {condition.Text}", Indent + 2);
    }

    private string WhoBenefits()
    {
        var level = reviewed.LevelExternal;
        var meaning = $"(level {level}: {CustomerLevels.Describe(level)})";
        if (reviewed.Customers.Count > 0) return $"who benefits: {string.Join(", ", reviewed.Customers)} {meaning}";
        var protects = initiative.Obligations.Select(obligation => obligation.Protects).Where(party => party is not null).Distinct().ToList();
        if (protects.Count > 0) return $"protects: {string.Join(", ", protects)}";
        return initiative.Serves.Count > 0
            ? $"serves: {string.Join(", ", initiative.Serves.Select(serves => serves.Outcome is null ? serves.Initiative : $"{serves.Outcome} of {serves.Initiative}"))}"
            : $"who benefits: nobody is named {meaning}";
    }

    private string Known(string field, string value) => initiative.Assumed.Contains(field) ? $"{value} (assumed)" : value;

    private string Qualifiers() => reviewed.Verdict.Qualifiers.Count == 0 ? "" : $" · {string.Join(", ", reviewed.Verdict.Qualifiers.Select(Qualifier))}";

    private string Qualifier(Qualifier qualifier) => qualifier == Verdicts.Qualifier.Waived && reviewed.Verdict.Waivers is [var first, ..] ? $"waived until {Day(first.Expires)}" : KebabCase.Of(qualifier);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What persons decided, waived and object to.</summary>
    private void Persons()
    {
        if (reviewed.Verdict.Decision is { } decision)
        {
            var lapsed = reviewed.Verdict.DecisionLapsed is { } why ? $" It does not count any more: {why}" : "";
            page.Wrapped($"      decided: {KebabCase.Of(decision.Kind)} by {decision.By} on {Day(decision.On)}{(decision.Until is { } until ? $", until {Day(until)}" : "")}: {decision.Reason} (the gate says {KebabCase.Of(reviewed.Verdict.Gate)}){lapsed}", Indent + 2);
        }

        if (reviewed.IsDecisionDue) page.Wrapped("      A person must decide: it has been on hold for longer than the policy leaves.", Indent + 2);
        foreach (var waiver in reviewed.Verdict.Waivers)
            page.Wrapped($"      waived: {waiver.Rule} until {Day(waiver.Expires)}, asked by {waiver.RequestedBy}, approved by {waiver.ApprovedBy}: {waiver.Reason}{string.Concat(waiver.Conditions.Select(condition => $" On condition: {condition.Text}"))}", Indent + 2);
        foreach (var (entry, _) in reviewed.Challenges.Where(challenge => challenge.Answer is null))
            page.Wrapped($"      objection to {entry.Result.Rule} by {entry.By} on {Day(entry.AsOf)}: {entry.Reason}", Indent + 2);
    }

    private string Days() => reviewed.DaysOnHold switch
    {
        null => "",
        1 => " · on hold for 1 day",
        { } days => $" · on hold for {days} days",
    };
}
