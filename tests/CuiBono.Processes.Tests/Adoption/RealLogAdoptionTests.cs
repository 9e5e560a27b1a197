using CuiBono.Processes.Adoption;
using CuiBono.Processes.Import;

namespace CuiBono.Processes.Tests.Adoption;

/// <summary>Adoption of the public logs from a date and a path chosen here. Which way a case went was counted by a script of its own (Python's XML parser, dates by its
/// zone database, marks case by case in the order of the file), which shares nothing with this code; the cases named can be looked up in the logs.</summary>
public sealed class RealLogAdoptionTests
{
    /// <summary>Building permits: applications that come by internet instead of by desk, post and e-mail, general department alone, since 2 May 2011.</summary>
    [Fact]
    public void Receipt_since_May_2011_by_channel()
    {
        var terms = new AdoptionTerms(new DateOnly(2011, 5, 2))
        {
            Zone = Amsterdam,
            Eligible = Marks("department", "General"),
            New = Marks("channel", "Internet"),
            Old = Marks("channel", "Desk", "Post", "e-mail"),
            To = "T10 Determine necessity to stop indication",
        };

        Check("receipt_wabo", terms, cases: 773, eligible: 757, open: 77, [(AdoptionPath.New, 635, "case-10017"), (AdoptionPath.Old, 45, "case-10199")]);
    }

    /// <summary>Travel declarations: approval by the administration, instead of by a pre-approver, since 2018.</summary>
    [Fact]
    public void Declarations_since_2018_by_who_approves()
    {
        var terms = new AdoptionTerms(new DateOnly(2018, 1, 1))
        {
            Zone = Amsterdam,
            New = Marks("activity", "Declaration APPROVED by ADMINISTRATION"),
            Old = Marks("activity", "Declaration APPROVED by PRE_APPROVER"),
            To = "Payment Handled",
        };

        var figures = Check("bpic2020_DomesticDeclarations", terms, cases: 8_119, eligible: 8_119, open: 348, [(AdoptionPath.New, 7_771, "declaration99088"), (AdoptionPath.Old, 0, null)]);
        Assert.True(figures.Change is { P: <= 0.01 });
    }

    /// <summary>Problems of a car maker: work by line C instead of A2, since 2 January 2012; 161 closed problems were with neither.</summary>
    [Fact]
    public void Problems_since_2012_by_line()
    {
        var terms = new AdoptionTerms(new DateOnly(2012, 1, 2)) { New = Marks("org:group", "Org line C"), Old = Marks("org:group", "Org line A2"), To = "Completed-Closed" };

        Check("bpic2013_closed", terms, cases: 662, eligible: 662, open: 0,
            [(AdoptionPath.New, 345, "1-633092732"), (AdoptionPath.Old, 141, "1-634479154"), (AdoptionPath.Mixed, 11, "1-637222863"), (AdoptionPath.Fallback, 4, "1-653989471"), (AdoptionPath.None, 161, "1-632486751")]);
    }

    /// <summary>Sepsis patients: normal care instead of intensive care, of those released by way A, since September 2014.</summary>
    [Fact]
    public void Patients_since_September_2014_by_ward()
    {
        var terms = new AdoptionTerms(new DateOnly(2014, 9, 1)) { Zone = Amsterdam, New = Marks("activity", "Admission NC"), Old = Marks("activity", "Admission IC"), To = "Release A" };

        Check("sepsis", terms, cases: 366, eligible: 366, open: 138, [(AdoptionPath.New, 203, "A"), (AdoptionPath.Old, 1, "VE"), (AdoptionPath.Mixed, 24, "V"), (AdoptionPath.Fallback, 0, null)]);
    }

    private static TimeZoneInfo Amsterdam => TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    private static Dictionary<string, IReadOnlyList<string>> Marks(string column, params string[] values) => new() { [column] = values };

    private static AdoptionFigures Check(string name, AdoptionTerms terms, int cases, int eligible, int open, (AdoptionPath Path, int Cases, string? One)[] paths)
    {
        using var packed = File.OpenRead(RealData.Path($"logs/{name}.xes.gz"));
        var log = LogReader.Read(packed, $"{name}.xes.gz", ImportOptions.Default).Log;
        var figures = AdoptionFigures.Of(log, terms);

        Assert.Equal((cases, eligible, open), (figures.Cases, figures.Eligible, figures.Open));
        foreach (var (path, count, one) in paths)
        {
            Assert.Equal(count, figures.PathShare(path).Count);
            if (one is not null) Assert.Equal(path, figures.CaseList.Single(found => log.CaseId(found.Case) == one).Path);
        }

        return figures;
    }
}
