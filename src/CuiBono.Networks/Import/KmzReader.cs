using System.IO.Compression;

namespace CuiBono.Networks.Import;

/// <summary>Reads a network from KMZ: the KML that a ZIP archive holds.</summary>
/// <remarks>As KML readers do, the first file whose name ends in .kml is read, doc.kml before others; pictures and other files are not. Nothing is written, and an archive that unpacks beyond the limits is refused.</remarks>
public static class KmzReader
{
    private const int MostEntries = 10_000;
    private const long MostBytes = 256 << 20;
    private const long MostRatio = 200;
    private const long RatioFrom = 1 << 20;

    /// <summary>Reads a stream that can go back to its beginning.</summary>
    /// <param name="stream">The archive.</param>
    /// <param name="file">Its name, for findings.</param>
    /// <returns>What could be read; findings say what could not.</returns>
    public static Inventory Read(Stream stream, string file)
    {
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > MostEntries) return JsonInventory.Refused(file, "zip-entries", $"The archive has more than {MostEntries} entries.");
            var maps = archive.Entries.Where(entry => entry.FullName.EndsWith(".kml", StringComparison.OrdinalIgnoreCase)).ToList();
            if ((maps.Find(entry => entry.FullName.Equals("doc.kml", StringComparison.OrdinalIgnoreCase)) ?? maps.FirstOrDefault()) is not { } map) return JsonInventory.Refused(file, "kmz-without-kml", "The archive holds no .kml file.");
            using var unpacked = new MemoryStream();
            using (var packed = map.Open())
            {
                var buffer = new byte[1 << 16];
                for (int read; (read = packed.Read(buffer)) > 0;)
                {
                    unpacked.Write(buffer.AsSpan(0, read));
                    if (unpacked.Length > MostBytes) return JsonInventory.Refused(file, "zip-too-large", $"{map.FullName} unpacks to more than {MostBytes >> 20} MB.");
                    if (unpacked.Length > RatioFrom && unpacked.Length > MostRatio * map.CompressedLength) return JsonInventory.Refused(file, "zip-ratio", $"{map.FullName} unpacks to more than {MostRatio} times its packed size.");
                }
            }

            unpacked.Position = 0;
            var inventory = KmlReader.Read(unpacked, $"{file}!{map.FullName}");
            if (maps.Count == 1) return inventory;
            var findings = new FindingList(file);
            findings.Warn("kmz-more-files", $"The archive holds {maps.Count} .kml files; only {map.FullName} is read.");
            return inventory with { Findings = [.. findings.All, .. inventory.Findings] };
        }
        catch (Exception wrong) when (wrong is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            return JsonInventory.Refused(file, "zip-unreadable", "The archive is damaged, encrypted or packed in a way that is not read.");
        }
    }
}
