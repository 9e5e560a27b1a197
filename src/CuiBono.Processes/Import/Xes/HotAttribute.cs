namespace CuiBono.Processes.Import.Xes;

/// <summary>The columns that every log has.</summary>
internal enum HotAttribute : byte
{
    None,
    CaseId,
    Activity,
    Time,
}
