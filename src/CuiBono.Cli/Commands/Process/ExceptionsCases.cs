using System.Globalization;
using CuiBono.Processes;
using CuiBono.Processes.Exceptions;

namespace CuiBono.Cli.Commands.Process;

/// <summary>Writes the cases off the path as CSV, each once.</summary>
internal static class ExceptionsCases
{
    public static void Write(ExceptionsResult result, EventLog log, TextWriter output)
    {
        output.Write("case,kind,probability,pattern,basis,team,person,customer,product\n");
        foreach (var group in result.Groups)
            foreach (var at in group.Cases)
                output.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Cell(log.CaseId(at))},{ExceptionsJson.Word(group.Kind)},{group.Probability:0.####},{Cell(group.Pattern)},{Cell(group.Basis)},{Cell(group.Team)},{Cell(group.Person)},{Cell(group.Customer)},{Cell(group.Product)}\n"));
    }

    private static string Cell(string? text) => text is null ? "" : text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
