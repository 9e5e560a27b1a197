namespace CuiBono.Evidence;

/// <summary>What part of a document a passage is.</summary>
public enum PassageKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>The document's title or a heading.</summary>
    Heading,

    /// <summary>One item of a list.</summary>
    ListItem,

    /// <summary>One row of a table inside a document, its cells joined by " | ".</summary>
    TableRow,

    /// <summary>What the presenter says and the audience does not see.</summary>
    SpeakerNotes,

    /// <summary>A page header or footer.</summary>
    HeaderOrFooter,

    /// <summary>A footnote or endnote.</summary>
    Footnote,

    /// <summary>One cell of a portfolio register.</summary>
    Cell,
}
