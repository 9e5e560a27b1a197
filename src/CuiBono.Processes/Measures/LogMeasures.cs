namespace CuiBono.Processes.Measures;

/// <summary>The catalogue of measures over event logs.</summary>
public static class LogMeasures
{
    /// <summary>Every measure, in the order of the catalogue.</summary>
    public static IReadOnlyList<LogMeasure> All { get; } =
    [
        LeadTimeMeasure.Definition,
        OnTimeMeasure.First,
        OnTimeMeasure.Last,
        RightFirstTimeMeasure.Definition,
        OrderFalloutMeasure.Definition,
        ReworkMeasure.Definition,
        ManualTouchesMeasure.Definition,
        StraightThroughMeasure.Definition,
        ExceptionsMeasure.Definition,
        VolumeMeasure.Definition,
        CostMeasure.Definition,
        FlowThroughIndicator.Definition,
        ConfirmationsIndicator.Definition,
        JeopardyIntervalIndicator.Definition,
        JeopardyTimelinessIndicator.Definition,
        CommitmentsIndicator.Definition,
        InstallationIntervalIndicator.Definition,
        NewServiceIndicator.Definition,
        PendingDelayIndicator.Definition,
        TroublesClearedIndicator.Definition,
        TimeToRestoreIndicator.Definition,
        RepeatReportsIndicator.Definition,
    ];

    /// <summary>The measure of a name, or null.</summary>
    public static LogMeasure? Find(string name) => All.FirstOrDefault(one => one.Measure.Name == name);
}
