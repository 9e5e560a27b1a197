using CuiBono.Documents;
using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Promises.Drafting;
using CuiBono.Promises.Lens;

namespace CuiBono.Reviews.Sources;

/// <summary>Takes a business case in as one initiative, drafted from its text.</summary>
internal static class DocumentSource
{
    public static Intake Take(Document document, DocumentOptions options, CustomerLens lens)
    {
        var intake = new Intake(document.Name) { Unread = document.Unread, Findings = document.Findings };
        if (document.Passages.Count == 0)
        {
            var why = document.Unread.Count > 0
                ? document.Unread
                : [new UnreadPart(new SourcePlace(document.Name), "It holds no text.")];
            return intake with { InputMissing = true, Unread = why };
        }

        var draft = Draft.Of(
            options.Id ?? KebabCase.OfText(Path.GetFileNameWithoutExtension(document.Name)),
            options.Title ?? document.Title ?? Path.GetFileNameWithoutExtension(document.Name),
            new SourcePlace(document.Name),
            document.Passages,
            lens,
            options.Stage ?? Stage.Approval,
            options.Class ?? InitiativeClass.CustomerFacing);
        var assumed = draft.Initiative.Assumed.Where(field => !(field == "stage" && options.Stage is not null) && !(field == "class" && options.Class is not null));
        return intake with
        {
            Submissions =
            [
                new Submission(draft.Initiative with { Assumed = [.. assumed] }, draft.Reading, document.Passages)
                {
                    Read = [document.Name],
                    Unread = document.Unread,
                },
            ],
        };
    }
}
