using CuiBono.Evidence;
using CuiBono.Promises.Drafting.Several;
using CuiBono.Promises.Lens;

namespace CuiBono.Promises.Drafting;

/// <summary>An initiative as far as a document gives it: each field with its quote and place, nothing invented.</summary>
/// <param name="Initiative">The initiative; <see cref="Initiative.Sources"/> gives the quote of every field that was filled in.</param>
/// <param name="Reading">What the document says about customers.</param>
/// <remarks>What is read by which pattern, and what never is: docs/methods/drafting.md.</remarks>
public sealed record Draft(Initiative Initiative, LensReading Reading)
{
    /// <summary>Drafts an initiative from the passages of a document.</summary>
    /// <param name="id">The id to give it.</param>
    /// <param name="title">Its title.</param>
    /// <param name="place">The document, or the row of a register.</param>
    /// <param name="passages">The document's text.</param>
    /// <param name="lens">The lens that finds the customer.</param>
    /// <param name="stage">The stage to assume; a document does not say it.</param>
    /// <param name="class">The class to assume.</param>
    public static Draft Of(string id, string title, SourcePlace place, IReadOnlyList<Passage> passages, CustomerLens lens,
        Stage stage = Stage.Approval, InitiativeClass @class = InitiativeClass.CustomerFacing) =>
        Of(id, title, place, passages, lens.Read(title, passages), text => lens.Read("", text), stage, @class, lens.Customers, lens);

    /// <summary>Drafts one initiative from several documents about it; where they contradict each other the field stays missing, and <see cref="Initiative.Contradictions"/> has what each says.</summary>
    /// <param name="id">The id to give it.</param>
    /// <param name="title">Its title.</param>
    /// <param name="place">What the documents are together: their folder or list.</param>
    /// <param name="documents">The passages of each document, in the order in which they count.</param>
    /// <param name="lens">The lens that finds the customer.</param>
    /// <param name="stage">The stage to assume.</param>
    /// <param name="class">The class to assume.</param>
    public static Draft OfSeveral(string id, string title, SourcePlace place, IReadOnlyList<IReadOnlyList<Passage>> documents, CustomerLens lens,
        Stage stage = Stage.Approval, InitiativeClass @class = InitiativeClass.CustomerFacing)
    {
        var drafts = documents.Select(passages => Of(id, title, place, passages, lens, stage, @class).Initiative).ToList();
        return new Draft(DraftMerge.Of(drafts, new Initiative(id, title, stage, @class, place)), lens.Read(title, [.. documents.SelectMany(passages => passages)]));
    }

    /// <summary>What an initiative and its documents, or these among themselves, contradict each other on.</summary>
    /// <param name="initiative">The initiative as its file declares it, which is not changed.</param>
    /// <param name="documents">The passages of each document.</param>
    /// <param name="lens">The lens that finds the customer.</param>
    public static IReadOnlyList<FieldContradiction> Contradictions(Initiative initiative, IReadOnlyList<IReadOnlyList<Passage>> documents, CustomerLens lens) => documents.Count == 0 ? []
        : DraftMerge.Contradictions(initiative, [.. documents.Select(passages => Of(initiative.Id, initiative.Title, initiative.Place, passages, lens).Initiative)]);

    internal static Draft Of(string id, string title, SourcePlace place, IReadOnlyList<Passage> passages, LensReading reading, Func<string, LensReading> read,
        Stage stage = Stage.Approval, InitiativeClass @class = InitiativeClass.CustomerFacing, IReadOnlyList<Customer>? known = null, CustomerLens? lens = null)
    {
        var draft = new DraftBuilder(place, known ?? []);
        draft.Found("title", place, title);
        var promises = Headings.WithoutProblems(passages);
        var promised = lens is null || promises.Count == passages.Count ? reading : lens.Read(title, promises);
        var evidence = LensOutcome.Add(draft, promised, title, promises);
        CostGoals.Add(draft, passages);
        new DraftReader(draft, read, evidence).Read(passages);
        return new Draft(draft.Build(id, title, stage, @class), reading);
    }
}
