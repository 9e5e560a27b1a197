using CuiBono.Networks.Diversity;

namespace CuiBono.Networks.Tests.Diversity;

public sealed class RiskBasisTests
{
    [Theory]
    [InlineData("inventory", "inventory")]
    [InlineData("corridor", "corridor:trim=10km,separation=5km")]
    [InlineData("corridor:separation=250m", "corridor:trim=10km,separation=250m")]
    [InlineData("corridor:trim=0m,separation=1.5km", "corridor:trim=0km,separation=1500m")]
    public void It_reads_what_it_writes(string text, string written)
    {
        Assert.Equal(written, RiskBasis.Parse(text)!.ToString());
        Assert.Equal(RiskBasis.Parse(text), RiskBasis.Parse(written));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ducts")]
    [InlineData("corridor:")]
    [InlineData("corridor:trim=10")]
    [InlineData("corridor:trim=-1km")]
    [InlineData("corridor:trim=1km,trim=2km")]
    [InlineData("corridor:radius=1km")]
    public void Anything_else_is_refused(string text) => Assert.Null(RiskBasis.Parse(text));
}
