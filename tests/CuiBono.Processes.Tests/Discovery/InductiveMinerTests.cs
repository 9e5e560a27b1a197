using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml;
using CsCheck;
using CuiBono.Processes.Conformance;
using CuiBono.Processes.Discovery;
using CuiBono.Processes.Models;
using CuiBono.Processes.Tests.Models;

namespace CuiBono.Processes.Tests.Discovery;

public sealed class InductiveMinerTests
{
    private static readonly Gen<List<string>> AnyLog = Gen.Char['a', 'f'].Array[0, 7].Select(letters => new string(letters)).List[0, 12];

    // Logs and models of van der Aalst, Process Mining (2016), chapters 6 and 7, and Leemans (2013).
    [Theory]
    [InlineData("abcd acbd aed", "->( 'a', X( +( 'b', 'c' ), 'e' ), 'd' )")]
    [InlineData("abcd acbd abcefbcd abcefcbd acbefbcd acbefbcefcbd", "->( 'a', *( +( 'b', 'c' ), ->( 'e', 'f' ) ), 'd' )")]
    [InlineData("abcde abdce abc", null)]
    [InlineData("ac bc", "->( X( 'a', 'b' ), 'c' )")]
    [InlineData("ab a", "->( 'a', X( tau, 'b' ) )")]
    [InlineData("a aa aaa", "*( 'a', tau )")]
    [InlineData("aba ababa a", "*( 'a', 'b' )")]
    [InlineData("", "tau")]
    public void Logs_of_the_textbook_give_their_models(string log, string? expected)
    {
        var traces = log.Split(' ');
        var tree = InductiveMiner.Discover(Log(traces));

        Assert.All(traces, trace => Assert.True(NetLanguage.Holds(PetriNet.Of(tree), Activities(trace))));
        if (expected is not null) Assert.Equal(Shape(RandomTrees.Parsed(expected)), Shape(tree));
    }

    [Fact]
    public void Without_noise_every_case_fits() => AnyLog.Sample(
        log =>
        {
            var net = PetriNet.Of(InductiveMiner.Discover(Log(log)));
            foreach (var trace in log) Assert.True(NetLanguage.Holds(net, Activities(trace)), trace);
        },
        iter: 150, print: log => string.Join(' ', log));

    [Fact]
    public void With_noise_a_model_is_sound_and_knows_no_other_activities() => Gen.Select(AnyLog, Gen.Double[0, 1]).Sample(
        (log, noise) =>
        {
            var net = PetriNet.Of(InductiveMiner.Discover(Log(log), noise));
            Assert.Null(NetLanguage.Unsound(net));
            Assert.Subset(log.SelectMany(Activities).ToHashSet(), net.Transitions.Where(transition => transition.Label is not null).Select(transition => transition.Label!).ToHashSet());
        },
        iter: 80);

    [Fact]
    public void A_block_structured_model_is_found_again_in_what_it_can_do() => DistinctLeaves.Sample(
        tree =>
        {
            var words = TreeLanguage.Words(tree, 5).Order(StringComparer.Ordinal).Take(100).ToList();
            var found = PetriNet.Of(InductiveMiner.Discover(Log(words.Select(word => word.Replace(",", "", StringComparison.Ordinal)))));
            foreach (var word in words) Assert.True(NetLanguage.Holds(found, Activities(word.Replace(",", "", StringComparison.Ordinal))), word);
        },
        iter: 12, print: tree => tree.ToString());

    [Theory]
    [InlineData("->( 'a', +( 'b', ->( 'c', 'd' ) ), X( 'e', 'f' ) )")]
    [InlineData("X( ->( 'a', 'b' ), +( 'c', 'd', 'e' ) )")]
    [InlineData("->( 'a', *( ->( 'b', 'c' ), 'd' ), 'e' )")]
    [InlineData("->( X( tau, ->( 'a', 'b' ) ), 'c' )")]
    [InlineData("+( ->( 'a', 'b' ), ->( 'c', 'd' ) )")]
    public void A_model_of_the_known_kind_is_rediscovered(string text)
    {
        var tree = RandomTrees.Parsed(text);

        var found = InductiveMiner.Discover(Log(TreeLanguage.Words(tree, 7).Select(word => word.Replace(",", "", StringComparison.Ordinal))));

        Assert.Equal(Shape(tree), Shape(found));
    }

    [Fact]
    public void What_is_rare_is_left_out_with_noise()
    {
        var log = Log([.. Enumerable.Repeat("abcd", 50), .. Enumerable.Repeat("acbd", 50), "abdc", "dabc", "bacd"]);

        Assert.Equal(Shape(RandomTrees.Parsed("->( 'a', +( 'b', 'c' ), 'd' )")), Shape(InductiveMiner.Discover(log, 0.2)));
    }

