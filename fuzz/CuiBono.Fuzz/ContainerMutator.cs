using System.IO.Compression;

namespace CuiBono.Fuzz;

/// <summary>Changes the XML inside an Office file and packs it again, so that the readers behind the container are reached.</summary>
internal static class ContainerMutator
{
    public static byte[] Mutate(Mutator mutator, Random random)
    {
        var seed = mutator.Seed();
        if (random.Next(8) == 0) return mutator.Mutate(seed);
        var parts = Unpack(seed);
        if (parts.Count == 0) return mutator.Mutate(seed);
        for (var changes = 1 + random.Next(3); changes > 0; changes--)
        {
            var at = random.Next(parts.Count);
            var (name, content) = parts[at];
            switch (random.Next(12))
            {
                case 0:
                    parts.RemoveAt(at);
                    if (parts.Count == 0) return seed;
                    break;
                case 1:
                    parts.Add((name, mutator.Mutate(content)));
                    break;
                case 2:
                    parts[at] = (name, parts[random.Next(parts.Count)].Content);
                    break;
                case 3:
                    parts[at] = (name, XmlMutator.Nest(content, random));
                    break;
                case 4 or 5 or 6:
                    parts[at] = (name, XmlMutator.MoveElement(content, random));
                    break;
                default:
                    parts[at] = (name, mutator.Mutate(content));
                    break;
            }
        }

        return Pack(parts);
    }

    private static List<(string Name, byte[] Content)> Unpack(byte[] container)
    {
        var parts = new List<(string, byte[])>();
        try
        {
            using var archive = new ZipArchive(new MemoryStream(container));
            foreach (var entry in archive.Entries)
            {
                if (entry.Length > 1_000_000) continue;
                using var stream = entry.Open();
                var bytes = new MemoryStream();
                stream.CopyTo(bytes);
                parts.Add((entry.FullName, bytes.ToArray()));
            }
        }
        catch (InvalidDataException)
        {
            // A seed that is no container is changed as it is.
        }

        return parts;
    }

    private static byte[] Pack(List<(string Name, byte[] Content)> parts)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }

        return bytes.ToArray();
    }
}
