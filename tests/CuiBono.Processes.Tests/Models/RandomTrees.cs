using CsCheck;
using CuiBono.Processes.Models;

namespace CuiBono.Processes.Tests.Models;

/// <summary>Small trees of every shape; activities may come twice unless asked otherwise.</summary>
internal static class RandomTrees
{
    public static Gen<ProcessTree> Any { get; } = Of(depth: 3, leaf: Gen.Int[0, 5].Select(at => at == 5 ? ProcessTree.Silent : ProcessTree.Activity(((char)('a' + at)).ToString())));

    public static ProcessTree Parsed(string text) => ProcessTreeNotation.Read(text, "tree").Model ?? throw new ArgumentException(text, nameof(text));

    public static Gen<ProcessTree> Of(int depth, Gen<ProcessTree> leaf)
    {
        if (depth == 0) return leaf;
        var below = Of(depth - 1, leaf);
        var inner = Gen.Select(Gen.Int[2, 5], below.List[2, 3], (kind, children) => ProcessTree.Of((ProcessTreeKind)kind, children));
        return Gen.Frequency((1, leaf), (3, inner));
    }
}
