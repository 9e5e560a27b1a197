using System.Globalization;
using CuiBono.Evidence;

namespace CuiBono.Networks.Import;

/// <summary>What a reader has to say of one file, the first hundred in full and the rest as a count.</summary>
internal sealed class FindingList(string of)
{
    private const int Most = 100;

    private readonly List<Finding> findings = [];
    private int unsaid;

    public void Warn(string code, string message, int? line = null, string? file = null) => Add(code, message, FindingSeverity.Warning, line, file);

    public void Refuse(string code, string message, int? line = null, string? file = null) => Add(code, message, FindingSeverity.Error, line, file);

    public void Note(string code, string message, int? line = null, string? file = null) => Add(code, message, FindingSeverity.Info, line, file);

    public void QuoteOpen(int line, string? file = null) => Warn("quote-open", "A quote that begins in this row is never closed; all that follows stands in its cell.", line, file);

    public IReadOnlyList<Finding> All => unsaid == 0
        ? findings
        : [.. findings, new Finding("too-many-findings", string.Create(CultureInfo.InvariantCulture, $"{unsaid:N0} more findings are left out."), new SourcePlace(of), FindingSeverity.Warning)];

    private void Add(string code, string message, FindingSeverity severity, int? line, string? file)
    {
        if (findings.Count < Most) findings.Add(new Finding(code, message, new SourcePlace(file ?? of) { Line = line }, severity));
        else unsaid++;
    }
}
