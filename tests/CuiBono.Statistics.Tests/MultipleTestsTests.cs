namespace CuiBono.Statistics.Tests;

public sealed class MultipleTestsTests
{
    [Fact] // The fifteen p-values of Benjamini and Hochberg (1995), 3.2: at 0.05 the first four are rejected.
    public void The_example_of_the_paper_rejects_four()
    {
        double[] p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000];

        Assert.Equal(4, MultipleTests.BenjaminiHochberg(p).Count(value => value <= 0.05));
    }

    [Fact]
    public void The_order_of_the_questions_does_not_matter() =>
        Assert.Equal([0.03, 0.04, 0.03], MultipleTests.BenjaminiHochberg([0.01, 0.04, 0.02]));
}
