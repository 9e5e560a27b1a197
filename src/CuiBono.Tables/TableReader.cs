using CuiBono.Evidence;
using DuckDB.NET.Data;

namespace CuiBono.Tables;

/// <summary>Reads a figure from tables: CSV, Parquet and JSON, by columns or as SQL over them.</summary>
/// <remarks>DuckDB (Raasveldt and Mühleisen, SIGMOD 2019) reads the files and runs the query. What is read, refused and assumed: docs/methods/tables.md.</remarks>
public static class TableReader
{
    /// <summary>Reads the rows.</summary>
    /// <param name="sources">The files; one where the terms hold no query.</param>
    /// <param name="terms">The columns, or the query that gives them.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="stop">Ends the reading early.</param>
    /// <returns>The rows; none, and an error among the findings, where the figure cannot be had.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was cancelled.</exception>
    public static TableReading Read(IReadOnlyList<TableSource> sources, TableTerms terms, TableLimits? limits = null, CancellationToken stop = default)
    {
        limits ??= TableLimits.Default;
        var findings = new List<Finding>();
        if (sources.Count == 0) throw new ArgumentException("A figure comes from one table at least.", nameof(sources));
        var files = sources.Select(source => TableFile.Of(source, limits, findings)).OfType<TableFile>().ToList();
        if (files.Count < sources.Count) return TableReading.Failed(findings);
        var place = new SourcePlace(sources[0].Label);
        try
        {
            using var engine = new Engine(sources.Select(source => source.Path), limits, stop);
            return new TableRun(engine, files, terms, limits, findings).Read();
        }
        catch (DuckDBException error) when (!error.Message.StartsWith("INTERRUPT", StringComparison.Ordinal))
        {
            findings.Add(new Finding("unreadable-table", Reasons.Of(error), place));
        }
        catch (Exception error) when (error is OperationCanceledException or DuckDBException)
        {
            stop.ThrowIfCancellationRequested();
            findings.Add(new Finding("too-slow", $"The table was not read within {limits.MaxTime.TotalSeconds:0} seconds.", place));
        }

        return TableReading.Failed(findings);
    }
}
