using System.CommandLine;
using System.Globalization;
using CuiBono.Evidence;
using CuiBono.Reviews;
using CuiBono.Reviews.Sources;
using CuiBono.Verdicts;

namespace CuiBono.Cli.Commands.Policies;

/// <summary>cuibono policy rates: what a policy would hold, before it is enforced.</summary>
internal static class RatesCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Workspaces, portfolio tables or documents.", Arity = ArgumentArity.OneOrMore };
        var policy = PolicyChoice.Option();
        var source = new SourceOptions();
        var rates = new Command("rates", "Judge portfolios without recording anything, and print how often each rule would hold.") { paths, policy };
        source.AddTo(rates);
        rates.SetAction(parsed => Run(terminal, parsed.GetValue(paths)!, parsed.GetValue(policy), source.Of(parsed)));
        return rates;
    }

    private static int Run(Terminal terminal, string[] paths, string? named, RegisterOptions options)
    {
        var chosen = named is null ? null : PolicyChoice.At(named);
        var reviews = new List<Review>();
        var code = Exit.Done;
        foreach (var path in paths)
        {
            var intake = InputPath.Take(path, options, terminal.Progress);
            var policy = chosen ?? intake.Policy;
            IReadOnlyList<Finding> errors = intake.Errors.Count > 0 ? intake.Errors : Reviewer.Refusals(intake, policy, terminal.Today);
            foreach (var error in errors) terminal.Error.WriteLine(error);
            if (errors.Count > 0) return Exit.Usage;
            foreach (var part in intake.Unread) terminal.Error.WriteLine($"{part.Place}: not read: {part.Why}");
            if (intake.InputMissing) code = Exit.Unreadable;
            reviews.Add(Reviewer.Of(intake, policy, terminal.Today, RecordedHistory.None));
        }

        Print(terminal.Output, reviews);
        return code;
    }

    private static void Print(TextWriter output, List<Review> reviews)
    {
        var names = reviews.Select(review => review.Workspace).Append("all").ToList();
        var widths = names.Select(name => Math.Max(name.Length, 14)).ToList();
        void Row(string head, IEnumerable<string> cells) =>
            output.WriteLine($"{head,-26}{string.Concat(cells.Select((cell, at) => $"  {cell.PadLeft(widths[at])}"))}".TrimEnd());
        static string Rate(int part, int all) => all == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{part:N0} ({100.0 * part / all:0.0} %)");

        Row("", names);
        var all = reviews.SelectMany(review => review.Initiatives).ToList();
        var portfolios = reviews.Select(review => review.Portfolio).Append(Portfolio.Of(all)).ToList();
        Row("initiatives", portfolios.Select(portfolio => portfolio.All.Count.ToString("N0", CultureInfo.InvariantCulture)));
        Row("held", portfolios.Select(portfolio => Rate(portfolio.ByVerdict[VerdictKind.Hold].Count, portfolio.All.Count)));
        Row("customer left out", portfolios.Select(portfolio => Rate(portfolio.WithoutCustomer.Count, portfolio.All.Count)));
        Section("held by rule", rate => rate.Holds);
        Section("held by this rule alone", rate => rate.HoldsAlone);

        void Section(string head, Func<RuleRate, int> count)
        {
            output.WriteLine();
            output.WriteLine(head);
            foreach (var rule in portfolios[^1].Rates.Where(rate => count(rate) > 0).Select(rate => rate.Rule))
                Row($"  {rule}", portfolios.Select(portfolio => portfolio.Rates.FirstOrDefault(rate => rate.Rule == rule) is { } rate ? Rate(count(rate), rate.Asked) : "-"));
        }
    }
}
