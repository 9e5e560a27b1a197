using CuiBono.Verdicts.Waivers;

namespace CuiBono.Verdicts.Tests.Waivers;

public class PersonNameTests
{
    [Theory]
    [InlineData("Ines Aldermann", "ines  ALDERMANN", true)]
    [InlineData("Ines Aldermann", "Ines Aldermann, COO", true)]
    [InlineData("Ines Aldermann (COO)", "Ines Aldermann <ines@example.org>", true)]
    [InlineData(" Ines Aldermann ", "Ines Aldermann", true)]
    [InlineData("Ines Aldermann", "Ines Alderman", false)]
    [InlineData("Ines Aldermann", "Bo Lindqvist", false)]
    [InlineData("Ines Aldermann", null, false)]
    [InlineData(null, null, false)]
    [InlineData("", "", false)]
    [InlineData(", COO", "(COO)", false)]
    public void A_name_is_one_persons_but_for_capitals_blanks_and_what_is_said_of_them(string? one, string? other, bool same)
    {
        Assert.Equal(same, PersonName.Same(one, other));
        Assert.Equal(same, PersonName.Same(other, one));
    }
}
