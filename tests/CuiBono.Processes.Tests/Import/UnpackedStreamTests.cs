using System.IO.Compression;
using System.Text;
using CsCheck;
using CuiBono.Processes.Import;

namespace CuiBono.Processes.Tests.Import;

public sealed class UnpackedStreamTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 900).Select(at => $"line {at * at % 977}\n")));

    [Fact]
    public void Bytes_that_are_not_packed_pass_through() => Gen.Byte.Array[0, 50].Sample(bytes =>
    {
        if (bytes is [0x1F, 0x8B, ..]) return;
        var (read, stream) = Read(bytes);
        Assert.Equal(bytes, read);
        Assert.False(stream.IsGzip);
        Assert.Null(stream.Break);
    });

    [Fact]
    public void A_packed_text_is_told_by_its_first_bytes_and_unpacked()
    {
        var (read, stream) = Read(Pack(Text));

        Assert.Equal(Text, read);
        Assert.True(stream.IsGzip);
        Assert.Null(stream.Break);
    }

    [Theory]
    [InlineData(CompressionLevel.Optimal)]
    [InlineData(CompressionLevel.NoCompression)]
    public void Wherever_a_packed_text_is_cut_it_is_read_up_to_there_and_says_so(CompressionLevel level)
    {
        var packed = Pack(Text, level);
        var before = 0;
        for (var cut = 2; cut < packed.Length; cut++)
        {
            var (read, stream) = Read(packed[..cut]);

            Assert.Equal("truncated-gzip", stream.Break?.Code);
            Assert.Equal(Text[..read.Length], read);
            Assert.True(read.Length >= before);
            before = read.Length;
        }

        Assert.Equal(Text.Length, before);
    }

    [Fact]
    public void Members_that_follow_each_other_are_one_text_and_a_cut_between_two_is_no_break_but_one_within_is()
    {
        byte[] first = Pack("first "u8), both = [.. first, .. Pack("second"u8)];
        for (var cut = first.Length; cut <= both.Length; cut++)
        {
            var (read, stream) = Read(both[..cut]);

            Assert.Equal(cut > first.Length && cut < both.Length, stream.Break is not null);
            Assert.StartsWith("first ", Encoding.UTF8.GetString(read), StringComparison.Ordinal);
        }

        Assert.Equal("first second", Encoding.UTF8.GetString(Read(both).Bytes));
    }

    [Fact]
    public void Zeros_behind_the_last_member_are_padding()
    {
        foreach (var padding in new[] { 1, 7, 512, 100_000 })
        {
            var (read, stream) = Read([.. Pack(Text), .. new byte[padding]]);

            Assert.Equal(Text, read);
            Assert.Null(stream.Break);
        }
    }

    [Fact]
    public void A_damaged_file_gives_what_stands_four_kilobytes_before_the_damage()
    {
        var packed = Pack(Text, CompressionLevel.NoCompression);
        packed[^1] ^= 1;

        var (read, stream) = Read(packed);

        Assert.Equal("truncated-gzip", stream.Break?.Code);
        Assert.True(read.Length >= Text.Length - 4096);
        Assert.Equal(Text[..read.Length], read);
    }

    [Fact]
    public void A_text_over_the_limit_is_read_up_to_it()
    {
        foreach (var input in new[] { Text, Pack(Text) })
        {
            var (read, stream) = Read(input, new ImportLimits { MaxBytes = 5000 });

            Assert.Equal(Text[..5000], read);
            Assert.Equal("too-many-bytes", stream.Break?.Code);
        }
    }

    [Fact]
    public void A_bomb_is_left_once_its_ratio_shows()
    {
        var (_, stream) = Read(Pack(new byte[70 << 20]));

        Assert.Equal("gzip-ratio", stream.Break?.Code);
    }

    [Fact]
    public void Looking_ahead_takes_nothing_away()
    {
        var stream = UnpackedStream.Of(new MemoryStream(Pack(Text)), ImportLimits.Default);
        var first = new byte[3];
        stream.ReadExactly(first);

        Assert.Equal(Text[3..13], stream.Peek(10).ToArray());
        Assert.Equal(Text[3..6003], stream.Peek(6000).ToArray());
        Assert.Equal(Text[3..8], stream.Peek(5).ToArray());
        Assert.Same(stream, UnpackedStream.Of(stream, ImportLimits.Default));
        using var rest = new MemoryStream();
        stream.CopyTo(rest);
        Assert.Equal(Text[3..], rest.ToArray());
        Assert.Empty(stream.Peek(4).ToArray());
    }

    private static (byte[] Bytes, UnpackedStream Stream) Read(byte[] input, ImportLimits? limits = null)
    {
        var stream = UnpackedStream.Of(new MemoryStream(input), limits ?? ImportLimits.Default);
        using var read = new MemoryStream();
        stream.CopyTo(read);
        return (read.ToArray(), stream);
    }

    private static byte[] Pack(ReadOnlySpan<byte> text, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var to = new MemoryStream();
        using (var zip = new GZipStream(to, level)) zip.Write(text);
        return to.ToArray();
    }
}
