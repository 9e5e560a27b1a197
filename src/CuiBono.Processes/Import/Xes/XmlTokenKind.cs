namespace CuiBono.Processes.Import.Xes;

/// <summary>What the tokenizer came upon.</summary>
internal enum XmlTokenKind
{
    /// <summary>A start tag.</summary>
    Start,

    /// <summary>A tag that is start and end: it has no content.</summary>
    Empty,

    /// <summary>An end tag.</summary>
    End,

    /// <summary>The end of the bytes.</summary>
    Finished,

    /// <summary>Bytes that are not XML; nothing is read behind them.</summary>
    Broken,

    /// <summary>A comment, an instruction or another thing that is no tag (the tokenizer's own).</summary>
    Passed,

    /// <summary>A tag whose end is not in the buffer yet (the tokenizer's own).</summary>
    Unfinished,
}
