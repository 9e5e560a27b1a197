using CuiBono.Documents;
using CuiBono.Promises;

namespace CuiBono.Reviews.Sources;

/// <summary>What is known of a business case beside its text.</summary>
public sealed record DocumentOptions
{
    /// <summary>The id to give it; from the file's name where null.</summary>
    public string? Id { get; init; }

    /// <summary>Its title; from the document where null.</summary>
    public string? Title { get; init; }

    /// <summary>Its stage; assumed to be approval where null.</summary>
    public Stage? Stage { get; init; }

    /// <summary>Its class; assumed to be customer-facing where null.</summary>
    public InitiativeClass? Class { get; init; }

    /// <summary>The encoding of a text file; told from its bytes where null.</summary>
    public TextEncoding? Encoding { get; init; }
}
