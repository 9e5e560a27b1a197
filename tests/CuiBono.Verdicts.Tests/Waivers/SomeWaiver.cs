using CuiBono.Verdicts.Waivers;

namespace CuiBono.Verdicts.Tests.Waivers;

/// <summary>Waivers to begin from.</summary>
internal static class SomeWaiver
{
    public static Waiver Of(string rule, string initiative = "twelve-days") =>
        new($"{initiative}-{rule}", rule, initiative, "The contract is signed in May.", "Ines Aldermann", "Bo Lindqvist", Cases.AsOf, Cases.AsOf.AddDays(90));

    public static string Yaml(string change = "", string by = "") => """
        id: w-1
        rule: outcome-owner
        initiative: twelve-days
        reason: The owner starts in May.
        requested_by: Ines Aldermann
        approved_by: Bo Lindqvist
        granted: 2026-11-20
        expires: 2027-03-31

        """.Replace("\r", "", StringComparison.Ordinal).Replace(change.Length == 0 ? "\0" : change, by, StringComparison.Ordinal);
}
