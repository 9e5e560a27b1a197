using DuckDB.NET.Data;

namespace CuiBono.Tables;

/// <summary>DuckDB's reasons in one line.</summary>
internal static class Reasons
{
    private const int Longest = 300;

    /// <summary>The first lines of an error, without the advice that follows them.</summary>
    public static string Of(DuckDBException error)
    {
        var lines = error.Message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .TakeWhile(line => !line.StartsWith("LINE ", StringComparison.Ordinal) && !line.StartsWith("Possible", StringComparison.Ordinal) && !line.StartsWith("file =", StringComparison.Ordinal));
        var reason = string.Join(" ", lines);
        return "DuckDB says: " + (reason.Length > Longest ? reason[..Longest] + "…" : reason);
    }
}
