using System.Diagnostics;
using System.Globalization;
using CuiBono.LensScore;
using CuiBono.Promises.Lens;

if (args.Length == 0 || !File.Exists(args[0]))
{
    Console.Error.WriteLine("usage: CuiBono.LensScore FILE.jsonl [--errors] [--swap]");
    return 2;
}

var rows = LabelledRow.Read(args[0]);
var lens = new CustomerLens();
var watch = Stopwatch.StartNew();
var readings = rows.ConvertAll(row => lens.Read(row.Title, row.Text));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} rows read in {watch.Elapsed.TotalMilliseconds:0} ms"));

var confusion = new int[4, 4];
Tally leftOut = new("left out (level 0-1)"), leftOutExternal = new("left out, external level"), measurable = new("measurable (level 3)"), measurableExternal = new("measurable, external level");
Tally baseLeftOut = new("left out, 20 keywords"), baseMeasurable = new("measurable, keyword and digit");
int exact = 0, exactExternal = 0, overlap = 0, quoted = 0, kinds = 0, kindRows = 0, friends = 0, friendsRead = 0;
for (var at = 0; at < rows.Count; at++)
{
    var (row, reading) = (rows[at], readings[at]);
    confusion[row.Level, reading.Level]++;
    if (row.Level == reading.Level) exact++;
    if (row.LevelExternal == reading.LevelExternal) exactExternal++;
    leftOut.Add(row.Level <= 1, reading.Level <= 1);
    leftOutExternal.Add(row.LevelExternal <= 1, reading.LevelExternal <= 1);
    measurable.Add(row.Level == 3, reading.Level == 3);
    measurableExternal.Add(row.LevelExternal == 3, reading.LevelExternal == 3);
    baseLeftOut.Add(row.Level <= 1, Baseline.LeftOut(row.Title, row.Text));
    baseMeasurable.Add(row.Level == 3, Baseline.Measurable(row.Title, row.Text));
    if (row.Level > 0 && row.Level == reading.Level && row.Quote is not null)
    {
        quoted++;
        if (Overlaps(row, reading)) overlap++;
    }
    if (row.Level > 0 && reading.Level > 0)
    {
        kindRows++;
        if (row.Kind == Kind(reading.CustomerKind)) kinds++;
    }
    if (row.Level == 0 && !Baseline.LeftOut(row.Title, row.Text))
    {
        friends++;
        if (reading.Level > 0) friendsRead++;
    }
}

Console.WriteLine($"exact level                        {Tally.Share(exact, rows.Count)}   external {Tally.Share(exactExternal, rows.Count)}");
foreach (var tally in (Tally[])[leftOut, leftOutExternal, measurable, measurableExternal, baseLeftOut, baseMeasurable]) Console.WriteLine(tally);
Console.WriteLine($"evidence overlaps the label's      {Tally.Share(overlap, quoted)}");
Console.WriteLine($"kind of customer                   {Tally.Share(kinds, kindRows)}");
Console.WriteLine($"false friends read as a customer   {friendsRead} of {friends} level-0 rows that contain customer-like words");
Console.WriteLine("labelled \\ read     0    1    2    3");
for (var level = 0; level < 4; level++)
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"               {level} {confusion[level, 0],4} {confusion[level, 1],4} {confusion[level, 2],4} {confusion[level, 3],4}"));

if (args.Contains("--swap"))
    foreach (var (name, swap) in ((string, Func<string, string>)[])[("party names", Swap.Parties), ("numbers", Swap.Numbers), ("organisations", Swap.Names)])
    {
        int touched = 0, changed = 0;
        for (var at = 0; at < rows.Count; at++)
        {
            var (title, text) = (swap(rows[at].Title), swap(rows[at].Text));
            if (title == rows[at].Title && text == rows[at].Text) continue;
            touched++;
            var reading = lens.Read(title, text);
            if (reading.Level == readings[at].Level && reading.LevelExternal == readings[at].LevelExternal) continue;
            changed++;
            if (args.Contains("--errors")) Console.WriteLine($"  {rows[at].Id}: {readings[at].Level}/{readings[at].LevelExternal} \"{readings[at].Evidence?.Quote}\" became {reading.Level}/{reading.LevelExternal} \"{reading.Evidence?.Quote}\"");
        }
        Console.WriteLine($"levels changed by other {name,-14} {Tally.Share(changed, touched)}");
    }

if (args.Contains("--errors"))
    for (var at = 0; at < rows.Count; at++)
    {
        var (row, reading) = (rows[at], readings[at]);
        var wrongQuote = row.Level > 0 && row.Level == reading.Level && row.Quote is not null && !Overlaps(row, reading);
        if (row.Level == reading.Level && row.LevelExternal == reading.LevelExternal && !wrongQuote) continue;
        Console.WriteLine();
        Console.WriteLine($"{row.Id}: labelled {row.Level} (external {row.LevelExternal}, {row.Kind}, confidence {row.Confidence}), read {reading.Level} (external {reading.LevelExternal}, {Kind(reading.CustomerKind)}){(wrongQuote ? ", another quote" : "")}");
        Console.WriteLine($"  labelled: {row.Customer}: {row.Quote}");
        Console.WriteLine($"  read:     {reading.Customer}: {reading.Evidence?.Quote}   {reading.Measurable}");
        foreach (var mention in reading.Mentions.Where(mention => mention.Level > 0).Take(12))
            Console.WriteLine($"     {mention.Level} {mention.Text} [{mention.Role}] {mention.Why}");
    }
return 0;

static bool Overlaps(LabelledRow row, LensReading reading) =>
    reading.Evidence is { } evidence && (row.From is { } from && row.To is { } to ? !evidence.InTitle && evidence.Start < to && evidence.End > from : evidence.InTitle);

static string Kind(PartyKind kind) => kind switch
{
    PartyKind.External => "external",
    PartyKind.Internal => "internal",
    PartyKind.ClientOrganisation => "client-organisation",
    PartyKind.Both => "both",
    _ => "none",
};
