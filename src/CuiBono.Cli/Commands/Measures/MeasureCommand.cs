using System.CommandLine;
using CuiBono.Cli.Commands.Process;
using CuiBono.Processes;
using CuiBono.Processes.Measures;
using CuiBono.Promises;
using CuiBono.Reports.Terminal;
using CuiBono.Tables;

namespace CuiBono.Cli.Commands.Measures;

/// <summary>cuibono measure: the catalogue of measures, the page of one, or its figure on a log.</summary>
internal static class MeasureCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string?>("NAME") { Description = "A measure, to print its page, or with a LOG to compute it.", Arity = ArgumentArity.ZeroOrOne };
        var by = new Option<string?>("--by") { Description = "Column by which customers are told apart; each segment has its own figure.", HelpName = "COLUMN" };
        var cases = new Option<string?>("--cases") { Description = "Write the cases behind the figure as CSV, those that are not counted with the reason.", HelpName = "FILE.csv" };
        var format = LogSource.Format();
        var (source, terms) = (new LogSource(isOptional: true), new TermOptions());
        var command = new Command("measure", "List the measures, print one's page, or compute it on an event log.") { name };
        source.AddTo(command);
        terms.AddTo(command);
        Option[] options = [by, cases, format];
        foreach (var option in options) command.Add(option);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(name) is not { } asked)
            {
                List(new Page(terminal.Output, terminal.Width, terminal.Color));
                return Exit.Done;
            }

            if (!MeasurePages.Names.Contains(asked)) throw Unknown(asked);
            if (!source.IsGiven(parsed))
            {
                terminal.Output.Write(MeasurePages.Of(asked));
                return Exit.Done;
            }

            var measure = LogMeasures.Find(asked) ?? throw new UsageException($"{asked} is measured on a table, not on an event log.");
            var looked = terms.Of(parsed, measure, source.Zone(parsed));
            if (measure.Needs.FirstOrDefault(need => !looked.Has(need)) is { } missing) throw new UsageException($"{asked} needs '{missing}'; it takes {terms.Usage(measure)}.");
            if (source.Read(parsed, terminal) is not { } imported) return Exit.Unreadable;
            if (looked.Check(imported.Log, measure) is [var problem, ..]) throw new UsageException(problem);
            var segments = parsed.GetValue(by) is { } column ? Segments(imported.Log, column) : null;
            var figure = new LogFigure(source.Name(parsed), imported.Log, measure, looked, segments);
            if (parsed.GetValue(cases) is { } file) OutputFile.Write(file, FigureCases.Write, figure);
            if (parsed.GetValue(format) == "json")
            {
                using var output = new TextStream(terminal.Output);
                FigureJson.Write(figure, output);
            }
            else
            {
                var page = new Page(terminal.Output, terminal.Width, terminal.Color);
                ImportText.Write(page, source.Name(parsed), imported);
                FigureText.Write(page, figure);
            }

            return Exit.Done;
        });
        return command;
    }

    private static CaseColumn Segments(EventLog log, string column) => CaseColumn.Of(log, column)
        ?? throw new UsageException($"The log has no attribute '{column}' (--by); it has {string.Join(", ", CaseColumn.NamesIn(log).Take(20).Select(one => $"'{one}'"))}.");

    private static UsageException Unknown(string name)
    {
        var nearest = Nearest.Of(name, MeasurePages.Names);
        return new UsageException($"There is no measure '{name}'{(nearest is null ? "; 'cuibono measure' lists them." : $"; did you mean '{nearest}'?")}");
    }

    private static void List(Page page)
    {
        page.Line("Over an event log");
        foreach (var one in LogMeasures.All) Row(page, one.Measure.Name, $"{one.Measure.Summary}{(one.Needs.Count == 0 ? "" : $" Needs {string.Join(", ", one.Needs)}.")}");
        page.Line();
        page.Line("Over a table (in an initiative's data; a row is a case)");
        foreach (var one in TableMeasures.All) Row(page, one.Measure.Name, one.Measure.Summary);
    }

    private static void Row(Page page, string name, string text) => page.Wrapped($"  {name,-18}{text}", 20);
}
