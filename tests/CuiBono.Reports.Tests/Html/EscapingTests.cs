using CsCheck;
using CuiBono.Documents;
using CuiBono.Evidence;
using CuiBono.Outcomes;
using CuiBono.Promises;
using CuiBono.Promises.Lens;
using CuiBono.Reports.Html;
using CuiBono.Reviews;
using CuiBono.Verdicts;

namespace CuiBono.Reports.Tests.Html;

public class EscapingTests
{
    private static readonly string[] Attacks =
    [
        "<script>alert(1)</script>", "</style><img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)", "' autofocus='", "<!--", "-->", "]]>", "&lt;", "&#60;", "&",
        "\0", "\u202Egnp.exe", "\u2066", "\uD800", "\uDC00\uD800", "\uDB40\uDC41", "\r\n", "\u007F", "\uFFFF", "javascript:alert(1)", "{{7*7}}", "😀", "الزبائن",
    ];

    private static readonly Gen<string> Hostile = Gen.OneOf(Gen.String, Gen.Int[0, Attacks.Length - 1].Select(index => Attacks[index]))
        .Array[1, 4].Select(parts => "x" + string.Concat(parts));

    private static readonly string Skeleton = PageScan.Of(Pages.Of(Everywhere("x"))).Skeleton;

    [Fact]
    public void No_text_in_any_field_becomes_markup() =>
        Hostile.Sample(text => PageScan.Of(Pages.Of(Everywhere(text))).Skeleton == Skeleton, iter: 200);

    [Fact]
    public void What_is_not_hidden_is_shown_as_it_was_written() =>
        Gen.Char[' ', '\u1FFF'].Where(letter => letter is < '\u007F' or > '\u009F').Array[1, 20].Select(letters => new string(letters))
            .Sample(text => Shown(text) == text, iter: 2_000);

    [Theory]
    [InlineData("pay \u202Egnp.exe", "pay \uFFFDgnp.exe")]
    [InlineData("a\u0000b\u0007", "a\uFFFDb\uFFFD")]
    [InlineData("ascii \uDB40\uDC41 in disguise", "ascii \uFFFD in disguise")]
    [InlineData("smile 😀 stays", "smile 😀 stays")]
    [InlineData("line\r\nbreak", "line\uFFFD\nbreak")]
    public void What_could_hide_the_meaning_is_shown_as_a_replacement(string text, string shown) => Assert.Equal(shown, Shown(text));

    [Fact]
    public void Half_a_character_is_shown_as_a_replacement() => Assert.Equal("cut \uFFFD, \uFFFDswapped\uFFFD", Shown("cut \uD83D, \uDE00swapped\uD83D"));

    private static string Shown(string text)
    {
        using var output = new StringWriter();
        SafeText.Write(text, output);
        return PageScan.Of("<!DOCTYPE html>" + output).Text;
    }

    /// <summary>A review that carries a text, numbered so that no two are equal, in every field that comes from outside.</summary>
    private static Review Everywhere(string text)
    {
        var number = 0;
        string Next() => $"{text}{++number}";
        var quote = Next();
        var place = new SourcePlace(Next()) { Cell = Next() };
        var source = new FieldSource(place, quote);
        ResumeCondition[] resume = [new(Next(), ConditionOperator.IsSet, null, Next()), new(Next(), ConditionOperator.AtLeast, Next(), Next())];
        Reason Of(Severity severity, RuleOutcome outcome) => new(Next(), severity, outcome, Next()) { Source = source, Resume = resume };
        var day = new DateOnly(2027, 1, 1);
        var evidence = new LensEvidence(Next(), 0, 1, false, place);
        var initiative = new Initiative(Next(), Next(), Stage.Delivery, InitiativeClass.CustomerFacing, new SourcePlace(Next()))
        {
            Assumed = [Next(), Next()],
            Investment = new Money(5m, Next()),
            Sponsor = new Sponsor(Next(), Next()),
            Customers = [new Customer("c", Next(), CustomerKind.Public)],
            Outcomes =
            [
                new Outcome(Next())
                {
                    Customer = "c",
                    Statement = Next(),
                    Metric = Next(),
                    Unit = Next(),
                    Direction = Direction.Increase,
                    Baseline = new Baseline(1, Next(), Next(), null),
                    Target = new Target(2, day),
                    Owner = Next(),
                    Design = Next(),
                    Data = new OutcomeData(Next(), null, null, null, null),
                },
                new Outcome(Next()) { Customer = Next(), Guardrail = true },
            ],
            Culture = new Culture([new BehaviourChange(Next(), Next(), day)], [new BehaviourChange(Next(), null, null)]),
            Process = new ProcessChange
            {
                StandardPath = Next(),
                Changed = [Next()],
                RetiredPaths = [new RetiredPath(Next())],
                Exceptions = [new PathException(Next()) { Condition = Next(), Basis = Next(), Owner = Next() }],
            },
            System = new SystemChange(Next(), day, [new Wave(Next(), day)]),
        };
        var reading = new LensReading(3, 3)
        {
            Customer = Next(),
            CustomerKind = PartyKind.External,
            Evidence = evidence,
            ExternalEvidence = evidence,
            Measurable = new CustomerMeasure(Next(), Next(), Next()),
            FalseFriends = [Next(), Next()],
        };
        var verdict = new Verdict(VerdictKind.Hold, [Qualifier.Waived],
            [Of(Severity.Block, RuleOutcome.Failed), Of(Severity.Warn, RuleOutcome.NotMeasured), Of(Severity.Info, RuleOutcome.Waived), Of(Severity.Block, RuleOutcome.Passed)]);
        var figure = new Estimate(1, 0.1, new(0.8, 1.2), 9, 1);
        var provenance = new Provenance(Next(), new string('0', 64), day) { Notes = [Next(), Next()] };
        var assessment = new OutcomeAssessment(OutcomeStatus.Met, Next())
        {
            Observed = figure,
            Before = figure,
            Period = new Period(day, day),
            Baseline = new BaselineCheck(1, figure, new Period(day, day), Next()),
            Effect = new EffectEstimate(Next(), 1, 0.1, figure.Interval) { Compared = Next(), Remark = Next() },
            Doubts = [new CreditDoubt(CreditDoubtKind.Season, Next())],
            Segments = [new SegmentFinding(Next(), Next(), figure, figure, 0.01), new SegmentFinding(Next(), Next(), figure, figure, 1)],
            Limits = [Next()],
        };
        var measurement = new Measurement(new Measure("mean", 1, MeasureKind.Mean, "", "The mean."), 1, Next(), figure.Interval, 9, new Period(day, day), provenance);
        var file = Next();
        var reviewed = new ReviewedInitiative(initiative, reading, verdict)
        {
            Read = [file],
            Passages = [new Passage($"{Next()} {quote} {Next()}", place), new Passage($"{Next()} {evidence.Quote} {Next()}", place)],
            Tested = [new TestedOutcome(assessment) { Provenance = provenance, Measurement = measurement }, new TestedOutcome(new OutcomeAssessment(OutcomeStatus.NotMeasured, Next()))],
            DaysOnHold = 3,
        };
        return new Review(new DateOnly(2026, 11, 24), Next(), Policy.CustomerFirst, [reviewed, reviewed])
        {
            Unread = [new UnreadPart(new SourcePlace(file) { Cell = Next() }, Next())],
            Findings = [new Finding(Next(), Next(), place)],
            Notes = [Next()],
        };
    }
}
