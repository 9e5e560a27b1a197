using CuiBono.Evidence;
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
