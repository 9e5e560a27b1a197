namespace CuiBono.Processes.Import.Xes;

/// <summary>The bytes from the end of one tag to the value within the next, blanks and key included: where they come again, so does the attribute.</summary>
/// <param name="Bytes">Up to and with the quote before the value; for a tag without attributes up to its end.</param>
/// <param name="Gap">How many of them stand before the tag.</param>
internal sealed record TagLead(byte[] Bytes, int Gap);
