using System.Globalization;
using CuiBono.Documents;
using CuiBono.Evidence;
using CuiBono.Promises.Lens;

namespace CuiBono.Reviews.Sources;

/// <summary>Takes a register in: a row an initiative.</summary>
internal static class RegisterSource
{
    public static Intake Take(Register register, RegisterOptions options, CustomerLens lens, Action<int, int>? progress = null, IEnumerable<string>? taken = null)
    {
        var findings = new List<Finding>(register.Findings);
        var errors = new List<Finding>();
        var intake = new Intake(register.Name) { Unread = register.Unread, Findings = findings };
        if (register.Headers.Count == 0) return intake with { InputMissing = true };

        var columns = RegisterColumns.Of(register, options.Columns, errors);
        if (columns.One(ColumnRole.Title) is null && columns.All(ColumnRole.Text).Count == 0)
            errors.Add(new Finding("no-title-column",
                $"No column names or describes an initiative; say which, for example --column \"title={register.Headers[0]}\"", new SourcePlace(register.Name)));
        if (errors.Count > 0) return intake with { Errors = errors };

        var rows = new RegisterRows(register, columns, options, lens, findings, taken ?? []);
        var submissions = rows.Take(progress);
        return intake with
        {
            Submissions = submissions,
            Notes = Notes(register, columns, options, submissions),
        };
    }

    private static List<string> Notes(Register register, RegisterColumns columns, RegisterOptions options, List<Submission> submissions)
    {
        List<string> notes = [$"{register.Name}: {columns.Describe(register)}."];
        var distinct = submissions.Select(submission => submission.Initiative.Title.ToUpperInvariant()).Distinct().Count();
        if (distinct < submissions.Count)
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"{register.Name}: {submissions.Count:N0} rows are {distinct:N0} initiatives by title{(columns.One(ColumnRole.Year) is null ? "" : "; the others are further years of the same title")}. Each row is judged; counts and money count rows."));
        if (columns.One(ColumnRole.Cost) is not null && submissions.Any(submission => submission.Initiative.Investment is { Currency: MoneyText.UnknownCurrency }))
            notes.Add($"{register.Name}: the currency of the cost is not stated and shows as {MoneyText.UnknownCurrency}; give it with --currency{(options.Unit is null ? ", and the unit with --unit" : "")}.");
        return notes;
    }
}
