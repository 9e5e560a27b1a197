using CuiBono.Reports.Html;
using CuiBono.Reviews;

namespace CuiBono.Reports.Tests.Html;

/// <summary>Pages of reviews, as text or as a file that a browser opens.</summary>
internal static class Pages
{
    public static string Of(Review review)
    {
        using var text = new StringWriter();
        HtmlReport.Write(review, text);
        return text.ToString();
    }

    /// <summary>Writes a page into the test's own folder and gives its address.</summary>
    public static string Save(Review review, string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "pages");
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, Of(review));
        return new Uri(path).AbsoluteUri;
    }

    /// <summary>A portfolio of a national register's size.</summary>
    public static Review Register(int rows) => SampleReview.Of(
    [
        .. Enumerable.Range(0, rows).Select(row =>
        {
            var sample = (row % 4) switch { 0 => SampleReview.Billing, 1 => SampleReview.Portal, 2 => SampleReview.Fibre, _ => SampleReview.Activation };
            return sample with { Initiative = sample.Initiative with { Id = $"row-{row}", Title = $"{sample.Initiative.Title} {row}" } };
        }),
    ]);
}
