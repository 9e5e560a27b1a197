using System.Globalization;

namespace CuiBono.Verdicts.Expressions;

/// <summary>One side of a comparison.</summary>
internal abstract record Operand(FactKind Kind)
{
    /// <summary>The value; null where it is missing. What was looked at is added to the reads.</summary>
    public abstract FactValue? Value(Scope scope, List<FactRead> reads);
}

/// <summary>A fact.</summary>
internal sealed record FieldOperand(FactField Field, bool IsOfEntry) : Operand(Field.Kind)
{
    public override FactValue? Value(Scope scope, List<FactRead> reads)
    {
        var name = scope.NameOf(Field, IsOfEntry);
        var text = scope.Facts[name];
        var value = FactValue.Read(text, Kind, Kind == FactKind.Quantity ? scope.Facts[$"{scope.Entry}.unit"] : null);
        reads.Add(value is null && text is not null ? new(name, text, $"is {text}, which cannot be compared") : new(name, text));
        return value;
    }

    public override string ToString() => IsOfEntry ? $".{Field.Name}" : Field.Name;
}

/// <summary>A value that the condition gives.</summary>
internal sealed record LiteralOperand(FactValue Given) : Operand(Given.Kind)
{
    public override FactValue? Value(Scope scope, List<FactRead> reads) => Given;

    public override string ToString() => Kind switch
    {
        FactKind.Truth => Given.Number == 1 ? "true" : "false",
        FactKind.Date => DateOnly.FromDayNumber((int)Given.Number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FactKind.Money => $"{Given.Text} {Plain(Given.Number)}",
        FactKind.Text => Quoted(Given.Text),
        FactKind.Choice => Given.Text,
        FactKind.Duration => Length(Given.Number),
        FactKind.Quantity when Given.Text.Length > 0 => $"{Plain(Given.Number)} {Quoted(FactValue.Plain(Given.Text))}",
        _ => Plain(Given.Number),
    };

    /// <summary>A length of time in the largest unit that holds it whole.</summary>
    public static string Length(decimal minutes) =>
        minutes % 1_440 == 0 ? $"{Plain(minutes / 1_440)} days" : minutes % 60 == 0 ? $"{Plain(minutes / 60)} hours" : $"{Plain(minutes)} minutes";

    private static string Plain(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>A day so many days later, or earlier where the number is negative.</summary>
internal sealed record ShiftedDate(Operand Date, int Days) : Operand(FactKind.Date)
{
    public override FactValue? Value(Scope scope, List<FactRead> reads)
    {
        if (Date.Value(scope, reads) is not { } value) return null;
        var day = value.Number + Days;
        return day < 0 || day > DateOnly.MaxValue.DayNumber ? null : value with { Number = day };
    }

    public override string ToString() => $"{Date} {(Days < 0 ? "-" : "+")} {LiteralOperand.Length(Math.Abs(Days) * 1_440m)}";
}

/// <summary>The time from one day to another; negative where the second is the earlier.</summary>
internal sealed record DateDifference(Operand To, Operand From) : Operand(FactKind.Duration)
{
    public override FactValue? Value(Scope scope, List<FactRead> reads)
    {
        var (to, from) = (To.Value(scope, reads), From.Value(scope, reads));
        return to is { } last && from is { } first ? new(FactKind.Duration, (last.Number - first.Number) * 1_440, "") : null;
    }

    public override string ToString() => $"{To} - {From}";
}
