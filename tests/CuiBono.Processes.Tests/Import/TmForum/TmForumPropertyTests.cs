using CsCheck;
using CuiBono.Processes.Import.Ocel;

namespace CuiBono.Processes.Tests.Import.TmForum;

public sealed class TmForumPropertyTests
{
    private static readonly string[] States = ["acknowledged", "inProgress", "held", "completed"];

    /// <summary>Polls, snapshots without a time, and notifications of three orders within ten hours.</summary>
    private static readonly Gen<(int Kind, int Order, int State, int Hour)[]> Files = Gen.Select(Gen.Int[0, 4], Gen.Int[1, 3], Gen.Int[0, 3], Gen.Int[0, 9]).Array[0, 14];

    [Fact]
    public void The_order_of_files_changes_nothing_but_the_order_of_findings() =>
        Gen.Select(Files, Gen.Int[0, 1000]).Sample((files, seed) =>
        {
            var texts = files.Select(Text).ToArray();
            var shuffled = texts.ToArray();
            new Random(seed).Shuffle(shuffled);

            Assert.Equal(Everything(TmForumText.Read(texts)), Everything(TmForumText.Read(shuffled)));
        }, iter: 300);

    [Fact]
    public void The_order_of_a_list_changes_nothing_but_the_order_of_findings() =>
        Gen.Select(Files, Gen.Int[0, 1000]).Sample((files, seed) =>
        {
            var texts = files.Where(file => file.Kind > 1).Select(file => Text(file).Text).ToArray();
            var shuffled = texts.ToArray();
            new Random(seed).Shuffle(shuffled);

            Assert.Equal(Everything(TmForumText.Read(("a.json", $"[{string.Join(',', texts)}]"))), Everything(TmForumText.Read(("a.json", $"[{string.Join(',', shuffled)}]"))));
        }, iter: 200);

    [Fact]
    public void Deleting_notifications_never_adds_events() =>
        Gen.Select(Files, Gen.Int[0, 1000]).Sample((files, seed) =>
        {
            var random = new Random(seed);
            var fewer = files.Where(file => file.Kind < 3 || random.Next(2) == 0).ToArray();

            Assert.True(TmForumText.Read([.. fewer.Select(Text)]).Log.EventCount <= TmForumText.Read([.. files.Select(Text)]).Log.EventCount);
        }, iter: 500);

    private static (string Name, string Text) Text((int Kind, int Order, int State, int Hour) file) => file.Kind switch
    {
        0 or 1 => ($"20260302T0{file.Hour}0000Z/{file.Order}.json", $$"""{"id":"{{file.Order}}","@type":"ProductOrder","state":"{{States[file.State]}}","expectedCompletionDate":"2026-04-0{{file.State + 1}}T00:00:00Z"}"""),
        2 => ($"{file.Order}.json", $$"""{"id":"{{file.Order}}","@type":"ProductOrder","state":"{{States[file.State]}}","orderDate":"2026-03-01T0{{file.Hour}}:00:00Z","priority":"{{file.State}}"}"""),
        3 => ("state.json", TmForumText.StateChange($"{file.Order}", States[file.State], $"2026-03-02T0{file.Hour}:30:00Z", $"{file}")),
        _ => ("promise.json", $$"""{"eventId":"{{file}}","eventTime":"2026-03-02T0{{file.Hour}}:15:00Z","eventType":"ProductOrderAttributeValueChangeEvent","event":{"productOrder":{"id":"{{file.Order}}","expectedCompletionDate":"2026-04-0{{file.State + 1}}T00:00:00Z"} } }"""),
    };

    /// <summary>Events with all that they hold, objects with theirs, relations, and the findings in order of their words.</summary>
    private static string Everything(ImportedObjectLog read)
    {
        var log = read.Log;
        return string.Join('\n',
        [
            .. TmForumText.Events(read).Select((line, at) => $"{line} {string.Join(' ', TmForumText.Objects(log, at))} {Values(log.EventAttributes, at)}"),
            .. Enumerable.Range(0, log.ObjectCount).Select(at => $"{log.ObjectIds[at]} {log.ObjectTypeCodes[at]} {Values(log.ObjectAttributes, at)}"),
            .. TmForumText.Relations(log), .. read.Report.Assumptions,
            .. read.Report.Findings.Select(finding => finding.ToString()).Order(StringComparer.Ordinal),
        ]);
    }

    private static string Values(CuiBono.Processes.ObjectCentric.AttributeValues values, int owner) =>
        string.Join(';', Enumerable.Range(values.Starts[owner], values.Starts[owner + 1] - values.Starts[owner])
            .Select(at => $"{values.AttributeKeys[values.Keys[at]].Name}={values.Value(at)}{(values.Times.IsEmpty ? "" : $"@{values.Times[at]}")}"));
}
