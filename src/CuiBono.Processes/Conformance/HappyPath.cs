using System.Globalization;
using System.Text;
using CuiBono.Processes.Import;
using CuiBono.Processes.Models;

namespace CuiBono.Processes.Conformance;

/// <summary>A path written in one line, as a model: "Order received > Checked > (Shipped | Collected) > Closed".</summary>
/// <remarks>
/// path = choice { "&gt;" choice } · choice = both { "|" both } · both = part { "&amp;" part } · part = ( name | "(" path ")" ) [ "?" | "*" | "+" ].
/// "&gt;" one after the other, "|" one of them, "&amp;" all in any order, "?" or not, "*" any number of times, "+" once or more. A name is any text
/// without these marks; in double quotes it may hold them.
/// </remarks>
public static class HappyPath
{
    private const string Marks = ">|&()?*+\"";
    private const int MaxDepth = 100;
    private const int MaxLength = 10_000;

    /// <summary>Reads a path.</summary>
    /// <param name="text">The line.</param>
    /// <param name="name">Where it comes from, for the finding.</param>
    /// <returns>The tree, or the finding that says at which character, from 1, the line is wrong.</returns>
    public static ModelReading<ProcessTree> Parse(string text, string name)
    {
        var reader = new Reader(text);
        var tree = text.Length > MaxLength ? reader.Fail($"the line is longer than {MaxLength} characters") : reader.Path(0);
        if (tree is not null && !reader.AtEnd) tree = reader.Fail("nothing more is expected");
        var findings = new FindingList(name, 1);
        if (tree is null) findings.Add("path-wrong", reader.Error!, 1);
        return new(tree, findings.ToList());
    }

    private sealed class Reader(string text)
    {
        private int at;

        public string? Error { get; private set; }

        public bool AtEnd
        {
            get
            {
                while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
                return at == text.Length;
            }
        }

        public ProcessTree? Fail(string why)
        {
            Error ??= string.Create(CultureInfo.InvariantCulture, $"Character {at + 1}: {why}.");
            return null;
        }

        public ProcessTree? Path(int depth) => Several('>', ProcessTreeKind.Sequence, () => Several('|', ProcessTreeKind.Choice, () => Several('&', ProcessTreeKind.Parallel, () => Part(depth))));

        private ProcessTree? Several(char mark, ProcessTreeKind kind, Func<ProcessTree?> part)
        {
            var parts = new List<ProcessTree>();
            do
            {
                if (part() is not { } read) return null;
                parts.Add(read);
            }
            while (Takes(mark));
            return parts.Count == 1 ? parts[0] : ProcessTree.Of(kind, parts);
        }

        private ProcessTree? Part(int depth)
        {
            ProcessTree? part;
            if (Takes('('))
            {
                if (depth == MaxDepth) return Fail($"more than {MaxDepth} brackets are open");
                part = Path(depth + 1);
                if (part is not null && !Takes(')')) return Fail("a closing bracket is expected");
            }
            else
            {
                part = Name();
            }

            if (part is null) return null;
            if (Takes('?')) return ProcessTree.Of(ProcessTreeKind.Choice, ProcessTree.Silent, part);
            if (Takes('*')) return ProcessTree.Of(ProcessTreeKind.Loop, ProcessTree.Silent, part);
            return Takes('+') ? ProcessTree.Of(ProcessTreeKind.Loop, part, ProcessTree.Silent) : part;
        }

        private ProcessTree? Name()
        {
            if (AtEnd) return Fail("an activity is expected");
            var name = new StringBuilder();
            if (text[at] == '"')
            {
                var end = text.IndexOf('"', at + 1);
                if (end < 0) return Fail("the quote is not closed");
                name.Append(text, at + 1, end - at - 1);
                at = end + 1;
            }
            else
            {
                while (at < text.Length && !Marks.Contains(text[at], StringComparison.Ordinal)) name.Append(text[at++]);
            }

            var read = name.ToString().Trim();
            return read.Length == 0 ? Fail("an activity is expected") : ProcessTree.Activity(read);
        }

        private bool Takes(char mark)
        {
            if (AtEnd || text[at] != mark) return false;
            at++;
            return true;
        }
    }
}
