using CuiBono.Documents;
using CuiBono.Evidence;
using CuiBono.Promises;

namespace CuiBono.Reviews.Sources;

/// <summary>Which column of a register plays which role.</summary>
public sealed class RegisterColumns
{
    /// <summary>Header words by role, the most telling first; compared without case, blanks and punctuation.</summary>
    private static readonly (ColumnRole Role, string[] Headers)[] Synonyms =
    [
        (ColumnRole.Id, ["id", "initiativeid", "projectid", "programmeid", "programid", "ref", "reference", "refno", "key", "issuekey", "code", "projectcode", "number", "no"]),
        (ColumnRole.Title, ["title", "name", "initiative", "project", "programme", "program", "initiativename", "initiativetitle", "projectname", "projecttitle", "programmename", "programname", "investmenttitle", "investmentname", "summary"]),
        (ColumnRole.Text, ["text", "description", "projectdescription", "initiativedescription", "programmedescription", "investmentdescription", "descriptionandaims", "summary", "objective", "objectives", "aims", "goal", "goals", "purpose", "scope", "problem", "value", "businessvalue", "businesscase", "justification", "rationale", "benefit", "benefits", "expectedbenefits", "benefitsnarrative", "outcome", "outcomes", "expectedoutcomes", "successmeasures", "kpi", "kpis"]),
        (ColumnRole.Cost, ["cost", "costs", "investment", "budget", "amount", "totalcost", "plannedcost", "estimatedcost", "projectcost", "totalbudget", "approvedbudget", "wholelifecost", "totalinvestment", "capex", "funding", "spend"]),
        (ColumnRole.Currency, ["currency", "ccy"]),
        (ColumnRole.Stage, ["stage", "phase", "lifecyclestage", "gate"]),
        (ColumnRole.Class, ["class", "initiativeclass"]),
        (ColumnRole.Year, ["year", "fiscalyear", "financialyear", "fy", "reportingyear"]),
    ];

    private readonly Dictionary<ColumnRole, int[]> byRole;

    private RegisterColumns(Dictionary<ColumnRole, int[]> byRole) => this.byRole = byRole;

    /// <summary>The column of a role, or null.</summary>
    public int? One(ColumnRole role) => byRole.TryGetValue(role, out var columns) ? columns[0] : null;

    /// <summary>Every column of a role, in file order.</summary>
    public IReadOnlyList<int> All(ColumnRole role) => byRole.TryGetValue(role, out var columns) ? columns : [];

    /// <summary>Maps the columns of a register: the stated ones as stated, the rest guessed by name.</summary>
    /// <param name="register">The register.</param>
    /// <param name="stated">Headers by role.</param>
    /// <param name="findings">Receives an error for each stated header that the register does not have.</param>
    public static RegisterColumns Of(Register register, IReadOnlyDictionary<ColumnRole, IReadOnlyList<string>> stated, ICollection<Finding> findings)
    {
        var plain = register.Headers.Select(Plain).ToArray();
        var taken = new bool[plain.Length];
        var byRole = new Dictionary<ColumnRole, int[]>();

        foreach (var (role, headers) in stated)
        {
            var columns = headers.Select(header => Find(register, header, findings)).Where(column => column >= 0).ToArray();
            foreach (var column in columns) taken[column] = true;
            if (columns.Length > 0) byRole[role] = columns;
        }

        foreach (var (role, headers) in Synonyms)
        {
            if (stated.ContainsKey(role)) continue;
            var named = Enumerable.Range(0, plain.Length).Where(column => !taken[column] && headers.Contains(plain[column]));
            int[] chosen = role == ColumnRole.Text
                ? [.. named]
                : [.. named.OrderBy(column => Array.IndexOf(headers, plain[column])).Take(1)];
            foreach (var column in chosen) taken[column] = true;
            if (chosen.Length > 0) byRole[role] = chosen;
        }

        return new RegisterColumns(byRole);
    }

    /// <summary>The mapping in one line: "title: Project; text: Description, Benefits; not read: Rating".</summary>
    public string Describe(Register register)
    {
        var parts = byRole.OrderBy(pair => pair.Key)
            .Select(pair => $"{pair.Key.ToString().ToLowerInvariant()} from {string.Join(", ", pair.Value.Select(column => $"'{register.Headers[column]}'"))}")
            .ToList();
        var used = byRole.Values.SelectMany(columns => columns).ToHashSet();
        var unused = register.Headers.Where((header, column) => !used.Contains(column) && header.Length > 0).Select(header => $"'{header}'").ToList();
        if (unused.Count > 0) parts.Add($"not read: {string.Join(", ", unused)}");
        return string.Join("; ", parts);
    }

    private static int Find(Register register, string header, ICollection<Finding> findings)
    {
        for (var column = 0; column < register.Headers.Count; column++)
            if (string.Equals(register.Headers[column].Trim(), header.Trim(), StringComparison.OrdinalIgnoreCase))
                return column;

        var nearest = Nearest.Of(header, register.Headers);
        findings.Add(new Finding("unknown-column",
            $"There is no column '{header}'{(nearest is null ? $"; the columns are {string.Join(", ", register.Headers.Select(name => $"'{name}'"))}" : $"; did you mean '{nearest}'?")}",
            new SourcePlace(register.Name)));
        return -1;
    }

    /// <summary>A header without case, blanks, punctuation and what follows a bracket or a comma: its unit.</summary>
    private static string Plain(string header)
    {
        var unit = header.IndexOfAny(['(', '[', ',']);
        var kept = unit > 0 ? header[..unit] : header;
        return string.Concat(kept.Where(char.IsLetterOrDigit)).ToLowerInvariant();
    }
}
