namespace CuiBono.Evidence;

/// <summary>Where something stands in a source, precise enough that a reader can put a finger on it.</summary>
/// <param name="File">The name by which the reader knows the file, relative to the workspace where there is one.</param>
/// <remarks>Numbers count from 1. Only what the format has is set: a line for text, a page for PDF, a slide for PowerPoint,
/// a paragraph for Word, a cell ("Sheet1!B7") for tables.</remarks>
public sealed record SourcePlace(string File)
{
    /// <summary>Line in a text file.</summary>
    public int? Line { get; init; }

    /// <summary>Column in the line, where it is known.</summary>
    public int? Column { get; init; }

    /// <summary>Page of a PDF.</summary>
    public int? Page { get; init; }

    /// <summary>Slide of a presentation, in showing order.</summary>
    public int? Slide { get; init; }

    /// <summary>Paragraph of a Word document, in document order.</summary>
    public int? Paragraph { get; init; }

    /// <summary>Cell of a table, with its sheet where there is more than one: "Register!C12".</summary>
    public string? Cell { get; init; }

    /// <summary>The place as people write it: "case.md:12", "deck.pptx, slide 3", "register.xlsx, Register!C12".</summary>
    public override string ToString()
    {
        if (Line is { } line) return Column is { } column ? $"{File}:{line}:{column}" : $"{File}:{line}";
        if (Page is { } page) return $"{File}, page {page}";
        if (Slide is { } slide) return $"{File}, slide {slide}";
        if (Cell is { } cell) return $"{File}, {cell}";
        if (Paragraph is { } paragraph) return $"{File}, paragraph {paragraph}";
        return File;
    }
}
