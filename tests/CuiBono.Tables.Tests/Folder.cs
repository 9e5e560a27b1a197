using System.IO.Compression;

namespace CuiBono.Tables.Tests;

/// <summary>Files for one test, gone afterwards.</summary>
internal sealed class Folder : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("cuibono-tables-").FullName;

    public TableSource Write(string name, string content) => Write(name, System.Text.Encoding.UTF8.GetBytes(content));

    public TableSource Write(string name, byte[] content)
    {
        var file = Path.Combine(path, name);
        File.WriteAllBytes(file, content);
        return new TableSource(Path.GetFileName(name).Split('.')[0], file) { Label = name };
    }

    public static byte[] Gzip(string content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(System.Text.Encoding.UTF8.GetBytes(content));
        return packed.ToArray();
    }

    public void Dispose() => Directory.Delete(path, recursive: true);
}
