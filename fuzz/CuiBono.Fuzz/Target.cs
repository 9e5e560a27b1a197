using System.Diagnostics;
using CuiBono.Documents;
using CuiBono.Evidence;

namespace CuiBono.Fuzz;

/// <summary>One reader and what must hold of it whatever it is given.</summary>
internal sealed class Target(string name)
{
    private static readonly ReadLimits Limits = new()
    {
        MaxTime = TimeSpan.FromSeconds(3),
        MaxPassages = 5_000,
        MaxRows = 2_000,
        MaxPassageLength = 5_000,
        MaxUnpackedBytes = 20_000_000,
    };

    public static IReadOnlyList<string> Names { get; } = ["markdown", "csv", "trackers", "word", "powerpoint", "excel", "pdf", "tmf", "xes", PolicyTarget.Name, .. OcelTarget.Names, .. TableTarget.Names, .. ModelTarget.Names, .. FigureTarget.Names, .. NetworkTarget.Names];

    public bool IsContainer => name is "word" or "powerpoint" or "excel" or "kmz";

    public bool MayKill => name is "pdf" or "ocel-sqlite" or "parquet" or "bpmn" || FigureTarget.Names.Contains(name) || NetworkTarget.Names.Contains(name);

    /// <summary>What does not hold for this input, or null.</summary>
    public string? Try(byte[] input)
    {
        if (OcelTarget.Names.Contains(name)) return OcelTarget.Try(name, input);
        var clock = Stopwatch.StartNew();
        try
        {
            if (name == "xes") return XesTarget.Try(input);
            if (name == PolicyTarget.Name) return PolicyTarget.Try(input);
            if (name == "tmf") return TmForumTarget.Broken(input) ?? (clock.Elapsed > 3 * Limits.MaxTime ? $"took {clock.Elapsed.TotalSeconds} s" : null);
            if (ModelTarget.Names.Contains(name)) return ModelTarget.Try(name, input);
            if (FigureTarget.Names.Contains(name)) return FigureTarget.Try(input) ?? (clock.Elapsed > TimeSpan.FromSeconds(60) ? $"took {clock.Elapsed.TotalSeconds} s" : null);
            if (NetworkTarget.Names.Contains(name)) return NetworkTarget.Try(name, input) ?? (clock.Elapsed > 3 * Limits.MaxTime ? $"took {clock.Elapsed.TotalSeconds} s" : null);
            if (TableTarget.Names.Contains(name))
                return TableTarget.Try(name, input) ?? (clock.Elapsed > 3 * Limits.MaxTime ? $"took {clock.Elapsed.TotalSeconds} s" : null);
            var document = DocumentReader.Read(input, "fuzz" + Extension, Limits);
            var broken = Broken(document);
            if (broken is null && name is "csv" or "trackers" or "excel") broken = Broken(RegisterReader.Read(input, "fuzz" + Extension, limits: Limits), hasCells: name != "trackers" || !IsJson(input));
            if (broken is null && clock.Elapsed > 3 * Limits.MaxTime) broken = $"took {clock.Elapsed.TotalSeconds} s";
            return broken;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return failure.ToString();
        }
    }

    private string Extension => name switch
    {
        "markdown" => ".md",
        "trackers" => ".csv",
        "word" => ".docx",
        "powerpoint" => ".pptx",
        "excel" => ".xlsx",
        _ => "." + name,
    };

    private static string? Broken(Document document)
    {
        if (document.Passages.Count > Limits.MaxPassages) return "too many passages";
        foreach (var passage in document.Passages)
            if (Wrong(passage.Text) is { } wrong) return wrong;
        if (document.Passages.Any(passage => passage.Text.Length == 0)) return "an empty passage";
        if (document.Format == SourceFormat.Unknown && document.Unread.Count == 0) return "unknown without a reason";
        return Errors(document.Findings) > 0 && document.Unread.Count == 0 ? "an error without an unread part" : null;
    }

    private static string? Broken(Register register, bool hasCells)
    {
        if (register.Rows.Count > Limits.MaxRows) return "too many rows";
        foreach (var row in register.Rows)
        {
            if (row.Cells.Count != register.Headers.Count || row.Places.Count != row.Cells.Count) return "a row of another width";
            foreach (var cell in row.Cells)
                if (Wrong(cell) is { } wrong) return wrong;
            if (hasCells && row.Places.Count > 0 && row.Places[^1].Cell is null) return "a cell without a place";
        }

        if (register.Headers.Count == 0 && register.Unread.Count == 0) return "no table and no reason";
        return Errors(register.Findings) > 0 && register.Unread.Count == 0 ? "an error without an unread part" : null;
    }

    private static bool IsJson(ReadOnlySpan<byte> input) => input.TrimStart((ReadOnlySpan<byte>)[0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]) is [(byte)'{' or (byte)'[', ..];

    private static int Errors(IReadOnlyList<Finding> findings) => findings.Count(finding => finding.Severity == FindingSeverity.Error);

    private static string? Wrong(string text)
    {
        if (text.Length > Limits.MaxPassageLength) return "a text over the limit";
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsControl(text[at])) return "a control character";
            if (char.IsWhiteSpace(text[at]) && (text[at] != ' ' || at == 0 || at == text.Length - 1 || text[at + 1] == ' ')) return $"white space that is not collapsed: {text}";
        }

        return null;
    }
}
