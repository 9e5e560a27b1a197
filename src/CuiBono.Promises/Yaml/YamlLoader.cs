using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CuiBono.Promises.Yaml;

/// <summary>Builds the tree of one YAML document from the parser's events, without aliases, tags or unbounded depth.</summary>
internal sealed class YamlLoader
{
    public const int MaxLength = 1_000_000;
    private const int MaxDepth = 24;

    private readonly Parser parser;
    private readonly Action<YamlMark, string, string> report;
    private bool stopped;

    private YamlLoader(string yaml, Action<YamlMark, string, string> report)
    {
        parser = new Parser(new StringReader(yaml));
        this.report = report;
    }

    /// <summary>The root of the document; null where there is none or it cannot be read, which <paramref name="report"/> (place, code, message) is told.</summary>
    public static YamlNode? Load(string yaml, Action<YamlMark, string, string> report)
    {
        if (yaml.Length > MaxLength)
        {
            report(new(1, 1), "too-large", $"the YAML has {yaml.Length} characters, more than {MaxLength}");
            return null;
        }

        try
        {
            var loader = new YamlLoader(yaml, report);
            var root = loader.Document();
            return loader.stopped ? null : root;
        }
        catch (YamlException error)
        {
            report(Mark(error.Start), "yaml-syntax", Sentence(error));
            return null;
        }
        catch (Exception error) when (error is ArgumentException or FormatException or OverflowException or InvalidOperationException or IndexOutOfRangeException)
        {
            report(new(1, 1), "yaml-syntax", "the YAML parser cannot read this");
            return null;
        }
    }

    private static string Sentence(YamlException error)
    {
        var inner = error.InnerException is null ? error.Message : $"{error.Message} {error.InnerException.Message}";
        return $"not YAML: {inner.TrimEnd('.')} (column {error.Start.Column})";
    }

    private YamlNode? Document()
    {
        YamlNode? root = null;
        var documents = 0;
        while (!stopped && parser.MoveNext())
        {
            switch (parser.Current)
            {
                case StreamStart or StreamEnd or DocumentEnd:
                    break;
                case DocumentStart start:
                    if (documents++ > 0) Stop(start, "several-documents", "one file holds one YAML document; a second one begins here");
                    break;
                default:
                    root = Node(0);
                    break;
            }
        }

        return root;
    }

    private YamlNode? Node(int depth)
    {
        var current = parser.Current!;
        if (depth > MaxDepth) return Stop(current, "too-deep", $"nested deeper than {MaxDepth} levels");
        if (current is AnchorAlias alias) return Stop(current, "alias", $"the alias '*{alias.Value}' is not allowed here; write the value again");
        if (current is NodeEvent { Tag.IsEmpty: false } tagged && !(tagged.Tag.IsNonSpecific))
            return Stop(current, "tag", $"the tag '{tagged.Tag}' is not allowed here; write the value without it");
        return current switch
        {
            Scalar scalar => new YamlScalar(Mark(scalar.Start), scalar.Value, scalar.Style is ScalarStyle.Plain, (int)scalar.Start.Index, (int)scalar.End.Index),
            SequenceStart sequence => Sequence(sequence, depth),
            MappingStart mapping => Mapping(mapping, depth),
            _ => Stop(current, "yaml-syntax", "not YAML: a value is expected here"),
        };
    }

    private YamlSequence? Sequence(SequenceStart start, int depth)
    {
        var items = new List<YamlNode>();
        while (Next() && parser.Current is not SequenceEnd)
        {
            if (Node(depth + 1) is not { } item) return null;
            items.Add(item);
        }

        return stopped ? null : new YamlSequence(Mark(start.Start), items);
    }

    private YamlMapping? Mapping(MappingStart start, int depth)
    {
        var fields = new List<(YamlScalar, YamlNode)>();
        while (Next() && parser.Current is not MappingEnd)
        {
            if (Node(depth + 1) is not { } key) return null;
            if (!Next() || Node(depth + 1) is not { } value) return null;
            if (key is YamlScalar name) fields.Add((name, value));
            else report(key.At, "wrong-type", "the name of a field must be a word");
        }

        return stopped ? null : new YamlMapping(Mark(start.Start), fields);
    }

    private bool Next() => !stopped && parser.MoveNext();

    private YamlNode? Stop(ParsingEvent at, string code, string message)
    {
        if (!stopped) report(Mark(at.Start), code, message);
        stopped = true;
        return null;
    }

    private static YamlMark Mark(Mark at) => new((int)Math.Clamp(at.Line, 1, int.MaxValue), (int)Math.Clamp(at.Column, 1, int.MaxValue));
}
