using System.Globalization;
using CuiBono.Processes;
using CuiBono.Processes.Exceptions;
using CuiBono.Reports.Csv;

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
                    $"{CsvCell.Of(log.CaseId(at))},{ExceptionsJson.Word(group.Kind)},{group.Probability:0.####},{CsvCell.Of(group.Pattern)},{CsvCell.Of(group.Basis)},{CsvCell.Of(group.Team)},{CsvCell.Of(group.Person)},{CsvCell.Of(group.Customer)},{CsvCell.Of(group.Product)}\n"));
    }
}
