using System.Globalization;
using CuiBono.Evidence;
using CuiBono.Processes.Import;

namespace CuiBono.Processes.Models;

/// <summary>Reads Petri nets in PNML (ISO/IEC 15909-2), as ProM, pm4py and editors of nets write it.</summary>
/// <remarks>Pages are joined and references resolved. A transition is silent if a tool says so (<c>activity="$invisible$"</c>), if it has no name
/// or an empty one, or if its name is "tau" or "τ". Where no final marking stands in <c>finalmarkings</c> it is one token on the only place without outgoing arcs.
/// A net with inhibitor, reset or read arcs is refused: without them it would be another net.</remarks>
public static class PnmlReader
{
    private const int MaxWeight = 1_000_000;

    /// <summary>Reads a net. Of several in a file the first is taken and the others are named in a finding.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="name">The name of the file in findings.</param>
    public static ModelReading<PetriNet> Read(Stream stream, string name)
    {
        var findings = new FindingList(name, ImportLimits.Default.MaxFindings);
        var root = ModelXml.Read(stream, findings);
        var net = root is null ? null : new Parts(findings).Net(root);
        return new ModelReading<PetriNet>(net, findings.ToList());
    }

    private sealed class Parts(FindingList findings)
    {
        private readonly List<ModelElement> places = [];
        private readonly List<ModelElement> transitions = [];
        private readonly List<ModelElement> arcs = [];
        private readonly List<ModelElement> finals = [];
        private readonly Dictionary<string, string> references = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> placeOf = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> transitionOf = new(StringComparer.Ordinal);
        private bool failed;

        public PetriNet? Net(ModelElement root)
        {
            var nets = root.Name == "net" ? [root] : root.All("net").ToList();
            if (nets.Count == 0) return Fail("no-net", "The file holds no net.", root.Line);
            if (nets.Count > 1) findings.Add("more-nets", $"The file holds {nets.Count} nets; the first is read.", nets[1].Line, FindingSeverity.Warning);
            Collect(nets[0]);
            finals.AddRange(root.All("finalmarkings"));
            Number(places, placeOf);
            Number(transitions, transitionOf);
            if (transitionOf.Keys.FirstOrDefault(placeOf.ContainsKey) is { } both) Fail("id-twice", $"Two nodes have the id \"{both}\".", transitions[transitionOf[both]].Line);
            var (inputs, outputs) = (ArcLists(), ArcLists());
            foreach (var arc in arcs) Connect(arc, inputs, outputs);
            var made = transitions.Select((element, at) => new Transition(NameOf(element), Label(element), Merged(inputs[at]), Merged(outputs[at]))).ToList();
            var initial = Initial(made);
            var final = Final(made);
            return failed ? null : new PetriNet([.. places.Select(NameOf)], made, initial, final);
        }

        private List<Arc>[] ArcLists() => [.. transitions.Select(_ => new List<Arc>())];

        private void Collect(ModelElement from)
        {
            var open = new Stack<ModelElement>([from]);
            while (open.TryPop(out var page))
            {
                foreach (var element in page.Children)
                {
                    switch (element.Name)
                    {
                        case "place": places.Add(element); break;
                        case "transition": transitions.Add(element); break;
                        case "arc": arcs.Add(element); break;
                        case "page": open.Push(element); break;
                        case "finalmarkings": finals.Add(element); break;
                        case "referencePlace" or "referenceTransition":
                            if (element.Attribute("id") is { } id && element.Attribute("ref") is { } target) references[id] = target;
                            break;
                    }
                }
            }
        }

        private void Number(List<ModelElement> elements, Dictionary<string, int> numbers)
        {
            for (var at = 0; at < elements.Count; at++)
            {
                if (elements[at].Attribute("id") is not { } id) Fail("id-missing", $"A {elements[at].Name} has no id.", elements[at].Line);
                else if (!numbers.TryAdd(id, at)) Fail("id-twice", $"Two nodes have the id \"{id}\".", elements[at].Line);
            }
        }

