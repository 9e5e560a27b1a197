namespace CuiBono.Promises.Lens;

/// <summary>A word, a phrase of the lexicon, a number or a punctuation mark, with its place in the text.</summary>
/// <param name="Start">UTF-16 offset of the first unit.</param>
/// <param name="End">UTF-16 offset after the last unit.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Word">The lexicon's word; <see cref="Word.Unknown"/> for all others.</param>
/// <param name="Symbol">The first unit of the text: the mark itself for punctuation.</param>
/// <param name="Marks">How it is written.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, Word Word, char Symbol, TokenMarks Marks)
{
    public bool Is(WordClass classes) => (Word.Classes & classes) != 0;

    public bool IsAll(WordClass classes) => (Word.Classes & classes) == classes;

    public bool Has(TokenMarks marks) => (Marks & marks) != 0;

    public bool IsWord => Kind == TokenKind.Word;

    public bool Is(string text) => Kind == TokenKind.Word && string.Equals(Word.Text, text, StringComparison.Ordinal);
}
