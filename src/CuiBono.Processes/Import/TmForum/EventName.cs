namespace CuiBono.Processes.Import.TmForum;

/// <summary>What an event type says: the kind of resource, and what happened to it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Verb">"state", "promise", "attribute", the word of a <see cref="RecordKind"/>, or what happened in words: "information required".</param>
/// <param name="IsKnown">Whether the APIs define it.</param>
internal readonly record struct EventName(ResourceKind Kind, string Verb, bool IsKnown)
{
    private static readonly Dictionary<string, string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["create"] = "creation notified",
        ["creation"] = "creation notified",
        ["delete"] = "deleted",
        ["remove"] = "deleted",
        ["stateChange"] = "state",
        ["statusChange"] = "state",
        ["resolved"] = "state",
        ["attributeValueChange"] = "attribute",
        ["valueChange"] = "attribute",
        ["change"] = "attribute",
        ["expectedCompletionDateSet"] = "promise",
        ["milestone"] = "milestone",
        ["jeopardy"] = "jeopardy",
        ["jeopardyAlert"] = "jeopardy",
        ["errorMessage"] = "error",
        ["informationRequired"] = "information required",
        ["approvalRequired"] = "approval required",
        ["timeout"] = "timeout",
    };

    /// <summary>Reads an event type such as "ProductOrderStateChangeEvent", whatever its case; null where it speaks of no known kind.</summary>
    public static EventName? Of(string eventType)
    {
        var name = WithoutEnd(WithoutEnd(eventType.Trim(), "Event"), "Notification");
        if (name.StartsWith("productSpecific", StringComparison.OrdinalIgnoreCase)) name = name["productSpecific".Length..];
        foreach (var kind in ResourceKinds.All.Where(kind => name.StartsWith(kind.Name, StringComparison.OrdinalIgnoreCase)).OrderByDescending(kind => kind.Name.Length))
        {
            var verb = name[kind.Name.Length..];
            if (Verbs.TryGetValue(verb, out var known)) return new EventName(kind, known, IsKnown: true);
            // ProductOfferingCreate and ProcessFlowSpecificationDelete speak of other kinds.
            var isOther = verb.Length == 0 || kind.Name is "product" or "service" || verb.StartsWith("Specification", StringComparison.OrdinalIgnoreCase);
            return isOther ? null : new EventName(kind, Words.Of(verb), IsKnown: false);
        }

        return null;
    }

    private static string WithoutEnd(string name, string end) => name.EndsWith(end, StringComparison.OrdinalIgnoreCase) ? name[..^end.Length] : name;
}