        private void Connect(ModelElement arc, List<Arc>[] inputs, List<Arc>[] outputs)
        {
            var kind = arc.Attribute("type") ?? arc.Child("arctype")?.Child("text")?.Text ?? arc.Child("type")?.Attribute("value");
            if (kind is not (null or "" or "normal")) Fail("arc-kind", $"An arc is of the kind \"{kind}\", which a place/transition net does not have.", arc.Line);
            if (Count(arc.Child("inscription"), "a weight") is not { } weight) weight = 1;
            if (weight == 0) return;
            var (source, target) = (Resolve(arc.Attribute("source")), Resolve(arc.Attribute("target")));
            if (placeOf.TryGetValue(source, out var place) && transitionOf.TryGetValue(target, out var transition)) inputs[transition].Add(new Arc(place, weight));
            else if (transitionOf.TryGetValue(source, out transition) && placeOf.TryGetValue(target, out place)) outputs[transition].Add(new Arc(place, weight));
            else Fail("arc-end", $"An arc from \"{source}\" to \"{target}\" does not join a place and a transition.", arc.Line);
        }

        /// <summary>Arcs between the same two nodes are one arc of their weights' sum.</summary>
        private static List<Arc> Merged(List<Arc> arcs) =>
            [.. arcs.GroupBy(arc => arc.Place).Select(same => new Arc(same.Key, (int)Math.Min(same.Sum(arc => (long)arc.Weight), MaxWeight)))];

        private string Resolve(string? id)
        {
            var found = id ?? "";
            for (var steps = 0; steps < 100 && references.TryGetValue(found, out var next); steps++) found = next;
            return found;
        }

        private int[] Initial(List<Transition> made)
        {
            var tokens = places.Select(place => Count(place.Child("initialMarking"), "a marking") ?? 0).ToArray();
            if (tokens.Any(count => count > 0)) return tokens;
            return Only(tokens, made.SelectMany(transition => transition.Outputs), "initial-marking", "an initial marking", "incoming");
        }

        private int[] Final(List<Transition> made)
        {
            var tokens = new int[places.Count];
            var markings = finals.SelectMany(element => element.All("marking")).ToList();
            if (markings.Count > 1) findings.Add("more-final-markings", $"The file gives {markings.Count} final markings; the first is read.", markings[1].Line, FindingSeverity.Warning);
            foreach (var element in markings.Take(1).SelectMany(marking => marking.All("place")))
            {
                var id = Resolve(element.Attribute("idref"));
                if (placeOf.TryGetValue(id, out var place)) tokens[place] = Count(element, "a marking") ?? 1;
                else Fail("final-marking", $"The final marking names a place \"{id}\" that is not there.", element.Line);
            }

            return markings.Count > 0 ? tokens : Only(tokens, made.SelectMany(transition => transition.Inputs), "final-marking", "a final marking", "outgoing");
        }

        private int[] Only(int[] tokens, IEnumerable<Arc> arcs, string code, string what, string direction)
        {
            var joined = arcs.Select(arc => arc.Place).ToHashSet();
            var free = Enumerable.Range(0, places.Count).Where(place => !joined.Contains(place)).ToList();
            if (free.Count != 1)
            {
                Fail(code, $"The file does not give {what}, and {free.Count} places have no {direction} arc: it cannot be derived.", null);
                return tokens;
            }

            tokens[free[0]] = 1;
            findings.Add(code, $"The file does not give {what}; it is taken as one token on \"{NameOf(places[free[0]])}\", the only place without {direction} arcs.", places[free[0]].Line, FindingSeverity.Info);
            return tokens;
        }

        /// <summary>The number in an element's text or, as PIPE writes it, value ("Default,1"); null where there is none.</summary>
        private int? Count(ModelElement? element, string what)
        {
            if (element is null) return null;
            var text = (element.Child("text") ?? element.Child("value") ?? element).Text;
            if (text.Length == 0) return null;
            if (int.TryParse(text[(text.LastIndexOf(',') + 1)..], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var count) && count is >= 0 and <= MaxWeight) return count;
            Fail("number", $"\"{Short(text)}\" is not {what}.", element.Line);
            return null;
        }

        private static string? Label(ModelElement transition)
        {
            if (transition.All("toolspecific").Any(tool => string.Equals(tool.Attribute("activity"), "$invisible$", StringComparison.OrdinalIgnoreCase))) return null;
            var text = Named(transition);
            return text is "" or "tau" or "τ" ? null : text;
        }

        private static string NameOf(ModelElement node) => Named(node) is { Length: > 0 } text ? text : node.Attribute("id") ?? "";

        private static string Named(ModelElement node) =>
            node.Child("name") is { } label ? (label.Child("text") ?? label.Child("value") ?? label).Text : "";

        private static string Short(string text) => text.Length <= 40 ? text : text[..40];

        private PetriNet? Fail(string code, string message, int? line)
        {
            failed = true;
            findings.Add(code, message, line);
            return null;
        }
    }
}
