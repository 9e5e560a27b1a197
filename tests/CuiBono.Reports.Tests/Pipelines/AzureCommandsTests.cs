using CuiBono.Reports.Pipelines;

namespace CuiBono.Reports.Tests.Pipelines;

public sealed class AzureCommandsTests
{
    [Fact]
    public void What_holds_is_an_error_what_warns_a_warning_and_what_is_only_said_is_left_out()
    {
        using var text = new StringWriter();
        AzureCommands.Write(SampleReview.Northline, new SourceFiles("work", _ => null), text);
        var lines = text.ToString().Split('\n');

        Assert.Contains("##vso[task.logissue type=warning;sourcepath=work/order-to-activation.md;linenumber=22;columnnumber=1;code=outcome-attribution;]Order to activation in single digits: No comparison design is declared.", lines);
        Assert.Contains(lines, line => line.StartsWith("##vso[task.logissue type=error;sourcepath=work/billing-renewal.pptx;", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("pushback-recorded", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_cannot_begin_a_command_of_its_own()
    {
        using var text = new StringWriter();
        AzureCommands.Write(Hostile.Review("5 %\r\n##vso[task.complete result=Succeeded;]"), SourceFiles.None, text);

        Assert.All(text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("##vso[task.logissue type=", line));
        Assert.Contains("5 %AZP25%0D%0A##vso", text.ToString());
    }
}
