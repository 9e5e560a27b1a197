namespace CuiBono.Cli;

/// <summary>The command line asks for something that cannot be done; the message says what and how to mend it.</summary>
public sealed class UsageException : Exception
{
    /// <summary>Without a message.</summary>
    public UsageException()
    {
    }

    /// <summary>With the message that is shown.</summary>
    public UsageException(string message) : base(message)
    {
    }

    /// <summary>With the message that is shown and its cause.</summary>
    public UsageException(string message, Exception inner) : base(message, inner)
    {
    }
}
