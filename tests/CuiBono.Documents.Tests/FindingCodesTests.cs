using System.Reflection;

namespace CuiBono.Documents.Tests;

public sealed class FindingCodesTests
{
    public static TheoryData<string> Codes =>
        [.. typeof(FindingCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(code => (string)code.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_finding_is_explained_in_the_guide(string code)
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "guide", "documents.md"));

        Assert.Contains($"`{code}`", guide, StringComparison.Ordinal);
    }
}
