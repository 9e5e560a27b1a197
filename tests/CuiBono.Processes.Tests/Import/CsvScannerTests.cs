using System.Text;
using CsCheck;
using CuiBono.Processes.Import;

namespace CuiBono.Processes.Tests.Import;

public sealed class CsvScannerTests
{
    [Fact]
    public void Records_are_those_of_a_reader_that_goes_letter_by_letter() => Gen.Select(Gen.Char["ab,\"\"\n\r;"].Array[0, 120], Gen.Int[3, 40]).Sample((letters, window) =>
    {
        var text = new string(letters);
        Assert.Equal(Slow(text), Scan(text, maxField: 1_000, window));
    });

    [Fact]
    public void A_quote_that_is_not_closed_within_the_limit_is_a_letter()
    {
        var text = "a,\"b\n" + string.Concat(Enumerable.Repeat("cccc,dddd\n", 50));

        var records = Scan(text, maxField: 100, window: 16);

        Assert.Equal(["1: a|\"b", "2: cccc|dddd"], records[..2]);
        Assert.Equal(51, records.Count);
    }

    private static List<string> Scan(string text, int maxField, int window)
    {
        var scanner = new CsvScanner(new Utf8Text(new MemoryStream(Encoding.UTF8.GetBytes(text))), maxField, window);
        scanner.Begin((byte)',');
        var records = new List<string>();
        while (scanner.Read())
            records.Add($"{scanner.Line}: " + string.Join('|', Enumerable.Range(0, scanner.FieldCount).Select(field => Encoding.UTF8.GetString(scanner.Field(field)))));
        return records;
    }

    /// <summary>The rules letter by letter; an unclosed quote sends it back to the start of the record, where it is then a letter.</summary>
    private static List<string> Slow(string text)
    {
        var (records, at, line) = (new List<string>(), 0, 1);
        while (at < text.Length)
        {
            var literalFrom = int.MaxValue;
            while (Record(literalFrom) is var unclosed and >= 0) literalFrom = unclosed;
        }

        return records;

        int Record(int literalFrom)
        {
            var (fields, field, place, newLine) = (new List<string>(), new StringBuilder(), at, line);
            var isStart = true;
            for (; place < text.Length; place++)
            {
                var letter = text[place];
                if (isStart && letter == '"' && place < literalFrom)
                {
                    var open = place++;
                    for (; place < text.Length && (text[place] != '"' || (place + 1 < text.Length && text[place + 1] == '"')); place++)
                    {
                        if (text[place] == '\r' || (text[place] == '\n' && text[place - 1] != '\r')) newLine++;
                        field.Append(text[place]);
                        if (text[place] == '"') place++;
                    }

                    if (place == text.Length) return open;
                    isStart = false;
                }
                else if (letter == ',')
                {
                    fields.Add(field.ToString());
                    field.Clear();
                    isStart = true;
                }
                else if (letter is '\n' or '\r')
                {
                    if (letter == '\r' && place + 1 < text.Length && text[place + 1] == '\n') place++;
                    newLine++;
                    place++;
                    break;
                }
                else
                {
                    field.Append(letter);
                    isStart = false;
                }
            }

            fields.Add(field.ToString());
            records.Add($"{line}: " + string.Join('|', fields));
            (at, line) = (place, newLine);
            return -1;
        }
    }
}
