using System.Globalization;
using System.Text;
using CuiBono.Evidence;
using CuiBono.Processes.ObjectCentric;

namespace CuiBono.Processes.Import.Ocel;

/// <summary>The types and attribute values of events, or of objects, with the places where each first appeared.</summary>
internal sealed class OcelSide(string noun, TypeListBuilder types, AttributeValuesBuilder values, ImportLimits limits)
{
    private readonly VocabularyBuilder names = new();
    private readonly Dictionary<(int Type, int Name, AttributeKind Kind), int> keys = [];
    private readonly List<List<long>> firstPlaces = [];
    private readonly HashSet<int> declared = [];
    private readonly Dictionary<int, (long At, long Count)> uses = [];

    /// <summary>"event" or "object".</summary>
    public string Noun => noun;

    public TypeListBuilder Types => types;

    public bool HasDeclarations => declared.Count > 0;

    /// <returns>False where the type was declared before.</returns>
    public bool Declare(int type) => declared.Add(type);

    public void Use(int type, long at)
    {
        var (first, count) = uses.GetValueOrDefault(type, (at, 0));
        uses[type] = (first, count + 1);
    }

    /// <returns>False where there are too many attributes for one more.</returns>
    public bool Add(int owner, int type, ReadOnlySpan<byte> name, AttributeKind kind, ReadOnlySpan<byte> value, long utcTicks, short offsetMinutes, long at)
    {
        if (names.Count >= limits.MaxAttributes && names.Find(name) < 0) return false;
        var nameCode = names.Code(name);
        if (!keys.TryGetValue((type, nameCode, kind), out var key))
        {
            if (keys.Count >= 16L * limits.MaxAttributes) return false;
            key = values.Key(type, Encoding.UTF8.GetString(name), kind);
            keys.Add((type, nameCode, kind), key);
            firstPlaces.Add([]);
        }

        var texts = values.Values(key);
        var before = texts.Count;
        values.Add(owner, key, value, utcTicks, offsetMinutes);
        if (texts.Count > before) firstPlaces[key].Add(at);
        return true;
    }

    /// <summary>Holds types and values to the declarations, and gives each value the declared kind if it is of it.</summary>
    public void Check(FindingList findings, Func<long, SourcePlace> place, bool declaresAll)
    {
        if (declaresAll || HasDeclarations)
            foreach (var (type, (at, count)) in uses.OrderBy(use => use.Value.At))
                if (!declared.Contains(type))
                    findings.AddAt(place(at), "undeclared-type", string.Create(CultureInfo.InvariantCulture, $"the {noun} type '{types.Name(type)}' is not declared; {count:N0} {noun}s have it"), FindingSeverity.Warning);
        var seen = new HashSet<(int, string)>();
        for (var key = 0; key < firstPlaces.Count; key++) Check(findings, place, key, declaresAll && seen.Add((values.Keys[key].Type, values.Keys[key].Name)));
        values.Recode(KindOf);
    }

    private AttributeKind KindOf(int key, int value)
    {
        var (type, name, written) = (values.Keys[key].Type, values.Keys[key].Name, values.Keys[key].Kind);
        return types.Declared(type, name) is { } kind && OcelKinds.Conforms(kind, written, values.Values(key).Utf8(value)) ? kind : written;
    }

    private void Check(FindingList findings, Func<long, SourcePlace> place, int key, bool mustBeDeclared)
    {
        var (type, name, written) = (values.Keys[key].Type, values.Keys[key].Name, values.Keys[key].Kind);
        var texts = values.Values(key);
        if (texts.Count == 0) return;
        if (types.Declared(type, name) is not { } kind)
        {
            if (mustBeDeclared && declared.Contains(type) && name != ObjectCentricLog.TimeProvenanceAttribute)
                findings.AddAt(place(firstPlaces[key][0]), "undeclared-attribute", $"the attribute '{name}' of the {noun} type '{types.Name(type)}' is not declared", FindingSeverity.Warning);
            return;
        }

        var (wrong, first) = (0, 0);
        for (var value = texts.Count - 1; value >= 0; value--)
            if (!OcelKinds.Conforms(kind, written, texts.Utf8(value)))
                (wrong, first) = (wrong + 1, value);
        if (wrong == 0) return;
        var example = Encoding.UTF8.GetString(texts.Utf8(first)[..Math.Min(60, texts.Utf8(first).Length)]);
        findings.AddAt(
            place(firstPlaces[key][first]), "value-kind",
            string.Create(CultureInfo.InvariantCulture, $"the attribute '{name}' of the {noun} type '{types.Name(type)}' is declared {Encoding.ASCII.GetString(OcelKinds.Name(kind))}; {wrong:N0} distinct values are not, the first is '{example}'; they are kept as they are"),
            FindingSeverity.Warning);
    }
}
