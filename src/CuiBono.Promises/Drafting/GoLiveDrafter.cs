using CuiBono.Evidence;
using CuiBono.Promises.Written;

namespace CuiBono.Promises.Drafting;

/// <summary>Finds the day on which the system goes live. Passages that give different days contradict each other: then the field stays missing.</summary>
internal sealed class GoLiveDrafter(DraftBuilder draft)
{
    private const int Reach = 40;

    private static readonly string[] Words = ["go-live", "go live", "goes live", "going live", "launch", "cut-over", "cutover"];
    private static readonly string[] Past = ["launched", "went live", "was ", "were ", "has been", "since", "previous", "if ", "not "];

    private bool contradicted;

    /// <summary>Reads a label such as "Go-live: March 2027".</summary>
    public void Label(Label label, Passage passage)
    {
        if (label.Name is not ("go-live" or "go live" or "go-live date" or "go live date" or "launch" or "launch date" or "cut-over" or "cutover")) return;
        if (WrittenDate.Find(label.Value) is { Start: < 12 } date) Take(date.Day, label.Value[date.Start..date.End], passage);
    }

    /// <summary>Reads a sentence such as "The system goes live in March 2027".</summary>
    public void Sentence(ReadOnlySpan<char> sentence, Passage passage)
    {
        foreach (var word in Words)
        {
            var at = sentence.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || (at > 0 && char.IsLetter(sentence[at - 1]))) continue;
            if (WrittenDate.Find(sentence, at + word.Length) is not { } date || date.Start - at - word.Length > Reach || date.Grain == "year") return;
            var between = sentence[at..date.Start];
            if (between.IndexOfAny(",;:(") >= 0) return;
            foreach (var past in Past)
                if (sentence[..date.Start].Contains(past, StringComparison.OrdinalIgnoreCase))
                    return;
            Take(date.Day, sentence[date.Start..date.End].ToString(), passage);
            return;
        }
    }

    private void Take(DateOnly day, string quote, Passage passage)
    {
        if (contradicted || draft.GoLive == day) return;
        if (draft.GoLive is not null)
        {
            contradicted = true;
            draft.Contradict("system.go_live", FieldNames.GoLive, FieldNames.Of(draft.GoLive.Value), new FieldClaim(FieldNames.Of(day), new FieldSource(passage.Place, quote)));
            draft.GoLive = null;
            return;
        }

        draft.GoLive = day;
        draft.Found("system.go_live", passage.Place, quote);
    }
}
