namespace CuiBono.Documents;

/// <summary>A part of a file that is refused; the rest is read on.</summary>
internal sealed class PartUnreadableException(string code, string why) : Exception(why)
{
    public string Code { get; } = code;
}
