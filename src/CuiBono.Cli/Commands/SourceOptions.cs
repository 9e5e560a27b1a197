using System.CommandLine;
using CuiBono.Documents;
using CuiBono.Promises;
using CuiBono.Reviews.Sources;

namespace CuiBono.Cli.Commands;

/// <summary>The options that say of a table or a document what it does not say itself.</summary>
internal sealed class SourceOptions
{
    private readonly Option<string?> stage = new("--stage") { Description = $"Stage of what has none of its own: {string.Join(", ", KebabCase.All<Stage>())}; approval is assumed." };
    private readonly Option<string?> @class = new("--class") { Description = $"Class of what has none of its own: {string.Join(", ", KebabCase.All<InitiativeClass>())}; customer-facing is assumed." };
    private readonly Option<string?> sheet = new("--sheet") { Description = "Sheet of an Excel register." };
    private readonly Option<string[]> columns = new("--column") { Description = $"Column of a register, as title=Project; roles: {string.Join(", ", KebabCase.All<ColumnRole>())}. May be repeated.", HelpName = "ROLE=HEADER" };
    private readonly Option<string?> currency = new("--currency") { Description = "Currency of a register's costs, as EUR." };
    private readonly Option<decimal?> unit = new("--unit") { Description = "What one stands for in a register's costs, as 1000000." };

    private readonly Option<string?> encoding = Encoding();

    private readonly Option<bool> one = new("--one-initiative") { Description = "All documents named, a folder's among them, are about one initiative; what they contradict each other on counts as not said." };

    /// <summary>What an argument of paths may be.</summary>
    public const string Paths = "A workspace folder, a portfolio table (.csv, .xlsx), a document, or several files or patterns ('docs/**/*.docx'), each an initiative.";

    public void AddTo(Command command)
    {
        stage.AcceptOnlyFromAmong([.. KebabCase.All<Stage>()]);
        @class.AcceptOnlyFromAmong([.. KebabCase.All<InitiativeClass>()]);
        Option[] all = [stage, @class, sheet, columns, currency, unit, encoding, one];
        foreach (var option in all) command.Add(option);
    }

    /// <summary>The options of a command line.</summary>
    /// <exception cref="UsageException">A column has no known role.</exception>
    public RegisterOptions Of(ParseResult parsed) => new()
    {
        Stage = KebabCase.Parse<Stage>(parsed.GetValue(stage)),
        Class = KebabCase.Parse<InitiativeClass>(parsed.GetValue(@class)),
        Sheet = parsed.GetValue(sheet),
        Columns = Columns(parsed.GetValue(columns) ?? []),
        Currency = parsed.GetValue(currency)?.ToUpperInvariant(),
        Unit = parsed.GetValue(unit),
        Encoding = EncodingOf(parsed.GetValue(encoding)),
    };

    /// <summary>The option of a text's encoding.</summary>
    public static Option<string?> Encoding() => new("--encoding") { Description = "Encoding of a text file, as windows-1252 or shift_jis; told from its bytes where left out." };

    /// <summary>Takes in what a command line names.</summary>
    public Func<Action<int, int>?, Intake> Intake(ParseResult parsed, IReadOnlyList<string> paths)
    {
        var options = Of(parsed);
        if (!parsed.GetValue(one)) return progress => InputPath.Take(paths, options, progress);
        if (options is not { Sheet: null, Columns.Count: 0, Currency: null, Unit: null }) throw new UsageException("--sheet, --column, --currency and --unit are said of a register; --one-initiative reads documents.");
        return _ => InputPath.TakeOneInitiative(paths, new DocumentOptions { Stage = options.Stage, Class = options.Class, Encoding = options.Encoding });
    }

    /// <summary>The encoding of a name.</summary>
    /// <exception cref="UsageException">There is none of that name.</exception>
    public static TextEncoding? EncodingOf(string? name) => name is null ? null
        : TextEncoding.Of(name) ?? throw new UsageException($"--encoding: there is no encoding '{name}'; for example {string.Join(", ", TextEncoding.Names)}.");

    private static Dictionary<ColumnRole, IReadOnlyList<string>> Columns(string[] stated)
    {
        var columns = new Dictionary<ColumnRole, IReadOnlyList<string>>();
        foreach (var column in stated)
        {
            var sign = column.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0 || KebabCase.Parse<ColumnRole>(column[..sign]) is not { } role)
                throw new UsageException($"--column '{column}' is not ROLE=HEADER with a role of {string.Join(", ", KebabCase.All<ColumnRole>())}.");
            columns[role] = [.. columns.GetValueOrDefault(role, []), column[(sign + 1)..]];
        }

        return columns;
    }
}
