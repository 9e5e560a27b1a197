using System.CommandLine;

namespace CuiBono.Cli.Commands.Process;

/// <summary>cuibono process: what an event log says of how work is really done.</summary>
internal static class ProcessCommand
{
    public static Command Create(Terminal terminal) => new("process", "Say how work is really done, from an event log: figures, variants, map, model, conformance, adoption, and what is wrong with the log.")
    {
        SummaryCommand.Create(terminal),
        MapCommand.Create(terminal),
        VariantsCommand.Create(terminal),
        DiscoverCommand.Create(terminal),
        ConformCommand.Create(terminal),
        AdoptionCommand.Create(terminal),
        ExceptionsCommand.Create(terminal),
        DoctorCommand.Create(terminal),
        ConvertCommand.Create(terminal),
    };
}
