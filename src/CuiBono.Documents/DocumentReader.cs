namespace CuiBono.Documents;

/// <summary>Reads a business case of any supported format.</summary>
public static class DocumentReader
{
    /// <summary>Reads a file's content as a document, choosing the reader by the content.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="name">The name by which the reader knows the file; its ending is a hint only where the content leaves a choice.</param>
    /// <param name="limits">How much to do before stopping; <see cref="ReadLimits.Default"/> where null.</param>
    /// <returns>The document; for a file that cannot be read, one without passages whose <see cref="Document.Unread"/> says why.</returns>
    public static Document Read(ReadOnlyMemory<byte> content, string name, ReadLimits? limits = null) => throw new NotImplementedException();
}
