using System.Text;

namespace CuiBono.Simulation.Tests;

public sealed class SurveySimulatorTests
{
    private static readonly DateOnly GoLive = new(2026, 1, 12);
    private static readonly SurveyScenario Scenario = new(4) { InvitedADay = 100, GoLive = GoLive, Shift = 0.8 };

    /// <summary>The probability of each score of a rounded normal variable that is cut at 0 and 10.</summary>
    private static double[] Scores(double centre, double spread) => [.. Enumerable.Range(0, 11).Select(score =>
        (score == 10 ? 1 : Normal((score + 0.5 - centre) / spread)) - (score == 0 ? 0 : Normal((score - 0.5 - centre) / spread)))];

    /// <summary>The normal distribution function by Simpson's rule, as a textbook has it.</summary>
    private static double Normal(double z)
    {
        const int Steps = 2_000;
        var width = (z + 10) / Steps;
        return Enumerable.Range(0, Steps + 1).Sum(at => Math.Exp(-Math.Pow(-10 + (at * width), 2) / 2) * (at is 0 or Steps ? 1 : at % 2 == 1 ? 4 : 2)) * width / 3 / Math.Sqrt(2 * Math.PI);
    }

    private static void Near(double truth, List<double> values)
    {
        var mean = values.Average();
        var error = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1) / values.Count);
        Assert.InRange(mean, truth - (4 * error), truth + (4 * error));
    }

    [Fact]
    public void Scores_and_answers_are_as_planted()
    {
        var answers = SurveySimulator.Answers(Scenario).ToList();
        foreach (var (isLive, centre) in new[] { (false, 7.2), (true, 8.0) })
        {
            var truth = Scores(centre, 2).Select((share, score) => share * score).Sum();
            var own = answers.Where(answer => answer.Day >= GoLive == isLive).ToList();
            Near(truth, [.. own.Select(answer => (double)answer.TrueScore)]);
            Near(truth, [.. own.Where(answer => answer.Score is not null).Select(answer => (double)answer.Score!)]);
            Near(0.25, [.. own.Select(answer => answer.Score is null ? 0.0 : 1)]);
        }
    }

    [Fact]
    public void Where_the_satisfied_answer_more_often_the_answers_are_too_good_by_what_the_formula_says()
    {
        var answers = SurveySimulator.Answers(Scenario with { GoLive = null, ResponseByPoint = 0.04 }).ToList();
        var (scores, weights) = (Scores(7.2, 2), Enumerable.Range(0, 11).Select(score => 0.25 + (0.04 * (score - 5))).ToArray());
        var answered = scores.Zip(weights, (share, weight) => share * weight).ToArray();

        Near(answered.Sum(), [.. answers.Select(answer => answer.Score is null ? 0.0 : 1)]);
        Near(answered.Select((share, score) => share * score).Sum() / answered.Sum(), [.. answers.Where(answer => answer.Score is not null).Select(answer => (double)answer.Score!)]);
    }

    [Fact]
    public void The_table_has_a_line_for_everybody_who_was_asked_and_no_score_where_none_came()
    {
        var answers = SurveySimulator.Answers(Scenario with { LastDay = new(2025, 1, 5) }).ToList();
        using var output = new MemoryStream();
        SurveyCsv.Write(answers, output);
        var lines = Encoding.UTF8.GetString(output.ToArray()).TrimEnd('\n').Split('\n');

        Assert.Equal("date,customer,region,segment,score", lines[0]);
        Assert.Equal(answers.Count, lines.Length - 1);
        Assert.Equal(answers.Count(answer => answer.Score is null), lines.Count(line => line.EndsWith(',')));
        Assert.Equal(FormattableString.Invariant($"{answers[0].Day:yyyy-MM-dd},{answers[0].Customer},{answers[0].Region},{answers[0].Segment},{answers[0].Score}"), lines[1]);
    }
}
