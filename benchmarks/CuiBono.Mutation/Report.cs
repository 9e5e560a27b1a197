using System.Globalization;
using System.Text.Json;

namespace CuiBono.Mutation;

/// <summary>The score by folder and file, and the survivors.</summary>
internal static class Report
{
    public static List<Result> Read(string log) => [.. File.ReadLines(log).Select(line => JsonSerializer.Deserialize<Result>(line)!).DistinctBy(result => result.Key).OrderBy(result => result.File, StringComparer.Ordinal).ThenBy(result => result.Line)];

    public static void Replace(string log, IEnumerable<Result> results) => File.WriteAllLines(log, results.Select(result => JsonSerializer.Serialize(result, Mutant.Json)));

    /// <summary>Whether a test noticed the mutant, if only by never ending.</summary>
    public static bool IsDead(Result one) => one.Outcome is "killed" or "late" or "crashed";

    public static void Write(IReadOnlyList<Result> results, TextWriter output, bool survivors)
    {
        if (survivors)
        {
            foreach (var one in results.Where(one => !IsDead(one)))
                output.WriteLine($"{one.File}:{one.Line} {one.Outcome} {one.Kind}: {Short(one.Old)} -> {Short(one.New)}");
            return;
        }

        output.WriteLine("| where | logic killed | of | share | text killed | of |\n|---|---|---|---|---|---|");
        foreach (var file in results.GroupBy(one => one.File)) Line(file.Key, [.. file]);
        foreach (var area in results.GroupBy(one => one.File.Contains('/', StringComparison.Ordinal) ? one.File.Split('/')[0] + "/" : "./")) Line($"**{area.Key}**", [.. area]);
        Line("**all**", results);
        output.WriteLine($"late {results.Count(one => one.Outcome == "late")}, crashed {results.Count(one => one.Outcome == "crashed")}, never entered {results.Count(one => one.Outcome == "not-entered")}");

        void Line(string name, IReadOnlyList<Result> of)
        {
            List<Result> logic = [.. of.Where(one => one.Kind != "text")], text = [.. of.Where(one => one.Kind == "text")];
            var share = logic.Count == 0 ? "-" : (logic.Count(IsDead) / (double)logic.Count).ToString("0.0 %", CultureInfo.InvariantCulture);
            output.WriteLine($"| {name} | {logic.Count(IsDead)} | {logic.Count} | {share} | {text.Count(IsDead)} | {text.Count} |");
        }
    }

    private static string Short(string text) => text.Length == 0 ? "nothing" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 100 } longer ? longer[..97] + "..." : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
