using CuiBono.Documents;

namespace CuiBono.Reviews.Sources;

/// <summary>Reads the bytes of files within the limits.</summary>
public static class InputBytes
{
    /// <summary>The file's content.</summary>
    /// <exception cref="IOException">There is no such file, it cannot be opened, or it is larger than <see cref="ReadLimits.MaxFileBytes"/>.</exception>
    public static byte[] Read(string path)
    {
        if (Directory.Exists(path)) throw new IOException($"{path} is a folder, not a file.");
        if (!File.Exists(path)) throw new FileNotFoundException($"{path}: there is no such file.");
        var length = new FileInfo(path).Length;
        return length <= ReadLimits.Default.MaxFileBytes
            ? File.ReadAllBytes(path)
            : throw new IOException($"{path} has {length} bytes, more than the limit of {ReadLimits.Default.MaxFileBytes}.");
    }
}
