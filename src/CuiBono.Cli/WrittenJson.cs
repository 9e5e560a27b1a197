namespace CuiBono.Cli;

/// <summary>A JSON document that an earlier run of the command wrote.</summary>
internal static class WrittenJson
{
    private const long MostBytes = 256L << 20;

    /// <summary>Its bytes. A pipe or a device is never opened, for it may have no end; it counts as empty.</summary>
    /// <exception cref="IOException">There is no such file, it is empty, or it is larger than 256 MB.</exception>
    public static byte[] Read(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists) throw new FileNotFoundException($"{path}: there is no such file");
        if (file.Length is 0 or > MostBytes) throw new IOException($"{path}: {(file.Length == 0 ? "it is empty" : $"it has {file.Length} bytes, more than {MostBytes}")}");
        return File.ReadAllBytes(path);
    }
}
