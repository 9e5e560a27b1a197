using CuiBono.Promises;
using CuiBono.Verdicts;

namespace CuiBono.Reports.Html;

/// <summary>A verdict as a word with a shape; the colour only repeats it.</summary>
internal static class VerdictMark
{
    /// <summary>The order in which verdicts are listed: what needs a decision first.</summary>
    public static readonly VerdictKind[] Order = [VerdictKind.Stop, VerdictKind.Hold, VerdictKind.Go];

    public static string NameOf(VerdictKind kind) => kind switch
    {
        VerdictKind.Go => "go",
        VerdictKind.Hold => "hold",
        _ => "stop",
    };

    public static void Write(Markup page, VerdictKind kind) =>
        page.Write($"""<span class="v {NameOf(kind)}">{Wording.Of(kind)}</span>""");

    public static void Write(Markup page, Verdict verdict)
    {
        Write(page, verdict.Kind);
        foreach (var qualifier in verdict.Qualifiers)
            page.Write($""" <span class="q">{(qualifier == Qualifier.Waived && verdict.Waivers is [var first, ..] ? $"waived until {Wording.Of(first.Expires)}" : KebabCase.Of(qualifier))}</span>""");
    }
}
