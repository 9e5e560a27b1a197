using CuiBono.Evidence;
using CuiBono.Promises.Written;

namespace CuiBono.Promises.Drafting;

/// <summary>Reads a table whose header names a metric and its baseline or target; each row is an outcome, with what its cells hold.</summary>
internal sealed class KpiTable
{
    private static readonly string[] Costs = ["cost", "opex", "spend", "expenditure"];

    private int width;
    private int metric = -1, baseline = -1, target = -1, by = -1, owner = -1, unit = -1, customer = -1;

    /// <summary>The table that a header row begins, or null where it is another table.</summary>
    public static KpiTable? OfHeader(IReadOnlyList<string> cells)
    {
        var table = new KpiTable { width = cells.Count };
        for (var at = 0; at < cells.Count; at++)
        {
            var name = cells[at].ToLowerInvariant();
            if (name.Length > 40 || (name.Contains("base") && name.Contains("target"))) return null;
            if (table.metric < 0 && (name.Contains("kpi") || name.Contains("metric") || name.Contains("measure") || name.Contains("indicator"))) table.metric = at;
            else if (table.baseline < 0 && (name.StartsWith("base", StringComparison.Ordinal) || name is "current" or "today" or "as-is" or "current value" or "from")) table.baseline = at;
            else if (table.by < 0 && (name is "by" or "when" or "by when" or "deadline" or "due" or "date" or "target date" or "due date")) table.by = at;
            else if (table.target < 0 && (name.StartsWith("target", StringComparison.Ordinal) || name is "goal" or "to")) table.target = at;
            else if (table.owner < 0 && name.EndsWith("owner", StringComparison.Ordinal)) table.owner = at;
            else if (table.unit < 0 && name is "unit" or "units") table.unit = at;
            else if (table.customer < 0 && name is "customer" or "for whom" or "segment") table.customer = at;
        }

        return table.metric >= 0 && (table.baseline >= 0 || table.target >= 0) ? table : null;
    }

    /// <summary>Adds the outcome of one row.</summary>
    public void Row(DraftBuilder draft, IReadOnlyList<string> cells, Passage row)
    {
        // A row that is wider than the header says that columns were lost on the way: none of its cells is sure.
        if (cells.Skip(width).Any(cell => cell.Length > 0)) return;
        if (Cell(cells, metric) is not { } name || !name.Any(char.IsLetter)) return;
        if (Words.HasAny(name, Costs) && Cell(cells, target) is { } spent && WrittenMoney.Find(spent, 0) is not null)
        {
            CostGoals.Row(draft, row, Cell(cells, by));
            return;
        }

        var from = Cell(cells, baseline) is { } written ? WrittenQuantity.Of(written) : null;
        var to = Cell(cells, target) is { } aim ? Aim(aim, out var aimBy) is var quantity ? (Quantity: quantity, By: aimBy) : default : default;
        var date = Cell(cells, by) is { } day ? WrittenDate.Of(day) : to.By;
        var units = Cell(cells, unit) ?? to.Quantity?.Unit ?? from?.Unit;
        if (from?.Unit is { } a && to.Quantity?.Unit is { } b && a.TrimEnd('s') != b.TrimEnd('s')) from = null;
        var answers = Cell(cells, owner) is { } person ? People.Name(person) : null;
        var served = Cell(cells, customer) is { } words && !NoValue.Is(words) ? draft.Customer(words, LensOutcome.KindOf(words, Lens.PartyKind.External), row.Place, row.Text) : null;
        Direction? direction = (from?.Value, to.Quantity?.Value) switch
        {
            ({ } before, { } after) when after < before => Direction.Decrease,
            ({ } before, { } after) when after > before => Direction.Increase,
            _ => null,
        };
        draft.AddOutcome(new Outcome(name)
        {
            Customer = served?.Id,
            Metric = name,
            Unit = from is null && to.Quantity is null ? Cell(cells, unit) : units,
            Direction = direction,
            Baseline = from is { } value ? new Baseline(value.Value, null, null, null) : null,
            Target = to.Quantity is null && date is null ? null : new Target(to.Quantity?.Value, date?.Day),
            Owner = answers,
        }, path =>
        {
            draft.Found($"{path}.metric", row.Place, name);
            if (served is not null) draft.Found($"{path}.customer", row.Place, cells[customer]);
            if (from is not null) draft.Found($"{path}.baseline.value", row.Place, cells[baseline]);
            if (to.Quantity is not null) draft.Found($"{path}.target.value", row.Place, cells[target]);
            if (date is not null) draft.Found($"{path}.target.by", row.Place, Cell(cells, by) ?? cells[target]);
            if (direction is not null) draft.Found($"{path}.direction", row.Place, row.Text);
            if (units is not null && (from is not null || to.Quantity is not null || Cell(cells, unit) is not null)) draft.Found($"{path}.unit", row.Place, row.Text);
            if (answers is not null) draft.Found($"{path}.owner", row.Place, cells[owner]);
        });
    }

    /// <summary>A target cell: "12 days", "12 days by June 2027", ">= 98 %".</summary>
    private static WrittenQuantity? Aim(string cell, out WrittenDate? by)
    {
        by = WrittenDate.Find(cell);
        var text = (by is { } date ? cell[..date.Start] : cell).Trim();
        foreach (var word in (ReadOnlySpan<string>)["by the end of", "by end of", "by", "in", "until"])
            if (text.EndsWith(' ' + word, StringComparison.OrdinalIgnoreCase))
                text = text[..^word.Length].TrimEnd();
        text = text.TrimStart('<', '>', '=', '≤', '≥', '~', ' ');
        return WrittenQuantity.Of(text);
    }

    private static string? Cell(IReadOnlyList<string> cells, int at) => at >= 0 && at < cells.Count && cells[at].Length > 0 ? cells[at] : null;
}
