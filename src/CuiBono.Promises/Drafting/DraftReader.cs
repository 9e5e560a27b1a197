using CuiBono.Evidence;
using CuiBono.Promises.Lens;
using CuiBono.Promises.Written;

namespace CuiBono.Promises.Drafting;

/// <summary>Walks once over a document's passages and hands each to those who know its pattern.</summary>
internal sealed class DraftReader(DraftBuilder draft, Func<string, LensReading> read, Passage? evidence)
{
    private const int LongestItem = 400;
    private const int LongestHeading = 60;
    private const int LongestParty = 120;

    private static readonly string[] Changes = ["higher", "lower", "less", "fewer", "more", "reduced", "reduce", "increase", "increased", "faster", "shorter", "better", "improved"];

    private static readonly string[] Ours = ["our staff", "our team", "employees", "project team", "development team"];

    private readonly InvestmentDrafter investment = new(draft);
    private readonly GoLiveDrafter goLive = new(draft);
    private readonly LabelDrafter labels = new(draft);
    private DraftSection section;
    private KpiTable? table;

    public void Read(IReadOnlyList<Passage> passages)
    {
        foreach (var passage in passages)
        {
            if (passage.Kind != PassageKind.TableRow) table = null;
            switch (passage.Kind)
            {
                case PassageKind.Heading:
                    section = Headings.SectionOf(passage.Text);
                    break;
                case PassageKind.TableRow:
                    Row(passage);
                    break;
                case PassageKind.HeaderOrFooter:
                    break;
                default:
                    if (IsLeadIn(passage)) section = LabelsParties(passage.Text) ? DraftSection.Customers : Headings.SectionOf(passage.Text);
                    else Prose(passage);
                    break;
            }
        }

        labels.AssignOwners();
    }

    /// <summary>True for a short line that ends in a colon and so heads the lines below it.</summary>
    private static bool IsLeadIn(Passage passage) =>
        (passage.Text.Length <= LongestHeading && (passage.Text.EndsWith(':') || Headings.NamesParties(passage.Text))) || LabelsParties(passage.Text);

    /// <summary>"Who: a small group of applicants and grantors. These include:" heads a list of parties, as long as it is.</summary>
    private static bool LabelsParties(string text) =>
        text.EndsWith(':') && text.IndexOf(':', StringComparison.Ordinal) is > 0 and < LongestHeading and var colon && Headings.NamesParties(text[..colon]);

    private void Row(Passage row)
    {
        var cells = Label.Cells(row);
        if (table is not null)
        {
            table.Row(draft, cells, row);
            return;
        }

        if (KpiTable.OfHeader(cells) is { } header)
        {
            table = header;
            return;
        }

        if (Label.OfRow(cells) is not { } label) return;
        Take(label, row);
    }

    private void Prose(Passage passage)
    {
        var sentences = new Sentences(passage.Text);
        while (sentences.MoveNext())
        {
            var sentence = sentences.Current;
            if (Label.OfSentence(sentence) is { } label) Take(label, passage with { Text = sentence.ToString() });
            investment.Sentence(sentence, passage);
            goLive.Sentence(sentence, passage);
            Obligations.Sentence(draft, sentence, passage);
            if (section != DraftSection.Guardrails) Guardrails.Sentence(draft, sentence, passage);
        }

        if (section != DraftSection.Other && passage.Text.Length <= LongestItem && passage.Kind is PassageKind.ListItem or PassageKind.Paragraph) Item(passage);
    }

    private void Take(Label label, Passage passage)
    {
        investment.Label(label, passage);
        goLive.Label(label, passage);
        labels.Read(label, passage);
    }