    [Theory]
    [InlineData("sepsis")]
    [InlineData("bpic2013_closed")]
    [InlineData("bpic2020_DomesticDeclarations")]
    [InlineData("receipt_wabo")]
    public void A_real_log_fits_its_model_which_is_not_larger_than_another_tools(string name)
    {
        using var expected = JsonDocument.Parse(File.ReadAllBytes(RealData.Path("logs/expected.json")));
        var size = expected.RootElement.GetProperty("logs").GetProperty(name).GetProperty("pm4py_2_7_14").GetProperty("net_im");
        var log = Read(RealData.Path($"logs/{name}.xes.gz"));
        var variants = Variants.Of(log);

        var net = PetriNet.Of(InductiveMiner.Discover(log));

        var sequences = Enumerable.Range(0, variants.Count).Select(variant => variants.Sequence(variant).ToArray().Select(code => log.ActivityNames[code])).Where(sequence => sequence.Count() <= 16).Take(60);
        Assert.All(sequences, sequence => Assert.True(NetLanguage.Holds(net, sequence)));
        Assert.InRange(net.Places.Count, 2, size.GetProperty("places").GetInt32());
        Assert.InRange(net.Transitions.Count, 1, size.GetProperty("transitions").GetInt32());
    }

    [Theory]
    [InlineData("sepsis")]
    [InlineData("bpic2013_closed")]
    [InlineData("bpic2020_DomesticDeclarations")]
    [InlineData("receipt_wabo")]
    public void Every_case_of_a_real_log_aligns_with_its_model_at_no_cost(string name)
    {
        var log = Read(RealData.Path($"logs/{name}.xes.gz"));

        var result = Alignments.Of(log, PetriNet.Of(InductiveMiner.Discover(log)), AlignmentOptions.Default);

        Assert.Equal((0L, log.CaseCount, 0), (result.Cost, result.FittingCases, result.UnfinishedCases));
    }

    [Fact]
    public void Thousands_of_activities_and_deep_models_are_no_obstacle()
    {
        var random = new Random(3);
        var names = Enumerable.Range(0, 5_000).ToArray();
        var builder = new EventLogBuilder();
        foreach (var id in names) builder.Activities.Code($"activity {id}");
        for (var at = 0; at < 4; at++)
        {
            var trace = builder.StartCase(Encoding.UTF8.GetBytes($"case {at}"));
            random.Shuffle(names);
            foreach (var activity in names.AsSpan(0, 40 + at * 1_600)) builder.Add(trace, activity, 0, 0);
        }

        Assert.True(PetriNet.Of(InductiveMiner.Discover(builder.Build(EventOrder.AsAdded))).Transitions.Count >= 4_000);
    }

    private static Gen<ProcessTree> DistinctLeaves { get; } =
        RandomTrees.Of(depth: 2, leaf: Gen.Const(ProcessTree.Silent)).Select(tree =>
        {
            var next = 'a';
            return tree.Fold<ProcessTree>((node, children) => children.Count == 0 ? ProcessTree.Activity((next++).ToString()) : ProcessTree.Of(node.Kind, [.. children]));
        });

    private static IEnumerable<string> Activities(string trace) => trace.Select(letter => letter.ToString());

    private static EventLog Log(IEnumerable<string> traces)
    {
        var builder = new EventLogBuilder();
        foreach (var trace in traces)
        {
            var at = builder.StartCase("case"u8);
            foreach (var activity in Activities(trace)) builder.Add(at, builder.Activities.Code(activity), 0, 0);
        }

        return builder.Build(EventOrder.AsAdded);
    }

    /// <summary>The tree as text, the children of choices and parallel parts in alphabetical order.</summary>
    private static string Shape(ProcessTree tree) => tree.Reduced().Fold<string>((node, children) => node.Kind switch
    {
        ProcessTreeKind.Activity => node.ActivityName!,
        ProcessTreeKind.Silent => "tau",
        ProcessTreeKind.Choice or ProcessTreeKind.Parallel => $"{node.Kind}({string.Join(", ", children.Order(StringComparer.Ordinal))})",
        _ => $"{node.Kind}({string.Join(", ", children)})",
    });

    private static EventLog Read(string path)
    {
        var builder = new EventLogBuilder();
        using var reader = XmlReader.Create(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), new XmlReaderSettings { CloseInput = true });
        var (trace, inEvent) = (-1, false);
        while (reader.Read())
        {
            if (reader.LocalName == "event") inEvent = reader.NodeType == XmlNodeType.Element;
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "trace") trace = builder.StartCase("case"u8);
            else if (inEvent && reader.GetAttribute("key") == "concept:name") builder.Add(trace, builder.Activities.Code(reader.GetAttribute("value")!), 0, 0);
        }

        return builder.Build(EventOrder.AsAdded);
    }
}
