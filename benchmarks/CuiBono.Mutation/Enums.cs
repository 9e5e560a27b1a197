using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CuiBono.Mutation;

/// <summary>The enumerations of the sources, so that a member can be swapped for the one after it.</summary>
internal sealed class Enums
{
    private readonly Dictionary<string, string[]> members = new(StringComparer.Ordinal) { ["StringComparison"] = ["Ordinal", "OrdinalIgnoreCase"] };

    public Enums(IEnumerable<string> files)
    {
        foreach (var file in files)
            foreach (var declared in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes().OfType<EnumDeclarationSyntax>())
                members[declared.Identifier.Text] = [.. declared.Members.Select(member => member.Identifier.Text)];
    }

    public string? Next(string type, string member)
    {
        if (!members.TryGetValue(type, out var all) || all.Length < 2 || Array.IndexOf(all, member) is not (>= 0 and var at)) return null;
        return all[(at + 1) % all.Length];
    }
}
