namespace CuiBono.Processes.Import.Ocel;

/// <summary>A text within an <see cref="OcelEntity"/>; the default stands for none.</summary>
internal readonly record struct OcelSlice(int Start, int Length, bool IsGiven = true);
