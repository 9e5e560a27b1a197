using System.Globalization;
using CuiBono.Evidence;

namespace CuiBono.Networks.Import;

/// <summary>What a reader has to say of one file, the first hundred in full and the rest as a count.</summary>
internal sealed class FindingList(string file)
{
    private const int Most = 100;

    private readonly List<Finding> findings = [];
    private int unsaid;

    public void Warn(string code, string message, int? line = null) => Add(code, message, FindingSeverity.Warning, line);

    public void Refuse(string code, string message, int? line = null) => Add(code, message, FindingSeverity.Error, line);

    public void Note(string code, string message, int? line = null) => Add(code, message, FindingSeverity.Info, line);

    public IReadOnlyList<Finding> All => unsaid == 0
        ? findings
        : [.. findings, new Finding("too-many-findings", string.Create(CultureInfo.InvariantCulture, $"{unsaid:N0} more findings are left out."), new SourcePlace(file), FindingSeverity.Warning)];

    private void Add(string code, string message, FindingSeverity severity, int? line)
    {
        if (findings.Count < Most) findings.Add(new Finding(code, message, new SourcePlace(file) { Line = line }, severity));
        else unsaid++;
    }
}
