using System.Globalization;
using CuiBono.Promises;
using CuiBono.Verdicts;

namespace CuiBono.Reports.Explain;

/// <summary>An explanation as text, step by step, for the person who is on hold.</summary>
public static class ExplanationText
{
    private const int MostParties = 12;

    /// <summary>Writes the explanation.</summary>
    public static void Write(Explanation explanation, TextWriter output)
    {
        var (initiative, rule) = (explanation.Reviewed.Initiative, explanation.Rule);
        output.WriteLine($"{rule.Name} for {initiative.Id} ({initiative.Title}), as of {Day(explanation.AsOf)}, policy {explanation.Policy.Name}");
        output.WriteLine(rule.Summary);
        Asked(explanation, output);
        if (explanation.Reason is not { } reason) return;
        Read(explanation, output);
        Customers(explanation, output);
        Questions(explanation, reason, output);
        Evidence(reason, output);
        Answer(reason, output);
    }

    /// <summary>A question with its limit: "outcomes[0].owner is set", "benefits.count is at least 1".</summary>
    public static string Question(ResumeCondition condition) => condition.Operator switch
    {
        ConditionOperator.IsSet => $"{condition.Subject} is given",
        ConditionOperator.AtLeast => $"{condition.Subject} is at least {condition.Value}",
        ConditionOperator.Holds => condition.Subject,
        ConditionOperator.AtMost => $"{condition.Subject} is at most {condition.Value}",
        _ => $"{condition.Subject} is {condition.Value}",
    };

    private static void Asked(Explanation explanation, TextWriter output)
    {
        var (initiative, rule) = (explanation.Reviewed.Initiative, explanation.Rule);
        Head(output, "Is it asked?");
        output.WriteLine($"  By stage: {string.Join(", ", Enum.GetValues<Stage>().Select(stage => $"{KebabCase.Of(stage)} {(rule.At(stage) is { } severity ? KebabCase.Of(severity) : "not asked")}"))}.");
        output.WriteLine($"  {(rule.Yields.Count == 0 ? "Asked of every class." : $"Not asked of {string.Join(", ", rule.Yields.Select(KebabCase.Of))}.")}");
        if (rule.Otherwise.Count > 0)
            output.WriteLine($"  Otherwise: {string.Join(", ", rule.Otherwise.Select(cell => $"{KebabCase.Of(cell.Key.Stage)} {KebabCase.Of(cell.Key.Class)} {(cell.Value is { } severity ? KebabCase.Of(severity) : "not asked")}"))}.");
        var about = $"This is a {KebabCase.Of(initiative.Class)} initiative at {KebabCase.Of(initiative.Stage)}{(initiative.Assumed.Count > 0 ? $" (assumed: {string.Join(", ", initiative.Assumed)})" : "")}";
        output.WriteLine(explanation switch
        {
            { Asked: null } => $"  {about}, so it is not asked.",
            { Reason: null } => $"  {about}, so it is asked, but the case has nothing for it to look at: 'cuibono rules {rule.Name}' says when it has.",
            { Asked: var severity, Reason: { } reason } when reason.Severity != severity => $"  {about}: it would be {KebabCase.Of(severity!.Value)}, but this answer weighs no more than {KebabCase.Of(reason.Severity)}.",
            { Asked: var severity } => $"  {about}: {KebabCase.Of(severity!.Value)}.",
        });
    }

    private static void Read(Explanation explanation, TextWriter output)
    {
        Head(output, "What was read");
        foreach (var (file, passages) in explanation.Read) output.WriteLine($"  {file}{(passages > 0 ? $": {passages.ToString("N0", CultureInfo.InvariantCulture)} {(passages == 1 ? "passage" : "passages")}" : "")}");
        if (explanation.Read.Count == 0) output.WriteLine($"  {explanation.Reviewed.Initiative.Place}");
        foreach (var part in explanation.Unread) output.WriteLine($"  not read, and so not taken as absent: {part.Place}: {part.Why}");
    }

    private static void Customers(Explanation explanation, TextWriter output)
    {
        var reading = explanation.Reviewed.Reading;
        Head(output, "What the text says about customers");
        output.WriteLine($"  Level {reading.LevelExternal} for customers outside the organisation: {CustomerLevels.Describe(reading.LevelExternal)}.{(reading.ExternalEvidence is { } decided ? $" \"{decided.Quote}\"{(decided.Place is { } place ? $" ({place})" : "")}" : "")}");
        foreach (var party in reading.Mentions.GroupBy(mention => (mention.Text, mention.Kind, mention.Role, mention.Why)).Take(MostParties))
            output.WriteLine($"  party: \"{party.Key.Text}\", {KebabCase.Of(party.Key.Kind)}, {KebabCase.Of(party.Key.Role)} ({party.Key.Why}){(party.Count() > 1 ? $", {party.Count()} times" : "")}");
        if (reading.FalseFriends.Count > 0) output.WriteLine($"  refused, for they are no customers: {string.Join(", ", reading.FalseFriends.Distinct(StringComparer.OrdinalIgnoreCase).Select(phrase => $"\"{phrase}\""))}");
    }

    private static void Questions(Explanation explanation, Reason reason, TextWriter output)
    {
        Head(output, "What it asked");
        foreach (var step in reason.Steps) output.WriteLine($"  {step}");
        foreach (var (condition, fact, isMet) in reason.Asked)
            output.WriteLine($"  {(isMet ? "met    " : "NOT MET")}  {Question(condition)}: {(fact is null ? "not given" : $"found \"{fact}\"")}{(explanation.PlaceOf(condition.Subject) is { } place ? $" ({place})" : "")}");
        if (reason.Asked.Count == 0) output.WriteLine("  Nothing that a machine could check.");
    }

    private static void Evidence(Reason reason, TextWriter output)
    {
        if (reason.Measurement is not { } measurement) return;
        Head(output, "Evidence used");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {measurement.Measure.Name} {measurement.Value:0.####} {measurement.Unit} (95 of 100 such intervals hold the true value: {measurement.Interval.Low:0.####} to {measurement.Interval.High:0.####}), {measurement.Count:N0} cases of {measurement.Period}"));
        output.WriteLine($"  from {measurement.Provenance.File}");
    }

    private static void Answer(Reason reason, TextWriter output)
    {
        Head(output, "The answer");
        output.WriteLine($"  {KebabCase.Of(reason.Outcome).Replace('-', ' ')} ({KebabCase.Of(reason.Severity)}): {reason.Message}");
        if (reason.Source is { } source) output.WriteLine($"  decided by {(source.Quote is { } quote ? $"\"{quote}\", " : "")}{source.Place}");
        else if (reason.Outcome != RuleOutcome.Passed) output.WriteLine("  decided by what is not there");
        if (reason.Waiver is { } waiver) output.WriteLine($"  set aside until {Day(waiver.Expires)} by {waiver.File}, requested by {waiver.RequestedBy}, approved by {waiver.ApprovedBy}: {waiver.Reason}");
        if (reason.Resume.Count == 0) return;
        Head(output, "What would lift it");
        foreach (var condition in reason.Resume) output.WriteLine($"  {condition.Text}  [{Question(condition)}]");
    }

    private static void Head(TextWriter output, string head)
    {
        output.WriteLine();
        output.WriteLine(head);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
