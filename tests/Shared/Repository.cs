namespace CuiBono.Testing;

/// <summary>Finds the working copy that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "CuiBono.slnx")))
                return folder.FullName;
        throw new DirectoryNotFoundException($"No CuiBono.slnx above {from}.");
    }
}
