namespace CuiBono.Documents;

/// <summary>A limit that ends the reading of the whole file; what was read until then is kept.</summary>
internal sealed class ReadStoppedException(string code, string why) : Exception(why)
{
    public string Code { get; } = code;
}
