using System.Text.Json;
using CuiBono.Promises.Lens;
using CuiBono.Reports.Json;

namespace CuiBono.Cli.Commands;

/// <summary>Reads lines of {"id","title","text"} through the lens, one answer for each, in order.</summary>
internal sealed class LensLines(Terminal terminal, bool asJson)
{
    private readonly CustomerLens lens = new();

    public int Run(string path)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"{path}: there is no such file.");
        var code = Exit.Done;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (!Answer(line, $"{path}:{number}")) code = Exit.Unreadable;
        }

        return code;
    }

    private bool Answer(string line, string place)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var id = json.RootElement.TryGetProperty("id", out var given) && given.ValueKind is JsonValueKind.String or JsonValueKind.Number ? given.ToString() : "";
            var text = Text(json.RootElement, "text") ?? throw new JsonException("the line has no text");
            var reading = lens.Read(Text(json.RootElement, "title") ?? "", text);
            if (asJson) terminal.Output.WriteLine(LensJson.Line(id, reading));
            else LensCommand.Tell(terminal, id, reading);
            return true;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            terminal.Error.WriteLine($"{place}: error not-a-description: {error.Message.Split('\n')[0]}");
            if (asJson) terminal.Output.WriteLine("{\"id\":null,\"error\":\"not a line of id, title and text\"}");
            return false;
        }
    }

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
