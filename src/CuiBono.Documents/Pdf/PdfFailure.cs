namespace CuiBono.Documents.Pdf;

/// <summary>Why a PDF was not read to its end.</summary>
internal readonly record struct PdfFailure(string Code, string Why, int Page = 0);
