using CuiBono.Reports.Csv;
using CuiBono.Reports.Tests.Pipelines;
using CuiBono.Reviews;

namespace CuiBono.Reports.Tests.Csv;

public sealed class ReasonCsvTests
{
    [Fact]
    public void A_line_is_a_rule_of_an_initiative()
    {
        Assert.Equal(
            """
            initiative,title,stage,class,amount,currency,customerLevel,verdict,qualifiers,daysOnHold,rule,severity,outcome,message,place,quote,resume
            fibre-ring,Second path for the Harbour Bank ring,operation,foundation,2750000,USD,1,stop,waived,,outcome-met,block,failed,Harbour Bank lost 14 hours of transactions since go-live; the outcome is harmed.,,,
            fibre-ring,Second path for the Harbour Bank ring,operation,foundation,2750000,USD,1,stop,waived,,evidence-fresh,warn,waived,The inventory is 40 days old; set aside until 2026-12-31.,,,

            """.ReplaceLineEndings("\n"),
            Write(SampleReview.Of([SampleReview.Fibre])));
    }

    [Theory]
    [InlineData("=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-1+2", "-1+2")]
    [InlineData("-cmd", "'-cmd")]
    public void A_text_is_no_formula(string title, string cell) => Assert.Contains($"billing-renewal,{cell},", Write(Hostile.Review(title)));

    private static string Write(Review review)
    {
        using var text = new StringWriter();
        ReasonCsv.Write(review, text);
        return text.ToString();
    }
}
