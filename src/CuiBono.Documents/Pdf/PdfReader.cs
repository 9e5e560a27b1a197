using CuiBono.Evidence;

namespace CuiBono.Documents.Pdf;

/// <summary>Reads the text of a PDF, page by page.</summary>
/// <remarks>The parser of a PDF follows references that a hostile file may bend into depth or length. It works on a thread of its own with a deep
/// stack; a thread that is late is left behind, what it gave until then is kept, and the process does not wait for it.</remarks>
internal static class PdfReader
{
    private const int StackBytes = 64 * 1024 * 1024;

    public static void Read(ReadOnlyMemory<byte> content, Reading reading)
    {
        var job = new PdfJob(content, reading.Limits);
        var thread = new Thread(job.Run, StackBytes) { IsBackground = true, Name = "pdf" };
        thread.Start();
        var left = reading.TimeLeft;
        var late = left <= TimeSpan.Zero || !thread.Join(left);
        var (pages, title, hasForm, failure) = job.Close();

        PdfText.Write(pages, reading);
        if (hasForm)
            reading.Say(FindingCodes.FormFields, "the PDF has form fields; what was filled in is not read, print the form to a new PDF", reading.Whole, FindingSeverity.Warning);
        if (title is not null) reading.OfferTitle(title);
        if (failure is { } failed)
            reading.LeaveUnread(failed.Code, failed.Why, failed.Page > 0 ? reading.Whole with { Page = failed.Page } : reading.Whole);
        else if (late)
            throw reading.TimeIsUp();
    }
}
