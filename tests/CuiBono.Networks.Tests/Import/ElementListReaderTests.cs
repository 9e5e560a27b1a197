using System.Text;
using CuiBono.Networks.Geometry;
using CuiBono.Networks.Import;

namespace CuiBono.Networks.Tests.Import;

public sealed class ElementListReaderTests
{
    [Fact]
    public void A_row_is_a_piece_with_its_ends_its_line_and_what_it_rests_on()
    {
        var elements = Read("""
            kind,id,name,from,to,rests_on,route
            structure,M 1,Manhole 1,,,,POINT (7.45 46.94)
            duct,D1,,structure M 1,Berne,structure M 1; structure old bridge,"LINESTRING (7.45 46.94, 7.46 46.95)"
            cable,K1,,Berne,Zurich,duct D1,
            Cable,K1,Trunk,,,duct D2,
            """).Elements;

        Assert.Equal(["structure M 1", "duct D1", "cable K1"], elements.Select(element => element.Key.ToString()));
        Assert.Equal([new GeoPoint(7.45, 46.94)], elements[0].Route);
        Assert.Equal(("Manhole 1", "D1", "Trunk"), (elements[0].Name, elements[1].Name, elements[2].Name));
        Assert.Equal(["structure M 1", "node Berne"], elements[1].Ends.Select(key => key.ToString()));
        Assert.Equal(["structure M 1", "structure old bridge"], elements[1].RestsOn.Select(key => key.ToString()));
        Assert.Equal([new GeoPoint(7.45, 46.94), new GeoPoint(7.46, 46.95)], elements[1].Route);
        Assert.Equal(["duct D1", "duct D2"], elements[2].RestsOn.Select(key => key.ToString()));
        Assert.Equal(4, elements[2].Place!.Line);
    }

    [Theory]
    [InlineData("kind;id\nbridge;B1", "element-unknown", 0)]
    [InlineData("kind;id\nnode;N1", "element-unknown", 0)]
    [InlineData("kind;id\nduct;", "element-unknown", 0)]
    [InlineData("kind;id\nduct;D1;more", "row-too-wide", 0)]
    [InlineData("kind;id;rests_on\nduct;D1;old bridge", "element-unknown", 1)]
    [InlineData("kind;id;route\nduct;D1;POINT (7.4 146.9)", "place-unreadable", 1)]
    [InlineData("kind;id;route\nduct;D1;POLYGON ((0 0, 1 1, 1 0, 0 0))", "place-unreadable", 1)]
    public void What_is_not_known_is_said_with_its_line(string text, string code, int kept)
    {
        var inventory = Read(text);

        Assert.Equal((code, 2), (Assert.Single(inventory.Findings).Code, inventory.Findings[0].Place.Line!.Value));
        Assert.Equal(kept, inventory.Elements.Count);
    }

    [Fact]
    public void A_list_of_circuits_with_a_kind_stays_one() => Assert.Single(Read("kind,circuit,from,to\nleased,C1,x,y").Links);

    private static Inventory Read(string text) => InventoryReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "pieces.csv");
}
