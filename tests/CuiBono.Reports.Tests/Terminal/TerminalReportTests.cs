using CuiBono.Reports.Terminal;
using CuiBono.Reviews;

namespace CuiBono.Reports.Tests.Terminal;

public sealed class TerminalReportTests
{
    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_is_wider_than_the_terminal(int width)
    {
        Assert.All(Write(SampleReview.Northline, width).Split('\n'), line => Assert.True(line.Length <= width, line));
    }

    [Fact]
    public void Holds_come_before_goes()
    {
        var text = Write(SampleReview.Northline, 100);
        var verdicts = text.Split('\n').Skip(6).Where(line => line.StartsWith("HOLD", StringComparison.Ordinal) || line.StartsWith("GO ", StringComparison.Ordinal)).Select(line => line[..2]).ToList();

        Assert.Contains("HO", verdicts);
        Assert.Contains("GO", verdicts);
        Assert.Equal(verdicts.OrderByDescending(verdict => verdict == "HO"), verdicts);
    }

    [Fact]
    public void A_hold_says_the_rule_the_sentence_and_how_to_resume()
    {
        var text = Write(SampleReview.Of([SampleReview.Billing]), 200);
        var deciding = SampleReview.Billing.Verdict.Reasons[0];

        Assert.Contains(deciding.Message, text);
        Assert.Contains(deciding.Resume[0].Text, text);
    }

    [Fact]
    public void Continuity_says_how_often_services_are_down_and_which_pair_is_diverse()
    {
        var text = Write(SampleContinuity.TwoWaysIn, 400);

        Assert.Contains("always on: Twin Line to the head office down 87 minutes a year (less than 0.001 minutes by each link's own cuts alone); 52.6 minutes are allowed; transactions lost a year: Harbour Bank: 6,091", text, StringComparison.Ordinal);
        Assert.Contains("diverse: TL-102A and TL-102B of Twin Line to Quayside, down to duct, nowhere nearer than", text, StringComparison.Ordinal);
        Assert.Contains("diversity-true: Circuit TL-101A and circuit TL-101B of service \"Twin Line to the head office\" are sold as diverse and share Mill Street crossing (duct D-04) for 312 m under Mill Bridge.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_portfolio_gets_one_line_each()
    {
        var many = Enumerable.Range(0, TerminalReport.MaxDetailed + 1).Select(_ => SampleReview.Billing).ToList();

        Assert.Equal(many.Count, Write(SampleReview.Of(many), 100).Split('\n').Count(line => line.StartsWith("HOLD  ", StringComparison.Ordinal) && line.Contains(SampleReview.Billing.Initiative.Id)));
    }

    [Fact]
    public void A_document_cannot_command_the_terminal()
    {
        var reviewed = SampleReview.Billing;
        var hostile = reviewed with { Initiative = reviewed.Initiative with { Title = "\e[2J\e]0;owned\a\r\n\u202Etitle" } };

        var text = Write(SampleReview.Of([hostile]), 100);

        Assert.DoesNotContain(text, letter => letter != '\n' && char.IsControl(letter));
        Assert.DoesNotContain('\u202E', text);
    }

    [Fact]
    public void Colours_are_there_only_when_asked_for()
    {
        using var coloured = new StringWriter();
        TerminalReport.Write(SampleReview.Northline, coloured, 100, true);

        Assert.Contains("\e[", coloured.ToString());
        Assert.DoesNotContain("\e[", Write(SampleReview.Northline, 100));
    }

    private static string Write(Review review, int width)
    {
        using var output = new StringWriter();
        TerminalReport.Write(review, output, width, false);
        return output.ToString();
    }
}
