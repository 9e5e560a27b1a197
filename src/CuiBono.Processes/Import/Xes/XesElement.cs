namespace CuiBono.Processes.Import.Xes;

/// <summary>The elements of XES (IEEE 1849-2016, 5).</summary>
internal enum XesElement : byte
{
    Unknown,
    Log,
    Trace,
    Event,
    Extension,
    Global,
    Classifier,
    String,
    Date,
    Int,
    Float,
    Boolean,
    Id,
    List,
    Container,
}
