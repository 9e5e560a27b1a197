using CsCheck;
using CuiBono.Processes.Models;

namespace CuiBono.Processes.Tests.Models;

public sealed class ProcessTreeReductionTests
{
    [Theory]
    [InlineData("->( 'a', ->( 'b', tau ), tau )", "->( 'a', 'b' )")]
    [InlineData("X( tau, X( 'a', tau ), 'a' )", "X( tau, 'a' )")]
    [InlineData("X( tau, *( 'a', tau ) )", "*( tau, 'a' )")]
    [InlineData("X( tau, 'b', *( tau, 'a' ) )", "X( 'b', *( tau, 'a' ) )")]
    [InlineData("*( *( 'a', tau ), tau )", "*( 'a', tau )")]
    [InlineData("*( X( tau, 'a' ), X( 'b', tau ) )", "*( tau, X( 'a', 'b' ) )")]
    [InlineData("*( 'a', 'b', 'c' )", "*( 'a', X( 'b', 'c' ) )")]
    [InlineData("+( tau, ->( tau, tau ) )", "tau")]
    public void Known_shapes_become_smaller(string text, string expected) => Assert.Equal(expected, RandomTrees.Parsed(text).Reduced().ToString());

    [Fact]
    public void The_language_stays() => RandomTrees.Any.Sample(
        tree => Assert.Equal(TreeLanguage.Words(tree, 4).Order(), TreeLanguage.Words(tree.Reduced(), 4).Order()), iter: 500, print: tree => tree.ToString());

    [Fact]
    public void A_reduced_tree_is_not_larger_and_does_not_become_smaller_again() => RandomTrees.Any.Sample(
        tree => Size(tree.Reduced()) <= Size(tree) + Loops(tree) && tree.Reduced().Reduced().ToString() == tree.Reduced().ToString(), iter: 500, print: tree => tree.ToString());

    private static int Size(ProcessTree tree) => tree.Fold<int>((_, sizes) => 1 + sizes.Sum());

    private static int Loops(ProcessTree tree) => tree.Fold<int>((node, sizes) => sizes.Sum() + (node.Kind == ProcessTreeKind.Loop ? 2 : 0));
}
