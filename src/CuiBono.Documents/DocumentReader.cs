using CuiBono.Documents.Markdown;
using CuiBono.Documents.Office;
using CuiBono.Documents.Pdf;
using CuiBono.Documents.Tables;
using CuiBono.Documents.Trackers;
using CuiBono.Evidence;

namespace CuiBono.Documents;

/// <summary>Reads a business case of any supported format.</summary>
public static class DocumentReader
{
    /// <summary>Reads a file's content as a document, choosing the reader by the content.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="name">The name by which the reader knows the file; its ending is a hint only where the content leaves a choice.</param>
    /// <param name="limits">How much to do before stopping; <see cref="ReadLimits.Default"/> where null.</param>
    /// <param name="encoding">The encoding that a text file is declared to have; told from its bytes where null.</param>
    /// <returns>The document; for a file that cannot be read, one without passages whose <see cref="Document.Unread"/> says why.</returns>
    public static Document Read(ReadOnlyMemory<byte> content, string name, ReadLimits? limits = null, TextEncoding? encoding = null)
    {
        var reading = new Reading(name, limits ?? ReadLimits.Default, encoding);
        var format = Opening.Check(content, reading);
        FrontMatter? frontMatter = null;
        try
        {
            switch (format)
            {
                case SourceFormat.Markdown:
                    var text = TextContent.Decode(content.Span, reading);
                    frontMatter = IsYaml(name) ? new FrontMatter(text, 1) : MarkdownReader.Read(text, reading);
                    break;
                case SourceFormat.Word:
                    WordReader.Read(content, reading);
                    break;
                case SourceFormat.PowerPoint:
                    PowerPointReader.Read(content, reading);
                    break;
                case SourceFormat.Pdf:
                    PdfReader.Read(content, reading);
                    break;
                case SourceFormat.Excel:
                    ExcelReader.ReadPassages(content, reading);
                    break;
                case SourceFormat.Csv:
                    var table = TextContent.Decode(content.Span, reading);
                    if (TrackerCsv.Read(table, reading) is { } items) WorkItems.ToPassages(items, reading);
                    else CsvReader.ReadPassages(table, reading);
                    break;
                case SourceFormat.Json:
                    WorkItems.ToPassages(TrackerJson.Read(TextContent.Decode(content.Span, reading), reading), reading);
                    break;
                default:
                    return reading.ToDocument(format);
            }
        }
        catch (ReadStoppedException stop)
        {
            reading.LeaveUnread(stop.Code, stop.Message, reading.Whole);
        }

        if (reading.Passages.Count == 0 && reading.Unread.Count == 0 && !(format == SourceFormat.Markdown && IsYaml(name)))
            reading.Say(FindingCodes.NoText, "the file holds no text", reading.Whole, FindingSeverity.Warning);
        return reading.ToDocument(format, frontMatter);
    }

    /// <summary>A file of fields alone: what stands between the hyphens at the head of a Markdown file, without text below.</summary>
    private static bool IsYaml(string name) => Path.GetExtension(name).ToLowerInvariant() is ".yaml" or ".yml";
}
