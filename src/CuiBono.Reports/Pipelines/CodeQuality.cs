using System.Text.Encodings.Web;
using System.Text.Json;
using CuiBono.Reviews;
using CuiBono.Verdicts;

namespace CuiBono.Reports.Pipelines;

/// <summary>Writes a review as a Code Quality report of GitLab, which a merge request shows at the deciding lines.</summary>
/// <remarks>GitLab documentation, "Code Quality report format". Its severities are info, minor, major, critical and blocker: what stops is a blocker, what holds is
/// critical, what warns is minor.</remarks>
public static class CodeQuality
{
    /// <summary>Writes the report in UTF-8 with a line feed at the end; an empty array where every rule passes.</summary>
    public static void Write(Review review, SourceFiles files, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var open in OpenReason.Of(review, withWaived: false))
            {
                var at = open.RegionIn(files);
                json.WriteStartObject();
                json.WriteString("description", open.Text);
                json.WriteString("check_name", open.Reason.Rule);
                json.WriteString("fingerprint", open.Fingerprint);
                json.WriteString("severity", open.Holds ? open.Reason.Stops ? "blocker" : "critical" : open.Reason.Severity == Severity.Warn ? "minor" : "info");
                json.WriteStartObject("location");
                json.WriteString("path", files.PathOf(open.File));
                json.WriteStartObject("lines");
                json.WriteNumber("begin", at.StartLine);
                json.WriteNumber("end", at.EndLine);
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        output.WriteByte((byte)'\n');
    }
}
