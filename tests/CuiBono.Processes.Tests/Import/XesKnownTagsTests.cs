using System.Text;
using CsCheck;
using CuiBono.Processes.Import;

namespace CuiBono.Processes.Tests.Import;

/// <summary>Tags that are known by their bytes give what tags give that are taken apart.</summary>
public sealed class XesKnownTagsTests
{
    private static readonly string[] Keys = ["concept:name", "time:timestamp", "org:resource", "cost", "a&amp;b"];
    private static readonly string[] Kinds = ["string", "date", "int"];
    private static readonly string[] Values = ["a", "b &lt; c", "2026-01-05T09:00:00.000+01:00", "17", "", "é", "it's", "x"];

    /// <summary>Cases, their events, the attributes of those: key, kind, value, whether another one is nested in it.</summary>
    private static readonly Gen<(int Key, int Kind, int Value, int Nested)[][][]> Logs =
        Gen.Select(Gen.Int[0, Keys.Length - 1], Gen.Int[0, Kinds.Length - 1], Gen.Int[0, Values.Length - 1], Gen.Int[0, 9]).Array[0, 6].Array[0, 6].Array[0, 4];

    [Fact]
    public void However_a_log_is_written_it_is_read_as_the_same() =>
        Logs.Sample(cases =>
        {
            var usual = Read(Written(cases, (kind, key, value) => $"\t\t\t<{kind} key=\"{key}\" value=\"{value}\"", "\n"));
            // No two tags begin alike, so that each is taken apart.
            var number = 0;
            var unlike = Read(Written(cases, (kind, key, value) => $"{new string(' ', ++number % 90)}<!--{number}--><{kind} key=\"{key}\" value=\"{value}\"", "\n"));
            var single = Read(Written(cases, (kind, key, value) => $"<{kind} key = '{key}' value='{value.Replace("'", "&apos;", StringComparison.Ordinal)}'", ""));
            var reversed = Read(Written(cases, (kind, key, value) => $"<{kind} value=\"{value}\" key=\"{key}\"", "\r\n"));
            var expanded = Read(Written(cases, (kind, key, value) => $"<{kind} key=\"{key}\" value=\"{value}\"", "\n", isExpanded: true));

            foreach (var other in new[] { unlike, single, reversed, expanded })
            {
                Assert.Equal(LogLines.Of(unlike.Log), LogLines.Of(other.Log));
                Assert.Equal(Codes(unlike), Codes(other));
            }

            Assert.Equal(LogLines.Of(unlike.Log), LogLines.Of(usual.Log));
            Assert.Equal(Findings(unlike), Findings(usual));
        }, iter: 300);

    [Fact]
    public void Wherever_the_bytes_are_cut_into_chunks_the_log_is_the_same()
    {
        var log = "<log>" + string.Concat(Enumerable.Range(0, 3).Select(at =>
            $"\n\t<trace>\n\t\t<string key=\"concept:name\" value=\"{at}\"/>" + string.Concat(Enumerable.Range(0, 3).Select(step =>
                $"\n\t\t<event>\n\t\t\t<string key=\"concept:name\" value=\"step {step}\"/>\n\t\t\t<int key=\"cost\" value=\"{step}\"/>\n\t\t</event>")) + "\n\t</trace>")) + "\n</log>";
        // Chunks of the tokenizer are 128 KiB: a comment before the log moves every byte of it over their border.
        var whole = Read(log);
        var (lines, findings) = (LogLines.Of(whole.Log).ToList(), Findings(whole).ToList());
        for (var at = 0; at <= log.Length; at++)
        {
            var moved = Read($"<!--{new string('x', (1 << 17) - 7 - at)}-->{log}");

            Assert.Equal(lines, LogLines.Of(moved.Log));
            Assert.Equal(findings, Findings(moved));
        }
    }

    [Fact]
    public void A_finding_within_known_tags_has_its_line()
    {
        var report = Read("<log><trace>" + string.Concat(Enumerable.Range(0, 4).Select(at => $"\n<event>\n<string key=\"concept:name\" value=\"a\"/>\n<int key=\"n\" value=\"{(at == 3 ? "z" : "1")}\"/>\n</event>")) + "</trace></log>").Report;

        Assert.Equal(16, report.Findings.Single(finding => finding.Code == "invalid-value").Place.Line);
    }

    private static string Written((int Key, int Kind, int Value, int Nested)[][][] cases, Func<string, string, string, string> tag, string line, bool isExpanded = false)
    {
        var text = new StringBuilder("<log>");
        foreach (var events in cases)
        {
            text.Append(line).Append("<trace>").Append(line).Append(tag("string", "concept:name", "c")).Append("/>").Append(line);
            foreach (var attributes in events)
            {
                text.Append("<event>").Append(line);
                foreach (var (key, kind, value, nested) in attributes)
                {
                    text.Append(tag(Kinds[kind], Keys[key], Values[value]));
                    if (nested == 0) text.Append('>').Append(tag("string", "nested", Values[value])).Append("/></").Append(Kinds[kind]).Append('>');
                    else text.Append(isExpanded ? $"></{Kinds[kind]}>" : "/>");
                    text.Append(line);
                }

                text.Append("</event>").Append(line);
            }

            text.Append("</trace>").Append(line);
        }

        return text.Append("</log>").ToString();
    }

    private static IEnumerable<string> Codes(ImportedLog imported) => imported.Report.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Findings(ImportedLog imported) => imported.Report.Findings.Select(finding => $"{finding.Code} {finding.Message} {finding.Place.Line}");

    private static ImportedLog Read(string log) => XesReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(log)), "x.xes", ImportOptions.Default);
}
