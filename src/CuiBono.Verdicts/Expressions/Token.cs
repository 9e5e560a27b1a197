namespace CuiBono.Verdicts.Expressions;

internal enum TokenKind
{
    Word,
    Number,
    Date,
    Text,
    Symbol,
    End,
}

/// <summary>A word, number, day, text or sign of a condition.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="At">Where it begins, counted from 0.</param>
/// <param name="Text">What is written; of a text what stands between its quotation marks.</param>
internal readonly record struct Token(TokenKind Kind, int At, string Text)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    public bool IsWord(string word) => Kind == TokenKind.Word && Text == word;

    public override string ToString() => Kind == TokenKind.End ? "the end" : $"'{(Text.Length <= 40 ? Text : string.Concat(Text.AsSpan(0, 37), "..."))}'";
}
