using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using CuiBono.Reviews.Observers;

namespace CuiBono.Reports.Html;

/// <summary>Writes markup in which every hole of an interpolated string is escaped, so that no text can become markup.</summary>
/// <remarks>Markup itself comes from literals only: the analyzer rejects a call with a string that is not constant.</remarks>
internal sealed class Markup(TextWriter output)
{
    /// <summary>Writes markup that has no holes.</summary>
    public void Write([ConstantExpected] string markup) => output.Write(markup);

    /// <summary>Writes markup with holes; each hole is text and is escaped.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "The parts are written to this instance before the call.")]
    public void Write([InterpolatedStringHandlerArgument("")] Holes markup) => _ = markup;

    /// <summary>Writes text, escaped.</summary>
    public void Text(string? text)
    {
        if (text is not null) SafeText.Write(text, output);
    }

    /// <summary>Writes a style sheet or a script of this assembly, whose hash the page's policy names.</summary>
    public void Asset(Asset asset) => output.Write(asset.Content);

    /// <summary>Writes a map, which escapes its own texts and leaves its style to the page.</summary>
    public void Drawing(PairMap map, string id) => map.Write(id, output);

    /// <summary>The parts of an interpolated string on their way into the page.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Holes
    {
        private readonly Markup markup;

        public Holes(int literalLength, int formattedCount, Markup markup)
        {
            (_, _) = (literalLength, formattedCount);
            this.markup = markup;
        }

        public void AppendLiteral(string literal) => markup.Literal(literal);

        public void AppendFormatted(string? text) => markup.Text(text);

        public void AppendFormatted(int number) => markup.Text(number.ToString("#,0", CultureInfo.InvariantCulture));
    }

    private void Literal(string literal) => output.Write(literal);
}
