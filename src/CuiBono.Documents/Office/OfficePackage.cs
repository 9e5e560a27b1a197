using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;
using CuiBono.Evidence;

namespace CuiBono.Documents.Office;

/// <summary>An Office file as parts of XML inside a zip container (ECMA-376 part 2), read within the limits.</summary>
internal sealed class OfficePackage : IDisposable
{
    private const int MaxParts = 20_000;

    private readonly Reading _reading;
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly UnpackBudget _budget;

    private OfficePackage(Reading reading, ZipArchive archive)
    {
        _reading = reading;
        _archive = archive;
        _budget = new UnpackBudget(reading);
    }

    /// <summary>Opens a container; null where it is broken or too large, which is then said.</summary>
    public static OfficePackage? Open(ReadOnlyMemory<byte> content, Reading reading)
    {
        var stream = MemoryMarshal.TryGetArray(content, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
        try
        {
            var package = new OfficePackage(reading, new ZipArchive(stream, ZipArchiveMode.Read));
            if (package.List()) return package;
            package.Dispose();
        }
        catch (Exception failure) when (IsBroken(failure))
        {
            reading.LeaveUnread(FindingCodes.BrokenFile, "the zip container is cut off or damaged", reading.Whole);
        }

        return null;
    }

    /// <summary>The part that the package is about, or the conventional one where the package does not say.</summary>
    public string MainPart(string conventional)
    {
        foreach (var link in LinksOf(""))
            if (link.Type == "officeDocument" && !link.IsExternal && Has(link.Target)) return link.Target;
        return conventional;
    }

    public bool Has(string part) => _parts.ContainsKey(part);

    /// <summary>The relationships of a part ("" is the package itself) that stay inside the package or point out of it; nothing is followed.</summary>
    public IReadOnlyList<PartLink> LinksOf(string part)
    {
        var slash = part.LastIndexOf('/');
        var name = $"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels";
        var links = new List<PartLink>();
        if (Has(name)) Read(name, _reading.Whole, "the list of parts", xml => PartLink.ReadAll(xml, part, links));
        return links;
    }

    /// <summary>Reads one part; what is wrong with it is said at the given place. False where it could not be read to its end.</summary>
    public bool Read(string part, SourcePlace place, string what, Action<PartXml> read)
    {
        _reading.CheckTime();
        if (!_parts.TryGetValue(part, out var entry))
        {
            _reading.LeaveUnread(FindingCodes.MissingPart, $"{what} is missing from the file", place);
            return false;
        }

        try
        {
            _budget.CheckDeclared(entry);
            using var xml = new PartXml(new LimitedStream(entry.Open(), entry.CompressedLength, _budget), _reading);
            read(xml);
            return true;
        }
        catch (PartUnreadableException refused)
        {
            _reading.LeaveUnread(refused.Code, $"{what} was not read to its end: {refused.Message}", place);
        }
        catch (XmlException broken)
        {
            _reading.LeaveUnread(FindingCodes.BrokenPart, $"{what} was not read to its end: its XML is broken at line {broken.LineNumber} or holds a DTD", place);
        }
        catch (Exception failure) when (IsBroken(failure))
        {
            _reading.LeaveUnread(FindingCodes.BrokenPart, $"{what} was not read to its end: it is damaged or packed in an unknown way", place);
        }

        return false;
    }

    public void Dispose() => _archive.Dispose();

    private static bool IsBroken(Exception failure) =>
        failure is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException;

    private bool List()
    {
        long declared = 0;
        if (_archive.Entries.Count > MaxParts)
        {
            _reading.LeaveUnread(FindingCodes.TooManyParts, $"the file has more than {Reading.Number(MaxParts)} parts", _reading.Whole);
            return false;
        }

        foreach (var entry in _archive.Entries)
        {
            declared += Math.Max(0, entry.Length);
            var name = entry.FullName.Replace('\\', '/').TrimStart('/');
            if (name.EndsWith('/')) continue;
            if (!_parts.TryAdd(name, entry))
                _reading.Say(FindingCodes.DuplicatePart, $"the file has two parts named {name}; the first was read", _reading.Whole, FindingSeverity.Warning);
        }

        if (declared <= _reading.Limits.MaxUnpackedBytes && declared >= 0) return true;
        _reading.LeaveUnread(
            FindingCodes.UnpackedTooLarge,
            $"the file unpacks to {Reading.Number(declared)} bytes and the limit is {Reading.Number(_reading.Limits.MaxUnpackedBytes)}",
            _reading.Whole);
        return false;
    }
}
