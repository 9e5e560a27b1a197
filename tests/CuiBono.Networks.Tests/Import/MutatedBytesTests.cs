using CsCheck;
using CuiBono.Networks.Import;

namespace CuiBono.Networks.Tests.Import;

public sealed class MutatedBytesTests
{
    private static readonly Gen<(int At, int Kind, byte Value)[]> Changes = Gen.Select(Gen.Int[0, 1 << 20], Gen.Int[0, 3], Gen.Byte).Array[1, 6];

    public static TheoryData<string> Samples { get; } = [.. InventorySamples.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_read_as_an_inventory(string name)
    {
        var part = Assert.Single(InventoryReader.ReadAll(InventorySamples.Files(name, InventorySamples.Of(name))));

        if (name == "pieces") Assert.Equal(3, part.Inventory.Elements.Count);
        else Assert.NotEmpty(part.Inventory.Links);
        Assert.Null(InventorySamples.Broken(part.Inventory));
    }

    /// <summary>The wait ends a reader that hangs; it measures nothing.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Changed_bytes_give_an_inventory_or_a_reason_and_no_reader_hangs(string name)
    {
        var sample = InventorySamples.Of(name);

        await Task.Run(() => Changes.Sample(changes =>
        {
            var bytes = sample.ToList();
            foreach (var (at, kind, value) in changes) Change(bytes, at % (bytes.Count + 1), kind, value);
            foreach (var part in InventoryReader.ReadAll(InventorySamples.Files(name, [.. bytes]))) Assert.Null(InventorySamples.Broken(part.Inventory));
        }, iter: 300), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("<kml/>")]
    [InlineData("<graphml><graph/></graphml>")]
    [InlineData("""{"type":"FeatureCollection","features":[]}""")]
    [InlineData("""{"networks":[]}""")]
    [InlineData("""{"count":0,"next":null,"results":[]}""")]
    [InlineData("from,to\n")]
    [InlineData("id,nodes/0/id\n")]
    public void What_is_empty_says_so(string text) => Assert.NotEmpty(InventoryReader.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), "x").Findings);

    /// <summary>Both were found by the fuzz targets: marks in the declaration, at which the platform's reader throws what is no error of XML, and an error without a line.</summary>
    [Theory]
    [InlineData("kml")]
    [InlineData("graphml")]
    public void Marks_in_the_declaration_and_a_document_type_are_findings(string root)
    {
        for (var marks = 1; marks < 1_600; marks += 3)
        {
            var text = $"<?xml version=\"1.0{new string('\uFEFF', marks)}\"?><{root}/>";
            Assert.Null(InventorySamples.Broken(InventoryReader.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), "x")));
        }

        Assert.Null(InventorySamples.Broken(InventoryReader.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"<!DOCTYPE x [<!ENTITY x \"y\">]><!<{root}/>")), "x")));
    }

    private static void Change(List<byte> bytes, int at, int kind, byte value)
    {
        var length = Math.Min(bytes.Count - at, 1 + value % 40);
        if (kind == 0) bytes.Insert(at, value);
        else if (kind == 1) bytes.RemoveRange(at, length);
        else if (kind == 2) bytes.InsertRange(at, bytes.GetRange(at, length));
        else if (at < bytes.Count) bytes[at] = value;
    }
}
