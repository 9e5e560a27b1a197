using CuiBono.Evidence;
using CuiBono.Promises.Written;

namespace CuiBono.Promises.Drafting;

/// <summary>Fills fields from labelled lines and rows: "Owner: Ana Ruiz", "Standard path: order, check, activate".</summary>
internal sealed class LabelDrafter(DraftBuilder draft)
{
    private static readonly string[] ItWords = ["CIO", "CTO", "IT", "ICT", "Technology", "Information", "Engineering", "Digital"];

    private readonly List<(string Name, Passage Passage)> owners = [];

    public void Read(Label label, Passage passage)
    {
        var value = label.Value.Trim();
        if (NoValue.Is(value)) return;
        switch (label.Name)
        {
            case "owner" or "outcome owner" or "benefit owner" or "benefits owner" or "operational owner" or "process owner" or "service owner" or "metric owner" or "kpi owner":
                if (People.Name(value) is { } owner) owners.Add((owner, passage));
                break;
            case "sponsor" or "executive sponsor" or "project sponsor" or "programme sponsor":
                if (People.Name(value) is { } sponsor) Sponsor(sponsor, IsIt(sponsor), assumed: true, passage);
                break;
            case "business sponsor" or "senior responsible owner" or "sro" or "senior responsible owner (sro)":
                if (People.Name(value) is { } business) Sponsor(business, it: false, assumed: false, passage);
                break;
            case "it sponsor" or "technology sponsor" or "technical sponsor":
                if (People.Name(value) is { } it) Sponsor(it, it: true, assumed: false, passage);
                break;
            case "system" or "platform" when value.Length <= 80:
                if (draft.SystemName is not null) break;
                draft.SystemName = value.TrimEnd('.');
                draft.Found("system.name", passage.Place, passage.Text);
                break;
            case "standard path" or "standard process" or "target process":
                if (draft.StandardPath is not null) break;
                draft.StandardPath = value;
                draft.Found("process.standard_path", passage.Place, passage.Text);
                break;
            case "retired paths" or "retired path" or "retires" or "retired" or "we retire" or "decommissioned":
                draft.Add(draft.RetiredPaths, "process.retired_paths", value.TrimEnd('.'), passage.Place, passage.Text);
                break;
            case "process change" or "process changes" or "changed process":
                draft.Add(draft.Changed, "process.changed", value, passage.Place, passage.Text);
                break;
            case "stops" or "what stops" or "we stop" or "behaviour that stops" or "behavior that stops":
                Behaviour(draft.Stops, "culture.stops", value, passage);
                break;
            case "starts" or "what starts" or "behaviour that starts" or "behavior that starts":
                Behaviour(draft.Starts, "culture.starts", value, passage);
                break;
            case "exception" or "exceptions":
                draft.Add(draft.Exceptions, "process.exceptions", new PathException(value), passage.Place, passage.Text, ".name");
                break;
            case "redundancy":
                Continue(passage, "redundancy", continuity => continuity with { Redundancy = value });
                break;
            case "failure test" or "failover test":
                Continue(passage, "failure_test", continuity => continuity with { FailureTest = value });
                break;
            case "availability" or "target availability" or "availability target":
                if (WrittenQuantity.Of(value.TrimEnd('.')) is { Unit: "%", Value: >= 50 and <= 100 } availability)
                    Continue(passage, "target_availability", continuity => continuity with { TargetAvailability = availability.Value / 100 });
                break;
            case "obligation" or "obligations" or "legal basis":
                draft.Add(draft.Obligations, "obligations", new Obligation(value, null), passage.Place, passage.Text, ".citation");
                break;
            case "key result" or "key results" or "objective":
                draft.AddOutcome(new Outcome(value) { Statement = value }, path => draft.Found($"{path}.statement", passage.Place, passage.Text));
                break;
            case "guardrail" or "guardrails":
                Guardrails.Line(draft, passage with { Text = value });
                break;
        }
    }

    /// <summary>Gives a labelled owner to the outcome that it clearly belongs to: the only one there is, or the only one on its slide or page.</summary>
    public void AssignOwners()
    {
        foreach (var (name, passage) in owners)
        {
            var promises = Enumerable.Range(0, draft.Outcomes.Count).Where(at => !draft.Outcomes[at].Guardrail).ToList();
            if (promises.Count > 1) promises = promises.FindAll(at => IsOnSamePage(at, passage));
            if (promises is not [var only] || draft.Outcomes[only].Owner is not null || owners.Exists(other => other.Name != name)) continue;
            draft.Outcomes[only] = draft.Outcomes[only] with { Owner = name };
            draft.Found($"outcomes[{only}].owner", passage.Place, passage.Text);
        }
    }

    private bool IsOnSamePage(int outcome, Passage passage) =>
        draft.PlaceOf($"outcomes[{outcome}].statement", $"outcomes[{outcome}].metric") is { } place
        && (place.Slide, place.Page) == (passage.Place.Slide, passage.Place.Page) && (place.Slide is not null || place.Page is not null);

    private void Sponsor(string name, bool it, bool assumed, Passage passage)
    {
        if ((it ? draft.ItSponsor : draft.BusinessSponsor) is not null) return;
        if (it) draft.ItSponsor = name;
        else draft.BusinessSponsor = name;
        var path = it ? "sponsor.it" : "sponsor.business";
        draft.Found(path, passage.Place, passage.Text);
        if (assumed) draft.Assume(path);
    }

    private void Behaviour(List<BehaviourChange> changes, string path, string value, Passage passage)
    {
        if (!value.Contains(' ') || WrittenDate.Find(value) is { Start: < 4 }) return;
        draft.Add(changes, path, new BehaviourChange(value, null, null), passage.Place, passage.Text, ".behaviour");
    }

    private void Continue(Passage passage, string field, Func<Continuity, Continuity> with)
    {
        draft.Continuity = with(draft.Continuity ?? new Continuity());
        draft.Found($"continuity.{field}", passage.Place, passage.Text);
    }

    private static bool IsIt(string name)
    {
        foreach (var word in name.Split(' ', ',', '/', '(', ')'))
            if (ItWords.Contains(word))
                return true;
        return false;
    }
}
