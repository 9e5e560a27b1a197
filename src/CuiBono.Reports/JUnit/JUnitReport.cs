using System.Globalization;
using System.Text;
using System.Xml;
using CuiBono.Promises;
using CuiBono.Reviews;
using CuiBono.Verdicts;
using CuiBono.Verdicts.Waivers;

namespace CuiBono.Reports.JUnit;

/// <summary>Writes a review as JUnit XML: a suite an initiative, a case a rule.</summary>
/// <remarks>What holds or stops is a failure. A rule that a waiver set aside, and one that only warns or was only said, is skipped with its reason: shown, not counted as
/// passed, and not failing the run. What could not be read is an error of a suite of its own. The form is that of the Ant task, as Jenkins, GitLab and Azure read it.</remarks>
public static class JUnitReport
{
    /// <summary>Writes the document in UTF-8.</summary>
    public static void Write(Review review, Stream output)
    {
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false), CloseOutput = false });
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", Legal($"CuiBono: {review.Workspace}"));
        foreach (var reviewed in review.Initiatives) Suite(xml, reviewed);
        if (review.Unread.Count > 0) Unread(xml, review);
        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
    }

    private static void Suite(XmlWriter xml, ReviewedInitiative reviewed)
    {
        var reasons = reviewed.Verdict.Reasons;
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Legal(reviewed.Initiative.Id));
        Number(xml, "tests", reasons.Count);
        Number(xml, "failures", reasons.Count(Fails));
        Number(xml, "errors", 0);
        Number(xml, "skipped", reasons.Count(reason => reason.Outcome != RuleOutcome.Passed && !Fails(reason)));
        xml.WriteStartElement("properties");
        Property(xml, "title", reviewed.Initiative.Title);
        Property(xml, "verdict", KebabCase.Of(reviewed.Verdict.Kind));
        Property(xml, "qualifiers", string.Join(", ", reviewed.Verdict.Qualifiers.Select(KebabCase.Of)));
        xml.WriteEndElement();
        foreach (var reason in reasons) Case(xml, reviewed.Initiative, reason);
        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, Initiative initiative, Reason reason)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Legal(initiative.Id));
        xml.WriteAttributeString("name", Legal(reason.Rule));
        xml.WriteAttributeString("file", Legal((reason.Source?.Place ?? initiative.Place).File));
        if (reason.Source?.Place.Line is { } line) Number(xml, "line", line);
        if (Fails(reason))
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", KebabCase.Of(reason.Outcome));
            xml.WriteAttributeString("message", Legal(reason.Message));
            xml.WriteString(Legal(Details(reason)));
            xml.WriteEndElement();
        }
        else if (reason.Outcome != RuleOutcome.Passed)
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", Legal($"{(reason.Outcome == RuleOutcome.Waived ? Waived(reason.Waiver) : KebabCase.Of(reason.Severity))}: {reason.Message}"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Waived(Waiver? waiver) =>
        waiver is null ? "waived" : string.Create(CultureInfo.InvariantCulture, $"waived until {waiver.Expires:yyyy-MM-dd} by {waiver.ApprovedBy} ({waiver.Reason})");

    private static string Details(Reason reason)
    {
        var text = new StringBuilder();
        if (reason.Source is { } source) text.Append(source.Quote is { } quote ? $"\"{quote}\" ({source.Place})\n" : $"{source.Place}\n");
        foreach (var condition in reason.Resume) text.Append($"To resume: {condition.Text}\n");
        return text.ToString();
    }

    private static void Unread(XmlWriter xml, Review review)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "inputs");
        Number(xml, "tests", review.Unread.Count);
        Number(xml, "failures", 0);
        Number(xml, "errors", review.Unread.Count);
        Number(xml, "skipped", 0);
        foreach (var part in review.Unread)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", "inputs");
            xml.WriteAttributeString("name", Legal(part.Place.ToString()));
            xml.WriteStartElement("error");
            xml.WriteAttributeString("type", "not-read");
            xml.WriteAttributeString("message", Legal(part.Why));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static bool Fails(Reason reason) => reason.Outcome is RuleOutcome.Failed or RuleOutcome.NotMeasured && (reason.Severity == Severity.Block || reason is { Stops: true, Severity: not Severity.Info });

    private static void Number(XmlWriter xml, string name, int value) => xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));

    private static void Property(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("property");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("value", Legal(value));
        xml.WriteEndElement();
    }

    /// <summary>The text with U+FFFD in place of what XML 1.0 cannot hold, so that a reader sees that something was there.</summary>
    private static string Legal(string text)
    {
        var legal = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1])) legal.Append(text[at]).Append(text[++at]);
            else legal.Append(XmlConvert.IsXmlChar(text[at]) ? text[at] : '\uFFFD');
        }

        return legal.ToString();
    }
}
