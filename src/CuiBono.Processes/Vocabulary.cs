using System.Collections;
using System.Text;

namespace CuiBono.Processes;

/// <summary>The distinct texts of a column, each with a code from 0 in the order of first appearance.</summary>
/// <remarks>The texts are kept as UTF-8 in one block; a string is made when it is asked for, so that a million case ids cost their letters only.</remarks>
public sealed class Vocabulary : IReadOnlyList<string>
{
    private readonly VocabularyBuilder texts;
    private readonly string?[] made;

    internal Vocabulary(VocabularyBuilder texts)
    {
        this.texts = texts;
        Count = texts.Count;
        made = new string?[Math.Min(Count, 1 << 16)];
    }

    /// <summary>No texts.</summary>
    public static Vocabulary Empty { get; } = Of([]);

    /// <inheritdoc/>
    public int Count { get; }

    /// <summary>The text of a code.</summary>
    /// <param name="index">The code, 0 to <see cref="Count"/> - 1.</param>
    public string this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            if (index >= made.Length) return Encoding.UTF8.GetString(Utf8(index));
            return made[index] ??= Encoding.UTF8.GetString(Utf8(index));
        }
    }

    /// <summary>The texts in the order given; repeated ones keep their first code.</summary>
    public static Vocabulary Of(IEnumerable<string> texts)
    {
        var builder = new VocabularyBuilder();
        foreach (var text in texts) builder.Code(text);
        return new Vocabulary(builder);
    }

    /// <summary>The text of a code as UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8(int code) => texts.Utf8(code);

    /// <summary>The code of a text, or -1.</summary>
    public int IndexOf(string text) => Known(texts.Find(Encoding.UTF8.GetBytes(text)));

    /// <summary>The code of a text in UTF-8, or -1.</summary>
    public int IndexOf(ReadOnlySpan<byte> text) => Known(texts.Find(text));

    /// <summary>A copy that can grow; the codes stay.</summary>
    internal VocabularyBuilder ToBuilder() => texts.Copy(Count);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator()
    {
        for (var code = 0; code < Count; code++) yield return this[code];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Known(int code) => code < Count ? code : -1;
}
