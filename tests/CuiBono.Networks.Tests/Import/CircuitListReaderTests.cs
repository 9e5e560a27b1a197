using System.Text;
using CuiBono.Networks.Import;

namespace CuiBono.Networks.Tests.Import;

public sealed class CircuitListReaderTests
{
    [Fact]
    public void Rows_are_links_on_circuits_that_rest_on_what_they_run_over()
    {
        var inventory = Read("""
            Circuit ID,A,Z,Path,Carrier
            C1,Berne,Zurich,"duct D 17; structure old bridge",Acme
            C2,Berne,Zurich,fiber F9,Acme
            C1,Zurich,"Basel, main",duct D 18,
            """);

        Assert.Equal(["Berne", "Zurich", "Basel, main"], inventory.Nodes.Select(node => node.Id));
        Assert.Equal([("C1", 0, 1, 2), ("C2", 0, 1, 3), ("C1", 1, 2, 4)], inventory.Links.Select(link => (link.Id, link.From, link.To, link.Place!.Line!.Value)));
        Assert.Equal(["landlord Acme", "duct D 17", "structure old bridge", "duct D 18"], inventory.Elements.Single(element => element.Key.Id == "C1").RestsOn.Select(key => key.ToString()));
        Assert.Equal("fibre F9", inventory.Elements.Single(element => element.Key.Id == "C2").RestsOn[1].ToString());
        Assert.Equal(("columns-guessed", "Columns: circuit in 'Circuit ID', from in 'A', to in 'Z', via in 'Path', provider in 'Carrier'."), (Assert.Single(inventory.Findings).Code, inventory.Findings[0].Message));
    }

    [Theory]
    [InlineData("id;from;to;via\nC1;x;y;\"bridge 7\"", "element-unknown")]
    [InlineData("id\tfrom\tto\nC1\tx\t", "circuit-one-end")]
    [InlineData("id,from,to\n\nC1", "circuit-one-end")]
    public void What_is_not_known_is_said_with_its_line(string text, string code)
    {
        var finding = Read(text).Findings[^1];

        Assert.Equal((code, text.Contains("\n\n", StringComparison.Ordinal) ? 3 : 2), (finding.Code, finding.Place.Line!.Value));
    }

    [Fact]
    public void An_element_of_no_kind_stays_as_a_record_that_is_missing()
    {
        var inventory = Read("id,from,to,via\nC1,x,y,bridge 7");

        var key = Assert.Single(inventory.Elements).RestsOn[0];
        Assert.DoesNotContain(inventory.Elements, element => element.Key == key);
    }

    [Theory]
    [InlineData("service_path_id,circuit_id,a_end,z_end,protection_group")]
    [InlineData("id,circuit,A side,Z side,status")]
    [InlineData("id,circuit,a_location,z_location,mbps")]
    [InlineData("id,hop,src,dst,color")]
    [InlineData("CIRCUIT_ID,CIRCUIT_NM,A_ASSET_ID,Z_ASSET_ID,CAP_MBPS")]
    public void Ends_go_by_the_names_that_inventories_give_them(string header) => Assert.Equal(["x", "y"], Read($"{header}\n1,C1,x,y,z").Nodes.Select(node => node.Id));

    [Theory]
    [InlineData("name,value\n1,2")]
    [InlineData("from\n1")]
    [InlineData("just words")]
    [InlineData("")]
    public void A_text_without_ends_is_no_list(string text) => Assert.Equal("format-unknown", Assert.Single(Read(text).Findings).Code);

    [Fact]
    public void A_quote_that_never_closes_ends_with_the_text_and_is_said()
    {
        var inventory = Read("id,from,to\nC1,x,\"y\nC2,x,z");

        Assert.Equal("y\nC2,x,z", inventory.Nodes[1].Id);
        Assert.Equal(("quote-open", 2), (inventory.Findings[^1].Code, inventory.Findings[^1].Place.Line));
    }

    [Fact]
    public void A_quote_within_a_cell_is_a_letter() => Assert.Equal("rack 19\"", Read("id,from,to\nC1,rack 19\",y\nC2,x,z").Nodes[0].Id);

    [Fact]
    public void A_row_with_more_cells_than_names_is_left_out_and_said()
    {
        var inventory = Read("id,from,to\nC1,Berne, main,y\nC2,x,z,,");

        Assert.Equal("C2", Assert.Single(inventory.Links).Id);
        Assert.Equal(("row-too-wide", 2), (inventory.Findings[^1].Code, inventory.Findings[^1].Place.Line));
    }

    private static Inventory Read(string text) => InventoryReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "circuits.csv");
}
