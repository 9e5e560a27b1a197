namespace CuiBono.Verdicts.Wording;

/// <summary>A promise as it was approved.</summary>
/// <param name="Fingerprint">Its fingerprint.</param>
/// <param name="On">The day of the approval.</param>
/// <param name="By">Who approved or recorded it.</param>
/// <param name="Text">Its canonical text, from which the fingerprint is taken; null where it was not kept.</param>
public sealed record ApprovedPromise(string Fingerprint, DateOnly On, string By, string? Text);
