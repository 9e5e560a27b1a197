namespace CuiBono.Documents;

/// <summary>What a file is, told by its content and never by its ending alone.</summary>
public enum SourceFormat
{
    /// <summary>None of the formats below.</summary>
    Unknown,

    /// <summary>Markdown or plain text, in UTF-8 or an older encoding.</summary>
    Markdown,

    /// <summary>Office Open XML word processing (.docx).</summary>
    Word,

    /// <summary>Office Open XML presentation (.pptx).</summary>
    PowerPoint,

    /// <summary>Portable Document Format.</summary>
    Pdf,

    /// <summary>Office Open XML spreadsheet (.xlsx).</summary>
    Excel,

    /// <summary>Delimited text with a header row.</summary>
    Csv,

    /// <summary>What the REST interfaces of Jira and Azure DevOps answer.</summary>
    Json,
}
