namespace CuiBono.Processes.Import.Xes;

/// <summary>Events that are written like those before them: their tags are known by their bytes, and are not taken apart again.</summary>
internal sealed partial class XesParser
{
    private TagLead? eventStart, eventEnd;

    /// <summary>Whether a trace or an event is open whose next tags may be known.</summary>
    private bool MayBeKnown => markup is null && frames.Count > 0 && frames.Count + 1 < limits.MaxDepth && frames[^1].Element is XesElement.Trace or XesElement.Event;

    /// <summary>Reads on up to the first tag that is not known.</summary>
    private void ReadKnown()
    {
        while (!isStopped)
        {
            var scope = isInEvent ? eventScope : caseScope;
            if (TryKnown(scope, scope.Likely) || TryKnown(scope, scope.LessLikely)) continue;
            if (isInEvent)
            {
                if (eventEnd is null || !tokens.TryTag(eventEnd)) return;
                frames.RemoveAt(frames.Count - 1);
                EndEvent();
                if (!isInTrace) return;
            }
            else
            {
                if (eventStart is null || !tokens.TryTag(eventStart)) return;
                StartEvent();
                frames.Add(new Frame(XesElement.Event));
            }
        }
    }

    private bool TryKnown(AttributeScope scope, AttributeNode? node)
    {
        if (node?.Lead is not { } lead || !tokens.TryValue(lead, limits.MaxValueBytes, out var value)) return false;
        scope.Follow(node);
        See(node);
        if (node.Key.Hot == HotAttribute.None) Set(node, value);
        else SetHot(node, value, isEmpty: true);
        return true;
    }
}