    /// <summary>A line under a heading that says what it is about.</summary>
    private void Item(Passage item)
    {
        if (NoValue.Is(item.Text)) return;
        switch (section)
        {
            case DraftSection.CustomerOutcomes:
                CustomerOutcome(item);
                break;
            case DraftSection.BusinessOutcomes:
                var goals = draft.CostGoals.Count;
                CostGoals.Line(draft, item);
                if (draft.CostGoals.Count == goals && Changes.Any(word => Begins(item.Text, word))) BusinessOutcome(item);
                break;
            case DraftSection.Customers when item.Kind == PassageKind.ListItem && item.Text.Length <= LongestParty:
                draft.Customer(item.Text, IsOurs(item.Text) ? CustomerKind.Internal : LensOutcome.KindOf(item.Text, PartyKind.External), item.Place, item.Text);
                break;
            case DraftSection.Metrics when item.Kind == PassageKind.ListItem && item.Text.Length <= LongestParty && !item.Text.Contains(':', StringComparison.Ordinal):
                draft.AddOutcome(new Outcome(item.Text) { Metric = item.Text }, path => draft.Found($"{path}.metric", item.Place, item.Text));
                break;
            case DraftSection.Guardrails:
                Guardrails.Line(draft, item);
                break;
            case DraftSection.Stops:
                draft.Add(draft.Stops, "culture.stops", new BehaviourChange(item.Text, null, null), item.Place, item.Text, ".behaviour");
                break;
            case DraftSection.Starts:
                draft.Add(draft.Starts, "culture.starts", new BehaviourChange(item.Text, null, null), item.Place, item.Text, ".behaviour");
                break;
            case DraftSection.Culture when item.Kind == PassageKind.ListItem && Begins(item.Text, "stop"):
                draft.Add(draft.Stops, "culture.stops", new BehaviourChange(item.Text, null, null), item.Place, item.Text, ".behaviour");
                break;
            case DraftSection.Culture when item.Kind == PassageKind.ListItem && Begins(item.Text, "start"):
                draft.Add(draft.Starts, "culture.starts", new BehaviourChange(item.Text, null, null), item.Place, item.Text, ".behaviour");
                break;
            case DraftSection.Retired when item.Kind == PassageKind.ListItem:
                draft.Add(draft.RetiredPaths, "process.retired_paths", item.Text, item.Place, item.Text);
                break;
            case DraftSection.Process when item.Kind == PassageKind.ListItem:
                draft.Add(draft.Changed, "process.changed", item.Text, item.Place, item.Text);
                break;
            case DraftSection.Exceptions when item.Kind == PassageKind.ListItem:
                draft.Add(draft.Exceptions, "process.exceptions", new PathException(item.Text), item.Place, item.Text, ".name");
                break;
            case DraftSection.Continuity when draft.Continuity?.Redundancy is null && item.Text.Contains("redundan", StringComparison.OrdinalIgnoreCase):
                draft.Continuity = (draft.Continuity ?? new Continuity()) with { Redundancy = item.Text };
                draft.Found("continuity.redundancy", item.Place, item.Text);
                break;
        }
    }

    private void CustomerOutcome(Passage item)
    {
        if (ReferenceEquals(item, evidence)) return;
        var reading = read(item.Text);
        if (reading is { LevelExternal: >= 1, Customer: { } words })
        {
            LensOutcome.Add(draft, words, LensOutcome.KindOf(words, reading.CustomerKind), item.Text, item.Text, item.Place, reading.LevelExternal == 3 ? reading.Measurable : null);
            return;
        }

        draft.AddOutcome(new Outcome(item.Text) { Statement = item.Text }, path => draft.Found($"{path}.statement", item.Place, item.Text));
    }

    /// <summary>A line on what gets better for the organisation; it names a customer only where a benefit to one is said.</summary>
    private void BusinessOutcome(Passage item)
    {
        if (read(item.Text) is { LevelExternal: >= 2 }) CustomerOutcome(item);
        else if (!ReferenceEquals(item, evidence)) draft.AddOutcome(new Outcome(item.Text) { Statement = item.Text }, path => draft.Found($"{path}.statement", item.Place, item.Text));
    }

    private static bool IsOurs(string party) =>
        party.StartsWith("internal", StringComparison.OrdinalIgnoreCase) || Words.HasAny(party, Ours)
        || (Words.Find(party, "our own ") >= 0 && LensOutcome.KindOf(party, PartyKind.External) == CustomerKind.Public);

    private static bool Begins(string text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text.AsSpan(word.Length).TrimStart("sping").StartsWith(" ");
}
