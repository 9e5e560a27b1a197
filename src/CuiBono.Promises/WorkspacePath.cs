namespace CuiBono.Promises;

/// <summary>Paths that a file of the workspace names: relative, and never out of the workspace.</summary>
internal static class WorkspacePath
{
    /// <summary>Why a path is refused, or null where it is fine.</summary>
    /// <param name="path">The path, relative to the folder of <paramref name="file"/>.</param>
    /// <param name="file">The file that names it, relative to the workspace; where it is absolute, its own folder is the boundary.</param>
    public static string? Refusal(string path, string file)
    {
        if (path.Contains("://", StringComparison.Ordinal)) return $"'{path}' is an address; name a file of the workspace";
        if (IsRooted(path)) return $"'{path}' is an absolute path; write it relative to this file";
        if (path.Contains('\0')) return "a path cannot hold a null character";
        var depth = IsRooted(file) ? 0 : Depth(file);
        foreach (var part in path.Split('/', '\\'))
        {
            if (part is "" or ".") continue;
            depth += part == ".." ? -1 : 1;
            if (depth < 0) return $"'{path}' leads out of the workspace";
        }

        return null;
    }

    private static int Depth(string file)
    {
        var depth = -1;
        foreach (var part in file.Split('/', '\\'))
            if (part is not ("" or "."))
                depth += part == ".." ? -1 : 1;
        return Math.Max(0, depth);
    }

    private static bool IsRooted(string path) => path.Length > 0 && (path[0] is '/' or '\\' or '~' || (path.Length > 1 && path[1] == ':'));
}
