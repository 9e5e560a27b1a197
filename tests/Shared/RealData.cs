namespace CuiBono.Testing;

/// <summary>The folder of real inputs that CUIBONO_DATA names; tests that need it skip with a message where it is not set.</summary>
internal static class RealData
{
    /// <summary>The path of a real input, or a skipped test.</summary>
    public static string Path(string relative)
    {
        var root = Environment.GetEnvironmentVariable("CUIBONO_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(root), "CUIBONO_DATA is not set: the real inputs are not here.");
        return System.IO.Path.Combine(root!, relative);
    }
}
