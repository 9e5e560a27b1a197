using CuiBono.Promises;
using CuiBono.Reports.Terminal;
using CuiBono.Reviews.Sources;

namespace CuiBono.Cli.Commands.Process;

/// <summary>The initiative that a command compares a log with.</summary>
internal static class DeclaredInitiative
{
    /// <summary>The initiative of a file; null where the file declares none, which is then said on standard error.</summary>
    public static Initiative? Read(string path, Terminal terminal)
    {
        var intake = InputPath.Take(path, new RegisterOptions());
        foreach (var error in intake.Errors) terminal.Error.WriteLine(Page.Plain(error.ToString()));
        var wanted = intake.Submissions.Select(submission => submission.Initiative).Where(initiative => intake.Wanted?.Invoke(initiative) ?? true).ToList();
        if (wanted is [var initiative] && intake.Errors.Count == 0) return initiative;
        if (intake.Errors.Count == 0) terminal.Error.WriteLine(Page.Plain($"{path} is no initiative file; cuibono draft makes one from any document."));
        return null;
    }
}
