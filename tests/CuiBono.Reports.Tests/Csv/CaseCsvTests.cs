using CuiBono.Reports.Csv;

namespace CuiBono.Reports.Tests.Csv;

public sealed class CaseCsvTests
{
    [Fact]
    public void Each_case_stands_in_a_line_with_its_value_what_of_it_counts_and_for_which_figure()
    {
        using var text = new StringWriter();
        CaseCsv.Write(SampleReview.Of([SampleOutcome.Broadband, SampleReview.Billing]), text);

        Assert.Equal(
            """"
            initiative,outcome,case,day,value,open,counted,part,cohort,segments
            self-installation,activation-time,O0,2026-01-05,9.5,false,9.5,before,,
            self-installation,activation-time,O1,2026-08-04,15,true,12,judged,North,"kind=Remote <b>farms</b>, ""north"""

            """".ReplaceLineEndings("\n"),
            text.ToString());
    }
}
