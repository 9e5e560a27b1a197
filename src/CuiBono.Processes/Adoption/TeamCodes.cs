namespace CuiBono.Processes.Adoption;

/// <summary>The team of a case: that of its first marked event, of its first event that names one, or the case's own.</summary>
internal sealed class TeamCodes
{
    private readonly EventLog log;
    private readonly AttributeColumn? ofEvents;
    private readonly AttributeColumn? ofCases;
    private readonly int[] eventNames;
    private readonly int[] caseNames;

    public TeamCodes(EventLog log, string name)
    {
        (this.log, ofEvents, ofCases) = (log, log.EventAttribute(name), log.CaseAttribute(name));
        var names = new List<string>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        (eventNames, caseNames) = (Places(ofEvents), Places(ofCases));
        Names = names;

        int[] Places(AttributeColumn? column)
        {
            var found = new int[column?.Values.Count ?? 0];
            for (var code = 0; code < found.Length; code++)
            {
                var team = column!.Values[code];
                if (string.IsNullOrWhiteSpace(team)) found[code] = -1;
                else if (!places.TryGetValue(team, out found[code]))
                {
                    places[team] = found[code] = names.Count;
                    names.Add(team);
                }
            }

            return found;
        }
    }

    /// <summary>The teams.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The team of a case, -1 where it has none.</summary>
    public int Of(int @case, int firstMark)
    {
        if (ofEvents is not null)
        {
            if (firstMark >= 0 && At(firstMark) is var team and >= 0) return team;
            for (var row = log.CaseStarts[@case]; row < log.CaseStarts[@case + 1]; row++)
                if (At(row) is var first and >= 0)
                    return first;
        }

        return ofCases?.Code(@case) is { } own and >= 0 ? caseNames[own] : -1;
    }

    private int At(int row) => ofEvents!.Code(row) is var code and >= 0 ? eventNames[code] : -1;
}
