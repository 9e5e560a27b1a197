using System.IO.Compression;

namespace CuiBono.Documents.Office;

/// <summary>How much of a container may still be unpacked.</summary>
internal sealed class UnpackBudget(Reading reading)
{
    /// <summary>Parts up to this size may be packed as tightly as they like.</summary>
    private const long SmallPart = 1_000_000;

    private long _unpacked;

    /// <summary>Refuses a part by what its directory entry declares.</summary>
    public void CheckDeclared(ZipArchiveEntry entry) => CheckRatio(entry.Length, entry.CompressedLength);

    /// <summary>Counts bytes that really came out of a part.</summary>
    public void Count(int bytes, long partUnpacked, long partPacked)
    {
        _unpacked += bytes;
        if (_unpacked > reading.Limits.MaxUnpackedBytes)
            throw new ReadStoppedException(
                FindingCodes.UnpackedTooLarge,
                $"the file unpacks to more than {Reading.Number(reading.Limits.MaxUnpackedBytes)} bytes; the rest was not read");
        CheckRatio(partUnpacked, partPacked);
        reading.CheckTime();
    }

    private void CheckRatio(long unpacked, long packed)
    {
        if (unpacked <= SmallPart || unpacked <= reading.Limits.MaxRatio * Math.Max(1, packed)) return;
        throw new PartUnreadableException(
            FindingCodes.ZipRatio,
            $"it unpacks to more than {Reading.Number((long)reading.Limits.MaxRatio)} times its packed size");
    }
}
