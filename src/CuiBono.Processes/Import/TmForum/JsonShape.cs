namespace CuiBono.Processes.Import.TmForum;

/// <summary>What a JSON value is.</summary>
internal enum JsonShape
{
    Null,
    Text,
    Number,
    Boolean,
    Object,
    Array,
}
