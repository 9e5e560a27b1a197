using System.IO.Compression;
using System.Text;
using CuiBono.Networks.Import;

namespace CuiBono.Networks.Tests.Import;

public sealed class KmzReaderTests
{
    private const string Map = "<kml><Placemark><LineString><coordinates>0,0 1,0</coordinates></LineString></Placemark></kml>";

    [Fact]
    public void The_map_called_doc_is_read_and_others_are_named()
    {
        var inventory = Read(("files/other.kml", "<kml/>"), ("picture.png", "x"), ("doc.kml", Map));

        Assert.Single(inventory.Links);
        Assert.Equal(["kmz-more-files", "node-made"], inventory.Findings.Select(finding => finding.Code));
        Assert.Equal("x.kmz!doc.kml:1", inventory.Links[0].Place!.ToString());
    }

    [Fact]
    public void An_archive_without_a_map_is_refused() => Assert.Equal("kmz-without-kml", Assert.Single(Read(("a.txt", "x")).Findings).Code);

    [Fact]
    public void An_archive_that_unpacks_without_measure_is_refused() => Assert.Equal("zip-ratio", Assert.Single(Read(("doc.kml", new string(' ', 4 << 20))).Findings).Code);

    [Fact]
    public void An_archive_of_too_many_entries_is_refused() => Assert.Equal("zip-entries", Assert.Single(Read([.. Enumerable.Range(0, 10_001).Select(at => ($"{at}.kml", ""))]).Findings).Code);

    [Fact]
    public void A_damaged_archive_is_a_finding_wherever_it_is_damaged()
    {
        var whole = Archive(("doc.kml", Map));
        for (var length = 2; length < whole.Length; length++) Assert.NotEmpty(InventoryReader.Read(new MemoryStream(whole, 0, length), "x.kmz").Findings);
        for (var at = 2; at < whole.Length; at++)
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= 0xFF;
            Assert.NotNull(InventoryReader.Read(new MemoryStream(damaged), "x.kmz"));
        }
    }

    private static Inventory Read(params (string Name, string Text)[] files) => InventoryReader.Read(new MemoryStream(Archive(files)), "x.kmz");

    private static byte[] Archive(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }

        return stream.ToArray();
    }
}
