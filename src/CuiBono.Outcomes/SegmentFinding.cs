namespace CuiBono.Outcomes;

/// <summary>What became of a segment.</summary>
/// <param name="Segmentation">What the segment is one of: "region".</param>
/// <param name="Segment">The segment: "North".</param>
/// <param name="Before">The metric before.</param>
/// <param name="After">The metric after.</param>
/// <param name="P">The probability of so large a change for the worse by chance (1 where it did not get worse), corrected for all segments that were looked at.</param>
public sealed record SegmentFinding(string Segmentation, string Segment, Estimate Before, Estimate After, double P);
