using CuiBono.Evidence;

namespace CuiBono.Promises.Lens;

/// <summary>Reads prose and says which customer is better off, and in which words.</summary>
/// <remarks>Deterministic and offline: a lexicon of party words and a small grammar of benefit clauses. See docs/methods/customer-lens.md.</remarks>
public sealed class CustomerLens
{
    private readonly Lexicon _lexicon;

    /// <summary>A lens that knows English party words and, beside them, an organisation's own customers.</summary>
    /// <param name="customers">The organisation's customers, whose names and words count as parties.</param>
    public CustomerLens(IEnumerable<Customer>? customers = null)
    {
        Customers = [.. customers ?? []];
        _lexicon = Lexicon.With(Customers);
    }

    /// <summary>The organisation's customers.</summary>
    public IReadOnlyList<Customer> Customers { get; }

    /// <summary>Reads a title and a text.</summary>
    public LensReading Read(string title, string text) => new Reading(title, text, _lexicon).Read(_ => null);

    /// <summary>Reads a title and passages; the evidence carries the place of its passage.</summary>
    /// <remarks>Offsets count in the passages' texts joined by line feeds.</remarks>
    public LensReading Read(string title, IReadOnlyList<Passage> passages)
    {
        var starts = new int[passages.Count];
        var length = 0;
        for (var at = 0; at < passages.Count; at++)
        {
            starts[at] = length;
            length += passages[at].Text.Length + 1;
        }
        return new Reading(title, string.Join('\n', passages.Select(passage => passage.Text)), _lexicon).Read(PlaceAt);

        SourcePlace? PlaceAt(int offset)
        {
            var at = Array.BinarySearch(starts, offset);
            return passages[at >= 0 ? at : ~at - 1].Place;
        }
    }
}
