using CuiBono.Reports.Csv;

namespace CuiBono.Reports.Tests.Csv;

public sealed class CaseCsvTests
{
    [Fact]
    public void Each_case_stands_in_a_line_with_its_value_its_side_and_whether_it_was_judged()
    {
        using var text = new StringWriter();
        CaseCsv.Write(SampleReview.Of([SampleOutcome.Broadband, SampleReview.Billing]), text);

        Assert.Equal(
            """"
            initiative,outcome,case,day,value,open,side,judged,cohort,segments
            self-installation,activation-time,O0,2026-01-05,9.5,false,before,false,,
            self-installation,activation-time,O1,2026-08-04,15,true,after,true,North,"kind=Remote <b>farms</b>, ""north"""

            """".ReplaceLineEndings("\n"),
            text.ToString());
    }
}
