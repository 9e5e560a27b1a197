using CuiBono.Evidence;

namespace CuiBono.Promises.Lens;

/// <summary>Reads prose and says which customer is better off, and in which words.</summary>
/// <remarks>Deterministic and offline: a lexicon of party words and a small grammar of benefit clauses. See docs/methods/customer-lens.md.</remarks>
public sealed class CustomerLens
{
    /// <summary>A lens that knows English party words and, beside them, an organisation's own customers.</summary>
    /// <param name="customers">The organisation's customers, whose names and words count as parties.</param>
    public CustomerLens(IEnumerable<Customer>? customers = null) => _ = customers;

    /// <summary>Reads a title and a text.</summary>
    public LensReading Read(string title, string text) => throw new NotImplementedException();

    /// <summary>Reads a title and passages; the evidence carries the place of its passage.</summary>
    /// <remarks>Offsets count in the passages' texts joined by line feeds.</remarks>
    public LensReading Read(string title, IReadOnlyList<Passage> passages) => throw new NotImplementedException();
}
