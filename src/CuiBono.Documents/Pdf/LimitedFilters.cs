using System.IO.Compression;
using System.Runtime.CompilerServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace CuiBono.Documents.Pdf;

/// <summary>The filters that unpack a PDF's streams, each held to the limits before it is let loose.</summary>
internal sealed class LimitedFilters(ReadLimits limits, Action checkOpen) : IFilterProvider
{
    private const int ZlibHeader = 2;
    private const int MaxFieldWidth = 16;

    private readonly IFilterProvider _inner = DefaultFilterProvider.Instance;
    private long _unpacked;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary)
    {
        // What refers to itself nests without end; whatever is unpacked comes by here.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        CheckFieldWidths(dictionary);
        return Limit(_inner.GetFilters(dictionary));
    }

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Limit(_inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Limit(_inner.GetAllFilters());

    private List<IFilter> Limit(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Limited(filter, this))];

    /// <summary>A cross-reference stream states how many bytes its fields have; the parser takes that much stack unasked.</summary>
    private static void CheckFieldWidths(DictionaryToken dictionary)
    {
        if (!dictionary.TryGet(NameToken.W, out ArrayToken widths) || !dictionary.TryGet(NameToken.Type, out NameToken type) || type != NameToken.Xref) return;
        foreach (var width in widths.Data)
            if (width is NumericToken { Double: < 0 or > MaxFieldWidth }) throw new InvalidDataException("A field of the cross-reference stream is too wide.");
    }

    private void Count(long bytes)
    {
        _unpacked += bytes;
        if (_unpacked > limits.MaxUnpackedBytes)
            throw new ReadStoppedException(FindingCodes.UnpackedTooLarge, $"the PDF unpacks to more than {Reading.Number(limits.MaxUnpackedBytes)} bytes; the rest was not read");
        checkOpen();
    }

    /// <summary>Counts what a Flate stream really unpacks to before it is unpacked in one piece.</summary>
    private void CountFlate(ReadOnlyMemory<byte> packed)
    {
        if (packed.Length <= ZlibHeader) return;
        using var inflated = new DeflateStream(new MemoryStream(packed[ZlibHeader..].ToArray()), CompressionMode.Decompress);
        var buffer = new byte[81_920];
        var stream = 0L;
        try
        {
            for (var read = inflated.Read(buffer); read > 0; read = inflated.Read(buffer))
            {
                stream += read;
                if (stream > limits.MaxPdfStreamBytes)
                    throw new ReadStoppedException(FindingCodes.UnpackedTooLarge, $"a stream of the PDF unpacks to more than {Reading.Number(limits.MaxPdfStreamBytes)} bytes; the rest was not read");
                Count(read);
            }
        }
        catch (InvalidDataException)
        {
            // A damaged stream is the filter's business; it gives no more than what was counted.
        }
    }

    private sealed class Limited(IFilter filter, LimitedFilters owner) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (filter is FlateFilter) owner.CountFlate(input);
            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (filter is not FlateFilter) owner.Count(output.Length);
            return output;
        }
    }
}
