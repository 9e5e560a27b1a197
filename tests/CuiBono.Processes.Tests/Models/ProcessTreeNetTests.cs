using CsCheck;
using CuiBono.Processes.Models;

namespace CuiBono.Processes.Tests.Models;

public sealed class ProcessTreeNetTests
{
    [Theory]
    [InlineData("->( 'a', 'b' )", 3, 2)]
    [InlineData("X( 'a', 'b' )", 2, 2)]
    [InlineData("->( 'a', +( 'b', 'c' ), 'd' )", 6, 4)]
    [InlineData("->( 'a', *( 'b', 'c' ), 'd' )", 4, 4)]
    [InlineData("->( 'a', *( tau, 'c' ), 'd' )", 3, 3)]
    [InlineData("*( 'a', 'b' )", 4, 4)]
    [InlineData("X( tau, *( 'a', tau ) )", 4, 5)]
    public void Silent_steps_stand_only_where_they_are_needed(string text, int places, int transitions)
    {
        var net = PetriNet.Of(RandomTrees.Parsed(text));

        Assert.Equal((places, transitions), (net.Places.Count, net.Transitions.Count));
    }

    [Fact]
    public void A_net_has_the_words_of_its_tree() => RandomTrees.Any.Sample(
        tree => Assert.Equal(TreeLanguage.Words(tree, 4).Order(), NetLanguage.Words(PetriNet.Of(tree), 4).Order()), iter: 300, print: tree => tree.ToString());

    [Fact]
    public void A_net_of_a_tree_is_sound_and_has_one_source_and_one_sink() => RandomTrees.Any.Sample(
        tree =>
        {
            var net = PetriNet.Of(tree);
            Assert.Null(NetLanguage.Unsound(net));
            Assert.Equal((1, 1), (net.InitialMarking.Sum(), net.FinalMarking.Sum()));
            var (source, sink) = (net.InitialMarking.ToList().IndexOf(1), net.FinalMarking.ToList().IndexOf(1));
            Assert.DoesNotContain(net.Transitions.SelectMany(transition => transition.Outputs), arc => arc.Place == source);
            Assert.DoesNotContain(net.Transitions.SelectMany(transition => transition.Inputs), arc => arc.Place == sink);
        },
        iter: 200, print: tree => tree.ToString());

    [Fact]
    public void A_tree_deeper_than_a_stack_is_translated_and_printed()
    {
        var tree = ProcessTree.Activity("a");
        for (var at = 0; at < 100_000; at++) tree = ProcessTree.Of(at % 2 == 0 ? ProcessTreeKind.Loop : ProcessTreeKind.Choice, tree, ProcessTree.Silent);

        Assert.NotEmpty(PetriNet.Of(tree).Transitions);
        Assert.Equal(100_001, RandomTrees.Parsed(tree.ToString()).Fold<int>((_, depths) => 1 + depths.DefaultIfEmpty().Max()));
    }
}
