using System.Security.Cryptography;
using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Reviews.Sources;
using CuiBono.Verdicts;
using CuiBono.Verdicts.Ledger;
using CuiBono.Verdicts.Waivers;

namespace CuiBono.Reviews.Persons;

/// <summary>Writes waivers into a workspace and records them.</summary>
/// <param name="folder">The workspace's folder.</param>
/// <param name="clock">Says what day it is.</param>
/// <remarks>Everything that could be wrong with the file is found before it is written. File and record are written while no other process
/// can record; a waiver whose writer was killed between the two is recorded by the next attempt, or with the next recorded review that it is applied in.</remarks>
public sealed class WaiverDesk(string folder, TimeProvider clock)
{
    private readonly WorkspaceLedger ledger = new(folder, clock);
    private readonly WaiverFolder waivers = new(folder);

    /// <summary>Writes and records a waiver that is granted today.</summary>
    /// <param name="request">The waiver.</param>
    /// <param name="who">Who records it.</param>
    public ActResult Grant(WaiverRequest request, string who)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var intake = WorkspaceFolder.Take(folder);
        if (intake.Errors.Count > 0) return new ActResult("The workspace has errors.", "") { Findings = intake.Errors };
        var ids = intake.Submissions.Select(submission => submission.Initiative.Id).ToList();
        if (!ids.Contains(request.Initiative)) return ActResult.Refused(Unknown("initiative", request.Initiative, ids));
        var policy = intake.Policy;
        if (policy.Find(request.Rule) is null) return ActResult.Refused(Unknown("rule", request.Rule, policy.Rules.Select(rule => rule.Name)));
        if (Wrong(intake, request.Granted(today, intake.Waivers), request, today) is { Count: > 0 } wrong) return new ActResult("The waiver was not written.", "") { Findings = wrong };

        var judged = Reviewer.Of(intake with { Wanted = initiative => initiative.Id == request.Initiative, Waivers = [] }, policy, today, ledger.History(today));
        if (Idle(judged.Initiatives[0].Verdict, request.Rule) is { } idle) return ActResult.Refused(idle);
        return Write(request, intake, today, who);
    }

    private ActResult Write(WaiverRequest request, Intake intake, DateOnly today, string who)
    {
        var result = ActResult.Refused("");
        var appended = ledger.Append(entries =>
        {
            var (others, errors) = WaiverSource.Take(new FolderFiles(folder));
            if (errors.Count > 0) return Nothing(new ActResult("The workspace has errors.", "") { Findings = errors });
            if (others.FirstOrDefault(request.IsIn) is { } there && there.Expires >= today)
                return entries.OfType<WaiverEntry>().Any(entry => entry.Waiver.Id == there.Id)
                    ? Nothing(ActResult.Refused($"{there.File} says the same; nothing was written."))
                    : Entry(there, File.ReadAllBytes(Path.Combine(folder, there.File)), $"{there.File} was there and is now recorded.");

            var waiver = request.Granted(today, others);
            if (Wrong(intake with { Waivers = others }, waiver, request, today) is { Count: > 0 } wrong) return Nothing(new ActResult("The waiver was not written.", "") { Findings = wrong });
            return waivers.Write(waiver) is { } content ? Entry(waiver, content, waiver.File) : Nothing(ActResult.Refused($"{waiver.File} is already there; a waiver never overwrites a file."));
        });
        return result.Refusal is not null ? result
            : appended.Head is null ? new ActResult("The ledger is broken: 'cuibono ledger verify' says where.", "") { Findings = appended.Findings }
            : result with { Head = appended.Head, Findings = appended.Findings };

        IReadOnlyList<LedgerEntry> Nothing(ActResult why)
        {
            result = why;
            return [];
        }

        IReadOnlyList<LedgerEntry> Entry(Waiver waiver, byte[] content, string done)
        {
            result = new ActResult(null, done);
            return [new WaiverEntry(clock.GetLocalNow(), who, waiver, Convert.ToHexStringLower(SHA256.HashData(content)))];
        }
    }

    /// <summary>What would be wrong with the file, told before there is one; what is there already is no duplicate of itself.</summary>
    private static List<Finding> Wrong(Intake intake, Waiver waiver, WaiverRequest request, DateOnly today)
    {
        var findings = new List<Finding>();
        WaiverFile.Read(WaiverFile.Write(waiver), waiver.File, findings);
        if (findings.Count == 0) findings.AddRange(Reviewer.Refusals(intake with { Waivers = [.. intake.Waivers.Where(other => !request.IsIn(other)), waiver] }, intake.Policy, today));
        return findings;
    }

    private static string? Idle(Verdict verdict, string rule) => verdict.Reasons.FirstOrDefault(reason => reason.Rule == rule) switch
    {
        null => $"{rule} is not asked of the initiative: there is nothing to set aside.",
        { Outcome: RuleOutcome.Passed } => $"The initiative passes {rule}: there is nothing to set aside.",
        { Stops: true } => "Customers are harmed, and nobody sets harm aside.",
        { Severity: Severity.Info } => $"{rule} only informs: there is nothing to set aside.",
        _ => null,
    };

    internal static string Unknown(string what, string name, IEnumerable<string> known) =>
        $"There is no {what} '{name}'{(Nearest.Of(name, known) is { } nearest ? $"; did you mean '{nearest}'?" : ".")}";
}
