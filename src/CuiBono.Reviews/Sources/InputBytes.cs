using CuiBono.Documents;

namespace CuiBono.Reviews.Sources;

/// <summary>Reads the bytes of files within the limits.</summary>
public static class InputBytes
{
    /// <summary>The file's content. A pipe or a device is never opened, for it may have no end; it counts as empty.</summary>
    /// <exception cref="IOException">There is no such file, it cannot be opened, or it is larger than <see cref="ReadLimits.MaxFileBytes"/>.</exception>
    public static byte[] Read(string path)
    {
        if (Directory.Exists(path)) throw new IOException($"{path} is a folder, not a file.");
        if (!File.Exists(path)) throw new FileNotFoundException($"{path}: there is no such file.");
        var length = Length(path);
        if (length == 0) return [];
        return length <= ReadLimits.Default.MaxFileBytes
            ? File.ReadAllBytes(path)
            : throw new IOException($"{path} has {length} bytes, more than the limit of {ReadLimits.Default.MaxFileBytes}.");
    }

    /// <summary>The bytes of a file, of a link those of what it leads to; 0 for a pipe, a device and a link that leads nowhere.</summary>
    internal static long Length(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is null ? file.Length : file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target ? target.Length : 0;
    }
}
