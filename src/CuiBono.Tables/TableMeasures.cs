using CuiBono.Evidence;

namespace CuiBono.Tables;

/// <summary>The catalogue of measures over tables.</summary>
public static class TableMeasures
{
    /// <summary>Every measure, in the order of the catalogue.</summary>
    public static IReadOnlyList<TableMeasure> All { get; } =
    [
        new(new Measure("mean", 1, MeasureKind.Mean, "", "The mean of a column."), null, (answer, _) => answer, TakesWords: false),
        new(new Measure("share", 1, MeasureKind.Share, "share", "The share of rows that say yes."), null, (answer, _) => answer is 0 or 1 ? answer : null, TakesWords: true),
        new(
            new Measure("nps", 1, MeasureKind.Mean, "points", "Net promoter score: the share of promoters (9, 10) less that of detractors (0 to 6), times 100."),
            new AnswerScale(0, 10), (answer, _) => answer >= 9 ? 100 : answer > 6 ? 0 : -100, TakesWords: false),
        new(
            new Measure("csat", 1, MeasureKind.Share, "share", "Customer satisfaction: the share of answers at or above the one that counts as satisfied, 4 of 5."),
            new AnswerScale(1, 5), (answer, terms) => answer >= terms.Satisfied ? 1 : 0, TakesWords: false),
        new(
            new Measure("effort", 1, MeasureKind.Mean, "points", "Customer effort score: the mean answer to how easy it was, 1 to 7."),
            new AnswerScale(1, 7), (answer, _) => answer, TakesWords: false),
    ];

    /// <summary>The measure of a name, or null.</summary>
    public static TableMeasure? Find(string name) => All.FirstOrDefault(one => one.Measure.Name == name);
}
