namespace CuiBono.Promises.Lens;

/// <summary>A word or phrase of the lexicon in one of its forms.</summary>
/// <param name="Text">The form, in lower case.</param>
/// <param name="Classes">What it can be.</param>
internal sealed record Word(string Text, WordClass Classes)
{
    /// <summary>A word that the lexicon does not know.</summary>
    public static Word Unknown { get; } = new("", WordClass.None);
}
