namespace CuiBono.Networks.Diversity;

/// <summary>Two cases that leave nothing out: a path avoids all of some links, or it uses one of them and the other path avoids what shares a risk with each of them.</summary>
/// <param name="Links">The links, ascending.</param>
/// <param name="Common">The links that share a risk with each of them.</param>
/// <param name="First">Whether the path is the first of the pair.</param>
/// <param name="Closes">How many links the one case closes times how many the other does.</param>
internal sealed record Division(int[] Links, ulong[] Common, bool First, long Closes);
