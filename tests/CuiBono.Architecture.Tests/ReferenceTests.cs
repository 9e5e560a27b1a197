using System.Reflection;

namespace CuiBono.Architecture.Tests;

/// <summary>Holds the references of the house: who may lean on whom.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["CuiBono.Evidence"] = [],
        ["CuiBono.Documents"] = ["CuiBono.Evidence"],
        ["CuiBono.Processes"] = ["CuiBono.Evidence", "CuiBono.Statistics"],
        ["CuiBono.Processes.Sqlite"] = ["CuiBono.Evidence", "CuiBono.Processes"],
        ["CuiBono.Networks"] = ["CuiBono.Evidence"],
        ["CuiBono.Networks.CpSat"] = ["CuiBono.Evidence", "CuiBono.Networks"],
        ["CuiBono.Promises"] = ["CuiBono.Evidence"],
        ["CuiBono.Statistics"] = ["CuiBono.Evidence"],
        ["CuiBono.Outcomes"] = ["CuiBono.Evidence", "CuiBono.Promises", "CuiBono.Statistics"],
        ["CuiBono.Simulation"] = [],
        ["CuiBono.Tables"] = ["CuiBono.Evidence"],
        ["CuiBono.Verdicts"] = ["CuiBono.Evidence", "CuiBono.Outcomes", "CuiBono.Promises"],
        ["CuiBono.Reviews"] =
        [
            "CuiBono.Evidence", "CuiBono.Documents", "CuiBono.Networks", "CuiBono.Outcomes", "CuiBono.Processes", "CuiBono.Processes.Sqlite", "CuiBono.Promises", "CuiBono.Tables", "CuiBono.Verdicts",
        ],
        ["CuiBono.Reports"] = ["CuiBono.Evidence", "CuiBono.Documents", "CuiBono.Outcomes", "CuiBono.Promises", "CuiBono.Verdicts", "CuiBono.Reviews"],
        ["cuibono"] =
        [
            "CuiBono.Evidence", "CuiBono.Documents", "CuiBono.Networks", "CuiBono.Networks.CpSat", "CuiBono.Outcomes", "CuiBono.Processes", "CuiBono.Processes.Sqlite", "CuiBono.Promises", "CuiBono.Tables", "CuiBono.Verdicts",
            "CuiBono.Reviews", "CuiBono.Reports",
        ],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_leans_only_on_what_the_house_allows(string project)
    {
        var own = Assembly.Load(project).GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => name.StartsWith("CuiBono.", StringComparison.Ordinal));

        Assert.Empty(own.Except(Allowed[project]));
    }

    [Fact]
    public void Every_source_project_is_held()
    {
        var source = Directory.GetDirectories(Path.Combine(Repository.Root, "src"))
            .Select(Path.GetFileName)
            .Select(name => name == "CuiBono.Cli" ? "cuibono" : name);

        Assert.Equal(Allowed.Keys.Order(), source.Order());
    }

    [Fact]
    public void Evidence_has_no_packages()
    {
        var foreign = Assembly.Load("CuiBono.Evidence").GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => !name.StartsWith("System", StringComparison.Ordinal));

        Assert.Empty(foreign);
    }
}
