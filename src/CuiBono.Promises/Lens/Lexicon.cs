using System.Reflection;

namespace CuiBono.Promises.Lens;

/// <summary>The words that the lens knows: those of lexicon.txt and, before them, an organisation's own customers.</summary>
internal sealed class Lexicon
{
    private static readonly Lexicon English = Load();

    private readonly Dictionary<string, Entry> _entries;
    private readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private Lexicon(Dictionary<string, Entry> entries)
    {
        _entries = entries;
        _lookup = entries.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>English, with the names and words of an organisation's own customers on top.</summary>
    public static Lexicon With(IEnumerable<Customer> customers)
    {
        Lexicon? own = null;
        foreach (var customer in customers)
        {
            var party = customer.Kind switch
            {
                CustomerKind.Internal => WordClass.Staff,
                CustomerKind.ClientOrganisation => WordClass.ClientOrganisation,
                _ => WordClass.Customer,
            };
            own ??= new Lexicon(English._entries.ToDictionary(pair => pair.Key, pair => pair.Value.Copy(), StringComparer.OrdinalIgnoreCase));
            foreach (var word in customer.Words.Append(customer.Name))
                own.AddOwn(word, party);
        }
        return own ?? English;
    }

    /// <summary>What begins with this word, or null.</summary>
    public Entry? Find(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var entry) ? entry : null;

    private void AddOwn(string phrase, WordClass party)
    {
        var words = Tokenizer.Words(phrase);
        if (words.Length == 0 || words.Length == 1 && words[0].Length < 2) return;
        foreach (var (form, marks) in NounForms(string.Join(' ', words)))
            Add(form, party | marks, replace: true);
    }

    private static Lexicon Load()
    {
        var lexicon = new Lexicon(new Dictionary<string, Entry>(4096, StringComparer.OrdinalIgnoreCase));
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("lexicon.txt")!;
        using var reader = new StreamReader(stream);
        var section = WordClass.None;
        var mode = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[')
            {
                var words = line.Trim('[', ']').Split(' ');
                section = Enum.Parse<WordClass>(words[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
                mode = words.Length > 1 ? words[1] : "";
                continue;
            }
            foreach (var entry in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                foreach (var (form, marks) in Forms(entry, mode))
                    lexicon.Add(form, section | marks, replace: false);
        }
        return lexicon;
    }

    private static IEnumerable<(string Form, WordClass Marks)> Forms(string entry, string mode) => mode switch
    {
        "noun" => NounForms(entry),
        "plural" => [(entry, WordClass.Plural)],
        "verb" => VerbForms(entry),
        _ => [(entry, WordClass.None)],
    };

    private static IEnumerable<(string Form, WordClass Marks)> NounForms(string entry)
    {
        if (entry.Split('/') is [var singular, var plural])
            return singular == plural ? [(plural, WordClass.Plural)] : [(singular, WordClass.None), (plural, WordClass.Plural)];
        return [(entry, WordClass.None), (Inflection.Plural(entry), WordClass.Plural)];
    }

    private static IEnumerable<(string Form, WordClass Marks)> VerbForms(string entry)
    {
        if (entry.Split('/') is { Length: > 1 } forms)
        {
            foreach (var form in forms)
                yield return (form, form == forms[0] ? WordClass.None
                    : form.EndsWith("ing", StringComparison.Ordinal) ? WordClass.Gerund
                    : form.EndsWith('s') ? WordClass.ThirdPerson : WordClass.Participle);
            yield break;
        }
        var space = entry.IndexOf(' ', StringComparison.Ordinal);
        var (verb, rest) = space < 0 ? (entry, "") : (entry[..space], entry[space..]);
        yield return (entry, WordClass.None);
        yield return (Inflection.Plural(verb) + rest, WordClass.ThirdPerson);
        yield return (Inflection.Past(verb) + rest, WordClass.Participle);
        yield return (Inflection.Gerund(verb) + rest, WordClass.Gerund);
    }

    private void Add(string form, WordClass classes, bool replace)
    {
        form = form.Replace('-', ' ');
        AddForm(form, classes, replace);
        if (Inflection.WithZ(form) is { } other) AddForm(other, classes, replace);
    }

    private void AddForm(string form, WordClass classes, bool replace)
    {
        var space = form.IndexOf(' ', StringComparison.Ordinal);
        var first = space < 0 ? form : form[..space];
        if (!_entries.TryGetValue(first, out var entry))
            _entries.Add(first, entry = new Entry());
        entry.Add(form, classes, replace);
    }

    /// <summary>What begins with one word: the word itself and phrases, longest first.</summary>
    internal sealed class Entry
    {
        private List<Phrase> _phrases = [];

        public Word? Word { get; private set; }

        public IReadOnlyList<Phrase> Phrases => _phrases;

        public Entry Copy() => new() { Word = Word, _phrases = [.. _phrases] };

        public void Add(string form, WordClass classes, bool replace)
        {
            if (!form.Contains(' ', StringComparison.Ordinal))
            {
                Word = new Word(form, replace || Word is null ? classes : Word.Classes | classes);
                return;
            }
            var same = _phrases.FindIndex(phrase => phrase.Word.Text == form);
            var word = new Word(form, replace || same < 0 ? classes : _phrases[same].Word.Classes | classes);
            if (same >= 0) _phrases.RemoveAt(same);
            var rest = form.Split(' ')[1..];
            var at = _phrases.FindIndex(phrase => phrase.Rest.Length <= rest.Length);
            _phrases.Insert(at < 0 ? _phrases.Count : at, new Phrase(rest, word));
        }
    }

    /// <summary>A phrase after its first word.</summary>
    internal readonly record struct Phrase(string[] Rest, Word Word);
}
