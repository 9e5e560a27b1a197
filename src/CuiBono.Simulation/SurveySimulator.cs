namespace CuiBono.Simulation;

/// <summary>Makes the rows of a customer survey: everybody who was asked, with the answer of those who gave one.</summary>
public static class SurveySimulator
{
    /// <summary>The rows of a scenario, by day.</summary>
    public static IEnumerable<SimulatedAnswer> Answers(SurveyScenario scenario)
    {
        var chance = new Chance(scenario.Seed);
        double[] regions = [.. scenario.Regions.Select(region => region.Share)];
        double[] segments = [.. scenario.Segments.Select(segment => segment.Share)];
        for (var day = scenario.FirstDay; day <= scenario.LastDay; day = day.AddDays(1))
            for (var at = chance.Exponential(1); at < scenario.InvitedADay; at += chance.Exponential(1))
            {
                var region = scenario.Regions[chance.Choose(regions)];
                var isLive = !region.Never && day >= (region.GoLive ?? scenario.GoLive);
                var score = (int)Math.Clamp(Math.Round(scenario.Satisfaction + (isLive ? scenario.Shift : 0) + (scenario.Spread * chance.Normal())), 0, 10);
                int? answer = chance.Happens(scenario.AnswerShare(score, isLive)) ? score : null;
                yield return new(day, $"C{chance.Below(4_040):D4}", region.Name, scenario.Segments[chance.Choose(segments)].Name, answer, score);
            }
    }
}
