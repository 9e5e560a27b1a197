using CuiBono.Evidence;

namespace CuiBono.Processes.Import;

/// <summary>What an import read, rejected and assumed: every figure of a log rests on it.</summary>
/// <param name="Format">What was read: "XES", "CSV, separator ;, UTF-8".</param>
public sealed record ImportReport(string Format)
{
    /// <summary>Events in the input, those that were rejected included.</summary>
    public long Rows { get; init; }

    /// <summary>Events that could not be used; the findings say why.</summary>
    public long Rejected { get; init; }

    /// <summary>Pairs of neighbouring events of one case that share an instant: their order is the file's.</summary>
    public long TiedTimestamps { get; init; }

    /// <summary>Events that are earlier than the event before them in their case, in the order of the file. A table is re-sorted, a file that writes cases together is not.</summary>
    public long OutOfOrder { get; init; }

    /// <summary>Times written without a UTC offset, read under <see cref="Zone"/>.</summary>
    public long WithoutOffset { get; init; }

    /// <summary>The zone that times without an offset were read under.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>Which column or attribute gave what, and other choices, a sentence each: "case: column 'Order No', guessed from its name".</summary>
    public IReadOnlyList<string> Assumptions { get; init; } = [];

    /// <summary>What could not be used and what is doubtful, each with its place.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Whether a part of the input was not read: it broke off, or passed a limit. A finding says where.</summary>
    public bool Partial { get; init; }
}
