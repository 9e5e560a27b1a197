namespace CuiBono.Promises.Lens;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    Word,
    Number,
    Punctuation,

    /// <summary>The end of a sentence, a list item or a passage.</summary>
    Break,
}
