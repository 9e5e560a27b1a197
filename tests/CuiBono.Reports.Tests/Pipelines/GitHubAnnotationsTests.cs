using CuiBono.Reports.Pipelines;

namespace CuiBono.Reports.Tests.Pipelines;

public sealed class GitHubAnnotationsTests
{
    [Fact]
    public void What_holds_is_an_error_at_its_file_what_warns_a_warning_and_what_was_not_read_is_said()
    {
        using var text = new StringWriter();
        GitHubAnnotations.Write(SampleReview.Northline, new SourceFiles("work", _ => null), text);
        var lines = text.ToString().Split('\n');

        Assert.Contains(lines, line => line.StartsWith("::error file=work/billing-renewal.pptx,line=1,endLine=1,title=customer-named::Billing platform renewal: No customer", StringComparison.Ordinal));
        Assert.Contains("::warning file=work/order-to-activation.md,line=22,endLine=22,title=outcome-attribution::Order to activation in single digits: No comparison design is declared.", lines);
        Assert.Contains("::warning file=work/portal.pdf,title=not read::portal.pdf, page 4: page 4 has no text layer", lines);
        Assert.DoesNotContain(lines, line => line.Contains("evidence-fresh", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_cannot_begin_a_command_of_its_own()
    {
        using var text = new StringWriter();
        GitHubAnnotations.Write(Hostile.Review("100 %\n::set-env name=PATH::x"), SourceFiles.None, text);

        Assert.All(text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("^::(error|warning|notice) file=", line));
        Assert.Contains("100 %25%0A::set-env name=PATH::x", text.ToString());
    }
}
